// The second entry: answers in words. The engine checks every argument; this only makes sure that it has started.

import * as glue from "entry:glue";
import { own } from "entry:module";

import { starting } from "../start.js";

const { init, initSync, hasStarted } = starting(glue.default, glue.initSync, own);

export { init as default, init, initSync };

export function changes(from, to, locale) {
  hasStarted();
  return glue.changes(from, to, locale);
}

export function summary(evaluation, locale) {
  hasStarted();
  return glue.summary(evaluation, locale);
}
