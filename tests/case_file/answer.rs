//! What the engine says to a case, through the readers that everything from outside passes.
//!
//! It takes the steps of the contract's `evaluate`, without JavaScript: the program first, since
//! evidence is read against its lists, then evidence and options together.

use std::{collections::BTreeMap, fmt};

use competency_calculator::{
    input::{
        evidence_reader, options_reader,
        problem::{Path, Problem},
        program_option,
        reader::Reader,
    },
    programs::{self, ALL, CLOUD_PRODUCTIVITY},
    rules::{Program, Readings, evaluate},
};

use super::{Value, changed_program};

/// What comes of a case.
pub enum Answer {
    /// The contract's `Evaluation`.
    Evaluation(Value),
    /// An error.
    Error(Refusal),
}

/// An error: its name, and the path and the code of every problem.
#[derive(PartialEq, Eq)]
pub struct Refusal {
    /// `EvidenceError` or `ProgramError`.
    pub name: String,
    /// Path and code each, in order.
    pub problems: Vec<(String, String)>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.name)?;
        for (path, code) in &self.problems {
            write!(to, "\n        {code} at `{path}`")?;
        }
        Ok(())
    }
}

/// What the engine says, or why the case cannot be put to it.
pub fn of(evidence: &Value, options: Option<&Value>, changes: Option<&Value>) -> Result<Answer, String> {
    let options_path = Path::Whole.field("options");
    let options = match changes {
        None => options.cloned(),
        Some(changes) => {
            let version = options.and_then(|options| options.get("program")).and_then(Value::as_text);
            let mut options = options.cloned().unwrap_or(Value::Object(BTreeMap::new()));
            if let Value::Object(fields) = &mut options {
                fields.insert("program".into(), changed_program::apply(version, changes)?);
            }
            Some(options)
        }
    };
    let absent = Value::Null;
    let named = options.as_ref().unwrap_or(&absent);
    let program = match program_option::read(named, &CLOUD_PRODUCTIVITY, &ALL, options_path) {
        Ok(program) => program,
        Err(problems) => return Ok(refused("ProgramError", problems)),
    };
    let mut reader = Reader::default();
    let evidence = evidence_reader::read(&mut reader, &program, evidence, Path::Whole);
    let readings = options
        .as_ref()
        .map_or_else(Readings::default, |options| options_reader::read(&mut reader, options, options_path));
    let problems = reader.into_problems();
    if !problems.is_empty() {
        return Ok(refused("EvidenceError", problems));
    }
    let evaluation = serde_json::to_value(evaluate(&program, &evidence, readings));
    evaluation.map(|evaluation| Answer::Evaluation(evaluation.into())).map_err(|error| error.to_string())
}

/// The program of this version, or the one in force, as the contract's `program()` gives it.
pub fn program(version: Option<&str>) -> Result<Value, String> {
    let program: &Program = match version {
        None => &CLOUD_PRODUCTIVITY,
        Some(version) => programs::version(version).ok_or(format!("there is no version `{version}`"))?,
    };
    serde_json::to_value(program).map(Value::from).map_err(|error| error.to_string())
}

fn refused(name: &str, problems: Vec<Problem>) -> Answer {
    let problems =
        problems.into_iter().map(|problem| (problem.path, problem.code.as_str().to_owned())).collect();
    Answer::Error(Refusal { name: name.to_owned(), problems })
}
