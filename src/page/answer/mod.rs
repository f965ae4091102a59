//! The answer, live: the verdict with both tiers, where the users come from, and other readings.

pub mod announcer;
mod other_readings;
pub mod requirement_bar;
pub mod strip;
mod take_away;
pub mod tier_card;
pub mod verdict;

use crate::page::{
    answer::{take_away::take_away, verdict::verdict_and_tiers},
    chunk,
    chunk_views::ChunkViews,
    controls::deferred_validation::field_in_progress,
    element_ids::ANSWER,
    state::Calculator,
    view::{El, Node, each, el, live},
};
use crate::{input::draft::Draft, rules::Evaluation, text::Locale};

/// The answer's section in `locale`.
pub fn answer(calculator: Calculator, locale: Locale) -> El {
    el("section")
        .class("answer")
        .attr("id", ANSWER)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "answer-title")
        .child(
            el("h2").attr("id", "answer-title").class("visually-hidden").child(locale.text().verdict_title()),
        )
        .child(announcer::region())
        .child(chunk::added(calculator, |chunk_views| chunk_views.reading_tried))
        .child(live(move || {
            let chunk_views = calculator.added();
            calculator.shown(&|draft, answer| shown(locale, answer, draft, chunk_views))
        }))
        .child(take_away(calculator, locale))
        .child(other_readings::other_readings(calculator, locale))
        .child(chunk::added(calculator, |chunk_views| chunk_views.readings))
}

fn shown(locale: Locale, evaluation: &Evaluation, draft: &Draft, chunk_views: Option<ChunkViews>) -> Node {
    let chart = chunk_views.map(|chunk_views| (chunk_views.chart)(locale, evaluation, draft));
    each([verdict_and_tiers(locale, evaluation, draft, chunk_views, field_in_progress()), each(chart)])
}
