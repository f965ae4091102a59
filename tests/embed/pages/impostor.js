// Another frame on the same page: it says hello as the calculator does, and hands its neighbours channels as a host does,
// all the time. Whoever believes it is told any height, and its title says so.

const believed = () => {
  document.title = "believed";
};
setInterval(() => {
  parent.postMessage({ "competency-calculator": 1, fresh: true }, "*");
  parent.postMessage({ kind: "height", height: 99_999 }, "*");
  for (let place = 0; place < parent.length; place += 1) {
    const neighbour = /** @type {any} */ (parent)[place];
    if (neighbour === self) continue;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = believed;
    neighbour.postMessage({ "competency-calculator": 1, impostor: true }, "*", [port2]);
  }
}, 5);
addEventListener("message", ({ data, ports: [port] }) => {
  // Impostors do not count as fooled by each other.
  if (!port || data.impostor) return;
  believed();
  port.postMessage({ kind: "height", height: 99_999 });
  port.postMessage({ kind: "result", evidence: {}, evaluation: {} });
});
