// What is asked: the market, five figures, and people.

import { workloads } from "facts/program";
import * as text from "facts/text";

import { isWrong } from "../peer_pages/judge.js";
import { fill, marketHint, usersHint } from "../peer_pages/words.js";
import { People } from "./people.jsx";

const MARKETS = [
  ["", text.marketUnsure],
  ["developed", text.marketDeveloped],
  ["developing", text.marketDeveloping],
];

export function Form({ entered, change, reset }) {
  return (
    <form className="company" aria-labelledby="company-title" autoComplete="off" noValidate onSubmit={(event) => event.preventDefault()}>
      <h2 id="company-title" className="visually-hidden">{text.formTitle}</h2>
      <p className="hint">{text.formOptional}</p>
      <fieldset className="market" aria-describedby="market-hint">
        <legend><span>{text.marketLegend}</span></legend>
        <div className="choices">
          {MARKETS.map(([market, name]) => (
            <label className="choice" key={market}>
              <input type="radio" name="market" value={market} checked={entered.market === market} onChange={() => change({ market })} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        <p className="hint" id="market-hint">{marketHint}</p>
      </fieldset>
      <fieldset className="users" aria-describedby="users-hint">
        <legend><span>{text.usersLegend}</span></legend>
        <div className="totals">
          {workloads.map(({ id, name }) => (
            <Figure
              key={id}
              id={`users.${id}`}
              name={name}
              typed={entered.users[id] ?? ""}
              type={(typed) => change({ users: { ...entered.users, [id]: typed } })}
            />
          ))}
        </div>
        <div className="hint" id="users-hint">
          <p>{usersHint}</p>
          <p>{text.usersTwice}</p>
        </div>
      </fieldset>
      <People entered={entered} change={change} />
      <div className="reset">
        <button type="button" className="quiet" onClick={reset}>{text.resetButton}</button>
      </div>
    </form>
  );
}

function Figure({ id, name, typed, type }) {
  const wrong = isWrong(typed);
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <input
        type="text"
        inputMode="numeric"
        id={id}
        name={id}
        placeholder={text.usersPlaceholder}
        aria-describedby={`${id}-error`}
        aria-invalid={wrong}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      <p className="error" id={`${id}-error`}>{wrong && fill(text.usersNotANumber, { typed, example: "1500" })}</p>
    </div>
  );
}
