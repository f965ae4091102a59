// Cells of a spreadsheet that are pasted or dropped into one figure stay several: a field has one line, and browsers
// would put them together into another figure.
//
// It refuses to choose between them: the field then says what is wrong and what they are together.

for (const type of ["paste", "drop"]) {
  addEventListener(type, (event) => {
    const { target, clipboardData, dataTransfer } = /** @type {ClipboardEvent & DragEvent} */ (event);
    const cells = (clipboardData ?? dataTransfer)?.getData("text/plain").trim().split(/[\t\r\n]+/) ?? [];
    if (!(target instanceof HTMLInputElement) || target.inputMode !== "numeric" || cells.length < 2) return;
    event.preventDefault();
    target.focus();
    document.execCommand("insertText", false, cells.join(" + "));
  });
}
