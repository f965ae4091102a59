//! The answer to take away as a short text on the clipboard: plain and formatted at once, or in Markdown.
//!
//! Nothing is sent: the clipboard is the visitor's own. Where the browser keeps it from the page, the text
//! is shown, marked and ready to be copied by hand.

use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use crate::page::{
    controls::{button, clipboard, dialog, focus::element},
    follow::follow,
    lazy::prerendered_text,
    state::Calculator,
    view::{El, el, live},
};
use crate::text::{self, Form, Locale};

const DIALOG: &str = "summary-dialog";
const TEXT: &str = "summary-text";
const STATUS: &str = "summary-status";

/// What is said of taking the answer away.
#[derive(Clone, Copy)]
pub struct SummaryCopy {
    /// The state and the answer.
    pub calculator: Calculator,
    /// The language.
    pub locale: Locale,
    status: RwSignal<&'static str>,
    /// Whether the summary was copied last, so that it can be copied in Markdown too.
    is_summary: RwSignal<bool>,
}

impl SummaryCopy {
    /// Says nothing, and nothing any more once something else is entered: whatever was copied is not the answer then.
    /// Call at the root, so that its signals outlive every view.
    pub fn new(calculator: Calculator, locale: Locale) -> Self {
        let this = Self { calculator, locale, status: RwSignal::new(""), is_summary: RwSignal::new(false) };
        follow(Box::new(move || {
            calculator.draft.track();
            this.say("");
        }));
        this
    }

    /// Says something beside the buttons, aloud too, and nothing of what was said before.
    pub fn say(self, words: &'static str) {
        self.status.set(words);
        self.is_summary.set(false);
    }

    /// What became of it, aloud too, and the other way to copy the summary.
    pub fn shown(self) -> El {
        let text = self.locale.text();
        let markdown = button("quiet", "copy-markdown", text.summary_markdown())
            .live_attr("hidden", move || (!self.is_summary.get()).then(String::new))
            .on("click", move |_| self.copy_markdown());
        let status =
            el("span").attr("role", "status").attr("id", STATUS).child(live(move || self.status.get()));
        el("p").class("hint taken-away").child(status).child(" ").child(markdown)
    }

    /// Copies the summary of the answer as it is now.
    pub fn copy_summary(self) {
        self.copy(self.summary(Form::Plain), &self.summary(Form::Html), self.locale.text().summary_copied());
    }

    fn copy_markdown(self) {
        self.copy(self.summary(Form::Markdown), "", self.locale.text().summary_copied_markdown());
    }

    fn summary(self, form: Form) -> String {
        self.calculator.draft.with_untracked(|draft| {
            self.calculator.evaluation.with_untracked(|answer| {
                text::summary(self.locale, answer, &prerendered_text::title(), draft, form)
            })
        })
    }

    /// Copies `text` and says so, or shows it where that is refused.
    fn copy(self, text: String, html: &str, copied: &'static str) {
        self.status.set("");
        let say = move || {
            self.status.set(copied);
            self.is_summary.set(true);
        };
        clipboard::copy(&text.clone(), html, say, move || show(&text));
    }
}

/// The text to copy by hand, for browsers that keep the clipboard from the page.
pub fn by_hand(locale: Locale) -> El {
    let text = locale.text();
    let close =
        button("primary", "close-summary", text.summary_close()).on("click", |_| dialog::close(DIALOG));
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "summary-title")
        .child(el("p").attr("id", "summary-title").child(text.summary_by_hand()))
        .child(
            el("textarea")
                .attr("id", TEXT)
                .attr("rows", "12")
                .attr("readonly", "")
                .attr("aria-labelledby", "summary-title"),
        )
        .child(el("div").class("actions").child(close))
}

fn show(text: &str) {
    if let Some(area) = element::<HtmlTextAreaElement>(TEXT) {
        area.set_value(text);
        dialog::open(DIALOG);
        area.select();
    }
}
