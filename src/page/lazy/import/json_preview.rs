//! A JSON file that was opened: what it would lead to, or why it cannot be used.

use leptos::prelude::WithUntracked;

use super::{
    apply::confirm,
    close_button::close_button,
    context::ImportContext,
    step_header::{file, title},
};
use crate::page::{
    controls::button,
    view::{Node, each, el},
};
use crate::{input::problem::Code, programs, rules::Program};

/// Whether to go on with what the file holds.
pub fn json_preview(importing: ImportContext, program: &Program, verdict: &str) -> Node {
    let locale = importing.customers.locale;
    let text = locale.text();
    let is_other = !std::ptr::eq(program, programs::in_use());
    let use_it =
        button("primary", "use-list", text.import_use_opened()).on("click", move |_| confirm(importing));
    el("div")
        .class("outcome")
        .child(title(text.import_opened_title()))
        .child(file(importing))
        .child(
            el("p").class("import-verdict").attr("role", "status").child(text.import_verdict_opened(verdict)),
        )
        .child(el("p").shown(is_other).child(text.link_made_under(&locale.day(&program.version))))
        .child(el("p").class("hint").child(text.import_replaces()))
        .child(el("div").class("actions").child(use_it).child(close_button(importing)))
        .into()
}

/// Why the file cannot be used.
pub fn invalid(importing: ImportContext, problems: &[[String; 3]]) -> Node {
    let text = importing.customers.locale.text();
    let name = importing.import.with_untracked(|import| import.name.clone());
    let is_broken = problems.iter().any(|[_, code, _]| code == Code::NotJson.as_str());
    let said = if is_broken { text.import_broken_json(&name) } else { text.import_refused_json(&name) };
    let problems = problems.iter().map(|[path, _, message]| {
        // What is said of the whole file has no place.
        let place = (!path.is_empty()).then(|| el("code").child(path.as_str()));
        el("li").child(each(place)).child(" ").child(message.as_str())
    });
    let problems = (!is_broken).then(|| el("ul").class("refusals").attr("lang", "en").child(each(problems)));
    el("div")
        .class("outcome")
        .child(title(text.import_other_title()))
        .child(el("p").class("error").attr("role", "alert").child(said))
        .child(each(problems))
        .child(file(importing))
        .child(el("div").class("actions").child(close_button(importing)))
        .into()
}
