//! The verdict in a strip that stays in sight: what is reached, and how far each tier is. It leads to the answer.
//!
//! It is the answer's own verdict in other clothes. It refuses to decide or to announce anything itself: the region
//! beside the answer speaks, or screen readers would hear each change twice.

use crate::page::{
    answer::{requirement_bar::bar, tier_card::status_word},
    controls::names::sentence,
    element_ids::ANSWER,
    state::Calculator,
    view::{El, Node, each, el, live},
};
use crate::{
    input::draft::Draft,
    rules::{Evaluation, TierId, evaluation::TierResult},
    text::{self, Locale},
};

/// The strip in `locale`.
pub fn strip(calculator: Calculator, locale: Locale) -> El {
    let shown = move || calculator.shown(&|draft, answer| shown(locale, answer, draft));
    el("a").class("strip").attr("href", &format!("#{ANSWER}")).child(live(shown))
}

fn shown(locale: Locale, evaluation: &Evaluation, draft: &Draft) -> Node {
    let (title, _) = text::verdict(locale, evaluation, draft.is_empty());
    let medal = evaluation.tier.map_or("none", TierId::id);
    let possible = evaluation.possible.map_or("none", TierId::id);
    let verdict = el("span")
        .class("said")
        .attr("data-tier", medal)
        .attr("data-possible", possible)
        .child(el("span").child(sentence(locale, &title)));
    let tiers = evaluation.tiers.iter().map(|tier| progress(locale, tier));
    each([verdict.into(), each(tiers)])
}

/// How far one tier is: its name, whether it is reached, and a bar for each of its requirements.
fn progress(locale: Locale, tier: &TierResult) -> El {
    let bars = tier.requirements.iter().enumerate().map(|(position, result)| {
        el("span")
            .attr("data-requirement-status", status_word(result.status))
            .child(bar(result, text::thresholds(tier, position)))
    });
    el("span")
        .class("progress")
        .attr("data-status", status_word(tier.status))
        .child(el("span").untranslated().child(text::tier(locale, tier.tier)))
        .child(el("span").class("chip").child(el("span").child(text::status(locale, tier.status))))
        .child(el("span").class("bars").child(each(bars)))
}
