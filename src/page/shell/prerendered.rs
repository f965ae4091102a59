//! The page as HTML, as it is before anything has been entered.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

pub use crate::page::view::escaped;
use crate::page::{
    app::app,
    element_ids::{CALCULATOR, LANGUAGE, TEXTS},
    shell::{footer, framed, header, notice, rules_in_words},
    state::Calculator,
    view::{Node, each, el},
};
use crate::text::{self, Locale};

/// Where the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// By itself.
    Alone,
    /// In a frame of somebody else's page.
    Framed,
}

/// Everything inside `<body>` that has to do with the calculator.
#[must_use]
pub fn prerendered(locale: Locale, place: Place) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    owner.with(|| {
        let calculator = el("div")
            .attr("id", CALCULATOR)
            .class("calculator")
            .attr(LANGUAGE, locale.tag())
            .child(app(Calculator::default(), locale));
        let main = el("main")
            .child(notice::notice(locale))
            .child(each((place == Place::Framed).then(|| framed::sharing(locale))))
            .child(calculator)
            .child(rules_in_words::rules_in_words(locale))
            .child(each((place == Place::Framed).then(|| framed::framed(locale))));
        // Translators and extensions do not look into a template.
        let texts = el("template").attr("id", TEXTS);
        let texts = texts.child(text::page_lines(locale).as_str());
        let page: Node = each([header::header(locale), main, footer::footer(locale), texts]);
        page.into_html()
    })
}
