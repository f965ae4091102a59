//! Writes a document.
//!
//! It is indented, because people look into what they keep. It says nothing about when or where it was
//! made: the same answer is always the same file.

use serde::Serialize;

use super::evidence_shape::EvidenceShape;
use crate::rules::{Evaluation, Evidence, Program, Readings};

/// The parts of a document, in the order in which somebody reads them.
#[derive(Serialize)]
struct Document<'a> {
    program: Version<'a>,
    evidence: EvidenceShape<'a>,
    readings: Readings,
    evaluation: &'a Evaluation,
}

/// Which rules have answered.
#[derive(Serialize)]
struct Version<'a> {
    id: &'a str,
    version: &'a str,
}

/// `evidence` and its `evaluation` by `program`; [`read`](crate::document::read()) gives the evidence back.
///
/// The readings are those of the evaluation.
#[must_use]
pub fn write(program: &Program, evidence: &Evidence, evaluation: &Evaluation) -> Vec<u8> {
    let document = Document {
        program: Version { id: &program.id, version: &program.version },
        evidence: EvidenceShape::new(program, evidence),
        readings: evaluation.readings,
        evaluation,
    };
    // Texts, counts and lists can always be written to memory.
    let mut bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
