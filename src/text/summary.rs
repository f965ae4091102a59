//! An answer as a short text, to paste into a message or a wiki.
//!
//! It says what the evaluation says, in the sentences of the page. What was typed stays text: see
//! [`markdown`](crate::text::markdown) and [`passage`](crate::text::passage).

use super::{
    Locale, Step,
    markdown::escaped,
    passage::{Form, Part, written},
};
use crate::{
    input::draft::Draft,
    programs,
    rules::{Evaluation, Plan, Readings, requirement::RequirementResult},
};

/// As many entries that do not count are told; the report has all of them.
const TOLD: usize = 10;

/// The summary of `evaluation`, under rules called `title`, written in this form. People and customers get their names
/// from `draft`, and are told by number where it has none.
pub fn summary(locale: Locale, evaluation: &Evaluation, title: &str, draft: &Draft, form: Form) -> String {
    if form == Form::Markdown {
        return written(&told(locale, &readable(evaluation), title, &harmless(draft)), form);
    }
    written(&told(locale, evaluation, title, draft), form)
}

fn told(locale: Locale, evaluation: &Evaluation, title: &str, draft: &Draft) -> Vec<Part> {
    let text = locale.text();
    let (verdict, explained) = crate::text::verdict(locale, evaluation, false);
    let day = locale.day(&evaluation.program.version);
    let twice = crate::text::duplicates(locale, programs::in_use(), evaluation, draft).map(Part::Heading);
    let mut parts = vec![Part::Title(verdict), Part::Paragraph(explained)];
    parts.extend(twice);
    parts.push(Part::Paragraph(text.summary_rules(&day, title)));
    if evaluation.readings != Readings::default() {
        let condition = crate::text::reading_condition(locale, evaluation.readings, Readings::default());
        parts.push(Part::Paragraph(text.summary_reading(&condition)));
    }
    for tier in &evaluation.tiers {
        let name = crate::text::tier(locale, tier.tier);
        parts.push(Part::Heading(text.sentence_labelled(name, crate::text::status(locale, tier.status))));
        let requirement = |result: &RequirementResult| {
            let name = crate::text::requirement_name(locale, result.id);
            text.sentence_labelled(name, &crate::text::requirement_alone(locale, result))
        };
        parts.push(Part::Items(tier.requirements.iter().map(requirement).collect()));
        let steps = crate::text::steps(locale, tier, evaluation, draft);
        if !steps.is_empty() {
            parts.push(Part::Paragraph(locale.heading(&text.plan_title(name))));
            parts.push(Part::Steps(steps.into_iter().map(|told| step(locale, told)).collect()));
        }
    }
    // A script hands over no entries, and has said nothing that could be missing.
    let steps = if draft.is_empty() { Vec::new() } else { crate::text::to_know(locale, evaluation, draft) };
    if !steps.is_empty() {
        parts.push(Part::Heading(text.verdict_to_know().into()));
        parts.push(Part::Items(steps));
    }
    if !evaluation.excluded.is_empty() {
        parts.push(Part::Heading(text.summary_excluded().into()));
        parts.push(Part::Items(excluded(locale, evaluation, draft)));
    }
    parts
}

fn step(locale: Locale, Step { words, note, .. }: Step) -> String {
    match note {
        Some(note) => locale.sentence_after(&words, &note),
        None => words,
    }
}

/// The first entries that do not count, and how many more there are.
fn excluded(locale: Locale, evaluation: &Evaluation, draft: &Draft) -> Vec<String> {
    let text = locale.text();
    let entries = evaluation.excluded.iter().take(TOLD).map(|excluded| {
        let entry = crate::text::entry(locale, draft, excluded.deployment);
        let users = excluded.active_users.map(|users| locale.number(users));
        let users = users.as_deref().unwrap_or(text.users_placeholder());
        let why = crate::text::reasons(locale, excluded.reasons);
        text.sentence_labelled(&entry, &text.sentence_noted(users, &why))
    });
    let untold = evaluation.excluded.len().saturating_sub(TOLD);
    let more = (untold > 0).then(|| text.summary_more(&locale.number(untold as u64)));
    entries.chain(more).collect()
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

/// The evaluation with a version and ids that are no markup: one that a script has handed over may hold any.
fn readable(evaluation: &Evaluation) -> Evaluation {
    let mut evaluation = evaluation.clone();
    evaluation.program.version = escaped(&evaluation.program.version).into();
    for step in
        evaluation.tiers.iter_mut().flat_map(|tier| &mut tier.plan).flat_map(|Plan { exams, .. }| exams)
    {
        for exam in &mut step.exams {
            *exam = escaped(exam).into();
        }
    }
    evaluation
}
