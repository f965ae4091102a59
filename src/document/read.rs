//! Reads a document back, or evidence that somebody has written by hand.
//!
//! Every problem is named by its path from the whole file. The answer in the file is not looked at: it may
//! be old, or changed, and evidence is judged anew. Evidence for another program is refused, since the
//! same words may mean something else there.

use super::json::{Json, Look, NoTree};
use crate::{
    input::{
        draft::portfolio::MOST_ROWS,
        evidence_reader,
        given::Given,
        options_reader,
        problem::{Code, Path, Problem},
        reader::Reader,
    },
    rules::{Evidence, Program, Readings},
};

/// The largest file that is read.
pub const MOST_BYTES: usize = 64 << 20;
/// The most people that are read: they are all shown, and unlike customers they cannot be grouped.
pub const MOST_PEOPLE: usize = MOST_ROWS;

/// Fields of evidence; who has one of them may be evidence itself.
const OF_EVIDENCE: [&str; 4] = ["market", "deployments", "individuals", "complete"];
/// What a file from a text editor may begin with.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
const EVALUATION: &str = "evaluation";

/// The evidence in `bytes`, and how the source is to be read.
///
/// # Errors
/// Every problem that evidence and readings have, each at its path, like
/// `evidence.deployments[3].activeUsers`; one alone, at the whole, where there is nothing to read.
pub fn read(bytes: &[u8], program: &Program) -> Result<(Evidence, Readings), Vec<Problem>> {
    let mut reader = Reader::default();
    let read = read_bytes(&mut reader, bytes, program);
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(read) } else { Err(problems) }
}

fn read_bytes(reader: &mut Reader, bytes: &[u8], program: &Program) -> (Evidence, Readings) {
    let whole = Path::Whole;
    if bytes.len() > MOST_BYTES {
        reader.note(whole, Code::OutOfRange, format!("must not have more than {MOST_BYTES} bytes"));
        return Default::default();
    }
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    match Json::parse(text, EVALUATION) {
        Ok(tree) => read_whole(reader, Look(Some(&tree)), program),
        Err(NoTree::NotJson(error)) => {
            reader.note(whole, Code::NotJson, format!("is not JSON: {error}"));
            Default::default()
        }
        Err(NoTree::TooMuch) => {
            reader.note(whole, Code::OutOfRange, "is longer than can be read");
            Default::default()
        }
    }
}

fn read_whole(reader: &mut Reader, value: Look<'_>, program: &Program) -> (Evidence, Readings) {
    let at = Path::Whole;
    if !reader.is_object(&value, at) {
        return Default::default();
    }
    let has = |name: &'static str| value.field(name).is_ok_and(|field| field.is_absent() == Ok(false));
    if !has("evidence") && OF_EVIDENCE.into_iter().any(has) {
        return (read_evidence(reader, value, program, at), Readings::default());
    }
    if let Some(named) = reader.field(&value, "program", at)
        && !is_program(reader, named, program, at.field("program"))
    {
        // Its lists are not known here, so nothing more can be said.
        return Default::default();
    }
    let evidence = reader.required(&value, "evidence", at);
    let evidence = evidence.map(|value| read_evidence(reader, value, program, at.field("evidence")));
    let readings = reader.field(&value, "readings", at);
    let readings = readings.map(|value| options_reader::read_readings(reader, &value, at.field("readings")));
    reader.only(&value, &["program", "evidence", "readings", EVALUATION], at);
    (evidence.unwrap_or_default(), readings.unwrap_or_default())
}

fn read_evidence(reader: &mut Reader, value: Look<'_>, program: &Program, at: Path<'_>) -> Evidence {
    let evidence = evidence_reader::read(reader, program, &value, at);
    if evidence.individuals.as_ref().is_some_and(|people| people.len() > MOST_PEOPLE) {
        let message = format!("must not list more than {MOST_PEOPLE} people");
        reader.note(at.field("individuals"), Code::OutOfRange, message);
    }
    evidence
}

/// Whether `value` names `program`; notes when it does not.
fn is_program(reader: &mut Reader, value: Look<'_>, program: &Program, at: Path<'_>) -> bool {
    if !reader.is_object(&value, at) {
        return false;
    }
    let mut named = |name| {
        let text = reader.required(&value, name, at)?;
        reader.text(&text, at.field(name))
    };
    let (id, version) = (named("id"), named("version"));
    reader.only(&value, &["id", "version"], at);
    let (Some(id), Some(version)) = (id, version) else { return false };
    let is_known = id == program.id && version == program.version;
    if !is_known {
        let message = format!("must be version {} of `{}`, the one known here", program.version, program.id);
        reader.note(at.field("version"), Code::UnknownProgram, message);
    }
    is_known
}
