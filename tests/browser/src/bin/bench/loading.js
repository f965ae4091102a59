// Runs before a page's own scripts: enters a market, a figure and a person as soon as there is where to, and takes the time
// at which the page says which tier that is. What is lost on the way is entered again, as a visitor would.
(() => {
  // A service worker would load for the next visit.
  delete Navigator.prototype.serviceWorker;

  const FIGURE = "2500";
  const find = (selector) => document.querySelector(selector);
  // A framework may watch the field's own property.
  const { set: write } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");

  const enter = () => {
    const market = find("[name=market][value=developed]");
    const figure = document.getElementById("users.exchange-online");
    if (!market || !figure) return;
    if (!market.checked) market.click();
    if (figure.value !== FIGURE) {
      write.call(figure, FIGURE);
      figure.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const held = find("[value=mcsa-office-365]");
    if (!held) find("[data-action=add-person]")?.click();
    else if (!held.checked) held.click();
  };

  const answered = new Promise((answer) => {
    const turn = () => {
      if (find(".verdict")?.dataset.tier === "silver") return answer(performance.now());
      enter();
      setTimeout(turn, 4);
    };
    turn();
  });
  const painted = new Promise((paint) => {
    const look = (list) => {
      const [entry] = list.getEntriesByName("first-contentful-paint");
      if (entry) paint(entry.startTime);
    };
    new PerformanceObserver(look).observe({ type: "paint", buffered: true });
  });
  Object.defineProperty(window, "loading", { value: { answered, painted } });
})();
