//! The top of the page: its question and its promise, in as few lines as they take.

use crate::page::{
    landmarks::ANSWER,
    state::Calculator,
    view::{El, each, el},
};
use crate::text::Locale;

/// The header in `locale`.
pub fn header(locale: Locale) -> El {
    let text = locale.text();
    let program = Calculator::program();
    let bar = el("div")
        .class("bar")
        .child(el("a").class("skip").attr("href", &format!("#{ANSWER}")).child(text.page_skip()))
        .child(el("span").class("brand").untranslated().child(locale.of(&program.title)))
        .child(languages(locale, locale.root(), ""));
    let question = el("div")
        .class("hero")
        .child(el("h1").child(text.page_heading()))
        .child(el("p").class("lead").child(text.page_lead()))
        .child(el("p").class("privacy").child(text.page_privacy()));
    el("header").class("top").child(bar).child(question)
}

/// Links to the same page in every other language: `page` below its folder, which is below `root`. What was entered
/// stays in the tab's storage, where that page finds it.
pub fn languages(locale: Locale, root: &str, page: &str) -> El {
    let link = |other: Locale| {
        el("a")
            .class("language")
            .attr("data-action", "language")
            .attr("href", &format!("{root}{}{page}", other.folder()))
            .attr("lang", other.tag())
            .attr("hreflang", other.tag())
            .child(other.name())
    };
    el("nav").attr("aria-label", locale.text().language_label()).child(each(locale.others().map(link)))
}
