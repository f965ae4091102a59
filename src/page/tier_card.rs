//! One tier: how it stands, both requirements, and the shortest way to it.

use super::{
    element::{El, each, el},
    locale::Locale,
    requirement_bar::bar,
    sentences,
};
use crate::{
    exchange::draft::Draft,
    rules::{Evaluation, RequirementId, Status, evaluation::TierResult, requirement::RequirementResult},
};

/// The card of `tier`.
pub fn tier_card(locale: Locale, tier: &TierResult, evaluation: &Evaluation, draft: &Draft) -> El {
    let text = locale.text();
    let name = sentences::tier(locale, tier.tier);
    let status = match tier.status {
        Status::Met => text.tier_reached(),
        Status::NotMet => text.tier_missed(),
        Status::Unknown => text.tier_unknown(),
    };
    let steps = match &tier.plan {
        Some(plan) => sentences::plan(locale, plan, evaluation, draft),
        None if tier.status == Status::Met => Vec::new(),
        None => vec![text.plan_market(name)],
    };
    let requirements =
        tier.requirements.iter().enumerate().map(|(position, result)| {
            requirement(locale, name, result, sentences::thresholds(tier, position))
        });
    el("article")
        .class("tier")
        .attr("data-tier-card", tier.tier.id())
        .attr("data-status", status_word(tier.status))
        .child(
            el("h3")
                .child(el("span").class("badge").child(name))
                .child(el("span").class("chip").child(status)),
        )
        .child(each(requirements))
        .child(
            el("div")
                .class("plan")
                .shown(!steps.is_empty())
                .child(el("h4").child(text.plan_title(name)))
                .child(el("ol").child(each(steps.into_iter().map(|step| el("li").child(step))))),
        )
}

fn requirement(locale: Locale, tier: &str, result: &RequirementResult, thresholds: (u64, u64)) -> El {
    let text = locale.text();
    let name = match result.id {
        RequirementId::ActiveEntitlements => text.requirement_active_entitlements(),
        RequirementId::QualifiedIndividuals => text.requirement_qualified_individuals(),
    };
    let clause = el("a")
        .attr("href", &format!("#clause-{}", result.clause))
        .attr("aria-label", &text.requirement_clause_of(name, tier))
        .child(text.requirement_clause());
    el("div")
        .class("requirement")
        .attr("data-requirement-status", status_word(result.status))
        .child(
            el("p")
                .class("requirement-head")
                .child(el("span").child(name))
                .child(el("span").class("figures").child(sentences::figures(locale, result, thresholds))),
        )
        .child(bar(result, thresholds))
        .child(
            el("p")
                .class("requirement-words")
                .child(sentences::requirement(locale, result, thresholds))
                .child(" ")
                .child(clause),
        )
}

/// The status in the contract's spelling, for styles and tests.
const fn status_word(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::NotMet => "not-met",
        Status::Unknown => "unknown",
    }
}
