//! The printed report: everything entered, the answer, and what it rests on.
//!
//! It is built when the browser is about to print and taken away afterwards, so a list of thousands weighs
//! nothing until then. It decides nothing and has no controls; paper cannot be pressed.

mod by_customer;
mod customer_totals;
mod entered;
mod pages;
mod printing;
mod table;

use std::{cell::RefCell, rc::Rc};

use leptos::{prelude::*, web_sys::Element};
use wasm_bindgen::prelude::*;

use crate::page::{
    controls::property::get_path,
    lazy::{fitted_frame::is_fitted_frame, prerendered_text, summary_copy::SummaryCopy},
    state::Calculator,
    view::{El, Node, Showing, each, el},
};
use crate::{
    input::draft::Draft,
    rules::Readings,
    text::{self, Locale},
};

pub use self::printing::{Printing, print_dialog};

#[wasm_bindgen]
extern "C" {
    /// The style of an element alone, beside that of style sheets.
    type Style;

    #[wasm_bindgen(method, js_name = setProperty)]
    fn set_property(this: &Style, name: &str, value: &str);
}

/// What the report is of.
#[derive(Clone, Copy)]
struct Report<'a> {
    locale: Locale,
    draft: &'a Draft,
    /// Whether rows are added up for each customer.
    by_customer: bool,
}

/// What stands on the page and is copied to the report, in the two places of it.
const COPIED: [(&str, &[&str]); 2] = [
    (
        "#report-answer",
        &[".status summary", ".verdict", ".tiers", "[data-reading=differs]", "[data-version=differs]"],
    ),
    ("#report-end", &[".status ul"]),
];

/// Has the report on the page for as long as the browser prints.
pub fn print_report(printing: Printing) {
    let Printing { by_customer, is_by_button, summary_copy, .. } = printing;
    let SummaryCopy { calculator, locale, .. } = summary_copy;
    thread_local! {
        static SHOWN: RefCell<Option<(Element, Rc<Showing>)>> = const { RefCell::new(None) };
    }
    let take_away = || {
        if let Some((sheet, _)) = SHOWN.take() {
            sheet.remove();
        }
    };
    let before = window_event_listener_untyped("beforeprint", move |_| {
        take_away();
        // The page around a frame is printed, and the frame as a part of it.
        if is_fitted_frame() && !is_by_button.get_untracked() {
            return;
        }
        let Some(body) = document().body() else { return };
        let Ok(sheet) = document().create_element("div") else { return };
        sheet.set_class_name("report");
        let by_customer = by_customer.get_untracked();
        let report = |draft: &Draft| Report { locale, draft, by_customer }.sheet();
        let shown = calculator.draft.with_untracked(report).show_in(sheet.clone().into());
        _ = body.append_child(&sheet);
        for (place, originals) in COPIED {
            let Ok(Some(place)) = document().query_selector(place) else { continue };
            for original in originals {
                prerendered_text::copy_to(&place, original);
            }
            prerendered_text::spell_out_clauses(&place);
        }
        pages::cut_into_pages(&sheet, &header(locale));
        SHOWN.set(Some((sheet, shown)));
    });
    let after = window_event_listener_untyped("afterprint", move |_| take_away());
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

impl Report<'_> {
    /// The whole.
    fn sheet(self) -> Node {
        let text = self.locale.text();
        run_on_every_page(&header(self.locale));
        each([
            el("h1").child(prerendered_text::title()),
            el("p").child(date(self.locale)),
            el("p").child(text.version_rules(&self.locale.day(&Calculator::program().version))),
            el("div").attr("id", "report-answer"),
            self.granted(),
            self.entered(),
            el("h2").child(text.report_since()),
            el("div").attr("id", "report-end"),
        ])
    }

    /// What the answer takes for granted: how the source is read, and what was entered.
    fn granted(self) -> El {
        let text = self.locale.text();
        let (used, usual) = (self.draft.readings, Readings::default());
        let readings = [
            (text::workloads_reading(self.locale, used.workloads), used.workloads == usual.workloads),
            (text::routes_reading(self.locale, used.routes), used.routes == usual.routes),
        ];
        let readings = readings.map(|(reading, is_usual)| {
            let kind = if is_usual { text.reading_usual() } else { text.report_other_reading() };
            el("li").child(text.sentence_noted(reading, kind))
        });
        let totals = self.draft.customers.is_none().then(|| text.report_totals());
        let is_list_complete = self.draft.customers.as_ref().is_some_and(|list| list.complete);
        let claims = [
            is_list_complete.then(|| text.customers_complete()),
            self.draft.no_one_else.then(|| text.people_no_one_else()),
        ];
        el("section").child(el("h2").child(text.report_assumptions())).child(
            el("ul")
                .child(each(readings))
                .child(el("li").child(text.report_empty()))
                .child(each(totals.map(|totals| el("li").child(totals))))
                .child(each(claims.into_iter().flatten().map(|claim| el("li").child(claim)))),
        )
    }
}

/// What stands at the top of every page.
fn header(locale: Locale) -> String {
    [&prerendered_text::title(), " · ", &*date(locale)].concat()
}

fn date(locale: Locale) -> String {
    locale.text().report_date(&locale.today())
}

/// Has `header` printed in the margin of every page, by browsers that do so. A table with the whole in it and the header as its
/// repeated head took browsers minutes for a long list.
fn run_on_every_page(header: &str) {
    if let Some(root) = document().document_element() {
        let header: String = header.chars().filter(|mark| !matches!(mark, '"' | '\\')).collect();
        get_path(&root, &["style"])
            .unchecked_into::<Style>()
            .set_property("--running", &["\"", &header, "\""].concat());
    }
}
