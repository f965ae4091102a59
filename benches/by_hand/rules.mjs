// The rules in words, as HTML: both tiers in a table, then clause by clause.

import { program, text } from "../peer_pages/facts.mjs";
import { each, fill, number, tierNames } from "./phrases.mjs";

const users = ({ activeEntitlements: { developed, developing } }) =>
  developed === developing
    ? fill(text.rulesEither, { required: number(developed) })
    : `${fill(text.rulesDeveloped, { required: number(developed) })} or ${fill(text.rulesDeveloping, { required: number(developing) })}`;
const people = ({ qualifiedIndividuals: required }) =>
  fill(required === 1 ? text.rulesPeople.one : text.rulesPeople.other, { required });

const row = (name, cell) =>
  `<tr><th scope="row">${name}</th>${each(program.tiers, (tier) => `<td>${cell(tier)}</td>`)}</tr>`;

const clause = ({ id, words, link }) => `<li id="clause-${id}"><span>${words}</span> <a href="${link}" rel="noreferrer" aria-label="${fill(text.rulesSourceOf, { statement: words })}">${text.rulesSource}</a></li>
`;

const list = (title, items) =>
  `<div><h3>${title}</h3><ul>${each(items, ([words, link]) => `<li><a href="${link}" rel="noreferrer">${words}</a></li>`)}</ul></div>
`;

export const rules = `<section class="rules" id="rules" aria-labelledby="rules-title"><h2 id="rules-title">${text.rulesTitle}</h2>
<p class="hint">${program.option}. ${text.rulesLead}</p>
<table><caption class="visually-hidden">${text.rulesCaption}</caption>
<thead><tr><th scope="col">${text.rulesRequirement}</th>${each(program.tiers, ({ id }) => `<th scope="col">${tierNames[id]}</th>`)}</tr></thead>
<tbody>${row(text.requirementActiveEntitlements, users)}${row(text.requirementQualifiedIndividuals, people)}</tbody></table>
<h3>${text.rulesClauses}</h3>
<ul class="clauses">${each(program.clauses, clause)}</ul>
<div class="lists">
${list(text.rulesWorkloads, program.workloads.map(({ name, link }) => [name, link]))}${list(text.rulesAssociations, program.associations.map(({ words, link }) => [words, link]))}${list(text.rulesExams, program.exams.map(({ id, name, link }) => [`${id} ${name}`, link]))}${list(text.rulesCertifications, program.certifications.map(({ name, link }) => [name, link]))}</div></section>`;
