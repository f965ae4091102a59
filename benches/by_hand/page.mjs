// The HTML of the page written by hand: everything that can be read before a script runs, and a row for a person as a template.
//
// It is as good programmers write it, and has nothing that its visitor does not see or need.

import { program, text } from "../peer_pages/facts.mjs";
import { rules } from "./rules.mjs";
import { each, fill, marketHint, number, or, tierNames } from "./phrases.mjs";

const tick = (field, value, name) =>
  `<label class="choice"><input type="checkbox" data-field="${field}" value="${value}"><span>${name}</span></label>`;

const person = `<template id="person"><fieldset class="person"><legend></legend>
<label class="field"><span>${text.peopleName}</span><input type="text" dir="auto" data-field="name"></label>
<div class="ticks" role="group" aria-label="${text.peopleExams}">${each(program.exams, ({ id }) => tick("exam", id, id))}</div>
<div class="ticks" role="group" aria-label="${text.peopleCertification}">${each(program.certifications, ({ id, name }) => tick("certification", id, name))}</div>
<div class="ticks">${tick("complete", "yes", text.peopleComplete)}</div>
<button type="button" class="quiet" data-action="remove-person"></button></fieldset></template>`;

const market = (value, name) =>
  `<label class="choice"><input type="radio" name="market" value="${value}"${value ? "" : " checked"}><span>${name}</span></label>`;

const figure = ({ id, name }) => `<div class="field"><label for="users.${id}">${name}</label>
<input type="text" inputmode="numeric" id="users.${id}" name="users.${id}" placeholder="${text.usersPlaceholder}" aria-describedby="users.${id}-error">
<p class="error" id="users.${id}-error"></p></div>
`;

const form = `<form class="company" aria-labelledby="company-title" autocomplete="off" novalidate>
<h2 id="company-title" class="visually-hidden">${text.formTitle}</h2>
<p class="hint">${text.formOptional}</p>
<fieldset class="market" aria-describedby="market-hint"><legend><span>${text.marketLegend}</span></legend>
<div class="choices">${market("", text.marketUnsure)}${market("developed", text.marketDeveloped)}${market("developing", text.marketDeveloping)}</div>
<p class="hint" id="market-hint">${marketHint}</p></fieldset>
<fieldset class="users" aria-describedby="users-hint"><legend><span>${text.usersLegend}</span></legend>
<div class="totals">${each(program.workloads, figure)}</div>
<div class="hint" id="users-hint"><p>${fill(text.usersHint, { associations: or(program.associations.map(({ words }) => words)) })}</p>
<p>${text.usersTwice}</p></div></fieldset>
<fieldset class="people" aria-describedby="people-hint"><legend><span>${text.peopleLegend}</span></legend>
<div class="people-head" aria-hidden="true"><span>${text.peopleName}</span>${each([...program.exams.map(({ id }) => id), ...program.certifications.map(({ name }) => name)], (name) => `<span>${name}</span>`)}<span>${text.peopleComplete}</span></div>
<div class="actions"><button type="button" class="secondary" data-action="add-person">${text.peopleAdd}</button>
<label class="choice"><input type="checkbox" name="nobody"><span>${text.peopleNobody}</span></label></div>
<p class="hint" id="people-hint">${text.peopleHint}</p></fieldset>
<div class="reset"><button type="reset" class="quiet">${text.resetButton}</button></div>
</form>`;

const requirement = (tier, id, name, needed) => `<div class="requirement" data-requirement-status="unknown">
<p class="requirement-head"><span>${name}</span><span class="figures">${fill(text.requirementNeeded, { required: needed })}</span></p>
<span class="meter" aria-hidden="true"></span>
<p class="requirement-words"><span></span> <a class="clause" href="#clause-${tier.clauses[id]}" aria-label="${fill(text.requirementClauseOf, { requirement: name, tier: tierNames[tier.id] })}">${text.requirementClause}</a></p></div>`;

const tier = (tier) => {
  const needed = [...new Set(Object.values(tier.activeEntitlements))].sort((one, two) => one - two).map(number);
  return `<article class="tier" data-tier-card="${tier.id}" data-status="unknown">
<h3><span class="badge">${tierNames[tier.id]}</span><span class="chip">${text.tierUnknown}</span></h3>
${requirement(tier, "activeEntitlements", text.requirementActiveEntitlements, or(needed))}
${requirement(tier, "qualifiedIndividuals", text.requirementQualifiedIndividuals, number(tier.qualifiedIndividuals))}</article>
`;
};

const bars = '<span data-requirement-status="unknown"><span class="meter" aria-hidden="true"></span></span>'.repeat(2);
const strip = `<a class="strip" href="#answer"><span class="said" data-tier="none" data-possible="gold"><span>${text.verdictStart}</span></span>
${each(program.tiers, ({ id }) => `<span class="progress" data-status="unknown"><span>${tierNames[id]}</span><span class="chip"><span>${text.tierUnknown}</span></span><span class="bars">${bars}</span></span>`)}</a>`;

const answer = `<section class="answer" id="answer" tabindex="-1" aria-labelledby="answer-title">
<h2 id="answer-title" class="visually-hidden">${text.verdictTitle}</h2>
<p class="visually-hidden" role="status"></p>
<div class="verdict" data-tier="none" data-possible="gold"><p class="verdict-title">${text.verdictStart}</p><p class="verdict-text">${text.verdictStartText}</p>
<div class="to-know"><p>${text.verdictToKnow}</p><ul><li>${text.verdictKnowMarket}</li><li>${fill(text.verdictKnowUsers, { workloads: program.workloads.map(({ name }) => name).join(", ") })}</li><li>${text.verdictKnowPeople}</li></ul></div></div>
<div class="tiers">${each(program.tiers, tier)}</div></section>`;

/** The page, with the names of its files. */
export const page = ({ styles, script }) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${text.pageTitle}</title>
<meta name="description" content="${text.pageDescription}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${styles}">
<script type="module" src="${script}"></script>
</head>
<body>
<noscript><p class="notice">${text.pageNoScript}</p></noscript>
<header class="top"><div class="bar"><a class="skip" href="#answer">${text.pageSkip}</a><span class="brand">${program.title}</span></div>
<div class="hero"><h1>${text.pageHeading}</h1><p class="lead">${text.pageLead}</p><p class="privacy">${text.pagePrivacy}</p></div></header>
<main>
<div class="status"><details><summary>${text.statusNotice}</summary><ul>${each(program.status, ({ words, link }) => `<li><a href="${link}" rel="noreferrer">${words}</a></li>`)}<li>${text.statusIndependent}</li></ul></details></div>
<div class="calculator">${strip}
<div class="columns">${form}
${answer}</div></div>
${rules}
</main>
<footer class="bottom"><p>${text.statusIndependent}</p><p><a href="${program.source}" rel="noreferrer">${text.footerPublished}</a> · ${text.footerLicence}</p></footer>
${person}
</body>
</html>
`;
