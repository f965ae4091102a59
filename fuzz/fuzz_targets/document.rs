//! Any JSON as a document: what opens is judged soundly and can be kept, and opens again as what it was; what does not
//! open has problems, each at a place that the document has. The answer that is stored in it is not believed.
//!
//! In the browser its own parser reads the JSON, so bytes that are none are passed over.
#![no_main]

#[path = "../../tests/properties/json_value.rs"]
mod json_value;
#[path = "sound.rs"]
mod sound;

use competency_calculator::{
    document::{Read, read, write},
    input::{
        draft::portfolio::MAX_PEOPLE,
        problem::{Code, Problem},
    },
    programs::ALL,
    rules::Program,
};
use json_value::JsonValue;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

fuzz_target!(|bytes: &[u8]| {
    let Ok(json) = serde_json::from_slice::<Value>(bytes) else { return };
    for in_use in ALL {
        let opened = opened(&json, in_use);
        match &opened {
            Ok(opened) => kept(opened),
            Err(problems) => told(problems, &json),
        }
        not_believed(&opened, json.clone(), in_use);
    }
});

type Opened = Result<Read, Vec<Problem>>;

fn opened(json: &Value, in_use: &'static Program) -> Opened {
    read(&JsonValue(Some(json)), in_use, &ALL)
}

/// What is written is the same document for ever, under whatever rules it is opened.
fn kept(opened: &Read) {
    let Read { program, evidence, readings } = opened;
    assert!(evidence.individuals.as_ref().is_none_or(|people| people.len() <= MAX_PEOPLE));
    let answer = sound::answer(program, evidence, *readings);
    sound::names_other_readings(program, evidence);
    let written = write(program, evidence, &answer);
    let document: Value = serde_json::from_slice(&written).expect("what is written is JSON");
    for in_use in ALL {
        assert_eq!(self::opened(&document, in_use).as_ref(), Ok(opened), "{document}");
    }
    assert_eq!(document["program"], json!({ "id": program.id, "version": program.version }));
}

fn told(problems: &[Problem], json: &Value) {
    assert!(!problems.is_empty());
    for problem in problems {
        assert!(!problem.message.is_empty(), "{problem:?}");
        assert!(is_there(problem, json), "{problem:?} of {json:?}");
    }
}

/// What must be given is not there, and an unknown field may have any name.
fn is_there(problem: &Problem, json: &Value) -> bool {
    let path = problem.path.replace('[', ".").replace(']', "");
    let place = match problem.code {
        Code::UnknownField => return true,
        Code::MissingField => path.rsplit_once('.').map_or("", |(parent, _)| parent),
        _ => &path,
    };
    let steps = place.split('.').filter(|step| !step.is_empty());
    json.pointer(&steps.map(|step| format!("/{step}")).collect::<String>()).is_some()
}

/// Whatever stands in the place of the answer, nothing else is read.
fn not_believed(opened: &Opened, mut json: Value, in_use: &'static Program) {
    let Some(evidence) = json.get("evidence").filter(|evidence| !evidence.is_null()).cloned() else { return };
    json["evaluation"] = evidence;
    assert_eq!(&self::opened(&json, in_use), opened, "{json}");
}
