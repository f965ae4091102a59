//! Case files: the rules as examples, in files that whoever owns the rules can read and write.
//!
//! `tests/cases/README.md` describes the format. This module reads a file and refuses whatever the
//! format does not know, since a mistyped key would make a case say less than its author thinks.

mod answer;
mod changed_program;
mod difference;
mod value;

use std::{collections::BTreeSet, fs, path::Path};

pub use answer::{Answer, Refusal, program};
pub use value::Value;

/// One example: what is given, and what must come of it.
pub struct Case {
    /// The file's name without its ending, and the case's own name.
    pub title: String,
    evidence: Value,
    options: Option<Value>,
    program: Option<Value>,
    outcome: Outcome,
}

/// What must come of a case.
enum Outcome {
    /// An evaluation of which this is a part.
    Evaluation(Value),
    /// An error with exactly these problems.
    Error(Refusal),
}

/// Every case of a file, or what is wrong with the file.
pub fn read(file: &Path) -> Result<Vec<Case>, String> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let named = |problem: String| format!("{stem}: {problem}");
    let text = fs::read_to_string(file).map_err(|error| named(error.to_string()))?;
    if !text.starts_with("# ") {
        return Err(named("must open with a comment that says which rule it states".into()));
    }
    parse(&stem, &text).map_err(named)
}

/// Every case of the text of a file.
pub fn parse(stem: &str, text: &str) -> Result<Vec<Case>, String> {
    let file: toml::Value = toml::from_str(text).map_err(|error| error.to_string())?;
    let file = Value::try_from(file)?;
    only(&file, &["case"])?;
    let cases = file.get("case").and_then(Value::as_list).unwrap_or_default();
    if cases.is_empty() {
        return Err("has no case".into());
    }
    let mut names = BTreeSet::new();
    let mut read = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let name = case.get("name").and_then(Value::as_text).ok_or(format!("case {index}: has no name"))?;
        if !names.insert(name) {
            return Err(format!("{name}: two cases have this name"));
        }
        read.push(Case::of(format!("{stem}: {name}"), case).map_err(|problem| format!("{name}: {problem}"))?);
    }
    Ok(read)
}

impl Case {
    fn of(title: String, case: &Value) -> Result<Self, String> {
        only(case, &["name", "evidence", "options", "program", "expect", "error"])?;
        let evidence = case.get("evidence").ok_or("has no evidence")?.clone().with_nulls();
        let outcome = match (case.get("expect"), case.get("error")) {
            (Some(Value::Object(expect)), None) if !expect.is_empty() => {
                Outcome::Evaluation(Value::Object(expect.clone()).with_nulls())
            }
            (None, Some(error)) => Outcome::Error(refusal(error)?),
            _ => return Err("must have either something to expect or an error".into()),
        };
        let [options, program] = ["options", "program"].map(|name| case.get(name).cloned());
        Ok(Self { title, evidence, options, program, outcome })
    }

    /// What comes of the case otherwise than it says; empty when all is as it says.
    pub fn differences(&self) -> Result<Vec<String>, String> {
        let answer = answer::of(&self.evidence, self.options.as_ref(), self.program.as_ref())?;
        Ok(match (&self.outcome, answer) {
            (Outcome::Evaluation(expected), Answer::Evaluation(evaluation)) => {
                difference::evaluation(expected, &evaluation)
            }
            (Outcome::Error(expected), Answer::Error(error)) => difference::refusal(expected, &error),
            (Outcome::Evaluation(_), Answer::Error(error)) => {
                vec![format!("is refused, with {error}")]
            }
            (Outcome::Error(expected), Answer::Evaluation(_)) => {
                vec![format!("is not refused, but should be, with {expected}")]
            }
        })
    }
}

fn refusal(error: &Value) -> Result<Refusal, String> {
    only(error, &["name", "problems"])?;
    let text = |value: &Value, name| {
        value.get(name).and_then(Value::as_text).map(str::to_owned).ok_or(format!("error: has no {name}"))
    };
    let problems = error.get("problems").and_then(Value::as_list).unwrap_or_default();
    if problems.is_empty() {
        return Err("error: has no problems".into());
    }
    let problems = problems.iter().map(|problem| {
        only(problem, &["path", "code"])?;
        Ok((text(problem, "path")?, text(problem, "code")?))
    });
    Ok(Refusal { name: text(error, "name")?, problems: problems.collect::<Result<_, String>>()? })
}

/// Refuses every field beside `known`.
fn only(value: &Value, known: &[&str]) -> Result<(), String> {
    let Value::Object(fields) = value else { return Err("must be a table".into()) };
    match fields.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(format!("`{name}` is not a key that exists here")),
        None => Ok(()),
    }
}
