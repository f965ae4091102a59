//! Whether problems say where they are: their paths lead to something that was handed over.

use std::collections::HashSet;

use competency_calculator::input::problem::{Code, Problem};

use super::value::Hostile;

/// There are problems, none is named twice, and each leads somewhere.
pub fn are_told(problems: &[Problem], evidence: &Hostile, options: &Hostile) {
    assert!(!problems.is_empty());
    let mut told = HashSet::new();
    for problem in problems {
        assert!(!problem.message.is_empty(), "{problem:?}");
        let is_new = told.insert((&problem.path, problem.code.as_str(), &problem.message));
        // Of fields with one name there may be several, but only in a value that no script can make.
        assert!(is_new || problem.code == Code::UnknownField, "told twice: {problem:?}");
        assert!(is_there(problem, evidence, options), "{problem:?} of {evidence:?} and {options:?}");
    }
}

fn is_there(problem: &Problem, evidence: &Hostile, options: &Hostile) -> bool {
    let path = problem.path.replace('[', ".[");
    let mut steps = path.split('.').filter(|step| !step.is_empty());
    // Any name may be unknown, also one with a dot in it, and no name at all.
    if problem.code == Code::UnknownField {
        let is_nameless = |(name, _): &(String, Hostile)| name.is_empty();
        return !problem.path.is_empty()
            || matches!(evidence, Hostile::Object(fields) if fields.iter().any(is_nameless));
    }
    let value = if problem.path == "options" || problem.path.starts_with("options.") {
        steps.next();
        options
    } else {
        evidence
    };
    let mut steps = steps.peekable();
    let mut value = value;
    while let Some(step) = steps.next() {
        let below = match value {
            Hostile::List(items) => index(step).and_then(|index| items.get(index)),
            Hostile::Object(fields) => fields.iter().find(|(name, _)| name == step).map(|(_, value)| value),
            // These hold themselves at every place, or claim to hold something.
            Hostile::ListOfItself | Hostile::Claim(_) => index(step).map(|_| value),
            Hostile::ObjectOfItself | Hostile::Crowded => Some(value),
            _ => None,
        };
        match below {
            Some(below) => value = below,
            // What must be given is not there; and of lists that make no sense together the last has no more to say.
            None => return problem.code == Code::MissingField && steps.peek().is_none(),
        }
    }
    true
}

fn index(step: &str) -> Option<usize> {
    step.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}
