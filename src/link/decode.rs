//! What a text holds, if it is a link.
//!
//! Anybody can write a text with the right checksum, so everything is checked as if nothing had been: the
//! limits are those of every other way into the page. What is made of a text takes no more room than a
//! small multiple of it: names are stored once.

use std::sync::Arc;

use super::{
    DecodeError, Linked, MAX_DEPLOYMENTS, code,
    envelope::{self, Format},
    wire::{self, Body, Head},
    wire_incomplete,
};
use crate::{
    input::draft::portfolio::MAX_PEOPLE,
    rules::{
        Complete, Deployment, Evidence, Individual, Program,
        program::{Named, PositionSet},
        program_faults::MAX_USERS,
    },
};

/// What `text` holds, if it was made under one of `programs`.
///
/// # Errors
/// The [`DecodeError`].
pub fn decode(text: &str, programs: &[&'static Program]) -> Result<Linked, DecodeError> {
    let mut contents = code::candidates(text).map(|code| envelope::unwrap(&code));
    let whole = contents.find(|content| !matches!(content, Err(DecodeError::Damaged)));
    let (format, content) = whole.unwrap_or(Err(DecodeError::Damaged))?;
    let (head, body) = postcard::take_from_bytes::<Head>(&content).map_err(|_| DecodeError::Damaged)?;
    let program = named(&head, programs)?;
    let (complete, body) = match format {
        Format::Complete => (Complete::default(), body),
        Format::Incomplete => {
            let (number, body) = body.split_first().ok_or(DecodeError::Damaged)?;
            (wire_incomplete::complete(*number).ok_or(DecodeError::Damaged)?, body)
        }
    };
    let (body, rest) = postcard::take_from_bytes::<Body>(body).map_err(|_| DecodeError::Damaged)?;
    let linked = if rest.is_empty() { read(program, complete, body) } else { None };
    linked.ok_or(DecodeError::Damaged)
}

fn named(head: &Head, programs: &[&'static Program]) -> Result<&'static Program, DecodeError> {
    let versions = programs.iter().filter(|program| program.id == head.program);
    let versions = versions.filter_map(|program| Some((wire::date_number(&program.version)?, *program)));
    let versions: Vec<_> = versions.collect();
    let same = versions.iter().find(|(version, _)| *version == head.version);
    let newest = versions.iter().map(|(version, _)| *version).max();
    match (same, newest) {
        (Some((_, program)), _) => Ok(program),
        (None, Some(newest)) if head.version > newest => Err(DecodeError::NewerVersion),
        _ => Err(DecodeError::UnknownProgram),
    }
}

fn read(program: &'static Program, complete: Complete, body: Body) -> Option<Linked> {
    let (market, readings, language) = wire::settings_of(body.settings)?;
    let customers: Vec<Arc<str>> = body.customers.into_iter().map(Into::into).collect();
    let deployments = match body.deployments {
        None => body.whose.is_empty().then_some(None)?,
        Some(rows) => Some(deployments(program, &rows, &body.whose, &customers)?),
    };
    let people = match body.people {
        None => body.names.is_empty().then_some(None)?,
        Some(people) => Some(individuals(program, &people, body.names)?),
    };
    let evidence = Evidence { market, deployments, individuals: people, complete };
    Some(Linked { program, language, readings, evidence })
}

fn deployments(
    program: &Program,
    rows: &[(u16, u64)],
    whose: &[u16],
    customers: &[Arc<str>],
) -> Option<Vec<Deployment>> {
    let has_names = !whose.is_empty();
    if rows.len() > MAX_DEPLOYMENTS || (has_names && whose.len() != rows.len()) {
        return None;
    }
    let mut total: u64 = 0;
    let whose = whose.iter().copied().chain(std::iter::repeat(0));
    rows.iter()
        .zip(whose)
        .map(|((kind, users), whose)| {
            let (workload, licence, association) = wire::kind_of(program, *kind)?;
            let active_users = users.checked_sub(1);
            total = total.checked_add(active_users.unwrap_or(0))?;
            let customer = match whose.checked_sub(1) {
                None => None,
                Some(place) => Some(customers.get(usize::from(place))?.clone()),
            };
            (total <= MAX_USERS).then_some(())?;
            Some(Deployment { customer, workload, active_users, licence, association })
        })
        .collect()
}

fn individuals(
    program: &Program,
    people: &[(u64, u64)],
    names: Vec<Option<String>>,
) -> Option<Vec<Individual>> {
    let has_names = !names.is_empty();
    if people.len() > MAX_PEOPLE || (has_names && names.len() != people.len()) {
        return None;
    }
    let names = names.into_iter().chain(std::iter::repeat(None));
    people
        .iter()
        .zip(names)
        .map(|((exams, certifications), name)| {
            let exams = set(*exams, &program.exams)?;
            let certifications = set(*certifications, &program.certifications)?;
            Some(Individual { name, exams: exams.0, certifications: certifications.0 })
        })
        .collect()
}

/// A set that may not be known.
struct Set(Option<PositionSet>);

/// The set of these bits, if all of them are positions of `list`.
fn set(bits: u64, list: &[Named]) -> Option<Set> {
    let set = wire::set_of(bits, list.len());
    (wire::bits(set, list.len()) == bits).then_some(Set(set))
}
