import { fileURLToPath } from "node:url";

// The package is installed one folder above, and the tools two.
export default { turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) } };
