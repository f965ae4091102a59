// Copies a snippet, and says so; where the browser does not let it, the snippet is selected to be copied by hand.
//
// It refuses to say that anything was copied before the browser has done it.

/**
 * Copies the snippet that a button belongs to.
 * @param {HTMLElement} button
 * @returns {Promise<void>}
 */
export async function copyFrom(button) {
  const code = button.closest("figure")?.querySelector("code");
  const status = button.closest("details")?.querySelector("[role=status]");
  /** @type {HTMLElement | null} */
  const texts = button.closest("[data-copied]");
  if (!code || !status || !texts) return;
  // Screen readers repeat the same words only if they were removed in between.
  for (const other of document.querySelectorAll(".reply")) other.textContent = "";
  try {
    await navigator.clipboard.writeText(`${code.textContent}\n`);
    status.textContent = texts.dataset.copied ?? "";
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = texts.dataset.selected ?? "";
  }
}
