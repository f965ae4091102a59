//! The verdict in a strip that stays in sight: what is reached, what is missing, and how far each tier is. It leads to the
//! answer.
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
    rules::{Evaluation, Status, TierId, evaluation::TierResult},
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
    let verdict = el("span").class("said").attr("data-tier", medal).attr("data-possible", possible).child(
        el("span")
            .child(el("span").child(sentence(locale, &title)))
            .child(each(missing(locale, evaluation).filter(|_| !draft.is_empty())))
            .child(each(doubt(locale, evaluation))),
    );
    let tiers = evaluation.tiers.iter().map(|tier| progress(locale, tier));
    each([verdict.into(), each(tiers)])
}

/// What the next tier still needs, in figures.
fn missing(locale: Locale, evaluation: &Evaluation) -> Option<El> {
    let tier = evaluation.tiers.iter().find(|tier| tier.status != Status::Met)?;
    let missing =
        tier.requirements.iter().enumerate().filter(|(_, result)| result.status != Status::Met).map(
            |(position, result)| {
                if result.required.is_none() {
                    return el("span").child(locale.text().verdict_know_market());
                }
                let figures = text::figures(locale, result, text::thresholds(tier, position));
                el("span").child(text::requirement_name(locale, result.id)).child(" ").child(figures)
            },
        );
    let name = el("span").untranslated().child(text::tier(locale, tier.tier));
    Some(el("small").class("missing").child(name).child(each(missing)))
}

/// What the verdict counts and may not be there.
fn doubt(locale: Locale, evaluation: &Evaluation) -> Option<El> {
    let doubt = text::duplicates_in_short(locale, evaluation)?;
    Some(el("small").class("doubt").child(sentence(locale, &doubt)))
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
