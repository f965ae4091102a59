//! Converts an evaluation to JavaScript.
//!
//! The shape is that of [`Evaluation`]. A text costs more to pass than everything else in its object together, and nearly
//! all texts of an answer are compiled in. So each of those is passed once, and reused.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::rules::{
    Evaluation, Readings, RequirementId, Status, TierId,
    duplicates::Duplicate,
    entitlements::Excluded,
    evaluation::{Alternative, TierResult, Verdict},
    interval::Interval,
    plan::{Plan, Recovery},
    program::Text,
    requirement::RequirementResult,
};

/// The contract's `Evaluation`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer<'a> {
    program: Version<'a>,
    readings: Readings,
    tier: Option<TierId>,
    possible: Option<TierId>,
    tiers: Vec<Standing<'a>>,
    by_workload: ByWorkload<'a>,
    excluded: &'a [Excluded],
    warnings: Vec<Warning>,
    without_duplicates: Option<Verdict>,
    alternatives: &'a [Alternative],
}

#[derive(Serialize)]
struct Version<'a> {
    id: Word<'a>,
    version: Word<'a>,
}

#[derive(Serialize)]
struct Standing<'a> {
    tier: TierId,
    status: Status,
    requirements: [Requirement<'a>; 2],
    plan: Option<Steps<'a>>,
}

#[derive(Serialize)]
struct Requirement<'a> {
    id: RequirementId,
    status: Status,
    counted: u64,
    possible: Option<u64>,
    required: Option<u64>,
    shortfall: Option<u64>,
    clause: Word<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Steps<'a> {
    add_active_users: u64,
    recover: &'a [Recovery],
    exams: Vec<ExamStep<'a>>,
}

#[derive(Serialize)]
struct ExamStep<'a> {
    individual: Option<usize>,
    exams: Vec<Word<'a>>,
}

#[derive(Serialize)]
struct Warning {
    path: String,
    code: &'static str,
}

struct ByWorkload<'a>(&'a Evaluation);

impl Serialize for ByWorkload<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.by_workload.iter().map(|count| (Word(&count.workload), count.interval)))
    }
}

/// A text that is passed once and then known by its address, if it is compiled in.
struct Word<'a>(&'a Text);

impl Serialize for Word<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            // The serializer keeps names of variants, which are static like this one.
            Cow::Borrowed(text) => to.serialize_unit_variant("Word", 0, text),
            Cow::Owned(text) => to.serialize_str(text),
        }
    }
}

impl<'a> From<&'a Evaluation> for Answer<'a> {
    fn from(evaluation: &'a Evaluation) -> Self {
        let warning = |duplicate: &Duplicate| Warning { path: duplicate.path(), code: "possible-duplicate" };
        Self {
            program: Version { id: Word(&evaluation.program.id), version: Word(&evaluation.program.version) },
            readings: evaluation.readings,
            tier: evaluation.tier,
            possible: evaluation.possible,
            tiers: evaluation.tiers.iter().map(Standing::from).collect(),
            by_workload: ByWorkload(evaluation),
            excluded: &evaluation.excluded,
            warnings: evaluation.warnings.iter().map(warning).collect(),
            without_duplicates: evaluation.without_duplicates,
            alternatives: &evaluation.alternatives,
        }
    }
}

impl<'a> From<&'a TierResult> for Standing<'a> {
    fn from(result: &'a TierResult) -> Self {
        Self {
            tier: result.tier,
            status: result.status,
            requirements: result.requirements.each_ref().map(Requirement::from),
            plan: result.plan.as_ref().map(Steps::from),
        }
    }
}

impl<'a> From<&'a RequirementResult> for Requirement<'a> {
    fn from(result: &'a RequirementResult) -> Self {
        let Interval { counted, possible } = result.interval;
        Self {
            id: result.id,
            status: result.status,
            counted,
            possible,
            required: result.required,
            shortfall: result.shortfall,
            clause: Word(&result.clause),
        }
    }
}

impl<'a> From<&'a Plan> for Steps<'a> {
    fn from(plan: &'a Plan) -> Self {
        let steps = plan.exams.iter().map(|step| ExamStep {
            individual: step.individual,
            exams: step.exams.iter().map(Word).collect(),
        });
        Self { add_active_users: plan.add_active_users, recover: &plan.recover, exams: steps.collect() }
    }
}
