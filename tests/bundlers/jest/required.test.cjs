const { init, evaluate } = require("competency-calculator");
const words = require("competency-calculator/summary");

test("answers", async () => {
  await init();
  await words.init();
  expect(words.summary(evaluate({}), "en").split("\n")[0]).toContain("Gold");
});
