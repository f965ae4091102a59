//! Any bytes as a document: what opens is judged soundly and can be kept, and opens again as what it was; what does not
//! open has problems, each at a place that the document has.
//!
//! How a document is spelled changes nothing, and the answer that is stored in it is not believed.
#![no_main]

#[path = "sound.rs"]
mod sound;

use std::collections::BTreeSet;

use competency_calculator::{
    document::{MOST_PEOPLE, Read, read, write},
    input::problem::{Code, Problem},
    programs::ALL,
    rules::Program,
};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

fuzz_target!(|bytes: &[u8]| {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let json: Option<Value> = serde_json::from_slice(text).ok();
    for in_use in ALL {
        let opened = read(bytes, in_use, &ALL);
        match &opened {
            Ok(opened) => kept(opened),
            Err(problems) => told(problems, json.as_ref()),
        }
        // Of figures with more digits than a double has, the parser rounds some, and others when they are written anew.
        if let Some(json) =
            json.as_ref().filter(|json| json.to_string().parse().is_ok_and(|again: Value| again == **json))
        {
            spelled_anew(&opened, &read(json.to_string().as_bytes(), in_use, &ALL), json);
            not_believed(&opened, json.clone(), in_use);
        }
    }
});

/// What is written is the same document for ever, under whatever rules it is opened.
fn kept(opened: &Read) {
    let Read { program, evidence, readings } = opened;
    assert!(evidence.individuals.as_ref().is_none_or(|people| people.len() <= MOST_PEOPLE));
    let answer = sound::answer(program, evidence, *readings);
    sound::names_other_readings(program, evidence);
    let written = write(program, evidence, &answer);
    for in_use in ALL {
        let again = read(&written, in_use, &ALL);
        assert_eq!(again.as_ref(), Ok(opened), "{}", String::from_utf8_lossy(&written));
    }
    let document: Value = serde_json::from_slice(&written).expect("what is written is JSON");
    assert_eq!(document["program"], json!({ "id": program.id, "version": program.version }));
}

fn told(problems: &[Problem], json: Option<&Value>) {
    assert!(!problems.is_empty());
    for problem in problems {
        assert!(!problem.message.is_empty(), "{problem:?}");
        assert!(json.is_none() || problem.code != Code::NotJson, "it is JSON, and {problem:?}");
        assert!(json.is_none_or(|json| is_there(problem, json)), "{problem:?} of {json:?}");
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

type Opened = Result<Read, Vec<Problem>>;

/// Blanks, escapes and the order of fields mean nothing.
fn spelled_anew(opened: &Opened, again: &Opened, json: &Value) {
    match (opened, again) {
        (Ok(opened), Ok(again)) => assert_eq!(opened, again, "{json}"),
        (Err(problems), Err(again)) => assert_eq!(places(problems), places(again), "{json}"),
        _ => panic!("{opened:?}, but {again:?} where it is spelled {json}"),
    }
}

fn places(problems: &[Problem]) -> BTreeSet<(&str, &str)> {
    problems.iter().map(|problem| (&*problem.path, problem.code.as_str())).collect()
}

/// Whatever stands in the place of the answer, nothing else is read.
fn not_believed(opened: &Opened, mut json: Value, in_use: &'static Program) {
    let Some(evidence) = json.get("evidence").filter(|evidence| !evidence.is_null()).cloned() else { return };
    json["evaluation"] = evidence;
    spelled_anew(opened, &read(json.to_string().as_bytes(), in_use, &ALL), &json);
}
