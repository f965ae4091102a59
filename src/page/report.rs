//! The printed report: everything entered, the answer, and what it rests on.
//!
//! It is built when the browser is about to print and taken away afterwards, so a list of thousands weighs
//! nothing until then. It decides nothing and has no controls; paper cannot be pressed.

mod answer;
mod entered;
mod granted;

use std::cell::RefCell;

use leptos::prelude::*;

use super::{
    calculator::Calculator,
    element::{El, Node, each, el},
    prose,
};
use crate::{
    exchange::draft::Draft,
    rules::Evaluation,
    words::{self, Locale},
};

/// What the report is of.
#[derive(Clone, Copy)]
struct Report<'a> {
    locale: Locale,
    draft: &'a Draft,
    evaluation: &'a Evaluation,
}

/// Has the report on the page for as long as the browser prints.
pub fn print_report(calculator: Calculator, locale: Locale) {
    thread_local! {
        static SHOWN: RefCell<Option<<Node as Render>::State>> = const { RefCell::new(None) };
    }
    let take_away = || {
        if let Some(mut shown) = SHOWN.take() {
            shown.unmount();
        }
    };
    _ = window_event_listener_untyped("beforeprint", move |_| {
        take_away();
        let Some(body) = document().body() else { return };
        let node: Node = calculator.draft.with_untracked(|draft| {
            calculator
                .evaluation
                .with_untracked(|evaluation| Report { locale, draft, evaluation }.sheet().into())
        });
        let mut built = node.build();
        built.mount(&body, None);
        SHOWN.set(Some(built));
    });
    _ = window_event_listener_untyped("afterprint", move |_| take_away());
}

impl Report<'_> {
    /// The whole, in a table whose head the browser repeats on every page.
    fn sheet(self) -> El {
        let text = self.locale.text();
        let title = prose::title();
        let date = text.report_date(&today(self.locale));
        let (verdict, explained) = words::verdict(self.locale, self.evaluation, false);
        let running = [title.as_str(), " · ", &date].concat();
        let notes = prose::notes().into_iter().map(|note| el("li").child(note));
        let body = el("td")
            .child(el("h1").child(title))
            .child(el("p").class("verdict-title").child(verdict))
            .child(el("p").child(explained))
            .child(paragraph(words::unread(self.locale, self.draft)))
            .child(self.to_know())
            .child(el("p").class("report-note").child(prose::historical()))
            .child(self.tiers())
            .child(self.left_out())
            .child(self.granted())
            .child(self.entered())
            .child(el("h2").child(text.report_since()))
            .child(el("ul").child(each(notes)));
        let row = |tag, cell: El| el(tag).child(el("tr").attr("role", "presentation").child(cell));
        el("div").class("report").attr("lang", self.locale.tag()).child(
            el("table")
                .class("report-sheet")
                .attr("role", "presentation")
                .child(row("thead", el("td").child(running)))
                .child(row("tbody", body)),
        )
    }
}

/// Today, as people of this language write it.
fn today(locale: Locale) -> String {
    let options = js_sys::Object::new();
    _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    js_sys::Date::new_0().to_locale_date_string(locale.tag(), &options).into()
}

/// A paragraph, if there is anything to say.
fn paragraph(words: Option<String>) -> Node {
    each(words.map(|words| el("p").child(words)))
}

/// Several sentences as a list.
fn list(items: Vec<String>) -> El {
    el("ul").child(each(items.into_iter().map(|item| el("li").child(item))))
}

/// A table of data; its head repeats on every page that it goes on to.
fn table(columns: &[&str], rows: Vec<Node>) -> El {
    let head = columns.iter().map(|name| el("th").attr("scope", "col").child(*name));
    el("table")
        .class("report-data")
        .child(el("thead").child(el("tr").child(each(head))))
        .child(el("tbody").child(each(rows)))
}

/// A row of such a table.
fn row(cells: &[&str]) -> Node {
    el("tr").child(each(cells.iter().map(|cell| el("td").child(*cell)))).into()
}
