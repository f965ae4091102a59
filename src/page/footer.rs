//! The end of the page: independence, source, licence.

use super::{
    calculator::Calculator,
    element::{El, el},
};
use crate::words::Locale;

/// The footer in `locale`.
pub fn footer(locale: Locale) -> El {
    let text = locale.text();
    let program = Calculator::program();
    let source =
        el("a").attr("href", &program.source).attr("rel", "noreferrer").child(text.footer_published());
    el("footer")
        .class("bottom")
        .child(el("p").child(text.status_independent()))
        .child(el("p").child(source).child(format!(" · {}", text.footer_licence())))
}
