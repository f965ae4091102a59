// Answers on the page written by hand: reads the form whenever something in it changes, and writes into what is there.
//
// What was entered before the script came is answered as well.

import { certifications, exams, workloads } from "facts/program";
import * as text from "facts/text";

import { isWrong, judge } from "../peer_pages/judge.js";
import { bar, figures, fill, standing, statusName, toKnow, verdict } from "../peer_pages/words.js";

const form = document.forms[0];
const section = document.getElementById("answer");
const strip = document.querySelector(".strip");
const { content: row } = document.getElementById("person");
const actions = form.querySelector(".people .actions");
const [add] = actions.children;
const nobody = form.elements.nobody;

const rows = () => [...form.querySelectorAll(".person")];
const figureOf = (id) => form.elements[`users.${id}`];

/** What the form holds. */
const entered = () => ({
  market: form.elements.market.value,
  users: Object.fromEntries(workloads.map(({ id }) => [id, figureOf(id).value])),
  people: rows().map((row) => ({
    held: [...exams, ...certifications].map(({ id }) => id).filter((id) => row.querySelector(`[value="${id}"]`).checked),
    complete: row.querySelector("[data-field=complete]").checked,
  })),
  nobody: nobody.checked,
});

const isEmpty = ({ market, users, people, nobody }) =>
  !market && !nobody && people.length === 0 && Object.values(users).every((typed) => !typed);

function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function draw(meter, requirement) {
  for (const [name, value] of Object.entries(bar(requirement))) meter.style.setProperty(name, value);
}

function showVerdict(answer, now) {
  const [title, explained] = verdict(answer, isEmpty(now));
  for (const place of [section.querySelector(".verdict"), strip.firstElementChild]) {
    place.dataset.tier = answer.tier?.id ?? "none";
    place.dataset.possible = answer.possible?.id ?? "none";
  }
  write(section.querySelector(".verdict-title"), title);
  write(section.querySelector(".verdict-text"), explained);
  write(section.querySelector("[role=status]"), isEmpty(now) ? "" : title);
  write(strip.firstElementChild.firstElementChild, title);
  const missing = toKnow(now);
  const place = section.querySelector(".to-know");
  place.hidden = missing.length === 0;
  const items = missing.map((words) => Object.assign(document.createElement("li"), { textContent: words }));
  place.querySelector("ul").replaceChildren(...items);
}

function showTier({ id, status, requirements }, position) {
  const card = section.querySelector(`[data-tier-card=${id}]`);
  const progress = strip.querySelectorAll(".progress")[position];
  for (const place of [card, progress]) {
    place.dataset.status = status;
    write(place.querySelector(".chip"), statusName(status));
  }
  requirements.forEach((requirement, position) => {
    const place = card.querySelectorAll(".requirement")[position];
    const inStrip = progress.querySelector(".bars").children[position];
    place.dataset.requirementStatus = inStrip.dataset.requirementStatus = requirement.status;
    write(place.querySelector(".figures"), figures(requirement));
    write(place.querySelector(".requirement-words").firstElementChild, standing(requirement));
    draw(place.querySelector(".meter"), requirement);
    draw(inStrip.firstElementChild, requirement);
  });
}

function showForm() {
  for (const { id } of workloads) {
    const field = figureOf(id);
    const wrong = isWrong(field.value);
    field.setAttribute("aria-invalid", wrong);
    const words = wrong ? fill(text.usersNotANumber, { typed: field.value, example: "1500" }) : "";
    write(document.getElementById(`users.${id}-error`), words);
  }
  rows().forEach((row, position) => {
    const number = position + 1;
    const name = row.querySelector("[data-field=name]").value;
    write(row.querySelector("legend"), name || fill(text.peoplePerson, { number }));
    write(row.lastElementChild, fill(text.peopleRemove, { person: name || fill(text.peopleThisPerson, { number }) }));
  });
  write(nobody.nextElementSibling, rows().length > 0 ? text.peopleNoOneElse : text.peopleNobody);
}

function show() {
  const now = entered();
  const answer = judge(now);
  showForm();
  showVerdict(answer, now);
  answer.tiers.forEach(showTier);
}

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  for (const row of rows()) row.remove();
  queueMicrotask(show);
});
form.addEventListener("click", ({ target }) => {
  if (target === add) actions.before(row.cloneNode(true));
  else if (target.dataset.action === "remove-person") target.closest(".person").remove();
  else return;
  show();
});
show();
