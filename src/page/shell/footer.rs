//! The end of the page: independence, source, licence.

use crate::page::{
    state::Calculator,
    view::{El, el},
};
use crate::text::Locale;

/// The footer of the page in `locale`.
pub fn footer(locale: Locale) -> El {
    with_link(locale, "embed/", locale.text().embed_link())
}

/// The same with another way to go on.
pub fn with_link(locale: Locale, address: &str, name: &str) -> El {
    let text = locale.text();
    let program = Calculator::program();
    let source =
        el("a").attr("href", &program.source).attr("rel", "noreferrer").child(text.footer_published());
    el("footer")
        .class("bottom")
        .child(el("p").child(text.status_independent()))
        .child(el("p").child(source).child(format!(" · {}", text.footer_licence())))
        .child(el("p").child(el("a").attr("href", address).child(name)))
}
