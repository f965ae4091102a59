//! What was entered, as one text: the pairs of a draft in the form that browsers give to a form.
//!
//! The tab's storage keeps it so, and the page hands it to the importer. Pairs are
//! coded by the browser's own `URLSearchParams`.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::UrlSearchParams;

use crate::{
    input::draft::{Draft, Pair},
    programs::{self, CLOUD_PRODUCTIVITY},
    rules::Program,
};

/// Where the version of the rules is kept, while those in force are not in use.
pub const RULES: &str = "rules";

/// The text of a draft under the rules in use.
#[must_use]
pub fn encode(draft: &Draft) -> Option<String> {
    encode_under(programs::in_use(), draft)
}

/// The text of a draft under these rules.
#[must_use]
pub fn encode_under(program: &Program, draft: &Draft) -> Option<String> {
    let coded = UrlSearchParams::new().ok()?;
    if *program.version != *CLOUD_PRODUCTIVITY.version {
        coded.append(RULES, &program.version);
    }
    for (name, value) in draft.to_pairs(program) {
        coded.append(&name, &value);
    }
    Some(coded.to_string().into())
}

/// The pairs in such a text.
#[must_use]
pub fn decode_pairs(coded: &str) -> Vec<Pair> {
    UrlSearchParams::new_with_str(coded).map(|coded| pairs_of(&coded)).unwrap_or_default()
}

/// The rules by which such pairs were judged.
#[must_use]
pub fn program_of(pairs: &[Pair]) -> &'static Program {
    let version = pairs.iter().find(|(name, _)| name == RULES);
    version.and_then(|(_, version)| programs::version(version)).unwrap_or(&CLOUD_PRODUCTIVITY)
}

/// The draft of such pairs under the rules in use, whichever they were judged by: nothing of it is lost.
#[must_use]
pub fn decode_draft(pairs: Vec<Pair>) -> Draft {
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
