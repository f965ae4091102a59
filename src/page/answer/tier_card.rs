//! One tier: how it stands, both requirements, and the shortest way to it.

use crate::page::{
    answer::requirement_bar::bar,
    chunk_views::ChunkViews,
    controls::names::sentence,
    view::{El, each, el},
};
use crate::{
    input::draft::Draft,
    rules::{Evaluation, Status, evaluation::TierResult, requirement::RequirementResult},
    text::{self, Locale},
};

/// The card of `tier`.
pub fn tier_card(
    locale: Locale,
    tier: &TierResult,
    evaluation: &Evaluation,
    draft: &Draft,
    chunk_views: Option<ChunkViews>,
) -> El {
    let text = locale.text();
    let name = text::tier(locale, tier.tier);
    let status = text::status(locale, tier.status);
    let steps: Vec<_> = text::steps(locale, tier, evaluation, draft)
        .into_iter()
        .map(|step| {
            let result = tier.requirements.iter().find(|result| result.id == step.serves);
            let clause = result.map(|result| clause_link(locale, name, result));
            let note = step.note.map(|note| el("p").class("note").child(sentence(locale, &note)));
            el("li").child(sentence(locale, &step.words)).child(" ").child(each(clause)).child(each(note))
        })
        .collect();
    let recoverable =
        chunk_views.and_then(|chunk_views| (chunk_views.recoverable)(locale, tier, evaluation, draft));
    let has_steps = !steps.is_empty() && !draft.is_empty();
    let requirements = tier
        .requirements
        .iter()
        .enumerate()
        .map(|(position, result)| requirement(locale, name, result, text::thresholds(tier, position)));
    el("article")
        .class("tier")
        .attr("data-tier-card", tier.tier.id())
        .attr("data-status", status_word(tier.status))
        .child(
            el("h3")
                .child(el("span").class("badge").untranslated().child(name))
                .child(el("span").class("chip").child(status)),
        )
        .child(each(requirements))
        .child(
            el("div")
                .class("plan")
                .shown(has_steps)
                .child(el("h4").child(sentence(locale, &text.plan_title(name))))
                .child(el("ol").child(each(steps)))
                .child(each(recoverable)),
        )
}

fn requirement(locale: Locale, tier: &str, result: &RequirementResult, thresholds: (u64, u64)) -> El {
    el("div")
        .class("requirement")
        .attr("data-requirement-status", status_word(result.status))
        .child(
            el("p")
                .class("requirement-head")
                .child(el("span").child(text::requirement_name(locale, result.id)))
                .child(el("span").class("figures").child(text::figures(locale, result, thresholds))),
        )
        .child(bar(result, thresholds))
        .child(
            el("p")
                .class("requirement-words")
                .child(text::requirement(locale, result))
                .child(" ")
                .child(clause_link(locale, tier, result)),
        )
}

/// Leads to the clause that states a requirement, and that leads on to its source.
fn clause_link(locale: Locale, tier: &str, result: &RequirementResult) -> El {
    let text = locale.text();
    el("a")
        .class("clause")
        .attr("href", &format!("#clause-{}", result.clause))
        .attr("aria-label", &text.requirement_clause_of(text::requirement_name(locale, result.id), tier))
        .child(text.requirement_clause())
}

/// The status in the contract's spelling, for styles and tests.
pub const fn status_word(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::NotMet => "not-met",
        Status::Unknown => "unknown",
    }
}
