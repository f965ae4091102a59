// The answer: the verdict, what would settle it, and how each tier stands.

import * as text from "facts/text";

import { bar, figures, fill, requirementName, standing, statusName, tierName, toKnow, verdict } from "../peer_pages/words.js";
import { EMPTY } from "../peer_pages/judge.js";

const ids = ({ tier, possible }) => ({ "data-tier": tier?.id ?? "none", "data-possible": possible?.id ?? "none" });

/** The verdict that stays in sight. */
export function Strip({ answer, entered }) {
  const [title] = verdict(answer, entered === EMPTY);
  return (
    <a className="strip" href="#answer">
      <span className="said" {...ids(answer)}><span>{title}</span></span>
      {answer.tiers.map(({ id, status, requirements }) => (
        <span className="progress" data-status={status} key={id}>
          <span>{tierName(id)}</span>
          <span className="chip"><span>{statusName(status)}</span></span>
          <span className="bars">
            {requirements.map((requirement) => (
              <span data-requirement-status={requirement.status} key={requirement.id}><Meter requirement={requirement} /></span>
            ))}
          </span>
        </span>
      ))}
    </a>
  );
}

export function Answer({ answer, entered }) {
  const [title, explained] = verdict(answer, entered === EMPTY);
  const missing = toKnow(entered);
  return (
    <section className="answer" id="answer" tabIndex={-1} aria-labelledby="answer-title">
      <h2 id="answer-title" className="visually-hidden">{text.verdictTitle}</h2>
      <p className="visually-hidden" role="status">{entered === EMPTY ? "" : title}</p>
      <div className="verdict" {...ids(answer)}>
        <p className="verdict-title">{title}</p>
        <p className="verdict-text">{explained}</p>
        {missing.length > 0 && (
          <div className="to-know">
            <p>{text.verdictToKnow}</p>
            <ul>{missing.map((step) => <li key={step}>{step}</li>)}</ul>
          </div>
        )}
      </div>
      <div className="tiers">{answer.tiers.map((tier) => <Tier key={tier.id} {...tier} />)}</div>
    </section>
  );
}

function Tier({ id, status, requirements, clauses }) {
  return (
    <article className="tier" data-tier-card={id} data-status={status}>
      <h3><span className="badge">{tierName(id)}</span><span className="chip">{statusName(status)}</span></h3>
      {requirements.map((requirement) => (
        <div className="requirement" data-requirement-status={requirement.status} key={requirement.id}>
          <p className="requirement-head">
            <span>{requirementName(requirement.id)}</span>
            <span className="figures">{figures(requirement)}</span>
          </p>
          <Meter requirement={requirement} />
          <p className="requirement-words">
            {standing(requirement)}{" "}
            <a
              className="clause"
              href={`#clause-${clauses[requirement.id]}`}
              aria-label={fill(text.requirementClauseOf, { requirement: requirementName(requirement.id), tier: tierName(id) })}
            >
              {text.requirementClause}
            </a>
          </p>
        </div>
      ))}
    </article>
  );
}

const Meter = ({ requirement }) => <span className="meter" aria-hidden="true" style={bar(requirement)} />;
