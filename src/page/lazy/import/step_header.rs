//! What a step of an import begins with: its title, and the file with a button to choose another.

use leptos::prelude::WithUntracked;

use super::{
    context::{ImportContext, STEP},
    steps,
};
use crate::page::{
    controls::button,
    view::{El, el},
};

/// What a step begins with; the keyboard goes there.
pub fn title(title: &str) -> El {
    el("h3").attr("id", STEP).attr("tabindex", "-1").child(title)
}

/// The name of the file, and a button to choose another.
pub fn file(importing: ImportContext) -> El {
    let name = importing.import.with_untracked(|import| import.name.clone());
    el("p")
        .class("chosen")
        .child(el("span").class("file-name").child(name))
        .child(" ")
        .child(choose_another(importing))
}

/// The button to choose another file.
pub fn choose_another(importing: ImportContext) -> El {
    button("quiet", "choose-another", importing.customers.locale.text().import_another())
        .on("click", move |_| steps::choose_another(importing))
}
