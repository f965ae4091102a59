//! Reads [`Evidence`] in the contract's shape.
//!
//! Problems come in the order of the contract's interfaces, list items by index, unknown fields
//! last. Nothing is repaired: a value that is not understood is a problem, never a guess.

use super::{
    given::{Given, Shape},
    problem::{Code, Path},
    reader::Reader,
    words::{association_of, licence_of, market_of},
};
use crate::rules::{
    Complete, Deployment, Evidence, Individual, Program,
    program::{Named, PositionSet},
    program_faults::MAX_USERS,
};

/// Reads evidence against the lists of `program`; problems stay with `reader`.
pub fn read<V: Given>(reader: &mut Reader, program: &Program, value: &V, at: Path<'_>) -> Evidence {
    if !reader.is_object(value, at) {
        return Evidence::default();
    }
    let market = reader
        .field(value, "market", at)
        .and_then(|value| reader.choice(&value, at.field("market"), Code::UnknownMarket, market_of));
    let deployments = reader.field(value, "deployments", at).and_then(|value| {
        let at = at.field("deployments");
        let mut total: u64 = 0;
        let read = reader.list(&value, at, |reader, value, at| {
            let (deployment, users) = read_deployment(reader, program, value, at);
            total = total.saturating_add(users);
            deployment
        });
        if total > MAX_USERS {
            let message = format!("all active users together must not be more than {MAX_USERS}");
            reader.note(at, Code::TotalOutOfRange, message);
        }
        read
    });
    let individuals = reader.field(value, "individuals", at).and_then(|value| {
        reader.list(&value, at.field("individuals"), |reader, value, at| {
            read_individual(reader, program, value, at)
        })
    });
    let complete = reader.field(value, "complete", at);
    let complete = complete.map(|value| read_complete(reader, &value, at.field("complete")));
    reader.only(value, &["market", "deployments", "individuals", "complete"], at);
    Evidence { market, deployments, individuals, complete: complete.unwrap_or_default() }
}

/// Reads which lists are the whole list; each is, unless somebody says otherwise.
fn read_complete<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Complete {
    if !reader.is_object(value, at) {
        return Complete::default();
    }
    let mut read = |name| {
        let value = reader.field(value, name, at)?;
        match reader.shape(&value, at.field(name)) {
            Shape::Truth(truth) => Some(truth),
            other => reader.wrong_type(at.field(name), "a truth value", other),
        }
    };
    let (deployments, individuals) = (read("deployments"), read("individuals"));
    reader.only(value, &["deployments", "individuals"], at);
    Complete { deployments: deployments.unwrap_or(true), individuals: individuals.unwrap_or(true) }
}

/// Reads a deployment, and its users even where something else in it is wrong.
fn read_deployment<V: Given>(
    reader: &mut Reader,
    program: &Program,
    value: &V,
    at: Path<'_>,
) -> (Option<Deployment>, u64) {
    if !reader.is_object(value, at) {
        return (None, 0);
    }
    let customer =
        reader.field(value, "customer", at).and_then(|value| reader.text(&value, at.field("customer")));
    let customer = customer.map(Into::into);
    let workload = reader.required(value, "workload", at).and_then(|value| {
        reader.choice(&value, at.field("workload"), Code::UnknownWorkload, |word| {
            Named::position(&program.workloads, word)
        })
    });
    let active_users = reader
        .field(value, "activeUsers", at)
        .and_then(|value| reader.whole_number(&value, at.field("activeUsers")));
    let licence = reader
        .field(value, "licence", at)
        .and_then(|value| reader.choice(&value, at.field("licence"), Code::UnknownLicence, licence_of));
    let association = reader.field(value, "association", at).and_then(|value| {
        reader.choice(&value, at.field("association"), Code::UnknownAssociation, |word| {
            association_of(program, word)
        })
    });
    reader.only(value, &["customer", "workload", "activeUsers", "licence", "association"], at);
    let deployment =
        workload.map(|workload| Deployment { customer, workload, active_users, licence, association });
    (deployment, active_users.unwrap_or(0))
}

fn read_individual<V: Given>(
    reader: &mut Reader,
    program: &Program,
    value: &V,
    at: Path<'_>,
) -> Option<Individual> {
    if !reader.is_object(value, at) {
        return None;
    }
    let name = reader.field(value, "name", at).and_then(|value| reader.text(&value, at.field("name")));
    let exams = read_set(reader, value, "exams", &program.exams, Code::UnknownExam, at);
    let certifications =
        read_set(reader, value, "certifications", &program.certifications, Code::UnknownCertification, at);
    reader.only(value, &["name", "exams", "certifications"], at);
    Some(Individual { name, exams, certifications })
}

fn read_set<V: Given>(
    reader: &mut Reader,
    individual: &V,
    name: &'static str,
    known: &[Named],
    code: Code,
    at: Path<'_>,
) -> Option<PositionSet> {
    let value = reader.field(individual, name, at)?;
    let positions = reader.list(&value, at.field(name), |reader, value, at| {
        reader.choice(value, at, code, |word| Named::position(known, word))
    })?;
    Some(positions.into_iter().fold(PositionSet::default(), PositionSet::with))
}
