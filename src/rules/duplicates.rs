//! Entries that may have been listed twice.
//!
//! A warning, never a verdict: they still count, and the user decides. Names are compared trimmed
//! and without regard to case; empty ones are never the same.

use std::collections::BTreeSet;

use super::evidence::Evidence;

/// An entry that repeats an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duplicate {
    /// The deployment at this position has the customer and the workload of an earlier one.
    Deployment(usize),
    /// The individual at this position has the name of an earlier one.
    Individual(usize),
}

impl Duplicate {
    /// Where the later entry stands in the evidence, like `deployments[3]`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Deployment(index) => format!("deployments[{index}]"),
            Self::Individual(index) => format!("individuals[{index}]"),
        }
    }
}

/// Every possible duplicate: deployments first, then individuals, in input order.
#[must_use]
pub fn find(evidence: &Evidence) -> Vec<Duplicate> {
    let mut seen = BTreeSet::new();
    let mut repeats = |kind: Option<usize>, name: Option<&str>| {
        let name = comparable(name.unwrap_or_default());
        !name.is_empty() && !seen.insert((kind, name))
    };
    let mut found = Vec::new();
    for (index, deployment) in evidence.deployments.iter().flatten().enumerate() {
        if repeats(Some(deployment.workload), deployment.customer.as_deref()) {
            found.push(Duplicate::Deployment(index));
        }
    }
    for (index, individual) in evidence.individuals.iter().flatten().enumerate() {
        if repeats(None, individual.name.as_deref()) {
            found.push(Duplicate::Individual(index));
        }
    }
    found
}

fn comparable(name: &str) -> String {
    name.trim().chars().flat_map(char::to_lowercase).collect()
}
