// The HTML of the page made with React: what the tools for it write, an empty element and what fills it.

import { text } from "../peer_pages/facts.mjs";

/** The page, with the names of its files. */
export const page = ({ styles, script }) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${text.pageTitle}</title>
    <meta name="description" content="${text.pageDescription}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <script type="module" src="${script}"></script>
    <link rel="stylesheet" href="${styles}">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;
