// Translates the page once, as Firefox does: the same text says something else.
(() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) walk.currentNode.data = walk.currentNode.data.toUpperCase();
  document.documentElement.lang = "es";
  return true;
})();
