// A host that means harm: it hands every calculator a channel of its own before anybody else could, and then posts
// garbage, a thousand messages a second, to windows and channels alike.

const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("plain"));
const heard = /** @type {unknown[]} */ ([]);
const cycle = { kind: "options", self: /** @type {unknown} */ (null) };
cycle.self = cycle;
const garbage = [
  null,
  1e308,
  "options",
  [],
  cycle,
  { kind: 3 },
  { kind: "options", options: { view: "<img>", theme: {}, market: ["developed"], accent: "#12345", lang: "xx", share: "yes" } },
  { kind: "options", options: null },
  { kind: "evidence", evidence: { deployments: [{ workload: 1 }] } },
  { kind: "evidence", evidence: "everything" },
  { kind: "nothing" },
  { kind: "measure" },
  { "competency-calculator": -1 },
  { "competency-calculator": "1" },
  { "competency-calculator": 99 },
  new Uint8Array(1000),
];
Object.assign(globalThis, { heard, posted: 0 });

addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || !data?.["competency-calculator"]) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => heard.push(data);
  /** @type {Window} */ (source).postMessage({ "competency-calculator": 1 }, "*", [port2]);
  Object.assign(globalThis, { port: port1 });
});

// Timers run some hundred times a second at most, so several messages each.
setInterval(() => {
  const host = /** @type {Record<string, any>} */ (globalThis);
  for (let count = 0; count < 5; count += 1) {
    const message = garbage[host.posted % garbage.length];
    for (const target of document.querySelectorAll("iframe")) target.contentWindow?.postMessage(message, "*");
    host.port?.postMessage(message);
    host.posted += 1;
  }
}, 5);
