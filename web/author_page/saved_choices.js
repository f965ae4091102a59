// Keeps what an author has chosen through a reload and a change of language, in the tab's session storage.
//
// It refuses to rely on that: without a store the choices are gone with the page, and that is all.

/** Where the choices are saved, beside what is entered into the calculator. */
const KEY = "competency-calculator-embed";

/**
 * Keeps what is chosen now.
 * @param {HTMLFormElement} form
 * @returns {void}
 */
export function save(form) {
  const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  try {
    sessionStorage.setItem(KEY, new URLSearchParams(chosen).toString());
  } catch {
    // There is no store, or it is full.
  }
}

/**
 * Chooses what was saved, where there is anything.
 * @param {HTMLFormElement} form
 * @returns {void}
 */
export function restore(form) {
  let saved = null;
  try {
    saved = sessionStorage.getItem(KEY);
  } catch {
    // There is no store.
  }
  if (saved === null) return;
  const chosen = new URLSearchParams(saved);
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      field.value = chosen.get(field.name) ?? "";
    } else if (field instanceof HTMLInputElement) {
      if (["checkbox", "radio"].includes(field.type)) field.checked = chosen.getAll(field.name).includes(field.value);
      else field.value = chosen.get(field.name) ?? field.value;
    }
  }
}
