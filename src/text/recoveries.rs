//! Users that a company has already, that do not count, and that would bring it nearer to a tier.
//!
//! Which ones and in what order is the plan's; whether a step closes the gap follows from its figures.
//! Nothing is promised that depends on something not known.

use super::{Locale, customer, workload};
use crate::{
    input::draft::{
        Draft,
        portfolio::{Portfolio, Standing},
        recovery::recover,
    },
    rules::{
        Evaluation,
        entitlements::{Exclusion, exclusions},
        evaluation::TierResult,
        readings::WorkloadsReading,
    },
};

/// How many are told one by one; the others are too many to read.
const TOLD: usize = 3;

/// Something that would make users count.
pub struct Recovery {
    /// Whose users, why they do not count, and what recovering them would do.
    pub words: String,
    /// Where they stand in the evidence.
    pub positions: Vec<usize>,
}

/// What could be recovered for a tier: the first ones each for itself, then all of them together.
pub fn recoveries(
    locale: Locale,
    tier: &TierResult,
    evaluation: &Evaluation,
    draft: &Draft,
) -> Vec<Recovery> {
    let text = locale.text();
    let (Some(plan), Some(portfolio)) = (&tier.plan, &draft.customers) else { return Vec::new() };
    let missing = missing(tier, evaluation, portfolio);
    let mut steps = Vec::new();
    for recovery in plan.recover.iter().take(TOLD) {
        if let Some(words) = step(locale, portfolio, recovery.deployment, recovery.active_users, missing) {
            steps.push(Recovery { words, positions: vec![recovery.deployment] });
        }
    }
    let count = plan.recover.len();
    if count > 1 {
        let these = match count.saturating_sub(TOLD) {
            0 => text.recover_these().into(),
            more => text.recover_these_more(&locale.number(more as u64)),
        };
        let mut users: u64 = 0;
        let mut positions = Vec::new();
        for recovery in &plan.recover {
            users = users.saturating_add(recovery.active_users);
            positions.push(recovery.deployment);
        }
        let words = if users >= missing {
            text.recover_together(&these)
        } else {
            text.recover_together_add(&locale.number(missing), &these, &locale.number(users))
        };
        steps.push(Recovery { words, positions });
    }
    steps
}

/// The users that the plan's recoveries have to make up for.
fn missing(tier: &TierResult, evaluation: &Evaluation, portfolio: &Portfolio) -> u64 {
    let Some(plan) = &tier.plan else { return 0 };
    let [users, _] = &tier.requirements;
    match evaluation.readings.workloads {
        WorkloadsReading::Sum => plan.add_active_users,
        // One workload has to reach the threshold alone, and all recoveries are of that one.
        WorkloadsReading::Single => {
            let first = plan.recover.first();
            let counted = first
                .and_then(|recovery| portfolio.deployment_at(recovery.deployment))
                .and_then(|deployment| evaluation.by_workload.get(deployment.workload))
                .map_or(0, |workload| workload.interval.counted);
            users.required.unwrap_or(0).saturating_sub(counted)
        }
    }
}

fn step(locale: Locale, portfolio: &Portfolio, position: usize, users: u64, missing: u64) -> Option<String> {
    let text = locale.text();
    let deployment = portfolio.deployment_at(position)?;
    let customer = customer(locale, portfolio, position);
    let (number, workload) = (locale.number(users), workload(locale, deployment));
    let whose = if portfolio.group_at(position).is_some() {
        text.recover_rest(users, &customer, &number, workload)
    } else {
        text.recover_customer(users, &customer, &number, workload)
    };
    let (reason, change) = match exclusions(deployment) {
        [Exclusion::TrialLicence] => (text.recover_trial(), text.recover_trial_change()),
        [Exclusion::NoAssociation] => (text.recover_no_association(), text.recover_no_association_change()),
        [Exclusion::AssociationNotListed] => (text.recover_not_listed(), text.recover_not_listed_change()),
        [Exclusion::TrialLicence, Exclusion::AssociationNotListed] => {
            (text.recover_trial_and_not_listed(), text.recover_both_change())
        }
        _ => (text.recover_both(), text.recover_both_change()),
    };
    let effect = if users >= missing {
        text.recover_closes().into()
    } else {
        text.recover_adds(&locale.number(missing), &number)
    };
    let mut recovered = deployment.clone();
    recover(&mut recovered);
    let effect = match Standing::of(&recovered) {
        Standing::Counts(_) => effect,
        _ => text.recover_open(&effect),
    };
    Some(text.recover_step(change, &effect, reason, &whose))
}
