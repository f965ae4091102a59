// Runs before the page's own scripts and takes the times that only the page can take: from a file that is
// chosen to what is shown of it, from a key to the painted answer, and how long nothing else could happen.
(() => {
  // `gap`: the longest while in which a timer of 4 ms did not get its turn. Tasks are told from 50 ms on.
  const probe = { gap: 0, tasks: [], chosen: 0, keys: [], answer: "" };
  Object.defineProperty(window, "probe", { value: probe });

  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    probe.gap = Math.max(probe.gap, now - last);
    last = now;
    setTimeout(beat, 4);
  };
  new PerformanceObserver((list) => {
    probe.tasks.push(...list.getEntries().map((entry) => entry.duration));
  }).observe({ type: "longtask" });

  // The message comes when the frame, with its style, layout and paint, has left this thread.
  probe.painted = () =>
    new Promise((painted) => {
      requestAnimationFrame((frame) => {
        const began = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted({ frame, began, ended: performance.now() });
        port2.postMessage(null);
      });
    });

  // The page scrolls, not the list in it.
  probe.scrollInto = (list, share) => {
    const { top, height } = list.getBoundingClientRect();
    scrollTo({ top: scrollY + top + Math.max(0, height - innerHeight) * share, behavior: "instant" });
  };

  // Call it before the file is chosen, and await `shown` afterwards.
  probe.untilShown = (selector) => {
    const shown = Promise.withResolvers();
    probe.shown = shown.promise;
    const chosen = ({ target }) => {
      if (target.type !== "file") return;
      last = performance.now();
      Object.assign(probe, { gap: 0, tasks: [], chosen: last });
      beat();
      const observer = new MutationObserver(async () => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        shown.resolve((await probe.painted()).ended);
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    };
    addEventListener("change", chosen, { capture: true });
  };

  let pressed = 0;
  let answered = Promise.withResolvers();
  // Call it before the key is pressed, and await `answered` afterwards.
  probe.untilAnswered = () => {
    answered = Promise.withResolvers();
    probe.answered = answered.promise;
  };
  addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
  const input = async (event) => {
    const heard = performance.now();
    const { began, ended } = await probe.painted();
    const answer = document.getElementById("answer")?.textContent ?? "";
    const changed = answer !== probe.answer;
    probe.answer = answer;
    probe.keys.push({ pressed, input: event.timeStamp, heard, began, ended, changed });
    answered.resolve();
  };
  addEventListener("input", input, { capture: true });
})();
