//! An answer as a short Markdown text, to paste into a message or a wiki.
//!
//! It says what the evaluation says, in the sentences of the page. What was typed stays text: see
//! [`markdown`](crate::text::markdown).

use super::{Locale, Step, markdown::escaped};
use crate::{
    input::draft::Draft,
    rules::{Evaluation, Plan, Readings, evaluation::TierResult},
};

/// As many entries that do not count are told; the report has all of them.
const TOLD: usize = 10;

/// The summary of `evaluation`, under rules called `title`. People and customers get their names from
/// `draft`, and are told by number where it has none.
pub fn summary(locale: Locale, evaluation: &Evaluation, title: &str, draft: &Draft) -> String {
    let text = locale.text();
    let draft = harmless(draft);
    let (verdict, explained) = crate::text::verdict(locale, evaluation, false);
    let day = escaped(&locale.day(&evaluation.program.version));
    let twice = crate::text::duplicates(locale, evaluation, &draft);
    let mut summary = String::new();
    let mut add = |pieces: &[&str]| summary.extend(pieces.iter().copied());
    add(&["## ", &verdict, "\n\n", &explained, "\n\n"]);
    if let Some(twice) = twice {
        add(&["**", &twice, "**\n\n"]);
    }
    add(&[&text.summary_rules(&day, title), "\n"]);
    if evaluation.readings != Readings::default() {
        let condition = crate::text::reading_condition(locale, evaluation.readings, Readings::default());
        add(&["\n", &text.summary_reading(&condition), "\n"]);
    }
    for tier in &evaluation.tiers {
        let tier = readable(tier);
        let name = crate::text::tier(locale, tier.tier);
        add(&["\n**", name, ": ", crate::text::status(locale, tier.status), "**\n\n"]);
        for result in &tier.requirements {
            let name = crate::text::requirement_name(locale, result.id);
            add(&["- ", name, ": ", &crate::text::requirement_alone(locale, result), "\n"]);
        }
        let steps = crate::text::steps(locale, &tier, evaluation, &draft);
        if !steps.is_empty() {
            add(&["\n", &text.plan_title(name), ":\n\n"]);
            for Step { words, note, .. } in steps {
                add(&["1. ", &words, note.as_ref().map_or("", |_| ". "), &note.unwrap_or_default(), "\n"]);
            }
        }
    }
    if !evaluation.excluded.is_empty() {
        add(&["\n**", text.summary_excluded(), "**\n\n"]);
        for excluded in evaluation.excluded.iter().take(TOLD) {
            let entry = crate::text::entry(locale, &draft, excluded.deployment);
            let users = excluded.active_users.map(|users| locale.number(users));
            let users = users.as_deref().unwrap_or(text.users_placeholder());
            add(&["- ", &entry, ": ", users, " (", &crate::text::reasons(locale, excluded.reasons), ")\n"]);
        }
        let untold = evaluation.excluded.len().saturating_sub(TOLD);
        if untold > 0 {
            add(&["- ", &text.summary_more(&locale.number(untold as u64)), "\n"]);
        }
    }
    summary
}

/// The draft with every name as a text that is no markup.
fn harmless(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    for person in &mut draft.people {
        person.name = escaped(&person.name);
    }
    for row in draft.customers.iter_mut().flat_map(|list| &mut list.rows) {
        row.deployment.customer = row.deployment.customer.as_deref().map(|name| escaped(name).into());
    }
    draft
}

/// The tier with ids that are no markup: an evaluation handed over by a script may hold any.
fn readable(tier: &TierResult) -> TierResult {
    let mut tier = tier.clone();
    for step in tier.plan.iter_mut().flat_map(|Plan { exams, .. }| exams) {
        for exam in &mut step.exams {
            *exam = escaped(exam).into();
        }
    }
    tier
}
