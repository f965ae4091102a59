//! Any bytes as evidence that the package hands over as one text: what is read of it under a version of the rules is
//! judged soundly, and is what the reader of values would have read.
//!
//! What is not read is not refused either: then the values themselves are read, which `evidence` is for.
#![no_main]

#[path = "../../tests/properties/json_value.rs"]
mod json_value;
#[path = "sound.rs"]
mod sound;

use competency_calculator::{document, input::evidence_text, programs::ALL, rules::Readings};
use json_value::JsonValue;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for program in ALL {
        let Some(evidence) = evidence_text::read(program, bytes) else { continue };
        sound::names_other_readings(program, &evidence);
        let answer = sound::answer(program, &evidence, Readings::default());
        let written = document::write(program, &evidence, &answer);
        let json = serde_json::from_slice(&written).expect("what is written is JSON");
        let again = document::read(&JsonValue(Some(&json)), program, &ALL).map(|opened| opened.evidence);
        assert_eq!(again.as_ref(), Ok(&evidence), "{}", String::from_utf8_lossy(&written));
    }
});
