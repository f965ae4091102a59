//! Where a list comes from: a file that is chosen or dropped, or rows that are pasted.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};

use super::{
    close_button::close_button,
    context::{FILE, ImportContext, PASTED},
    files::named,
    steps,
    writing::write,
};
use crate::import_protocol::kind;
use crate::page::{
    controls::{button, focus::element, property::get_path},
    view::{Node, el},
};

/// What can be chosen; `said` is how the last try went.
pub fn choose_file(importing: ImportContext, said: &str) -> Node {
    let text = importing.customers.locale.text();
    let file = el("input")
        .attr("type", "file")
        .attr("id", FILE)
        .attr("accept", ".csv,.tsv,.txt,.json,application/json,text/csv,text/plain,text/tab-separated-values")
        .on("change", move |event| {
            if let Some((file, name)) = named(&get_path(&event, &["target", "files", "0"])) {
                steps::load(importing, file, name);
            }
        });
    let pasted = el("textarea")
        .attr("id", PASTED)
        .attr("rows", "3")
        .attr("spellcheck", "false")
        .live_value(move || importing.import.with(|import| import.pasted.clone()))
        .on("paste", move |event| select_former(importing, &event))
        .on("input", move |event| {
            // What is pasted is all there. Whoever types says when.
            let how = get_path(&event, &["inputType"]).as_string().unwrap_or_default();
            if matches!(how.as_str(), "insertFromPaste" | "insertFromDrop") {
                steps::load_pasted(importing, event_target_value(&event));
            }
        });
    let read = button("secondary", "read-pasted", text.import_read_it()).on("click", move |_| {
        let typed = element::<HtmlTextAreaElement>(PASTED).map(|area| area.value()).unwrap_or_default();
        steps::load_pasted(importing, typed);
    });
    let example = button("quiet", "example", text.import_sample())
        .on("click", move |_| write(importing, kind::EXAMPLE));
    let template = button("quiet", "template", text.import_template())
        .on("click", move |_| write(importing, kind::TEMPLATE));
    let choose = el("label").class("choose").attr("for", FILE).child(text.import_choose());
    let name = importing
        .import
        .with_untracked(|import| if import.pasted.is_empty() { import.name.clone() } else { String::new() });
    let zone = el("div")
        .class("drop-zone")
        .child(file)
        .child(choose)
        .child(el("span").child(text.import_drop()))
        .child(el("span").class("file-name").shown(!name.is_empty()).child(name));
    el("div")
        .class("choosing")
        .child(el("p").class("error").attr("role", "alert").shown(!said.is_empty()).child(said))
        .child(el("p").child(text.import_text()))
        .child(zone)
        .child(el("label").class("pasted").child(el("span").child(text.import_paste())).child(pasted))
        .child(el("div").class("actions").child(read))
        .child(el("div").class("actions").child(example).child(template))
        .child(el("div").class("actions").child(close_button(importing)))
        .into()
}

/// Has the rows that were pasted before replaced by what is pasted now. Both together would count twice.
fn select_former(importing: ImportContext, event: &Event) {
    let area = get_path(event, &["target"]).dyn_into::<HtmlTextAreaElement>();
    if let Ok(area) = area
        && importing.import.with_untracked(|import| area.value() == import.pasted)
    {
        area.select();
    }
}
