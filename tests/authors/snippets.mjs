// The snippets of the page for authors, as they are built, with whatever has been chosen: what an author copies.
//
// The page's own script fills in the pieces, so a snippet that is tested is a snippet that is shown.

import { readFile } from "node:fs/promises";

import { chosenIn } from "../../web/author_page/chosen.js";
import { pieceOf } from "../../web/author_page/pieces.js";

/** Where the calculator is, as far as the snippets know. */
export const HOME = new URL("https://calculator.example/tools/");

const unescaped = (text) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** What an element says of itself, as scripts see it. */
function datasetOf(tag) {
  const entries = [...tag.matchAll(/ data-([a-z-]+)(?:="([^"]*)")?/g)];
  const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(entries.map(([, name, value = ""]) => [camel(name), unescaped(value)]));
}

/**
 * The choices that a form with these values makes.
 * @param {Record<string, string>} fields
 */
export const chosenOf = (fields) => chosenIn(new Map(Object.entries(fields)));

/**
 * Generators by id, each with the files of its snippets by name.
 * @param {Record<string, string>} [fields] what is chosen in the form; nothing leaves the page as it was built
 * @param {string} [page] the built page
 * @returns {Promise<Map<string, Map<string, string>>>}
 */
export async function snippets(fields, page = "dist/embed/index.html") {
  const html = await readFile(new URL(`../../${page}`, import.meta.url), "utf8");
  const [, lang] = html.match(/<html lang="([^"]+)"/);
  const filled = (code) =>
    fields
      ? code.replace(/<span( data-piece[^>]*)>[^<]*<\/span>/g, (_, tag) => {
          const text = pieceOf(datasetOf(tag), chosenOf(fields), { home: HOME, lang });
          return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        })
      : code;
  const plain = (code) => unescaped(filled(code).replace(/<[^>]*>/g, ""));
  const folds = [...html.matchAll(/<details name="snippets" id="([^"]+)"(.*?)<\/details>/gs)];
  const files = (fold) => [...fold.matchAll(/data-file="([^"]+)".*?<pre[^>]*><code>(.*?)<\/code>/gs)];
  return new Map(folds.map(([, id, fold]) => [id, new Map(files(fold).map(([, file, code]) => [file, plain(code)]))]));
}
