//! Where the source can be read in two ways: how that would change the answer, and a switch.
//!
//! The page says that it would before the chunk is there. This refuses to be in the first load: most visitors look at the
//! answer alone.

use leptos::prelude::*;

use crate::page::{
    controls::{choice, focus::focus, group, names},
    element_ids::{self, DIFFERS},
    state::Calculator,
    view::{El, Node, each, el, live},
};
use crate::rules::{
    Readings,
    readings::{RoutesReading, WorkloadsReading},
};
use crate::text::{self, Locale};

/// Both places where the source can be read in two ways, and the choice between them.
pub fn choices(calculator: Calculator, locale: Locale) -> El {
    let text = locale.text();
    let draft = calculator.draft;
    let workloads = [("", WorkloadsReading::Sum), ("single", WorkloadsReading::Single)];
    let workloads = workloads.map(|(value, reading)| {
        let label = text::workloads_reading(locale, reading);
        let input = radio("workloads", value)
            .live_checked(move || draft.with(|draft| draft.readings.workloads == reading))
            .on("change", move |_| draft.update(|draft| draft.readings.workloads = reading));
        choice(input, usual(locale, value, label).as_str())
    });
    let routes = [("", RoutesReading::Combined), ("separate", RoutesReading::Separate)];
    let routes = routes.map(|(value, reading)| {
        let label = text::routes_reading(locale, reading);
        let input = radio("routes", value)
            .live_checked(move || draft.with(|draft| draft.readings.routes == reading))
            .on("change", move |_| draft.update(|draft| draft.readings.routes = reading));
        choice(input, usual(locale, value, label).as_str())
    });
    el("details")
        .class("readings")
        .child(el("summary").child(text.reading_title()))
        .child(fieldset(
            "reading-workloads",
            text.reading_workloads(),
            text.reading_workloads_why(),
            each(workloads),
        ))
        .child(fieldset("reading-routes", text.reading_routes(), text.reading_routes_why(), each(routes)))
}

fn radio(name: &'static str, value: &'static str) -> El {
    el("input").attr("type", "radio").attr("name", name).attr("value", value)
}

/// The default reading has no value of its own.
fn usual(locale: Locale, value: &str, label: &str) -> String {
    let text = locale.text();
    if value.is_empty() { text.sentence_noted(label, text.reading_usual()) } else { label.to_owned() }
}

fn fieldset(id: &str, legend: &str, why: &str, choices: Node) -> El {
    group(id, legend).child(el("p").class("hint").child(why)).child(choices)
}

/// Says that another reading is being tried, and leads back.
pub fn tried(calculator: Calculator, locale: Locale) -> Node {
    let text = locale.text();
    live(move || {
        let used = calculator.evaluation.with(|evaluation| evaluation.readings);
        let usual = Readings::default();
        el("div")
            .class("reading-notice")
            .attr("data-reading", "tried")
            .shown(used != usual)
            .child(el("p").child(text.reading_tried(&text::reading_condition(locale, used, usual))))
            .child(switch(calculator, "usual-reading", usual).child(text.reading_back()))
    })
}

/// Says which readings would change the answer, and lets the visitor try them.
pub fn differs(calculator: Calculator, locale: Locale) -> Node {
    let text = locale.text();
    live(move || {
        let (used, others) =
            calculator.evaluation.with(|evaluation| (evaluation.readings, evaluation.alternatives.clone()));
        let others = text::telling(&others, used);
        let items = others.iter().map(|other| {
            let sentence = text::alternative(locale, *other, used);
            let switch = switch(calculator, "try-reading", other.readings)
                .attr("aria-label", &text.sentence_labelled(text.reading_try(), &sentence))
                .child(text.reading_try());
            el("li").child(el("span").child(names::sentence(locale, &sentence))).child(switch)
        });
        el("div")
            .class("reading-notice")
            .attr("data-reading", "differs")
            .attr("id", DIFFERS)
            .attr("tabindex", "-1")
            .shown(!others.is_empty())
            .child(el("h3").child(text.reading_differs()))
            .child(el("ul").child(each(items)))
    })
}

/// A button that uses `readings`, and then leads to the answer, because it may itself go away.
fn switch(calculator: Calculator, action: &'static str, readings: Readings) -> El {
    el("button").attr("type", "button").class("secondary").attr("data-action", action).on(
        "click",
        move |_| {
            calculator.draft.update(|draft| draft.readings = readings);
            focus(element_ids::ANSWER.into());
        },
    )
}
