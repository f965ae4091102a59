//! What comes to life in the browser: the form and the answer.

use crate::page::{
    answer, chunk, form,
    state::Calculator,
    view::{Node, each},
};
use crate::text::Locale;

/// The form and the answer in `locale`.
pub fn app(calculator: Calculator, locale: Locale) -> Node {
    let form = form::form(calculator, locale).child(answer::answer_line(calculator, locale));
    let dialogs = chunk::added(calculator, |additions| additions.dialogs);
    each([form.into(), answer::answer(calculator, locale).into(), dialogs])
}
