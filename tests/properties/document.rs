//! Documents: what was kept opens as what it was, and nothing that somebody opens does any harm.

use competency_calculator::{
    document::{Read, read, write},
    input::problem::{Code, Problem},
    programs::{ALL, CLOUD_PRODUCTIVITY},
    rules::{Evaluation, Evidence, Readings, evaluate},
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

use super::{
    draft::draft,
    hostile::{Hostile, almost_evidence, anything},
    json_value::JsonValue,
    portfolio::listed,
    situation::{config, evidence},
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_kept_answer_opens_as_what_it_was(
        known in prop_oneof![evidence(), prop_oneof![draft(), listed()].prop_map(|draft| draft.evidence(&CLOUD_PRODUCTIVITY))],
        readings in select(Readings::ALL.to_vec()),
    ) {
        let answer = answer(&known, readings);
        let written = write(&CLOUD_PRODUCTIVITY, &known, &answer);
        let opened = open(&serde_json::from_slice(&written).unwrap());
        prop_assert_eq!(opened.as_ref(), Ok(&(known, readings)));
        let (known, readings) = opened.unwrap();
        prop_assert_eq!(evaluate(&CLOUD_PRODUCTIVITY, &known, readings), answer);
    }

    /// What a script gets from the package and writes down opens as well, and so does evidence alone.
    #[test]
    fn the_shape_is_that_of_the_contract(known in evidence()) {
        let document = document(&known);
        let program = json!({ "id": CLOUD_PRODUCTIVITY.id, "version": CLOUD_PRODUCTIVITY.version });
        prop_assert_eq!(&document["program"], &program);
        prop_assert_eq!(&document["evaluation"], &serde_json::to_value(answer(&known, Readings::default())).unwrap());
        prop_assert_eq!(keys(&document), ["program", "evidence", "readings", "evaluation"].into());
        if known != Evidence::default() {
            prop_assert_eq!(open(&document["evidence"]), Ok((known, Readings::default())));
        }
    }

    /// A stored answer may be old, wrong or no answer at all.
    #[test]
    fn a_stored_answer_is_not_believed(known in evidence(), stored in anything()) {
        let mut document = document(&known);
        document["evaluation"] = plain(&stored);
        prop_assert_eq!(open(&document), Ok((known, Readings::default())));
    }

    #[test]
    fn any_json_opens_or_says_where_it_is_wrong(
        value in prop_oneof![anything(), almost_evidence()], place in select(vec!["", "evidence", "readings", "program"]),
    ) {
        let document = match place {
            "" => plain(&value),
            place => {
                let mut document = document(&Evidence::default());
                document[place] = plain(&value);
                document
            }
        };
        match open(&document) {
            Ok((known, readings)) => _ = answer(&known, readings),
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                for problem in problems {
                    prop_assert!(!problem.message.is_empty(), "{:?}", problem);
                    prop_assert!(is_there(&document, &problem), "{:?} in {}", problem, document);
                }
            }
        }
    }

    /// A file that was damaged in one place, and is JSON still.
    #[test]
    fn a_damaged_document_can_be_opened(known in evidence(), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write(&CLOUD_PRODUCTIVITY, &known, &answer(&known, Readings::default()));
        *place.get_mut(&mut bytes) = byte;
        if let Ok(document) = serde_json::from_slice(&bytes) {
            _ = open(&document);
        }
    }
}

fn answer(known: &Evidence, readings: Readings) -> Evaluation {
    evaluate(&CLOUD_PRODUCTIVITY, known, readings)
}

fn document(known: &Evidence) -> Value {
    let bytes = write(&CLOUD_PRODUCTIVITY, known, &answer(known, Readings::default()));
    serde_json::from_slice(&bytes).unwrap()
}

/// What comes of opening `document` while the rules in force are in use.
pub fn open(document: &Value) -> Result<(Evidence, Readings), Vec<Problem>> {
    let read = read(&JsonValue(Some(document)), &CLOUD_PRODUCTIVITY, &ALL);
    read.map(|Read { evidence, readings, .. }| (evidence, readings))
}

/// Paths and codes.
pub fn places(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (&*problem.path, problem.code.as_str())).collect()
}

fn keys(object: &Value) -> std::collections::BTreeSet<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Whether the place of `problem` is in `document`: what must be there and is not cannot be, and the name
/// of an unknown field may be anything.
fn is_there(document: &Value, problem: &Problem) -> bool {
    if matches!(problem.code, Code::MissingField | Code::UnknownField | Code::UnknownProgram) {
        return !problem.path.is_empty() || document.get("").is_some();
    }
    let pointer = problem.path.replace('[', ".").replace(']', "").replace('.', "/");
    document.pointer(&if pointer.is_empty() { pointer } else { format!("/{pointer}") }).is_some()
}

/// `value` as far as JSON can say it.
fn plain(value: &Hostile) -> Value {
    match value {
        Hostile::Number(number) => json!(number),
        Hostile::Truth(truth) => json!(truth),
        Hostile::Text(text) => json!(text),
        Hostile::List(items) => items.iter().map(plain).collect(),
        Hostile::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), plain(value))).collect())
        }
        Hostile::ListOfItself => json!([[]]),
        Hostile::ObjectOfItself => json!({ "evidence": {} }),
        Hostile::Other => json!(true),
        Hostile::Absent | Hostile::Unreadable | Hostile::Claim(_) | Hostile::Crowded => Value::Null,
    }
}
