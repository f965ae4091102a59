//! The top of the page: its question and its promise, in as few lines as they take.

use crate::page::{
    element_ids::ANSWER,
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
        .child(each((locale.folder().is_empty()).then(|| each(locale.others().map(offer)))))
        .child(languages(locale, locale.root(), ""));
    let question = el("div")
        .class("hero")
        .child(el("h1").child(text.page_heading()))
        .child(el("p").class("lead").child(text.page_lead()))
        .child(el("p").class("privacy").child(text.page_privacy()));
    el("header").class("top").child(bar).child(question)
}

/// What `web/language_offer.js` shows on the first page to visitors who read another language, in that language.
fn offer(other: Locale) -> El {
    let text = other.text();
    let read = el("a").attr("data-action", "language").attr("href", &format!("./{}", other.folder()));
    el("p")
        .class("offer")
        .attr("lang", other.tag())
        .attr("hidden", "")
        .child(read.attr("hreflang", other.tag()).child(text.language_offer()))
        .child(el("button").attr("type", "button").child(text.language_decline()))
}

/// The menu of languages: links to the same page in each, `page` below its folder, which is below `root`. It is the browser's
/// own fold, so that it opens without any script. What was entered stays in the tab's storage, where that page finds it.
pub fn languages(locale: Locale, root: &str, page: &str) -> El {
    let link = |other: Locale| {
        let link = el("a")
            .attr("data-action", "language")
            .attr("href", &format!("{root}{}{page}", other.folder()))
            .attr("lang", other.tag())
            .attr("hreflang", other.tag())
            .child(other.name());
        el("li").child(link)
    };
    let label = el("span").class("visually-hidden").child(format!("{} ", locale.text().language_label()));
    let menu = el("details")
        .class("languages")
        .child(el("summary").child(label).child(locale.name()))
        .child(el("ul").child(each(locale.others().map(link))));
    el("nav").attr("aria-label", locale.text().language_label()).child(menu)
}
