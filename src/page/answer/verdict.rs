//! The verdict, what would settle it, and both tiers.

use crate::page::{
    answer::tier_card,
    chunk_views::ChunkViews,
    controls::names::sentence,
    view::{El, Node, each, el},
};
use crate::{
    input::draft::Draft,
    rules::{Evaluation, TierId},
    text::{self, Locale},
};

/// The verdict and both tiers, as they are shown of what is entered and of what is tried. `unjudged` is the figure that
/// nobody calls wrong yet.
pub fn verdict_and_tiers(
    locale: Locale,
    evaluation: &Evaluation,
    draft: &Draft,
    chunk_views: Option<ChunkViews>,
    unjudged: Option<u32>,
) -> Node {
    let card = |tier| tier_card::tier_card(locale, tier, evaluation, draft, chunk_views);
    let tiers = evaluation.tiers.iter().map(card);
    each([
        verdict(locale, evaluation, draft, chunk_views, unjudged),
        el("div").class("tiers").child(each(tiers)),
    ])
}

fn verdict(
    locale: Locale,
    evaluation: &Evaluation,
    draft: &Draft,
    chunk_views: Option<ChunkViews>,
    unjudged: Option<u32>,
) -> El {
    let text = locale.text();
    let (title, explained) = text::verdict(locale, evaluation, draft.is_empty());
    let unread = text::unread(locale, draft, unjudged);
    let duplicates = chunk_views.and_then(|chunk_views| (chunk_views.duplicates)(locale, evaluation, draft));
    let steps = text::to_know(locale, evaluation, draft);
    let id = |tier: Option<TierId>| tier.map_or("none", TierId::id);
    el("div")
        .class("verdict")
        .attr("data-tier", id(evaluation.tier))
        .attr("data-possible", id(evaluation.possible))
        .child(el("p").class("verdict-title").child(sentence(locale, &title)))
        .child(el("p").class("verdict-text").child(sentence(locale, &explained)))
        .child(each(duplicates))
        .child(
            el("p")
                .class("error")
                .shown(unread.is_some())
                .child(sentence(locale, &unread.unwrap_or_default())),
        )
        .child(
            el("div")
                .class("to-know")
                .shown(!steps.is_empty())
                .child(el("p").child(text.verdict_to_know()))
                .child(
                    el("ul")
                        .child(each(steps.into_iter().map(|step| el("li").child(sentence(locale, &step))))),
                ),
        )
}
