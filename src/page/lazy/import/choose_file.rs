//! Where a list comes from: a file that is chosen or dropped, or rows that are pasted.

use leptos::prelude::*;

use super::{
    close_button::close_button,
    context::{FILE, ImportContext, PASTED},
    dropped_files::open_with,
    files::named,
    steps,
    writing::write,
};
use crate::import_protocol::kind;
use crate::page::{
    controls::{button, file_drop::catching, property::get_path},
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
    let pasted = importing.import.with_untracked(|import| import.pasted.clone());
    let pasted =
        el("textarea").attr("id", PASTED).attr("rows", "3").attr("spellcheck", "false").child(pasted);
    let pasted = pasted.on("input", move |event| {
        let typed = event_target_value(&event);
        // Whoever types row by row is not interrupted: a list has a header and a row. What is pasted is all there.
        let how = get_path(&event, &["inputType"]).as_string().unwrap_or_default();
        let is_pasted = matches!(how.as_str(), "insertFromPaste" | "insertFromDrop");
        let has_all = if is_pasted { !typed.trim().is_empty() } else { typed.trim().contains('\n') };
        if has_all {
            steps::load_pasted(importing, typed);
        }
    });
    let example = button("quiet", "example", text.import_sample())
        .on("click", move |_| write(importing, kind::EXAMPLE));
    let template = button("quiet", "template", text.import_template())
        .on("click", move |_| write(importing, kind::TEMPLATE));
    let choose = el("label").class("choose").attr("for", FILE).child(text.import_choose());
    let name = importing.import.with_untracked(|import| import.name.clone());
    let zone = catching(el("div").class("drop-zone"), move |files| open_with(importing, files))
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
        .child(el("div").class("actions").child(example).child(template))
        .child(el("div").class("actions").child(close_button(importing)))
        .into()
}
