//! What stands on the page already, for use elsewhere: copied from there instead of being made twice.
//!
//! Texts that never change are not in the WebAssembly of the browser; see `prose!` in `src/programs.rs`.
//! Where an extension has taken something off the page, it is left out here too.

use leptos::{prelude::*, web_sys::Element};

/// What the programme is called.
pub fn title() -> String {
    let brand = document().query_selector(".brand").ok().flatten();
    brand.and_then(|brand| brand.text_content()).unwrap_or_default()
}

/// Copies what `selector` finds to the end of `place`.
pub fn copy_to(place: &Element, selector: &str) {
    let original = document().query_selector(selector).ok().flatten();
    if let Some(copy) = original.and_then(|original| original.clone_node_with_deep(true).ok()) {
        _ = place.append_child(&copy);
    }
}

/// Puts in the place of every link to a clause what that clause says, and the address of its source.
pub fn spell_out_clauses(place: &Element) {
    while let Ok(Some(link)) = place.query_selector("a.clause") {
        let id = link.get_attribute("href").unwrap_or_default();
        let clause = document().get_element_by_id(id.trim_start_matches('#'));
        let statement =
            clause.as_ref().and_then(|clause| clause.query_selector("span").ok()??.text_content());
        let source = clause.and_then(|clause| clause.query_selector("a").ok()??.get_attribute("href"));
        let (statement, source) = (statement.unwrap_or_default(), source.unwrap_or_default());
        link.set_text_content(Some(&[&statement, " ", &source].concat()));
        _ = link.remove_attribute("aria-label");
        _ = link.set_attribute("href", &source);
        _ = link.set_attribute("class", "report-clause");
    }
}
