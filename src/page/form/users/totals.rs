//! Totals: one field for each workload, that takes numbers as people type them.

use leptos::prelude::*;

use crate::{
    input::{
        draft::{Draft, users_name},
        typed_number::NumberProblem,
    },
    page::{
        controls::deferred_validation::{defers_error, validate_later},
        state::Calculator,
        view::{El, Node, each, el, live},
    },
    rules::program::Named,
    text::{self, Locale},
};

/// The fields.
pub fn totals(calculator: Calculator, locale: Locale) -> Node {
    let fields = Calculator::program().workloads.iter().enumerate();
    each(fields.map(|(workload, named)| field(calculator, locale, workload, named)))
}

fn field(calculator: Calculator, locale: Locale, workload: usize, named: &'static Named) -> El {
    let draft = calculator.draft;
    let name = users_name(named);
    let error = format!("{name}-error");
    let number = u32::try_from(workload).unwrap_or(u32::MAX);
    let problem = move |draft: &Draft| {
        let problem = draft.users(Calculator::program()).into_iter().nth(workload)?.err()?;
        (!defers_error(number)).then_some(problem)
    };
    let problem_in = move |words: fn(Locale, NumberProblem, &str) -> String| {
        let message = move |draft: &Draft| Some(words(locale, problem(draft)?, draft.users_typed(workload)));
        live(move || draft.with(message).unwrap_or_default())
    };
    let input = validate_later(el("input"), number, move || calculator.refresh())
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("id", &name)
        .attr("name", &name)
        .attr("placeholder", locale.text().users_placeholder())
        .attr("aria-describedby", &error)
        .live_attr("aria-invalid", move || Some(draft.with(problem).is_some().to_string()))
        .live_value(move || draft.with(|draft| draft.users_typed(workload).to_owned()))
        .on("input", move |event| {
            let typed = event_target_value(&event);
            draft.update(|draft| draft.type_users(workload, typed));
        });
    el("div")
        .class("field")
        .child(el("label").attr("for", &name).untranslated().child(locale.of(&named.name)))
        .child(input)
        .child(
            el("p")
                .class("error")
                .attr("id", &error)
                .child(
                    el("span").attr("aria-hidden", "true").child(problem_in(text::number_problem_in_short)),
                )
                .child(el("span").class("in-full").child(problem_in(text::number_problem))),
        )
}
