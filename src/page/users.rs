//! Active users, as totals by workload or by customer. Fields take numbers as people type them.

use leptos::prelude::*;

use super::{
    calculator::Calculator,
    customers::{self, Customers, listing::Listing},
    element::{El, Node, each, el, live},
};
use crate::{
    words::{self, Locale},
    {exchange::draft::users_name, rules::program::Named},
};

/// The fieldset, with what counts (rules 3 and 4) beside the fields.
pub fn users(calculator: Calculator, locale: Locale) -> El {
    let text = locale.text();
    let program = Calculator::program();
    let associations: Vec<_> =
        program.associations.iter().map(|association| locale.of(&association.name)).collect();
    let list = Customers { calculator, listing: RwSignal::new(Listing::default()), locale };
    let is_listed = Memo::new(move |_| calculator.draft.with(|draft| draft.customers.is_some()));
    let entered =
        live(
            move || {
                if is_listed.get() { customers::customers(list).into() } else { totals(calculator, locale) }
            },
        );
    el("fieldset")
        .class("users")
        .attr("aria-describedby", "users-hint")
        .child(el("legend").child(text.users_legend()))
        .child(
            el("div")
                .class("hint")
                .attr("id", "users-hint")
                .child(el("p").child(text.users_hint(&locale.list_or(&associations))))
                .child(el("p").child(text.users_twice())),
        )
        .child(customers::merge(list, is_listed))
        .child(entered)
        .child(customers::offer(list))
}

fn totals(calculator: Calculator, locale: Locale) -> Node {
    let fields = Calculator::program().workloads.iter().enumerate();
    each(fields.map(|(workload, named)| field(calculator, locale, workload, named)))
}

fn field(calculator: Calculator, locale: Locale, workload: usize, named: &'static Named) -> El {
    let draft = calculator.draft;
    let name = users_name(named);
    let error = format!("{name}-error");
    let problem = move || {
        draft.with(|draft| {
            let problem = draft.users(Calculator::program()).into_iter().nth(workload)?.err()?;
            Some(words::number_problem(locale, problem, draft.users_typed(workload)))
        })
    };
    let input = el("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("id", &name)
        .attr("name", &name)
        .attr("placeholder", locale.text().users_placeholder())
        .attr("aria-describedby", &error)
        .live_attr("aria-invalid", move || Some(problem().is_some().to_string()))
        .live_value(move || draft.with(|draft| draft.users_typed(workload).to_owned()))
        .on("input", move |event| {
            let typed = event_target_value(&event);
            draft.update(|draft| draft.type_users(workload, typed));
        });
    el("div")
        .class("field")
        .child(el("label").attr("for", &name).child(locale.of(&named.name)))
        .child(input)
        .child(el("p").class("error").attr("id", &error).child(live(move || problem().unwrap_or_default())))
}
