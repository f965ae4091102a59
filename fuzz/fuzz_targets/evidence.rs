//! Anything as evidence and as options, the way the package takes them: every problem has its place, and what is
//! accepted is judged soundly, by every shipped version of the rules and by changed ones.
//!
//! Scripts may hand over values that no JSON can hold: ones that throw, that claim a length, that hold themselves.
#![no_main]

#[path = "evidence/bytes.rs"]
mod bytes;
#[path = "evidence/changed.rs"]
mod changed;
#[path = "evidence/drawn.rs"]
mod drawn;
#[path = "evidence/place.rs"]
mod place;
#[path = "sound.rs"]
mod sound;
#[path = "../../tests/properties/hostile/value.rs"]
mod value;

use competency_calculator::{
    input::{
        evidence_reader, options_reader,
        problem::{Path, Problem},
        program_option,
        reader::Reader,
    },
    programs::{ALL, CLOUD_PRODUCTIVITY},
    rules::{Evidence, Program, Readings, versions::remapped},
};
use libfuzzer_sys::fuzz_target;
use value::Hostile;

fuzz_target!(|bytes: &[u8]| {
    let (evidence, options) = drawn::asked(bytes);
    let whole = Path::Whole;
    let program = match program_option::read(&options, &CLOUD_PRODUCTIVITY, &ALL, whole.field("options")) {
        Ok(program) => program,
        Err(problems) => return place::are_told(&problems, &evidence, &options),
    };
    judged(&program, &evidence, &options);
    // The same evidence under every version: what one of them knows, another may not.
    for shipped in ALL {
        let Some(known) = judged(shipped, &evidence, &options) else { continue };
        for other in ALL.into_iter().filter(|other| other.id == shipped.id) {
            let there = remapped(&known, shipped, other);
            sound::names_other_readings(other, &there);
            assert_eq!(remapped(&there, other, shipped), known, "something is lost on the way and back");
        }
    }
});

/// What `evaluate()` does after it has its program.
fn judged(program: &Program, evidence: &Hostile, options: &Hostile) -> Option<Evidence> {
    match read(program, evidence, options) {
        Ok((known, readings)) => {
            assert_eq!(read(program, evidence, options), Ok((known.clone(), readings)));
            sound::answer(program, &known, readings);
            sound::names_other_readings(program, &known);
            Some(known)
        }
        Err(problems) => {
            place::are_told(&problems, evidence, options);
            assert_eq!(read(program, evidence, options), Err(problems));
            None
        }
    }
}

fn read(
    program: &Program,
    evidence: &Hostile,
    options: &Hostile,
) -> Result<(Evidence, Readings), Vec<Problem>> {
    let mut reader = Reader::default();
    let whole = Path::Whole;
    let evidence = evidence_reader::read(&mut reader, program, evidence, whole);
    let readings = match options {
        Hostile::Absent => Readings::default(),
        options => options_reader::read(&mut reader, options, whole.field("options")),
    };
    let problems = reader.into_problems();
    if problems.is_empty() { Ok((evidence, readings)) } else { Err(problems) }
}
