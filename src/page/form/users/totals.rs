//! Totals: one field for each workload, that takes numbers as people type them.

use leptos::prelude::*;

use crate::{
    input::draft::users_name,
    page::{
        controls::judging::{judged_later, withholds},
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
    let problem = move || {
        draft.with(|draft| {
            let problem = draft.users(Calculator::program()).into_iter().nth(workload)?.err()?;
            (!withholds(number)).then(|| text::number_problem(locale, problem, draft.users_typed(workload)))
        })
    };
    let input = judged_later(el("input"), number, move || calculator.judge())
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
        .child(el("label").attr("for", &name).untranslated().child(locale.of(&named.name)))
        .child(input)
        .child(el("p").class("error").attr("id", &error).child(live(move || problem().unwrap_or_default())))
}
