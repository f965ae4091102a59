//! What comes to life in the browser: the form and the answer.

use crate::page::{
    answer, chunk, form,
    state::Calculator,
    view::{Node, each, el},
};
use crate::text::Locale;

/// The verdict in a strip, then the form and the answer, in `locale`.
pub fn app(calculator: Calculator, locale: Locale) -> Node {
    let columns = el("div")
        .class("columns")
        .child(form::form(calculator, locale))
        .child(answer::answer(calculator, locale));
    let dialogs = chunk::added(calculator, |chunk_views| chunk_views.dialogs);
    each([answer::strip::strip(calculator, locale).into(), columns.into(), dialogs])
}
