// Another frame on the same page: it says hello as the calculator does, all the time, and would tell any height.

setInterval(() => {
  parent.postMessage({ "competency-calculator": 1, fresh: true }, "*");
  parent.postMessage({ kind: "height", height: 99_999 }, "*");
}, 5);
addEventListener("message", ({ ports: [port] }) => {
  if (!port) return;
  document.title = "handed a channel";
  port.postMessage({ kind: "height", height: 99_999 });
  port.postMessage({ kind: "result", evidence: {}, evaluation: {} });
});
