//! Where the users come from: one bar on one scale with what both tiers ask.
//!
//! What counts is filled, each workload in a texture of its own; what still could is hatched and what does
//! not is an outline, both set apart. Whoever does not see it has the [`table`] behind it. It refuses to
//! decide anything: lengths are the evaluation's figures.

mod portion;
mod table;

use std::slice;

use self::{
    portion::Portion,
    table::{TITLE, table},
};
use crate::page::{
    controls::names::sentence,
    state::Calculator,
    view::{El, Node, el},
};
use crate::{
    input::draft::Draft,
    rules::{Evaluation, readings::WorkloadsReading},
    text::{self, Locale},
};

/// The scale is divided into this many steps, of an eighth of a per cent; the style sheet knows.
const STEPS: u64 = 800;

/// The picture, and the table behind it; nothing while there are no users to show.
pub fn chart(locale: Locale, evaluation: &Evaluation, draft: &Draft) -> Node {
    let text = locale.text();
    let portions = Portion::all(locale, evaluation, draft);
    let all = Portion::total(&portions, text.picture_total());
    if !all.is_shown() {
        return Node::List(Vec::new());
    }
    // Users of all workloads stand in one bar, or each workload's in its own.
    let single = evaluation.readings.workloads == WorkloadsReading::Single;
    let mut end = if single { 0 } else { all.known() };
    for portion in &portions {
        end = end.max(portion.known());
    }
    let marks = marks(locale, evaluation);
    for (users, _) in &marks {
        end = end.max(*users);
    }
    if all.unlimited {
        // Room for what has no end.
        end = end.saturating_add(end.div_euclid(8));
    }
    let mut plot = Vec::new();
    for (users, words) in &marks {
        plot.push(mark(locale, steps(*users, end), words));
    }
    if single {
        for portion in portions.iter().filter(|portion| portion.is_shown()) {
            plot.push(el("p").child(sentence(locale, portion.name)).into());
            plot.push(track(slice::from_ref(portion), portion, end));
        }
    } else {
        plot.push(track(&portions, &all, end));
    }
    el("section")
        .class("picture")
        .attr("aria-labelledby", TITLE)
        .child(el("h3").attr("id", TITLE).child(text.picture_title()))
        .child(el("div").class("plot").attr("aria-hidden", "true").child(Node::List(plot)))
        .child(key(locale, &portions, &all))
        .child(table(locale, &portions, &all))
        .into()
}

/// What a tier asks, in users, and its name with that figure; with the market while that is not known.
fn marks(locale: Locale, evaluation: &Evaluation) -> Vec<(u64, String)> {
    let text = locale.text();
    let mut marks = Vec::new();
    for (tier, result) in Calculator::program().tiers.iter().zip(&evaluation.tiers) {
        let [users, _] = &result.requirements;
        let known = [(users.required, "")];
        let open = [
            (Some(tier.active_entitlements.developing), text.market_developing()),
            (Some(tier.active_entitlements.developed), text.market_developed()),
        ];
        let either: &[_] = if users.required.is_some() { &known } else { &open };
        for (users, market) in either {
            let users = users.unwrap_or(0);
            let name = text::tier(locale, tier.id);
            marks.push((users, format!("{name} {} {market}", locale.number(users))));
        }
    }
    marks
}

/// A mark on the scale, its words on the side that has more room.
fn mark(locale: Locale, at: u64, words: &str) -> Node {
    let class = if at > STEPS.div_euclid(2) { "mark far" } else { "mark" };
    el("p").class(class).style(format!("--at:{at}")).child(sentence(locale, words)).into()
}

/// The users of `bar` in a row: what counts, what could, what does not, and an open end.
fn track(bar: &[Portion], all: &Portion, end: u64) -> Node {
    let mut pieces: Vec<_> = Vec::new();
    for portion in bar {
        pieces.push((portion.texture, portion.counted));
    }
    pieces.push(("could", all.could));
    pieces.push(("excluded", all.excluded));
    pieces.push(("open", if all.unlimited { u64::MAX } else { 0 }));
    let mut track = Vec::new();
    let mut sum: u64 = 0;
    let mut from = 0;
    for (kind, users) in pieces {
        if users > 0 {
            sum = sum.saturating_add(users);
            let to = steps(sum, end);
            let piece = el("i").attr("data-kind", kind).style(format!("--from:{from};--to:{to}"));
            track.push(piece.into());
            from = to;
        }
    }
    el("div").class("track").child(Node::List(track)).into()
}

/// What each texture stands for, and its figure.
fn key(locale: Locale, portions: &[Portion], all: &Portion) -> El {
    let text = locale.text();
    let mut entries = Vec::new();
    let mut add = |kind: &str, name: &str, figure: String| {
        let swatch = el("i").attr("data-kind", kind);
        entries.push(
            el("li")
                .child(swatch)
                .child(sentence(locale, name))
                .child(" ")
                .child(el("b").child(figure))
                .into(),
        );
    };
    for portion in portions {
        if portion.counted > 0 {
            add(portion.texture, portion.name, locale.number(portion.counted));
        }
    }
    if all.could > 0 {
        add("could", text.picture_could(), locale.number(all.could));
    }
    if all.unlimited {
        add("open", text.picture_could(), text.picture_unlimited().into());
    }
    if all.excluded > 0 || all.unread > 0 {
        add("excluded", text.picture_excluded(), all.excluded_words(locale));
    }
    el("ul").class("key").attr("aria-hidden", "true").child(Node::List(entries))
}

/// How far `users` come on a scale that ends at `end`, never rounded up.
fn steps(users: u64, end: u64) -> u64 {
    if users >= end { STEPS } else { users.saturating_mul(STEPS).div_euclid(end) }
}
