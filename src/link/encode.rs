//! What a link is to hold, as its text.

use std::sync::Arc;

use super::{
    Linked, MAX_DEPLOYMENTS,
    envelope::{self, Format},
    wire::{self, Body, Head},
    wire_incomplete,
};
use crate::{
    input::draft::portfolio::MAX_PEOPLE,
    rules::{Deployment, Individual, Program},
};

/// Whose names go into a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Those of people.
    pub people: bool,
    /// Those of customers.
    pub customers: bool,
}

impl Names {
    /// All of them.
    pub const ALL: Self = Self { people: true, customers: true };
}

/// The text; `None` for more than a link may hold, and for evidence that is not of its program.
#[must_use]
pub fn encode(linked: &Linked, names: Names) -> Option<String> {
    let Linked { program, language, readings, evidence } = linked;
    let (deployments, people) = (evidence.deployments.as_deref(), evidence.individuals.as_deref());
    let of_deployments = deployments.unwrap_or_default();
    let of_people = people.unwrap_or_default();
    if of_deployments.len() > MAX_DEPLOYMENTS || of_people.len() > MAX_PEOPLE {
        return None;
    }
    let head = Head { program: program.id.to_string(), version: wire::date_number(&program.version)? };
    let (customers, whose) = if names.customers { listed(of_deployments)? } else { Default::default() };
    let has_names = names.people && of_people.iter().any(|person| person.name.is_some());
    let name_of = |person: &Individual| person.name.clone();
    let body = Body {
        settings: wire::settings(evidence.market, *readings, language)?,
        deployments: match deployments {
            None => None,
            Some(list) => Some(list.iter().map(|one| row(program, one)).collect::<Option<_>>()?),
        },
        customers,
        whose,
        people: people.map(|list| list.iter().map(|one| person(program, one)).collect()),
        names: if has_names { of_people.iter().map(name_of).collect() } else { Vec::new() },
    };
    let mut content = postcard::to_allocvec(&head).ok()?;
    let incomplete = wire_incomplete::number(evidence.complete);
    content.extend(incomplete);
    let format = if incomplete.is_none() { Format::Complete } else { Format::Incomplete };
    envelope::wrap(format, postcard::to_extend(&body, content).ok()?)
}

fn row(program: &Program, one: &Deployment) -> Option<(u16, u64)> {
    let kind = wire::kind(program, one.workload, one.licence, one.association)?;
    Some((kind, one.active_users.map_or(0, |users| users.saturating_add(1))))
}

fn person(program: &Program, one: &Individual) -> (u64, u64) {
    let exams = wire::bits(one.exams, program.exams.len());
    (exams, wire::bits(one.certifications, program.certifications.len()))
}

/// Every customer's name once, and whose each deployment is; both empty where nobody has a name.
fn listed(deployments: &[Deployment]) -> Option<(Vec<String>, Vec<u16>)> {
    let mut customers: Vec<Arc<str>> =
        deployments.iter().filter_map(|deployment| deployment.customer.clone()).collect();
    customers.sort_unstable();
    customers.dedup();
    if customers.is_empty() {
        return Some(Default::default());
    }
    let whose = deployments.iter().map(|deployment| match &deployment.customer {
        None => Some(0),
        Some(name) => customers.binary_search(name).ok()?.checked_add(1)?.try_into().ok(),
    });
    let whose = whose.collect::<Option<_>>()?;
    Some((customers.iter().map(ToString::to_string).collect(), whose))
}
