//! What comes to life in the browser: the form and the answer.

use super::{
    calculator::Calculator,
    element::{Node, each},
    form, result,
};
use crate::words::Locale;

/// The form and the answer in `locale`.
pub fn app(calculator: Calculator, locale: Locale) -> Node {
    let form = form::form(calculator, locale).child(result::answer_line(calculator, locale));
    each([form, result::result(calculator, locale)])
}
