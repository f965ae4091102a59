//! Recovering rows and groups of a list: what is named begins to count, and nothing else changes.

use competency_calculator::{
    input::draft::{Draft, portfolio::Portfolio},
    programs::CLOUD_PRODUCTIVITY,
    rules::{Deployment, Evaluation, evaluate, readings::WorkloadsReading},
};
use proptest::prelude::*;

use super::{portfolio::listed, situation::config};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_recovered_no_longer_is_excluded(draft in listed(), chosen in any::<u16>()) {
        let excluded: Vec<_> = evaluation(&draft).excluded.iter().map(|one| one.deployment).collect();
        let (tried, left): (Vec<_>, Vec<_>) =
            excluded.into_iter().partition(|position| chosen & (1 << (position % 16)) != 0);
        let mut recovered = draft.clone();
        recovered.recover(&tried);
        let after: Vec<_> = evaluation(&recovered).excluded.iter().map(|one| one.deployment).collect();
        prop_assert_eq!(after, left);
        let (before, after) = (deployments(&draft), deployments(&recovered));
        prop_assert_eq!(before.len(), after.len());
        for (position, (before, after)) in before.iter().zip(&after).enumerate() {
            prop_assert_eq!(before.active_users, after.active_users);
            prop_assert!(tried.contains(&position) || before == after, "{} was not tried", position);
        }
    }

    /// Only what kept it from counting is changed: what is not known of a row stays not known.
    #[test]
    fn recovering_says_nothing_that_was_not_known(draft in listed()) {
        let everything: Vec<_> = (0..deployments(&draft).len()).collect();
        let mut recovered = draft.clone();
        recovered.recover(&everything);
        for (before, after) in deployments(&draft).iter().zip(&deployments(&recovered)) {
            prop_assert_eq!(before.licence.is_some(), after.licence.is_some());
            prop_assert_eq!(before.association.is_some(), after.association.is_some());
        }
    }

    /// The position of every exclusion leads to the row or group that is excluded.
    #[test]
    fn a_position_leads_back_to_its_row_or_group(draft in listed()) {
        let portfolio = draft.customers.clone().unwrap_or_default();
        let listed: Vec<_> = deployments(&draft);
        let rows = portfolio.rows.iter().filter(|row| row.is_placed()).count();
        for (position, deployment) in listed.iter().enumerate() {
            prop_assert_eq!(portfolio.deployment_at(position), Some(deployment));
            prop_assert_eq!(portfolio.group_at(position).is_some(), position >= rows);
        }
        prop_assert_eq!(portfolio.deployment_at(listed.len()), None);
    }

    /// Where everything else is known, a plan's recoveries bring exactly the users that it promises.
    #[test]
    fn known_users_that_are_recovered_count_in_full(draft in listed()) {
        let mut draft = draft;
        draft.readings.workloads = WorkloadsReading::Sum;
        let portfolio = draft.customers.get_or_insert_with(Portfolio::default);
        portfolio.rows.retain(|row| row.deployment.licence.is_some() && row.deployment.association.is_some());
        let before = evaluation(&draft);
        for (index, tier) in before.tiers.iter().enumerate() {
            let Some(plan) = &tier.plan else { continue };
            let rows = draft.customers.as_ref().map_or(0, |portfolio| portfolio.rows.iter().filter(|row| row.is_placed()).count());
            let recover = plan.recover.iter().filter(|one| one.deployment < rows);
            let (positions, users): (Vec<_>, Vec<_>) =
                recover.map(|one| (one.deployment, one.active_users)).unzip();
            let mut recovered = draft.clone();
            recovered.recover(&positions);
            let counted = |answer: &Evaluation| answer.tiers[index].requirements[0].interval.counted;
            prop_assert_eq!(counted(&evaluation(&recovered)), counted(&before) + users.iter().sum::<u64>());
        }
    }
}

fn evaluation(draft: &Draft) -> Evaluation {
    evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), draft.readings)
}

fn deployments(draft: &Draft) -> Vec<Deployment> {
    draft.evidence(&CLOUD_PRODUCTIVITY).deployments.unwrap_or_default()
}
