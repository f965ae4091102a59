//! Reads a document back, or evidence that somebody has written by hand.
//!
//! Every problem is named by its path from the whole file. The answer in the file is not looked at: it may
//! be old, or changed, and evidence is judged anew, by the version of the program that the file names. Evidence
//! for another program is refused, since the same words may mean something else there.

use crate::{
    input::{
        draft::portfolio::MAX_PEOPLE,
        evidence_reader,
        given::Given,
        options_reader,
        problem::{Code, Path, Problem},
        reader::Reader,
    },
    rules::{Evidence, Program, Readings},
};

/// Fields of evidence; who has one of them may be evidence itself.
const OF_EVIDENCE: [&str; 4] = ["market", "deployments", "individuals", "complete"];
const EVALUATION: &str = "evaluation";

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The rules that it names; those in use where it is evidence alone.
    pub program: &'static Program,
    /// What was entered.
    pub evidence: Evidence,
    /// How the source is to be read.
    pub readings: Readings,
}

/// The programs that a file may be of.
#[derive(Clone, Copy)]
struct Programs<'a> {
    in_use: &'static Program,
    known: &'a [&'static Program],
}

/// What the value of a file holds: evidence alone is of the program in use, and a whole document of one of those that are known.
///
/// # Errors
/// Every problem that evidence and readings have, each at its path, like `evidence.deployments[3].activeUsers`.
pub fn read<V: Given>(
    value: &V,
    in_use: &'static Program,
    known: &[&'static Program],
) -> Result<Read, Vec<Problem>> {
    let mut reader = Reader::default();
    let read = read_whole(&mut reader, value, Programs { in_use, known });
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(read) } else { Err(problems) }
}

fn read_whole<V: Given>(reader: &mut Reader, value: &V, programs: Programs<'_>) -> Read {
    let at = Path::Whole;
    let nothing = programs.nothing();
    if !reader.is_object(value, at) {
        return nothing;
    }
    let has = |name: &'static str| value.field(name).is_ok_and(|field| field.is_absent() == Ok(false));
    if !has("evidence") && OF_EVIDENCE.into_iter().any(has) {
        return Read { evidence: read_evidence(reader, value, nothing.program, at), ..nothing };
    }
    let program = match reader.field(value, "program", at) {
        None => nothing.program,
        Some(named) => match program_of(reader, &named, programs, at.field("program")) {
            Some(program) => program,
            // Its lists are not known here, so nothing more can be said.
            None => return nothing,
        },
    };
    let evidence = reader.required(value, "evidence", at);
    let evidence = evidence.map(|value| read_evidence(reader, &value, program, at.field("evidence")));
    let readings = reader.field(value, "readings", at);
    let readings = readings.map(|value| options_reader::read_readings(reader, &value, at.field("readings")));
    reader.only(value, &["program", "evidence", "readings", EVALUATION], at);
    Read { program, evidence: evidence.unwrap_or_default(), readings: readings.unwrap_or_default() }
}

fn read_evidence<V: Given>(reader: &mut Reader, value: &V, program: &Program, at: Path<'_>) -> Evidence {
    let evidence = evidence_reader::read(reader, program, value, at);
    if evidence.individuals.as_ref().is_some_and(|people| people.len() > MAX_PEOPLE) {
        let message = format!("must not list more than {MAX_PEOPLE} people");
        reader.note(at.field("individuals"), Code::OutOfRange, message);
    }
    evidence
}

/// The program that `value` names; notes when it is not known.
fn program_of<V: Given>(
    reader: &mut Reader,
    value: &V,
    programs: Programs<'_>,
    at: Path<'_>,
) -> Option<&'static Program> {
    if !reader.is_object(value, at) {
        return None;
    }
    let mut named = |name| {
        let text = reader.required(value, name, at)?;
        reader.text(&text, at.field(name))
    };
    let (id, version) = (named("id"), named("version"));
    reader.only(value, &["id", "version"], at);
    let (id, version) = (id?, version?);
    let is_it = |program: &&&'static Program| program.id == id && program.version == version;
    let program = programs.known.iter().find(is_it).copied();
    if program.is_none() {
        let known = programs.known.iter().map(|one| format!("version {} of `{}`", one.version, one.id));
        let message = format!("must be one that is known here: {}", known.collect::<Vec<_>>().join(", "));
        reader.note(at.field("version"), Code::UnknownProgram, message);
    }
    program
}

impl Programs<'_> {
    /// What a file holds of which nothing can be read.
    fn nothing(self) -> Read {
        Read { program: self.in_use, evidence: Evidence::default(), readings: Readings::default() }
    }
}
