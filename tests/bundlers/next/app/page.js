"use client";

import { useEffect } from "react";

import { answer } from "../../answer.js";

export default function Page() {
  useEffect(() => {
    answer().then(
      (told) => (document.title = told),
      (error) => (document.title = String(error)),
    );
  }, []);
  return <h1>Asked in the browser</h1>;
}
