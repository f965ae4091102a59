// Which of the languages a language tag asks for.
//
// It compares as the browser's `Intl` does: zh-TW is written like zh-Hant, de-AT like de. It refuses to guess where nothing
// is written in the language that is asked for.

/**
 * The tag among `languages` that `tag` asks for: this very one, or else the one of the same language and script, whatever the
 * region; empty where there is none.
 * @param {string} tag
 * @param {string[]} languages
 * @returns {string}
 */
export function matchLanguage(tag, languages) {
  /** @type {(one: string) => string} */
  const written = (one) => {
    const { language, script } = new Intl.Locale(one).maximize();
    return `${language}-${script}`;
  };
  const exact = languages.find((language) => language.toLowerCase() === tag.toLowerCase());
  if (exact) return exact;
  try {
    const wanted = written(tag);
    return languages.find((language) => written(language) === wanted) ?? "";
  } catch {
    // It is no language tag.
    return "";
  }
}
