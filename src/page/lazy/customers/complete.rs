//! What says that nothing is missing from the list, or from totals that came of one (rule 6).
//!
//! Until the visitor says so, there may be more. It refuses to guess: no number of rows makes a list complete.

use leptos::prelude::*;

use super::Customers;
use crate::{
    input::draft::{COMPLETE, Draft},
    page::{
        controls::choice,
        view::{El, Node, each, el, live},
    },
};

/// The tick below the list.
pub fn of_list(customers: Customers) -> El {
    let label = customers.locale.text().customers_complete();
    let is_complete = |draft: &Draft| draft.customers.as_ref().is_some_and(|portfolio| portfolio.complete);
    tick(customers, COMPLETE, label, is_complete, |draft, complete| {
        if let Some(portfolio) = &mut draft.customers {
            portfolio.complete = complete;
        }
    })
}

/// The tick below totals, once they have come of a list that was not complete.
pub fn of_totals(customers: Customers) -> Node {
    let draft = customers.calculator.draft;
    // Ticking must not take away what was ticked.
    let is_asked = Memo::new(move |was: Option<&bool>| {
        let (is_totals, at_least) = draft.with(|draft| (draft.customers.is_none(), draft.at_least));
        is_totals && (at_least || was == Some(&true))
    });
    let label = customers.locale.text().merge_complete();
    live(move || {
        let tick = || {
            tick(
                customers,
                "totals.complete",
                label,
                |draft| !draft.at_least,
                |draft, all| draft.at_least = !all,
            )
        };
        each(is_asked.get().then(tick))
    })
}

fn tick(
    customers: Customers,
    name: &'static str,
    label: &str,
    is_ticked: fn(&Draft) -> bool,
    set: fn(&mut Draft, bool),
) -> El {
    let draft = customers.calculator.draft;
    let input = el("input")
        .attr("type", "checkbox")
        .attr("name", name)
        .attr("value", "yes")
        .live_checked(move || draft.with(is_ticked))
        .on("change", move |event| {
            let ticked = event_target_checked(&event);
            draft.update(|draft| set(draft, ticked));
        });
    choice(input, label)
}
