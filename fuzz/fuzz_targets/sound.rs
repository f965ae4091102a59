//! What holds for every answer, whatever was asked.
//!
//! The properties in `tests/properties` say more, of small figures. Here figures may be of any size.

use competency_calculator::rules::{
    Evaluation, Evidence, Interval, Plan, Program, Readings, RequirementId, Status, TierId, Verdict,
    entitlements::exclusions, evaluate, evaluation::TierResult, program_faults::MAX_USERS,
    requirement::RequirementResult,
};

/// The answer, once it is known to be sound.
pub fn answer(program: &Program, evidence: &Evidence, readings: Readings) -> Evaluation {
    let said = evaluate(program, evidence, readings);
    assert_eq!(evaluate(program, evidence, readings), said, "asked twice, it says something else");
    assert_eq!((&said.program.id, &said.program.version), (&program.id, &program.version));
    assert_eq!(said.readings, readings);
    for count in &said.by_workload {
        ordered(count.interval);
    }
    for tier in &said.tiers {
        for requirement in &tier.requirements {
            status(requirement);
        }
        let [users, people] = &tier.requirements;
        assert_eq!(
            [users.id, people.id],
            [RequirementId::ActiveEntitlements, RequirementId::QualifiedIndividuals]
        );
        assert_eq!(tier.status, users.status.and(people.status), "{tier:?}");
        let is_planned = tier.status != Status::Met && users.required.is_some() && people.required.is_some();
        assert_eq!(tier.plan.is_some(), is_planned, "{tier:?}");
        if let Some(plan) = &tier.plan {
            leads_there(plan, evidence, users.shortfall);
        }
    }
    let verdict = Verdict { tier: said.tier, possible: said.possible };
    assert_eq!(said.tier, highest(&said.tiers, |status| status == Status::Met), "rule 8");
    assert_eq!(said.possible, highest(&said.tiers, |status| status != Status::NotMet), "rule 8");
    assert!(said.tier <= said.possible, "{verdict:?}");
    let deployments = evidence.deployments.as_deref().unwrap_or_default();
    let excluded =
        deployments.iter().enumerate().filter(|(_, deployment)| !exclusions(deployment).is_empty());
    assert!(excluded.map(|(place, _)| place).eq(said.excluded.iter().map(|one| one.deployment)));
    assert!(said.without_duplicates.is_none_or(|without| !said.warnings.is_empty() && without != verdict));
    said
}

/// Each other reading is named exactly where its answer is another one.
pub fn names_other_readings(program: &Program, evidence: &Evidence) {
    let said = Readings::ALL.map(|readings| answer(program, evidence, readings));
    for one in &said {
        for other in said.iter().filter(|other| other.readings != one.readings) {
            let named = one.alternatives.iter().find(|named| named.readings == other.readings);
            let differs = (one.tier, one.possible) != (other.tier, other.possible);
            assert_eq!(
                named.map(|named| (named.tier, named.possible)),
                differs.then_some((other.tier, other.possible))
            );
        }
    }
}

fn ordered(interval: Interval) {
    assert!(interval.possible.is_none_or(|possible| interval.counted <= possible), "{interval:?}");
    assert!(interval.counted <= MAX_USERS, "{interval:?}");
}

fn status(requirement: &RequirementResult) {
    ordered(requirement.interval);
    let Some(required) = requirement.required else {
        return assert_eq!(requirement.shortfall, None);
    };
    let Interval { counted, possible } = requirement.interval;
    assert_eq!(requirement.shortfall, Some(required.saturating_sub(counted)));
    assert_eq!(requirement.status == Status::Met, counted >= required, "{requirement:?}");
    let is_out_of_reach = possible.is_some_and(|possible| possible < required);
    assert_eq!(requirement.status == Status::NotMet, is_out_of_reach, "{requirement:?}");
}

fn highest(tiers: &[TierResult], accepts: impl Fn(Status) -> bool) -> Option<TierId> {
    tiers.iter().filter(|tier| accepts(tier.status)).map(|tier| tier.tier).max()
}

/// A plan speaks of what was entered, and nothing in it is in vain.
fn leads_there(plan: &Plan, evidence: &Evidence, shortfall: Option<u64>) {
    assert_eq!(Some(plan.add_active_users), shortfall);
    for recovery in &plan.recover {
        let deployment = evidence.deployments.as_ref().and_then(|all| all.get(recovery.deployment));
        assert_eq!(deployment.and_then(|one| one.active_users), Some(recovery.active_users));
        assert!(recovery.active_users > 0 && deployment.is_some_and(|one| !exclusions(one).is_empty()));
    }
    let people = evidence.individuals.as_ref().map_or(0, Vec::len);
    for step in &plan.exams {
        assert!(!step.exams.is_empty(), "{plan:?}");
        assert!(step.individual.is_none_or(|place| place < people), "{plan:?}");
    }
}
