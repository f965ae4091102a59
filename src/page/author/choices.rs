//! The fields that a choice is made with, each with its label and whatever explains it.

use crate::page::view::{El, each, el};

/// A question with its answers folded into a list; the first is the default and has no value.
pub fn choice(name: &'static str, question: &str, answers: &[(&str, &str)]) -> El {
    let option = |(value, label): &(&str, &str)| el("option").attr("value", value).child(*label);
    el("label")
        .class("listed")
        .child(el("span").child(question))
        .child(el("select").attr("name", name).child(each(answers.iter().map(option))))
}

/// The same with every answer in sight.
pub fn one_of(name: &'static str, question: &str, answers: &[(&str, &str)]) -> El {
    let radio = |(value, label): &(&str, &str)| {
        let input = el("input").attr("type", "radio").attr("name", name).attr("value", value);
        let input = if value.is_empty() { input.attr("checked", "") } else { input };
        el("label").class("choice").child(input).child(el("span").child(*label))
    };
    el("fieldset")
        .child(el("legend").child(question))
        .child(el("div").class("choices").child(each(answers.iter().map(radio))))
}

/// A question that is answered with yes or left alone.
pub fn tick(name: &'static str, label: &str, hint: &str) -> El {
    let described = format!("{name}-hint");
    let input = el("input").attr("type", "checkbox").attr("name", name).attr("aria-describedby", &described);
    el("div")
        .class("tick")
        .child(el("label").class("choice").child(input).child(el("span").child(label)))
        .child(el("p").class("hint").attr("id", &described).child(hint))
}
