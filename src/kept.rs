//! What was entered, as one text: the pairs of a draft in the form that browsers give to a form.
//!
//! The tab's storage keeps it so, and the page hands it to the importer. Pairs are
//! coded by the browser's own `URLSearchParams`.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::UrlSearchParams;

use crate::{
    input::draft::{Draft, Pair},
    programs,
};
#[cfg(feature = "link")]
use crate::{programs::CLOUD_PRODUCTIVITY, rules::Program};

/// Where the version of the rules is kept, while those in force are not in use.
pub const RULES: &str = "rules";

/// The text of a draft.
#[must_use]
pub fn coded(draft: &Draft) -> Option<String> {
    let coded = UrlSearchParams::new().ok()?;
    if !programs::is_in_force() {
        coded.append(RULES, &programs::in_use().version);
    }
    for (name, value) in draft.to_pairs(programs::in_use()) {
        coded.append(&name, &value);
    }
    Some(coded.to_string().into())
}

/// The pairs in such a text.
#[must_use]
pub fn pairs_in(coded: &str) -> Vec<Pair> {
    UrlSearchParams::new_with_str(coded).map(|coded| pairs_of(&coded)).unwrap_or_default()
}

/// The rules by which such pairs were judged.
#[cfg(feature = "link")]
pub fn rules_of(pairs: &[Pair]) -> &'static Program {
    let version = pairs.iter().find(|(name, _)| name == RULES).map(|(_, version)| version);
    let kept = programs::ALL.into_iter().find(|program| {
        program.id == CLOUD_PRODUCTIVITY.id && Some(&*program.version) == version.map(|v| &**v)
    });
    kept.unwrap_or(&CLOUD_PRODUCTIVITY)
}

/// The draft of such pairs.
#[must_use]
pub fn draft_of(pairs: Vec<Pair>) -> Draft {
    Draft::from_pairs(programs::in_use(), pairs)
}

/// The pairs of a `FormData` or `URLSearchParams`.
#[must_use]
pub fn pairs_of(source: &JsValue) -> Vec<Pair> {
    let entries = js_sys::try_iter(source).ok().flatten().into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let entry: js_sys::Array = entry.dyn_into().ok()?;
            entry.get(0).as_string().zip(entry.get(1).as_string())
        })
        .collect()
}
