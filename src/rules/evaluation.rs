//! The answer: which tier is reached, which could be, why, and what is missing.
//!
//! A pure function of program, evidence and readings; asking twice gives the same. The type is the
//! contract's `Evaluation`, and everything a view shows is derived from it.

use super::{
    duplicates::{self, Duplicate},
    entitlements::{self, Excluded},
    evidence::Evidence,
    individuals::Routes,
    interval::Interval,
    plan::Plan,
    program::{Program, Text, Tier, TierId},
    readings::Readings,
    requirement::{RequirementId, RequirementResult, Status},
};

/// Which program has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ProgramVersion {
    /// The competency's id.
    pub id: Text,
    /// The date of its publication.
    pub version: Text,
}

/// What counts for one workload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkloadCount {
    /// The workload's id.
    pub workload: Text,
    /// Its active users.
    pub interval: Interval,
}

/// How one tier stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct TierResult {
    /// Which tier.
    pub tier: TierId,
    /// How it stands.
    pub status: Status,
    /// Active entitlements, then qualified individuals.
    pub requirements: [RequirementResult; 2],
    /// The least that makes it met; `None` when it is, or when a threshold is not known.
    pub plan: Option<Plan>,
}

/// The two ends of an answer (rule 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Verdict {
    /// The highest tier met.
    pub tier: Option<TierId>,
    /// The highest tier not surely missed.
    pub possible: Option<TierId>,
}

/// Another combination of readings under which the verdict differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Alternative {
    /// The other combination.
    pub readings: Readings,
    /// The highest tier met under it.
    pub tier: Option<TierId>,
    /// The highest tier not surely missed under it.
    pub possible: Option<TierId>,
}

/// The whole answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Evaluation {
    /// Which program has answered.
    pub program: ProgramVersion,
    /// Under which readings.
    pub readings: Readings,
    /// The highest tier met (rule 8).
    pub tier: Option<TierId>,
    /// The highest tier not surely missed (rule 8).
    pub possible: Option<TierId>,
    /// Each tier, silver first.
    pub tiers: Vec<TierResult>,
    /// Each workload, in the program's order.
    #[cfg_attr(feature = "serde", serde(serialize_with = "keyed_by_workload"))]
    pub by_workload: Vec<WorkloadCount>,
    /// Deployments that surely count for nothing.
    pub excluded: Vec<Excluded>,
    /// Entries that may have been listed twice.
    #[cfg_attr(feature = "serde", serde(serialize_with = "as_warnings"))]
    pub warnings: Vec<Duplicate>,
    /// The verdict without those entries, where it is another one (rule 10).
    pub without_duplicates: Option<Verdict>,
    /// Readings that would change the verdict.
    pub alternatives: Vec<Alternative>,
}

/// Evaluates `evidence` under the rules of `program`, understood as `readings` say.
#[must_use]
pub fn evaluate(program: &Program, evidence: &Evidence, readings: Readings) -> Evaluation {
    let warnings = duplicates::find(evidence);
    let figures = Figures::of(program, evidence, &[]);
    let standings = figures.under(program, evidence, readings);
    let verdict = Verdict::of(&standings);
    let without_duplicates = (!warnings.is_empty())
        .then(|| Verdict::of(&Figures::of(program, evidence, &warnings).under(program, evidence, readings)));
    let alternatives = Readings::ALL.into_iter().filter(|other| *other != readings);
    let alternatives = alternatives
        .map(|readings| {
            let Verdict { tier, possible } = Verdict::of(&figures.under(program, evidence, readings));
            Alternative { readings, tier, possible }
        })
        .filter(|other| Verdict { tier: other.tier, possible: other.possible } != verdict)
        .collect();
    let Figures { by_workload, routes } = figures;
    let tiers = standings
        .into_iter()
        .map(|standing| {
            let plan = standing
                .plan_needs()
                .map(|needs| Plan::to_reach(needs, program, evidence, &by_workload, routes, readings));
            let Standing { tier, status, requirements } = standing;
            TierResult { tier, status, requirements, plan }
        })
        .collect();
    let workload_ids = program.workloads.iter().map(|workload| workload.id.clone());
    Evaluation {
        program: ProgramVersion { id: program.id.clone(), version: program.version.clone() },
        readings,
        tier: verdict.tier,
        possible: verdict.possible,
        tiers,
        by_workload: workload_ids
            .zip(by_workload)
            .map(|(workload, interval)| WorkloadCount { workload, interval })
            .collect(),
        excluded: entitlements::excluded(evidence),
        warnings,
        without_duplicates: without_duplicates.filter(|without| *without != verdict),
        alternatives,
    }
}

/// What counts, before it is held against any threshold.
struct Figures {
    by_workload: Vec<Interval>,
    routes: Routes,
}

impl Figures {
    fn of(program: &Program, evidence: &Evidence, left_out: &[Duplicate]) -> Self {
        Self {
            by_workload: entitlements::by_workload(program, evidence, left_out),
            routes: Routes::of(program, evidence, left_out),
        }
    }

    fn under(&self, program: &Program, evidence: &Evidence, readings: Readings) -> Vec<Standing> {
        let figures = [
            entitlements::towards_threshold(&self.by_workload, readings.workloads),
            self.routes.towards_threshold(readings.routes),
        ];
        program.tiers.iter().map(|tier| Standing::of(tier, evidence, figures)).collect()
    }
}

/// A tier before anybody asks how to reach it.
struct Standing {
    tier: TierId,
    status: Status,
    requirements: [RequirementResult; 2],
}

impl Standing {
    fn of(tier: &Tier, evidence: &Evidence, [users, people]: [Interval; 2]) -> Self {
        let requirements = [
            RequirementResult::of(
                RequirementId::ActiveEntitlements,
                users,
                tier.active_entitlements.possible_in(evidence.market),
                tier.clauses.active_entitlements.clone(),
            ),
            RequirementResult::of(
                RequirementId::QualifiedIndividuals,
                people,
                (tier.qualified_individuals, tier.qualified_individuals),
                tier.clauses.qualified_individuals.clone(),
            ),
        ];
        let [users, people] = &requirements;
        Self { tier: tier.id, status: users.status.and(people.status), requirements }
    }

    /// The users and people that a plan must reach, when there is something to plan.
    fn plan_needs(&self) -> Option<(u64, u64)> {
        let [users, people] = &self.requirements;
        if self.status == Status::Met { None } else { users.required.zip(people.required) }
    }
}

impl Verdict {
    fn of(standings: &[Standing]) -> Self {
        let highest = |accepts: &dyn Fn(Status) -> bool| {
            let accepted = standings.iter().filter(|standing| accepts(standing.status));
            accepted.map(|standing| standing.tier).max()
        };
        Self {
            tier: highest(&|status| status == Status::Met),
            possible: highest(&|status| status != Status::NotMet),
        }
    }
}

#[cfg(feature = "serde")]
fn keyed_by_workload<S: serde::Serializer>(counts: &[WorkloadCount], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(counts.iter().map(|count| (&count.workload, count.interval)))
}

#[cfg(feature = "serde")]
fn as_warnings<S: serde::Serializer>(duplicates: &[Duplicate], to: S) -> Result<S::Ok, S::Error> {
    #[derive(serde::Serialize)]
    struct Warning {
        path: String,
        code: &'static str,
    }
    let warning = |duplicate: &Duplicate| Warning { path: duplicate.path(), code: "possible-duplicate" };
    to.collect_seq(duplicates.iter().map(warning))
}
