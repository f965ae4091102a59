// The people: each with a name, exams, a certification, and whether that is everything.

import { certifications, exams } from "facts/program";
import * as text from "facts/text";

import { fill } from "../peer_pages/words.js";

const COLUMNS = [
  text.peopleName,
  ...exams.map(({ id }) => id),
  ...certifications.map(({ name }) => name),
  text.peopleComplete,
];

export function People({ entered, change }) {
  const { people, nobody } = entered;
  const key = Math.max(0, ...people.map(({ key }) => key)) + 1;
  const add = () => change({ people: [...people, { key, name: "", held: [], complete: false }] });
  const alter = (person, altered) =>
    change({ people: people.map((other) => (other === person ? { ...person, ...altered } : other)) });
  const remove = (person) => change({ people: people.filter((other) => other !== person) });
  return (
    <fieldset className="people" aria-describedby="people-hint">
      <legend><span>{text.peopleLegend}</span></legend>
      <div className="people-head" aria-hidden="true">
        {COLUMNS.map((column) => <span key={column}>{column}</span>)}
      </div>
      {people.map((person, place) => (
        <Person key={person.key} person={person} place={place} alter={alter} remove={remove} />
      ))}
      <div className="actions">
        <button type="button" className="secondary" data-action="add-person" onClick={add}>{text.peopleAdd}</button>
        <label className="choice">
          <input type="checkbox" name="nobody" checked={nobody} onChange={() => change({ nobody: !nobody })} />
          <span>{people.length > 0 ? text.peopleNoOneElse : text.peopleNobody}</span>
        </label>
      </div>
      <p className="hint" id="people-hint">{text.peopleHint}</p>
    </fieldset>
  );
}

function Person({ person, place, alter, remove }) {
  const number = place + 1;
  const held = ({ id }) => person.held.includes(id);
  const tick = ({ id }) =>
    alter(person, { held: person.held.includes(id) ? person.held.filter((other) => other !== id) : [...person.held, id] });
  return (
    <fieldset className="person">
      <legend>{person.name || fill(text.peoplePerson, { number })}</legend>
      <label className="field">
        <span>{text.peopleName}</span>
        <input type="text" dir="auto" name={`people.${person.key}`} value={person.name} onChange={({ target }) => alter(person, { name: target.value })} />
      </label>
      <div className="ticks" role="group" aria-label={text.peopleExams}>
        {exams.map((exam) => (
          <Tick key={exam.id} field="exam" value={exam.id} name={exam.id} isOn={held(exam)} turn={() => tick(exam)} />
        ))}
      </div>
      <div className="ticks" role="group" aria-label={text.peopleCertification}>
        {certifications.map((certification) => (
          <Tick key={certification.id} field="certification" value={certification.id} name={certification.name} isOn={held(certification)} turn={() => tick(certification)} />
        ))}
      </div>
      <div className="ticks">
        <Tick field="complete" value="yes" name={text.peopleComplete} isOn={person.complete} turn={() => alter(person, { complete: !person.complete })} />
      </div>
      <button type="button" className="quiet" onClick={() => remove(person)}>
        {fill(text.peopleRemove, { person: person.name || fill(text.peopleThisPerson, { number }) })}
      </button>
    </fieldset>
  );
}

function Tick({ field, value, name, isOn, turn }) {
  return (
    <label className="choice">
      <input type="checkbox" data-field={field} value={value} checked={isOn} onChange={turn} />
      <span>{name}</span>
    </label>
  );
}
