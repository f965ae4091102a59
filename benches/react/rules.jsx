// The rules in words: both tiers in a table, then clause by clause. Nothing here ever changes.

import { memo } from "react";
import { associations, certifications, clauses, exams, tiers, workloads } from "facts/program";
import * as text from "facts/text";

import { fill, number, tierName } from "../peer_pages/words.js";

const users = ({ activeEntitlements: { developed, developing } }) =>
  developed === developing
    ? fill(text.rulesEither, { required: number(developed) })
    : `${fill(text.rulesDeveloped, { required: number(developed) })} or ${fill(text.rulesDeveloping, { required: number(developing) })}`;
const people = ({ qualifiedIndividuals: required }) =>
  fill(required === 1 ? text.rulesPeople.one : text.rulesPeople.other, { required });

export const Rules = memo(({ option }) => (
  <section className="rules" id="rules" aria-labelledby="rules-title">
    <h2 id="rules-title">{text.rulesTitle}</h2>
    <p className="hint">{option}. {text.rulesLead}</p>
    <table>
      <caption className="visually-hidden">{text.rulesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.rulesRequirement}</th>
          {tiers.map(({ id }) => <th scope="col" key={id}>{tierName(id)}</th>)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text.requirementActiveEntitlements}</th>
          {tiers.map((tier) => <td key={tier.id}>{users(tier)}</td>)}
        </tr>
        <tr>
          <th scope="row">{text.requirementQualifiedIndividuals}</th>
          {tiers.map((tier) => <td key={tier.id}>{people(tier)}</td>)}
        </tr>
      </tbody>
    </table>
    <h3>{text.rulesClauses}</h3>
    <ul className="clauses">
      {clauses.map(({ id, words, link }) => (
        <li id={`clause-${id}`} key={id}>
          <span>{words}</span>{" "}
          <a href={link} rel="noreferrer" aria-label={fill(text.rulesSourceOf, { statement: words })}>{text.rulesSource}</a>
        </li>
      ))}
    </ul>
    <div className="lists">
      <List title={text.rulesWorkloads} items={workloads.map(({ name, link }) => [name, link])} />
      <List title={text.rulesAssociations} items={associations.map(({ words, link }) => [words, link])} />
      <List title={text.rulesExams} items={exams.map(({ id, name, link }) => [`${id} ${name}`, link])} />
      <List title={text.rulesCertifications} items={certifications.map(({ name, link }) => [name, link])} />
    </div>
  </section>
));

const List = ({ title, items }) => (
  <div>
    <h3>{title}</h3>
    <ul>{items.map(([words, link]) => <li key={words}><a href={link} rel="noreferrer">{words}</a></li>)}</ul>
  </div>
);
