// The entry's module in Node, as text: there is no file that a bundler could lose.

import { bytes } from "entry:bytes";

export const own = bytes;
