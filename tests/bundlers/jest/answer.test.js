import { answer } from "../answer.js";

test("answers", async () => {
  expect(await answer()).toBe(process.env.PROMISED);
});
