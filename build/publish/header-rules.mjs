// Reads files with headers as static hosts take them: paths, and indented below them their headers. The build
// expands deploy/_headers with it, and tests/hosting reads the result.
//
// It refuses a line that it does not understand: a host would ignore it, and a header would be missing.

/**
 * @typedef {object} Rule
 * @property {string[]} paths the paths that the headers belong to
 * @property {[name: string, value: string][]} headers in their order
 */

/**
 * The rules of a file, in their order.
 * @param {string} text
 * @returns {Rule[]}
 */
export function readRules(text) {
  /** @type {Rule[]} */
  const rules = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const last = rules.at(-1);
    const header = line.match(/^\s+([A-Za-z-]+): (.*\S)$/);
    if (header) {
      if (!last) throw new Error(`line ${index + 1}: a header before any path`);
      last.headers.push([header[1], header[2]]);
    } else if (line.startsWith("/") && line.trim() === line) {
      if (last && last.headers.length === 0) last.paths.push(line);
      else rules.push({ paths: [line], headers: [] });
    } else {
      throw new Error(`line ${index + 1} is neither a path nor a header: ${line}`);
    }
  }
  return rules;
}

/**
 * The rules as a host takes them, each with one path.
 * @param {Rule[]} rules
 * @returns {string}
 */
export function writeRules(rules) {
  const block = (path, headers) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
  return rules.flatMap(({ paths, headers }) => paths.map((path) => block(path, headers))).join("\n");
}
