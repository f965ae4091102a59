//! Situations to put to the engine: small programs, evidence of every kind, each reading.

use competency_calculator::{
    programs::CLOUD_PRODUCTIVITY,
    rules::{
        Association, Complete, Deployment, Evaluation, Evidence, Individual, Licence, Market, Program,
        Readings, evaluate,
        program::{PositionSet, Thresholds},
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// The most users of one deployment, as small as the thresholds are.
const MAX_USERS: u64 = 6;

/// How many examples each property tries, and that seeds are not kept.
pub fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// A program and the readings under which it is asked.
#[derive(Clone, Debug)]
pub struct Rules {
    pub program: Program,
    pub readings: Readings,
}

impl Rules {
    /// What the engine says to `evidence`.
    pub fn evaluate(&self, evidence: &Evidence) -> Evaluation {
        evaluate(&self.program, evidence, self.readings)
    }
}

/// Small thresholds and numbers of people, gold never below silver, under each reading.
pub fn rules() -> impl Strategy<Value = Rules> {
    let users = || (0..=MAX_USERS, 0..=4u64);
    let people = (0..=2u64, 0..=1u64);
    (users(), users(), people, select(Readings::ALL.to_vec())).prop_map(
        |(developed, developing, people, readings)| {
            let mut program = CLOUD_PRODUCTIVITY.clone();
            let tiers = program.tiers.to_mut();
            tiers[0].active_entitlements = Thresholds { developed: developed.0, developing: developing.0 };
            tiers[1].active_entitlements =
                Thresholds { developed: developed.0 + developed.1, developing: developing.0 + developing.1 };
            tiers[0].qualified_individuals = people.0;
            tiers[1].qualified_individuals = people.0 + people.1;
            Rules { program, readings }
        },
    )
}

/// Evidence in which anything may be left out.
pub fn evidence() -> impl Strategy<Value = Evidence> {
    let deployments = option::weighted(0.9, vec(deployment(), 0..6));
    let individuals = option::weighted(0.9, vec(individual(), 0..4));
    (option::of(market()), deployments, individuals, complete()).prop_map(
        |(market, deployments, individuals, complete)| Evidence {
            market,
            deployments,
            individuals,
            complete,
        },
    )
}

/// Lists that are the whole list, or not.
pub fn complete() -> impl Strategy<Value = Complete> {
    let is_complete = || prop::bool::weighted(0.7);
    (is_complete(), is_complete())
        .prop_map(|(deployments, individuals)| Complete { deployments, individuals })
}

/// Either market.
pub fn market() -> impl Strategy<Value = Market> {
    select(vec![Market::Developed, Market::Developing])
}

/// A deployment in which anything but the workload may be left out.
pub fn deployment() -> impl Strategy<Value = Deployment> {
    (customer(), workload(), users(), licence(), association()).prop_map(
        |(customer, workload, active_users, licence, association)| Deployment {
            customer: customer.map(Into::into),
            workload,
            active_users,
            licence,
            association,
        },
    )
}

/// A person of whom anything may be left out.
pub fn individual() -> impl Strategy<Value = Individual> {
    (customer(), ids(CLOUD_PRODUCTIVITY.exams.len()), ids(CLOUD_PRODUCTIVITY.certifications.len())).prop_map(
        |(name, exams, certifications)| Individual {
            name,
            exams: exams
                .map(|(all, picked)| if all { whole(CLOUD_PRODUCTIVITY.exams.len()) } else { picked }),
            certifications: certifications.map(|(_, picked)| picked),
        },
    )
}

/// Every position of a list of `length`.
pub fn whole(length: usize) -> PositionSet {
    (0..length).fold(PositionSet::default(), PositionSet::with)
}

/// One position in the program's workloads.
pub fn workload() -> impl Strategy<Value = usize> {
    0..CLOUD_PRODUCTIVITY.workloads.len()
}

fn users() -> impl Strategy<Value = Option<u64>> {
    option::weighted(0.8, 0..=MAX_USERS)
}

fn licence() -> impl Strategy<Value = Option<Licence>> {
    option::weighted(0.8, prop_oneof![3 => Just(Licence::Paid), 1 => Just(Licence::Trial)])
}

fn association() -> impl Strategy<Value = Option<Association>> {
    let named = (0..CLOUD_PRODUCTIVITY.associations.len()).prop_map(Association::Recognised);
    option::weighted(0.8, prop_oneof![2 => named, 2 => Just(Association::Any), 1 => Just(Association::None)])
}

fn customer() -> impl Strategy<Value = Option<String>> {
    option::of(select(vec!["", " ", "Contoso", " contoso", "Fabrikam"]).prop_map(str::to_owned))
}

/// A set of positions in a list of `length`, beside the choice to take all of them.
fn ids(length: usize) -> impl Strategy<Value = Option<(bool, PositionSet)>> {
    let picked = vec(any::<bool>(), length).prop_map(|picked| {
        let held = picked.iter().enumerate().filter(|(_, picked)| **picked);
        held.fold(PositionSet::default(), |set, (position, _)| set.with(position))
    });
    option::weighted(0.8, (prop::bool::weighted(0.2), picked))
}
