//! Active entitlements: what each deployment adds to its workload, and what is left out and why.
//!
//! Rules 3, 4, 6 and 9, and the `workloads` reading. It refuses to look at people or thresholds.

use super::{
    duplicates::Duplicate,
    evidence::{Association, Deployment, Evidence, Licence},
    interval::Interval,
    program::Program,
    readings::WorkloadsReading,
};

/// Why a deployment surely counts for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Exclusion {
    /// Its users are on trial licences (rule 3).
    TrialLicence,
    /// The partner has no recognised association with the customer (rule 4).
    NoAssociation,
    /// Its association is one that only another version of the program lists (rule 9).
    AssociationNotListed,
}

/// A deployment that surely counts for nothing, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Excluded {
    /// Position in the evidence.
    pub deployment: usize,
    /// Its users, when known.
    pub active_users: Option<u64>,
    /// Every reason, in the order of [`Exclusion`].
    pub reasons: &'static [Exclusion],
}

/// Why `deployment` surely counts for nothing; empty when it counts or could.
#[must_use]
pub fn exclusions(deployment: &Deployment) -> &'static [Exclusion] {
    let trial = deployment.licence == Some(Licence::Trial);
    let unassociated = deployment.association == Some(Association::None);
    let unlisted = matches!(deployment.association, Some(Association::Unlisted(_)));
    Exclusion::all_of(trial, unassociated, unlisted)
}

impl Exclusion {
    /// The reasons that hold, in their order.
    #[must_use]
    pub const fn all_of(trial: bool, unassociated: bool, unlisted: bool) -> &'static [Self] {
        match (trial, unassociated, unlisted) {
            (false, false, false) => &[],
            (true, false, false) => &[Self::TrialLicence],
            (false, true, false) => &[Self::NoAssociation],
            (false, false, true) => &[Self::AssociationNotListed],
            (true, true, false) => &[Self::TrialLicence, Self::NoAssociation],
            (true, false, true) => &[Self::TrialLicence, Self::AssociationNotListed],
            (false, true, true) => &[Self::NoAssociation, Self::AssociationNotListed],
            (true, true, true) => &[Self::TrialLicence, Self::NoAssociation, Self::AssociationNotListed],
        }
    }
}

/// What one deployment adds to its workload (rule 6).
#[must_use]
pub fn interval(deployment: &Deployment) -> Interval {
    if !exclusions(deployment).is_empty() {
        return Interval::NOTHING;
    }
    match (deployment.active_users, deployment.licence, deployment.association) {
        (Some(users), Some(_), Some(_)) => Interval::exactly(users),
        (Some(users), _, _) => Interval::up_to(users),
        (None, _, _) => Interval::UNKNOWN,
    }
}

/// What counts per workload, in the program's order, with what is in `left_out` (in order) left out.
#[must_use]
pub fn by_workload(program: &Program, evidence: &Evidence, left_out: &[Duplicate]) -> Vec<Interval> {
    let Some(deployments) = &evidence.deployments else {
        return vec![Interval::UNKNOWN; program.workloads.len()];
    };
    let mut workloads = vec![Interval::NOTHING; program.workloads.len()];
    for (index, deployment) in deployments.iter().enumerate() {
        if left_out.binary_search(&Duplicate::Deployment(index)).is_ok() {
            continue;
        }
        if let Some(workload) = workloads.get_mut(deployment.workload) {
            *workload = workload.plus(interval(deployment));
        }
    }
    if evidence.complete.deployments {
        return workloads;
    }
    workloads.into_iter().map(Interval::or_more).collect()
}

/// What counts towards a threshold under `reading`.
#[must_use]
pub fn towards_threshold(by_workload: &[Interval], reading: WorkloadsReading) -> Interval {
    let join = match reading {
        WorkloadsReading::Sum => Interval::plus,
        WorkloadsReading::Single => Interval::larger,
    };
    by_workload.iter().copied().fold(Interval::NOTHING, join)
}

/// Every deployment that is left out, in input order. A deployment with no users but nothing
/// against it is not left out: there is just nobody in it.
#[must_use]
pub fn excluded(evidence: &Evidence) -> Vec<Excluded> {
    let deployments = evidence.deployments.iter().flatten().enumerate();
    deployments
        .filter_map(|(index, deployment)| {
            let reasons = exclusions(deployment);
            (!reasons.is_empty()).then_some(Excluded {
                deployment: index,
                active_users: deployment.active_users,
                reasons,
            })
        })
        .collect()
}
