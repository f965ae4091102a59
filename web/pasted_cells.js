// Cells of a spreadsheet that are pasted or dropped into one figure stay several: a field has one line, and browsers
// would put them together into another figure. A phone's keyboard has a clipboard of its own, which types them.
//
// It refuses to choose between them: the field then says what is wrong and what they are together.

for (const type of ["paste", "drop", "beforeinput"]) {
  addEventListener(type, (event) => {
    const { target, data, clipboardData, dataTransfer } = /** @type {ClipboardEvent & DragEvent & InputEvent} */ (event);
    const text = data ?? (clipboardData ?? dataTransfer)?.getData("text/plain");
    const cells = text?.trim().split(/[\t\r\n]+/) ?? [];
    if (!(target instanceof HTMLInputElement) || target.inputMode !== "numeric" || cells.length < 2) return;
    event.preventDefault();
    target.focus();
    document.execCommand("insertText", false, cells.join(" + "));
  });
}
