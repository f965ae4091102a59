//! What the prerendered parts of the page say of the rules: the choice, clauses and lists.
//!
//! They are there for every version, and their texts are not in the WebAssembly. So this shows and hides, and refuses to
//! make any of it.

use js_sys::Reflect;
use leptos::prelude::*;
use web_sys::Element;

use crate::page::{
    controls::focus::element,
    element_ids::{VERSION, VERSIONS},
};
use crate::rules::Program;

/// Shows what is there for `program`.
pub fn show_version(program: &Program) {
    if let Some(choice) = element::<Element>(VERSION) {
        _ = Reflect::set(&choice, &"value".into(), &(&*program.version).into());
    }
    // Each is no longer found once it is as it should be. Going through a list would take code of the first load.
    let has_it = ["[", VERSIONS, "~='", &program.version, "']"].concat();
    let too_many = ["[", VERSIONS, "]:not(", &has_it, ", [hidden])"].concat();
    while let Some(marked) = first(&too_many) {
        if marked.set_attribute("hidden", "").is_err() {
            break;
        }
    }
    let missing = [&has_it, "[hidden]"].concat();
    while let Some(marked) = first(&missing) {
        if marked.remove_attribute("hidden").is_err() {
            break;
        }
    }
}

fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
