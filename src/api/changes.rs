//! `changes()`: what one version of the rules asks that another did not, as data and in words.
//!
//! It refuses to say what a change does to an answer: asking `evaluate()` under both versions does.

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::{
    headroom::with_headroom,
    plain::plain,
    program::version_of,
    script_value::{Call, ScriptValue},
    thrown::{self, ErrorName},
};
use crate::{
    input::{
        given::Given,
        problem::{Code, Path},
        reader::Reader,
    },
    rules::{
        Market, TierId,
        changes::{self, List},
    },
    text::{self, Locale},
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
                let market = market.map(|market| match market {
                    Market::Developed => "developed",
                    Market::Developing => "developing",
                });
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

/// What has changed from the version `from` to the version `to`, each the one in force where it is left out; as
/// sentences in the language of `locale`, where there is one.
///
/// # Errors
/// A `ProgramError` for a version that is not shipped, an `EvidenceError` for a language in which nothing is written.
#[wasm_bindgen(skip_typescript)]
pub fn changes(from: JsValue, to: JsValue, locale: JsValue) -> Result<JsValue, JsValue> {
    with_headroom(|| told(from, to, locale))
}

#[inline(never)]
fn told(from: JsValue, to: JsValue, locale: JsValue) -> Result<JsValue, JsValue> {
    let (from, to) = (version_of(from, "from")?, version_of(to, "to")?);
    let call = Call::default();
    let locale = ScriptValue::given(locale, &call);
    if locale.is_absent() == Ok(true) {
        let changes: Vec<_> = changes::changes(from, to).into_iter().map(Change::from).collect();
        return plain(&changes);
    }
    let mut reader = Reader::default();
    let at = Path::Whole;
    let locale = reader.choice(&locale, at.field("locale"), Code::UnknownLocale, Locale::matching);
    match locale {
        Some(locale) => {
            let said = text::changes_since(locale, from, to);
            Ok(said.iter().map(|sentence| JsValue::from_str(sentence)).collect::<Array>().into())
        }
        None => Err(thrown::error(ErrorName::Evidence, &reader.into_problems())),
    }
}
