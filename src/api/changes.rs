//! `changes()`: what one version of the rules asks that another did not, as data.
//!
//! It refuses to say what a change does to an answer: asking `evaluate()` under both versions does.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::{plain::plain, stack_guard::with_stack_guard, version::version_of};
use crate::{
    input::words::market_word,
    rules::{
        TierId,
        changes::{self, List},
    },
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("changes.d.ts");

/// The contract's `Change`.
#[derive(Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
enum Change<'a> {
    ActiveEntitlements { tier: TierId, market: Option<&'static str>, before: u64, now: u64 },
    QualifiedIndividuals { tier: TierId, before: u64, now: u64 },
    Added { list: &'static str, id: &'a str },
    Gone { list: &'static str, id: &'a str },
}

impl<'a> From<changes::Change<'a>> for Change<'a> {
    fn from(change: changes::Change<'a>) -> Self {
        match change {
            changes::Change::Users { tier, market, before, now } => {
                let market = market.map(market_word);
                Self::ActiveEntitlements { tier, market, before, now }
            }
            changes::Change::People { tier, before, now } => Self::QualifiedIndividuals { tier, before, now },
            changes::Change::Added(list, named) => Self::Added { list: word(list), id: &named.id },
            changes::Change::Gone(list, named) => Self::Gone { list: word(list), id: &named.id },
        }
    }
}

const fn word(list: List) -> &'static str {
    match list {
        List::Workloads => "workloads",
        List::Associations => "associations",
        List::Exams => "exams",
        List::Certifications => "certifications",
    }
}

/// What has changed from the version `from` to the version `to`, each the one in force where it is left out.
///
/// # Errors
/// A `ProgramError` for a version that is not shipped.
#[wasm_bindgen(skip_typescript)]
pub fn changes(from: JsValue, to: JsValue) -> Result<JsValue, JsValue> {
    with_stack_guard(|| between(from, to))
}

#[inline(never)]
fn between(from: JsValue, to: JsValue) -> Result<JsValue, JsValue> {
    let (from, to) = (version_of(from, "from")?, version_of(to, "to")?);
    let changes: Vec<_> = changes::changes(from, to).into_iter().map(Change::from).collect();
    plain(&changes)
}
