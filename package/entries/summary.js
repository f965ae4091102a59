// The second entry: answers in words. The engine checks every argument; this only makes sure that it has started.

import * as glue from "entry:glue";
import { own } from "entry:module";

import { starting } from "../start.js";

const { init, initSync, ready } = starting(glue, own);

export { init as default, init, initSync };

export function changes(from, to, locale) {
  return ready().changes(from, to, locale);
}

export function summary(evaluation, locale) {
  return ready().summary(evaluation, locale);
}
