//! What it means that one answer is no worse than another, or says nothing against it.

use competency_calculator::rules::{Evaluation, Interval, Plan, Status};

/// Panics unless `after` is in nothing lower than `before`: no tier, no status, no figure, and no
/// plan longer.
#[track_caller]
pub fn assert_no_lower(before: &Evaluation, after: &Evaluation) {
    assert!(after.tier >= before.tier, "the tier falls from {:?} to {:?}", before.tier, after.tier);
    assert!(after.possible >= before.possible, "what is possible falls");
    for (old, new) in before.tiers.iter().zip(&after.tiers) {
        assert!(rank(new.status) >= rank(old.status), "{:?} falls: {old:?} to {new:?}", old.tier);
        for (old, new) in old.requirements.iter().zip(&new.requirements) {
            assert!(rank(new.status) >= rank(old.status), "falls: {old:?} to {new:?}");
            assert_raised(old.interval, new.interval);
        }
        assert_no_longer(old.plan.as_ref(), new.plan.as_ref());
    }
    for (old, new) in before.by_workload.iter().zip(&after.by_workload) {
        assert_raised(old.interval, new.interval);
    }
}

/// Panics unless everything that `after` says was possible under `before`.
#[track_caller]
pub fn assert_within(before: &Evaluation, after: &Evaluation) {
    assert!(after.tier >= before.tier, "a tier that was sure is not: {:?}, {:?}", before.tier, after.tier);
    assert!(after.possible <= before.possible, "a tier that was impossible is possible");
    for (old, new) in before.tiers.iter().zip(&after.tiers) {
        assert!(agrees(old.status, new.status), "contradicts: {old:?}, {new:?}");
        for (old, new) in old.requirements.iter().zip(&new.requirements) {
            assert!(agrees(old.status, new.status), "contradicts: {old:?}, {new:?}");
            assert!(old.required.is_none() || old.required == new.required, "another threshold");
            assert_nested(old.interval, new.interval);
        }
        assert_no_longer(old.plan.as_ref(), new.plan.as_ref());
    }
    for (old, new) in before.by_workload.iter().zip(&after.by_workload) {
        assert_nested(old.interval, new.interval);
    }
    for old in &before.excluded {
        let new = after.excluded.iter().find(|new| new.deployment == old.deployment);
        let reasons = new.map(|new| &new.reasons);
        assert!(
            reasons.is_some_and(|reasons| old.reasons.iter().all(|reason| reasons.contains(reason))),
            "excluded no more: {old:?}"
        );
    }
}

/// The statuses from worst to best.
pub fn rank(status: Status) -> u8 {
    match status {
        Status::NotMet => 0,
        Status::Unknown => 1,
        Status::Met => 2,
    }
}

/// The exams that a plan names in all.
pub fn exams(plan: &Plan) -> usize {
    plan.exams.iter().map(|step| step.exams.len()).sum()
}

/// What is sure stays as it is.
fn agrees(before: Status, after: Status) -> bool {
    before == Status::Unknown || before == after
}

#[track_caller]
fn assert_raised(old: Interval, new: Interval) {
    assert!(new.counted >= old.counted && most(new) >= most(old), "a figure falls: {old:?} to {new:?}");
}

#[track_caller]
fn assert_nested(old: Interval, new: Interval) {
    assert!(new.counted >= old.counted && most(new) <= most(old), "outside: {new:?} of {old:?}");
    assert!(new.counted <= most(new), "upside down: {new:?}");
}

#[track_caller]
fn assert_no_longer(old: Option<&Plan>, new: Option<&Plan>) {
    let Some((old, new)) = old.zip(new) else { return };
    assert!(new.add_active_users <= old.add_active_users, "more users to add: {old:?}, {new:?}");
    assert!(exams(new) <= exams(old), "more exams to pass: {old:?}, {new:?}");
}

fn most(interval: Interval) -> u64 {
    interval.possible.unwrap_or(u64::MAX)
}
