//! Evidence on its way out, in the contract's shape.
//!
//! Positions become ids again, and what is not known is left out, as people do who write evidence by
//! hand. `input::evidence_reader` is the way back; whatever it accepts can be written here.

use serde::{Serialize, Serializer};

use crate::{
    input::draft::{association_word, licence_word, market_word},
    rules::{
        Deployment, Evidence, Individual, Program,
        program::{Named, PositionSet},
    },
};

/// The contract's `Evidence`.
#[derive(Serialize)]
pub struct EvidenceShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    market: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deployments: Option<Each<'a, Deployment>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    individuals: Option<Each<'a, Individual>>,
    #[serde(skip_serializing_if = "CompleteShape::is_everything")]
    complete: CompleteShape,
}

impl<'a> EvidenceShape<'a> {
    /// `evidence` against the lists of `program`.
    pub fn new(program: &'a Program, evidence: &'a Evidence) -> Self {
        Self {
            market: evidence.market.map(market_word),
            deployments: evidence.deployments.as_deref().map(|items| Each { program, items }),
            individuals: evidence.individuals.as_deref().map(|items| Each { program, items }),
            complete: CompleteShape {
                deployments: evidence.complete.deployments,
                individuals: evidence.complete.individuals,
            },
        }
    }
}

/// The contract's `complete`; what is left out is.
#[derive(Serialize)]
struct CompleteShape {
    #[serde(skip_serializing_if = "is_complete")]
    deployments: bool,
    #[serde(skip_serializing_if = "is_complete")]
    individuals: bool,
}

impl CompleteShape {
    const fn is_everything(&self) -> bool {
        self.deployments && self.individuals
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_complete(list: &bool) -> bool {
    *list
}

/// A list whose items get their shape one by one, so that a long one is never there twice.
struct Each<'a, T> {
    program: &'a Program,
    items: &'a [T],
}

/// The contract's `Deployment`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeploymentShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<&'a str>,
    workload: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    active_users: Option<u64>,
    #[serde(skip_serializing_if = "str::is_empty")]
    licence: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    association: &'a str,
}

/// The contract's `Individual`.
#[derive(Serialize)]
struct IndividualShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exams: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certifications: Option<Vec<&'a str>>,
}

impl Serialize for Each<'_, Deployment> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let program = self.program;
        to.collect_seq(self.items.iter().map(|deployment| DeploymentShape {
            customer: deployment.customer.as_deref(),
            workload: program.workloads.get(deployment.workload).map_or("", |workload| &workload.id),
            active_users: deployment.active_users,
            licence: licence_word(deployment.licence),
            association: association_word(program, deployment.association),
        }))
    }
}

impl Serialize for Each<'_, Individual> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let program = self.program;
        to.collect_seq(self.items.iter().map(|individual| IndividualShape {
            name: individual.name.as_deref(),
            exams: individual.exams.map(|passed| ids(&program.exams, passed)),
            certifications: individual.certifications.map(|held| ids(&program.certifications, held)),
        }))
    }
}

/// The ids of what `set` holds of `list`.
fn ids(list: &[Named], set: PositionSet) -> Vec<&str> {
    let held = list.iter().enumerate().filter(|(position, _)| set.contains(*position));
    held.map(|(_, item)| &*item.id).collect()
}
