//! How the report is printed: of a long list, either all rows or the totals of each customer, which is asked.
//!
//! Whoever prints with the browser's own command cannot be asked, and gets all rows. In a frame that command prints the page
//! around it, and the report is left out.

use leptos::prelude::*;

use super::customer_totals::totals;
use crate::input::draft::portfolio::Portfolio;
use crate::page::{
    controls::{button, dialog},
    lazy::{after_paint::after_paint, summary_copy::SummaryCopy},
    view::{El, el, live},
};

const DIALOG: &str = "print-dialog";
/// As many rows are printed without asking: some two pages.
const LONG: usize = 50;

/// What printing is made from.
#[derive(Clone, Copy)]
pub struct Printing {
    /// Whether rows are added up for each customer.
    pub by_customer: RwSignal<bool>,
    /// Whether it is the button that prints, and not the browser's own command.
    pub is_by_button: RwSignal<bool>,
    /// Whether the visitor is asked.
    is_asked: RwSignal<bool>,
    /// What is printed, and what is said meanwhile.
    pub summary_copy: SummaryCopy,
}

impl Printing {
    /// Prints all rows, unless something else is asked for. Call at the root, so that its signals outlive every view.
    pub fn new(summary_copy: SummaryCopy) -> Self {
        let no = || RwSignal::new(false);
        Self { by_customer: no(), is_by_button: no(), is_asked: no(), summary_copy }
    }

    /// Prints the report, or asks how.
    pub fn print(self) {
        let rows = |list: &Portfolio| list.rows.len();
        let rows =
            self.summary_copy.calculator.draft.with_untracked(|draft| draft.customers.as_ref().map(rows));
        if rows > Some(LONG) {
            self.is_asked.set(true);
            dialog::open(DIALOG);
        } else {
            self.go(false);
        }
    }

    /// Prints, once what is said of that is on the screen: a long list takes a moment.
    fn go(self, by_customer: bool) {
        dialog::close(DIALOG);
        self.by_customer.set(by_customer);
        self.summary_copy.say(self.summary_copy.locale.text().report_preparing());
        after_paint(move || {
            self.is_by_button.set(true);
            _ = window().print();
            self.is_by_button.set(false);
            self.by_customer.set(false);
            self.summary_copy.say("");
        });
    }
}

/// The dialog that asks.
pub fn print_dialog(printing: Printing) -> El {
    let text = printing.summary_copy.locale.text();
    let choice = |action: &'static str, label: &str, by_customer: bool| {
        button("primary", action, label).on("click", move |_| printing.go(by_customer))
    };
    let cancel =
        button("secondary", "cancel-print", text.report_cancel()).on("click", |_| dialog::close(DIALOG));
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "print-title")
        .attr("aria-describedby", "print-text")
        .on("close", move |_| printing.is_asked.set(false))
        .child(el("h2").attr("id", "print-title").child(text.report_asked()))
        .child(el("p").attr("id", "print-text").child(live(move || how_long(printing))))
        .child(
            el("div")
                .class("actions")
                .child(cancel)
                .child(choice("print-customers", text.report_by_customer(), true))
                .child(choice("print-rows", text.report_all(), false)),
        )
}

/// How many rows and customers there are.
fn how_long(printing: Printing) -> String {
    if !printing.is_asked.get() {
        return String::new();
    }
    let SummaryCopy { calculator, locale, .. } = printing.summary_copy;
    calculator.draft.with_untracked(|draft| {
        let Some(portfolio) = &draft.customers else { return String::new() };
        let rest = portfolio.rest.iter().map(|group| group.rows);
        let rows = rest.fold(portfolio.rows.len() as u64, u64::saturating_add);
        locale.text().report_long(&locale.number(totals(portfolio).len() as u64), &locale.number(rows))
    })
}
