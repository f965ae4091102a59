// A page made with a framework around an example of docs/frameworks.md, which is taken from there as it stands.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const page = await readFile(new URL("../../docs/frameworks.md", import.meta.url), "utf8");

/** The code below a heading. */
function example(heading) {
  const [, code] = page.split(`\n## ${heading}\n`)[1]?.match(/```\w+\n(.*?)```/s) ?? [];
  if (!code) throw new Error(`no example below ${heading}`);
  return code;
}

/** What reaches Silver in a developing market. */
const EVIDENCE = JSON.stringify({
  market: "developing",
  deployments: [{ customer: "Contoso", workload: "yammer", activeUsers: 1200, licence: "paid", association: "any" }],
  individuals: [{ name: "Ana", exams: ["70-346", "70-347"] }],
});

const react = `import { createElement } from "react";
  import { createRoot } from "react-dom/client";
  import { Calculator } from "./example.jsx";
  createRoot(document.querySelector("#app")).render(createElement(Calculator, { evidence: ${EVIDENCE} }));`;

/** For each framework: its heading, the name of the example's file, what puts it on the page, and the settings of Vite. */
export const FRAMEWORKS = {
  "React 19": { heading: "React", file: "example.jsx", main: react, settings: "export default {};" },
  "React 18": {
    heading: "React",
    file: "example.jsx",
    main: react,
    settings: `export default { resolve: { alias: [
      { find: /^react(?=$|\\/)/, replacement: "react18" }, { find: /^react-dom(?=$|\\/)/, replacement: "react-dom18" },
    ] } };`,
  },
  Vue: {
    heading: "Vue",
    file: "Example.vue",
    main: `import { createApp } from "vue";
      import Example from "./Example.vue";
      createApp(Example, { evidence: ${EVIDENCE} }).mount("#app");`,
    settings: `import vue from "@vitejs/plugin-vue";
      export default { plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "competency-calculator" } } })] };`,
  },
  Svelte: {
    heading: "Svelte",
    file: "Example.svelte",
    main: `import { mount } from "svelte";
      import Example from "./Example.svelte";
      mount(Example, { target: document.querySelector("#app"), props: { evidence: ${EVIDENCE} } });`,
    settings: `import { svelte } from "@sveltejs/vite-plugin-svelte";
      export default { plugins: [svelte()] };`,
  },
  Angular: {
    heading: "Angular",
    file: "example.ts",
    main: `import "@angular/compiler";
      import { createComponent, provideZonelessChangeDetection } from "@angular/core";
      import { createApplication } from "@angular/platform-browser";
      import { Calculator } from "./example.ts";
      createApplication({ providers: [provideZonelessChangeDetection()] }).then((application) => {
        const made = createComponent(Calculator, { environmentInjector: application.injector, hostElement: document.querySelector("#app") });
        made.setInput("evidence", ${EVIDENCE});
        application.attachView(made.hostView);
      });`,
    settings: "export default { build: { target: 'es2022' } };",
  },
};

/** The example without a framework, with the same evidence as the others. */
export const plain = () => example("Plain HTML").replace(/calculator\.evidence = .*;/, `calculator.evidence = ${EVIDENCE};`);

/** Writes a project around an example, and gives its folder; `remove` takes it away again. */
export async function projectOf({ heading, file, main, settings }, head) {
  const place = await mkdtemp(join(here, ".tried-"));
  const files = {
    [file]: example(heading),
    "main.js": main,
    "vite.config.mjs": settings,
    "tsconfig.json": '{ "compilerOptions": { "experimentalDecorators": true, "useDefineForClassFields": false, "target": "es2022" } }',
    "package.json": '{ "type": "module" }',
    "index.html": `<!DOCTYPE html>${head}<div id="app"></div><script type="module" src="main.js"></script>`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(place, name), text);
  return { place, remove: () => rm(place, { recursive: true, force: true, maxRetries: 5 }) };
}
