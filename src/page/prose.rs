//! Texts that never change, read from the page where they stand as HTML.
//!
//! They are not in the WebAssembly of the browser; see `prose!` in `src/programs.rs`. Where an extension
//! has taken one off the page, it is left out here too.

use leptos::prelude::*;

/// What the programme is called.
pub fn title() -> String {
    text(".brand")
}

/// That the programme is history, and the answer not official.
pub fn historical() -> String {
    text("main > .fine")
}

/// What has happened to the programme since, a note each.
pub fn notes() -> Vec<String> {
    let first = document().query_selector(".status li").ok().flatten();
    let notes = std::iter::successors(first, |note| note.next_element_sibling());
    notes.filter_map(|note| note.text_content()).collect()
}

/// What the clause with this id says, and where the source says it.
pub fn clause(id: &str) -> (String, String) {
    let clause = document().get_element_by_id(&["clause-", id].concat());
    let statement = clause.as_ref().and_then(|clause| clause.first_child()?.text_content());
    let link = clause.and_then(|clause| clause.query_selector("a").ok().flatten()?.get_attribute("href"));
    (statement.unwrap_or_default(), link.unwrap_or_default())
}

fn text(selector: &str) -> String {
    let element = document().query_selector(selector).ok().flatten();
    element.and_then(|element| element.text_content()).unwrap_or_default()
}
