// The whole page: what is entered is its one state, and everything else follows from that.

import { useMemo, useState } from "react";
import { option, source, status, title } from "facts/program";
import * as text from "facts/text";

import { EMPTY, judge } from "../peer_pages/judge.js";
import { Answer, Strip } from "./answer.jsx";
import { Form } from "./form.jsx";
import { Rules } from "./rules.jsx";

export function Calculator() {
  const [entered, setEntered] = useState(EMPTY);
  const answer = useMemo(() => judge(entered), [entered]);
  const change = (changed) => setEntered((before) => ({ ...before, ...changed }));
  return (
    <>
      <header className="top">
        <div className="bar">
          <a className="skip" href="#answer">{text.pageSkip}</a>
          <span className="brand">{title}</span>
        </div>
        <div className="hero">
          <h1>{text.pageHeading}</h1>
          <p className="lead">{text.pageLead}</p>
          <p className="privacy">{text.pagePrivacy}</p>
        </div>
      </header>
      <main>
        <div className="status">
          <details>
            <summary>{text.statusNotice}</summary>
            <ul>
              {status.map(({ words, link }) => <li key={words}><a href={link} rel="noreferrer">{words}</a></li>)}
              <li>{text.statusIndependent}</li>
            </ul>
          </details>
        </div>
        <div className="calculator">
          <Strip answer={answer} entered={entered} />
          <div className="columns">
            <Form entered={entered} change={change} reset={() => setEntered(EMPTY)} />
            <Answer answer={answer} entered={entered} />
          </div>
        </div>
        <Rules option={option} />
      </main>
      <footer className="bottom">
        <p>{text.statusIndependent}</p>
        <p><a href={source} rel="noreferrer">{text.footerPublished}</a> · {text.footerLicence}</p>
      </footer>
    </>
  );
}
