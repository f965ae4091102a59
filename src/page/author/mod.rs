//! The page for authors: choose how the calculator looks in a page of theirs, see it there, copy what it takes.
//!
//! All of it is HTML, snippets included, so it can be read and copied from without JavaScript;
//! `web/author_page.js` then keeps preview and snippets in step with what is chosen. It refuses to know
//! what the frame does with a choice: preview and snippets are the element that others get.

mod choices;
mod generators;
mod options;
mod snippet;

pub use snippet::Loader;

use crate::page::{
    shell::{footer, header::languages},
    view::{El, Node, each, el},
};
use crate::text::Locale;

/// The id of the part with all that can be copied.
const SNIPPETS: &str = "snippets";

/// The way from the page to the folder that everything is in.
#[must_use]
pub fn root(locale: Locale) -> String {
    format!("../{}", locale.root().trim_start_matches("./"))
}

/// Everything inside `<body>`.
#[must_use]
pub fn authors(locale: Locale, loader: &Loader) -> String {
    let copy = snippets(locale, loader);
    let main = el("main")
        .class("authors")
        .child(el("div").class("choosing").child(options::options(locale, loader)).child(copy))
        .child(preview(locale));
    let text = locale.text();
    let page: Node = each([header(locale), main, footer::with_link(locale, "../", text.embed_back())]);
    page.into_html()
}

fn header(locale: Locale) -> El {
    let text = locale.text();
    let bar = el("div")
        .class("bar")
        .child(el("a").class("skip").attr("href", &format!("#{SNIPPETS}")).child(text.embed_skip()))
        .child(el("a").class("brand").attr("href", "../").child(text.embed_back()))
        .child(languages(locale, &root(locale), "embed/"));
    let promise = el("div")
        .child(el("h1").child(text.embed_heading()))
        .child(el("p").class("lead").child(text.embed_lead()))
        .child(el("p").class("privacy").child(text.embed_privacy()));
    el("header").class("top").child(bar).child(el("div").class("hero").child(promise))
}

fn snippets(locale: Locale, loader: &Loader) -> El {
    let text = locale.text();
    let default = el("noscript").child(el("p").class("notice").child(text.embed_snippets_default()));
    el("section")
        .class("card")
        .attr("id", SNIPPETS)
        .attr("aria-labelledby", "snippets-title")
        .attr("tabindex", "-1")
        .attr("data-copied", text.embed_copied())
        .attr("data-selected", text.embed_selected())
        .child(el("h2").attr("id", "snippets-title").child(text.embed_snippets()))
        .child(default)
        .child(generators::generators(locale, loader))
        .child(snippet::policy_hint(locale))
}

/// The element as readers will meet it, in a page that has text and links of its own.
fn preview(locale: Locale) -> El {
    let text = locale.text();
    let link = el("a").attr("href", "#preview").child(text.embed_preview_link());
    let sample =
        el("div").class("sample").child(el("p").child(text.embed_preview_text()).child(" ").child(link));
    let failed = el("p").class("notice").attr("role", "alert").attr("data-part", "failed").shown(false);
    el("section")
        .class("card preview")
        .attr("id", "preview")
        .attr("aria-labelledby", "preview-title")
        .child(el("h2").attr("id", "preview-title").child(text.embed_preview()))
        .child(el("noscript").child(el("p").class("notice").child(text.embed_preview_no_script())))
        .child(failed.child(text.embed_preview_failed()))
        .child(sample.child(el("competency-calculator").attr("id", "live")))
}
