//! What there is before the calculator starts: what was kept in the tab, and what was typed since.

use web_sys::{FormData, HtmlFormElement};

use crate::page::{controls::focus::element, follow::follow, state::Calculator, storage};
use crate::{
    input::draft::{CUSTOMERS, Pair},
    saved_draft::{RULES, decode_pairs, pairs_of},
};

/// What was kept, with what was typed into the prerendered form before the calculator could listen.
pub fn saved() -> Vec<Pair> {
    let saved = storage::saved();
    let mut pairs = decode_pairs(&saved);
    if pairs.iter().any(|(name, _)| name == RULES) {
        // Only the chunk has other rules than those in force: like a list, all of it waits for the chunk.
        storage::defer_restore(saved);
        return vec![(CUSTOMERS.into(), String::new())];
    }
    let form = element::<HtmlFormElement>("company");
    let typed = form.and_then(|form| FormData::new_with_form(&form).ok()).map(|typed| pairs_of(&typed));
    pairs.extend(typed.unwrap_or_default().into_iter().filter(|(_, value)| !value.is_empty()));
    pairs
}

/// Restores it once the first render is over, which must not depend on it.
pub fn restore(calculator: Calculator, saved: Vec<Pair>) {
    follow(Box::new(move || storage::restore(calculator, saved.clone())));
}
