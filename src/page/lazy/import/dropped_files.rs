//! What opens the import: the button, or files that are dropped. An import reads one file; whoever drops several is told so.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{
    context::ImportContext,
    files,
    stage::{Import, Stage},
    steps,
};
use crate::page::{
    controls::property::get_path,
    view::{Node, each, el, live},
};

/// Opens the dialog, and takes the first of the files if there are any.
pub fn open_with(importing: ImportContext, dropped: &JsValue) {
    importing.open();
    if let Some((file, name)) = files::named(&get_path(dropped, &["0"])) {
        steps::load(importing, file, name);
        let is_first = get_path(dropped, &["length"]).as_f64().is_some_and(|length| length > 1.0);
        importing.import.update(|import| import.is_first_of_several = is_first);
    }
}

/// Says that only one of several files is read.
pub fn only_one(importing: ImportContext) -> Node {
    let text = importing.customers.locale.text();
    let said = move |import: &Import| {
        let is_said = import.is_first_of_several && !matches!(import.stage, Stage::Choosing(_));
        let words = || el("p").class("hint").attr("role", "status").child(text.import_only_one(&import.name));
        each(is_said.then(words))
    };
    live(move || importing.import.with(said))
}
