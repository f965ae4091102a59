// The first entry: answers as data. The engine checks every argument; this only makes sure that it has started.

import * as glue from "entry:glue";
import { own } from "entry:module";

import { starting } from "../start.js";

const { init, initSync, ready } = starting(glue, own);

export { init as default, init, initSync };

export function changes(from, to) {
  return ready().changes(from, to);
}

export function evaluate(evidence, options) {
  return ready().evaluate(evidence, options);
}

export function parseCsv(bytes, options) {
  return ready().parseCsv(bytes, options);
}

export function program(version) {
  return ready().program(version);
}

export function versions() {
  return ready().versions();
}
