import { answer } from "../answer.js";

answer().then(
  (told) => (document.title = told),
  (error) => (document.title = String(error)),
);
