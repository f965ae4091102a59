// Translates the page as Chromium does, now and whenever something is added: each text is replaced.
(() => {
  const kept = "[translate=no], script, style, textarea, font";
  const replace = text => {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest(kept)) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = node => {
    if (node.nodeType === Node.TEXT_NODE) return replace(node);
    const texts = [], walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) texts.push(walk.currentNode);
    texts.forEach(replace);
  };
  document.documentElement.lang = "es";
  all(document.body);
  // It takes a while to know what something says.
  const later = changes => changes.forEach(({ target, addedNodes }) =>
    target.nodeType === Node.TEXT_NODE ? replace(target) : addedNodes.forEach(node => node.isConnected && all(node)));
  new MutationObserver(changes => setTimeout(later, 30, changes))
    .observe(document.body, { childList: true, characterData: true, subtree: true });
  return true;
})();
