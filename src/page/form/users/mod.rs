//! Active users, as totals by workload or by customer.

mod entered;
mod totals;

use entered::entered;

use crate::page::{
    controls::group,
    state::Calculator,
    view::{El, el},
};
use crate::text::Locale;

/// The fieldset, with what counts (rules 3 and 4) beside the fields.
pub fn users(calculator: Calculator, locale: Locale) -> El {
    let text = locale.text();
    let program = Calculator::program();
    let associations: Vec<_> =
        program.associations.iter().map(|association| locale.of(&association.name)).collect();
    group("users-question", text.users_legend())
        .class("users")
        .attr("aria-describedby", "users-hint")
        .child(entered(calculator, locale))
        .child(
            el("div")
                .class("hint")
                .attr("id", "users-hint")
                .child(el("p").child(text.users_hint(&locale.list_or(&associations))))
                .child(el("p").child(text.users_twice())),
        )
}
