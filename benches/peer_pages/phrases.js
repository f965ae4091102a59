// How a text is filled in and a figure written, in scripts of the peers and in their HTML alike.

/** A text with its placeholders filled in. */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export const number = (figure) => figure.toLocaleString("en");

const disjunction = new Intl.ListFormat("en", { type: "disjunction" });
export const or = (list) => disjunction.format(list);
