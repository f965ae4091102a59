//! The program of a case that asks "what if": the one in force, or of another version, with some values replaced.
//!
//! A path must lead to something that exists; only its last field may be new, for a case about
//! unknown fields. It refuses to judge the result: that is the program reader's business.

use super::{Value, answer};

/// The program of this version, or the one in force, with each path of `changes` set to its value.
pub fn apply(version: Option<&str>, changes: &Value) -> Result<Value, String> {
    let Value::Object(changes) = changes else { return Err("program: must be a table of paths".into()) };
    let mut program = answer::program(version)?;
    for (path, value) in changes {
        set(&mut program, path, value.clone()).map_err(|problem| format!("program: `{path}`: {problem}"))?;
    }
    Ok(program)
}

/// A step of a path like `tiers[0].clauses`.
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

fn set(program: &mut Value, path: &str, value: Value) -> Result<(), String> {
    let steps = steps(path)?;
    let Some((last, way)) = steps.split_last() else { return Err("leads nowhere".into()) };
    let mut place = program;
    for step in way {
        place = match (step, place) {
            (Step::Field(name), Value::Object(fields)) => fields.get_mut(*name),
            (Step::Item(index), Value::List(items)) => items.get_mut(*index),
            _ => None,
        }
        .ok_or("leads nowhere")?;
    }
    match (last, place) {
        (Step::Field(name), Value::Object(fields)) => {
            fields.insert((*name).to_owned(), value);
        }
        (Step::Item(index), Value::List(items)) => {
            *items.get_mut(*index).ok_or("leads nowhere")? = value;
        }
        _ => return Err("leads nowhere".into()),
    }
    Ok(())
}

fn steps(path: &str) -> Result<Vec<Step<'_>>, String> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let mut names = part.split('[');
        steps.extend(names.next().filter(|name| !name.is_empty()).map(Step::Field));
        for index in names {
            let index = index.strip_suffix(']').and_then(|index| index.parse().ok());
            steps.push(Step::Item(index.ok_or("is not a path")?));
        }
    }
    Ok(steps)
}
