//! Where the users come from: one bar on one scale with what both tiers ask.
//!
//! What counts is filled, each workload in a texture of its own; what still could is hatched and what does
//! not is an outline, both set apart. Whoever does not see it has the [`table`] behind it. It refuses to
//! decide anything: lengths are the evaluation's figures.

mod portion;
mod table;

use self::portion::Portion;
use super::{
    calculator::Calculator,
    element::{El, Node, each, el},
};
use crate::{
    exchange::draft::Draft,
    rules::{Evaluation, Market, readings::WorkloadsReading},
    words::{self, Locale},
};

/// The id of the picture's title.
const TITLE: &str = "picture-title";
/// The scale is divided into this many steps.
const STEPS: u64 = 1000;

/// The picture, and the table behind it; nothing while there are no users to show.
pub fn users_picture(locale: Locale, evaluation: &Evaluation, draft: &Draft) -> Node {
    let text = locale.text();
    let portions = Portion::all(locale, evaluation, draft);
    if !portions.iter().any(Portion::is_shown) {
        return each::<Node>([]);
    }
    let all = Portion::total(&portions, text.picture_could());
    // Users of one workload stand together, or those of all.
    let together = match evaluation.readings.workloads {
        WorkloadsReading::Sum => portions.len(),
        WorkloadsReading::Single => 1,
    };
    let bars = || portions.chunks(together).filter(|bar| bar.iter().any(Portion::is_shown));
    let marks = marks(locale, evaluation);
    let mut end = bars().map(|bar| Portion::total(bar, "").known()).max().unwrap_or(0);
    for (users, _) in &marks {
        end = end.max(*users);
    }
    if all.unlimited {
        // Room for what has no end.
        end = end.saturating_add(end.div_euclid(8));
    }
    let marks = marks.iter().map(|(users, words)| mark(steps(*users, end), words));
    let bars = bars().map(|bar| {
        let name = if together == 1 { bar.first().map(|one| one.name) } else { None };
        el("div").child(each(name.map(|name| el("p").child(name)))).child(track(bar, end))
    });
    el("section")
        .class("picture")
        .attr("aria-labelledby", TITLE)
        .child(el("h3").attr("id", TITLE).child(text.picture_title()))
        .child(el("div").class("plot").attr("aria-hidden", "true").child(each(marks)).child(each(bars)))
        .child(el("ul").class("key").attr("aria-hidden", "true").child(each(key(locale, &portions, &all))))
        .child(table::table(locale, &portions))
        .into()
}

/// What a tier asks, in users, and its name with that figure; with the market while that is not known.
fn marks(locale: Locale, evaluation: &Evaluation) -> Vec<(u64, String)> {
    let text = locale.text();
    let mut marks = Vec::new();
    for (tier, result) in Calculator::program().tiers.iter().zip(&evaluation.tiers) {
        let [users, _] = &result.requirements;
        let mut add = |users: u64, market: &str| {
            let name = words::tier(locale, tier.id);
            marks.push((users, [name, " ", &locale.number(users), market].concat()));
        };
        if let Some(required) = users.required {
            add(required, "");
            continue;
        }
        for (market, name) in
            [(Market::Developing, text.market_developing()), (Market::Developed, text.market_developed())]
        {
            let (required, _) = tier.active_entitlements.possible_in(Some(market));
            add(required, &[" · ", name].concat());
        }
    }
    marks
}

/// A mark on the scale, its words on the side that has more room.
fn mark(at: u64, words: &str) -> El {
    el("p")
        .class(if at > STEPS.div_euclid(2) { "mark far" } else { "mark" })
        .style(["--at:", &at.to_string()].concat())
        .child(words)
}

/// The users of `bar` in a row: what counts, what could, what does not, and an open end.
fn track(bar: &[Portion], end: u64) -> El {
    let all = Portion::total(bar, "");
    let mut from: u64 = 0;
    let mut pieces = Vec::new();
    let mut add = |kind: &str, users: u64| {
        if users > 0 {
            let to = from.saturating_add(users);
            let place = ["--from:", &steps(from, end).to_string(), ";--to:", &steps(to, end).to_string()];
            pieces.push(el("i").attr("data-kind", kind).style(place.concat()));
            from = to;
        }
    };
    for portion in bar {
        add(portion.texture, portion.counted);
    }
    add("could", all.could);
    add("excluded", all.excluded);
    if all.unlimited {
        add("open", u64::MAX);
    }
    el("div").class("track").child(each(pieces))
}

/// What each texture stands for, and its figure.
fn key(locale: Locale, portions: &[Portion], all: &Portion) -> Vec<El> {
    let text = locale.text();
    let entry = |kind: &str, name: &str, figure: &str| {
        el("li")
            .child(el("i").attr("data-kind", kind))
            .child([name, " "].concat().as_str())
            .child(el("b").child(figure))
    };
    let counted = portions.iter().filter(|portion| portion.counted > 0);
    let mut entries: Vec<_> = counted
        .map(|portion| entry(portion.texture, portion.name, &locale.number(portion.counted)))
        .collect();
    if all.could > 0 {
        entries.push(entry("could", text.picture_could(), &locale.number(all.could)));
    }
    if all.unlimited {
        entries.push(entry("open", text.picture_could(), text.picture_unlimited()));
    }
    if all.excluded > 0 || all.unread > 0 {
        entries.push(entry("excluded", text.picture_excluded(), &all.excluded_words(locale)));
    }
    entries
}

/// How far `users` come on a scale that ends at `end`, never rounded up.
fn steps(users: u64, end: u64) -> u64 {
    if users >= end { STEPS } else { users.saturating_mul(STEPS).div_euclid(end) }
}
