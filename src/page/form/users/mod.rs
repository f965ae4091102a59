//! Active users, as totals by workload or by customer.

#[cfg(feature = "desk")]
mod at_desk;
#[cfg(not(feature = "desk"))]
mod at_first;
mod totals;

#[cfg(feature = "desk")]
use at_desk::entered;
#[cfg(feature = "desk")]
pub use at_desk::forgetter;
#[cfg(not(feature = "desk"))]
use at_first::entered;
#[cfg(not(feature = "desk"))]
pub use at_first::forgetter;

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
        .child(
            el("div")
                .class("hint")
                .attr("id", "users-hint")
                .child(el("p").child(text.users_hint(&locale.list_or(&associations))))
                .child(el("p").child(text.users_twice())),
        )
        .child(entered(calculator, locale))
}
