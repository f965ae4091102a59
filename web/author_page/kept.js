// Keeps what an author has chosen through a reload and a change of language, in the tab's session storage.
//
// It refuses to rely on that: without a store the choices are gone with the page, and that is all.

/** Where the choices are kept, beside what is entered into the calculator. */
const KEY = "competency-calculator-embed";

/**
 * Keeps what is chosen now.
 * @param {HTMLFormElement} form
 * @returns {void}
 */
export function keep(form) {
  const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  try {
    sessionStorage.setItem(KEY, new URLSearchParams(chosen).toString());
  } catch {
    // There is no store, or it is full.
  }
}

/**
 * Chooses what was kept, where there is anything.
 * @param {HTMLFormElement} form
 * @returns {void}
 */
export function recall(form) {
  let kept = null;
  try {
    kept = sessionStorage.getItem(KEY);
  } catch {
    // There is no store.
  }
  if (kept === null) return;
  const chosen = new URLSearchParams(kept);
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      field.value = chosen.get(field.name) ?? "";
    } else if (field instanceof HTMLInputElement) {
      if (["checkbox", "radio"].includes(field.type)) field.checked = chosen.getAll(field.name).includes(field.value);
      else field.value = chosen.get(field.name) ?? field.value;
    }
  }
}
