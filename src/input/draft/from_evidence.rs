//! From evidence to a draft: how what somebody has kept gets back into the form.
//!
//! The draft amounts to what the evidence says. Where the form has no way to say it, the draft says less,
//! "not known", and never more: a person's empty list beside one that is not given can only be ticked as
//! "this is all", which would claim the other one as well.

use super::{
    Draft, PersonDraft,
    portfolio::{Portfolio, builder::PortfolioBuilder},
};
use crate::rules::{Association, Deployment, Evidence, Individual, Licence, Program, Readings};

impl Draft {
    /// The draft that amounts to `evidence`, as totals if the totals form can say it, else by customer.
    #[must_use]
    pub fn from_evidence(program: &Program, evidence: &Evidence, readings: Readings) -> Self {
        let mut draft = Self { market: evidence.market, readings, ..Self::default() };
        match evidence.deployments.as_deref() {
            Some(deployments) if are_totals(program, deployments) => {
                draft.at_least = !evidence.complete.deployments;
                for deployment in deployments {
                    draft.type_total(deployment.workload, deployment.active_users);
                }
            }
            deployments => {
                let mut builder = PortfolioBuilder::default();
                for deployment in deployments.unwrap_or_default() {
                    builder.push(deployment.clone());
                }
                let complete = deployments.is_some() && evidence.complete.deployments;
                draft.customers = Some(Portfolio { complete, ..builder.build() });
            }
        }
        let people = (0..).zip(evidence.individuals.as_deref().unwrap_or_default());
        draft.people = people.map(|(key, individual)| PersonDraft::of(key, individual)).collect();
        // Somebody of whom nothing is known may still count; a row with nothing in it cannot say so.
        let are_all = evidence.individuals.is_some() && evidence.complete.individuals;
        draft.no_one_else = are_all && !draft.people.iter().any(PersonDraft::is_empty);
        draft
    }

    fn type_total(&mut self, workload: usize, users: Option<u64>) {
        if let Some(users) = users {
            self.type_users(workload, users.to_string());
        }
    }
}

/// Whether `deployments` are what the totals form makes: each workload once, in the program's order, with
/// paid users at no customer in particular.
fn are_totals(program: &Program, deployments: &[Deployment]) -> bool {
    let is_total = |(workload, deployment): (usize, &Deployment)| {
        deployment.workload == workload
            && deployment.customer.is_none()
            && deployment.licence == Some(Licence::Paid)
            && deployment.association == Some(Association::Any)
    };
    deployments.len() == program.workloads.len() && deployments.iter().enumerate().all(is_total)
}

impl PersonDraft {
    /// The row that amounts to `individual`.
    fn of(key: u32, individual: &Individual) -> Self {
        let (exams, certifications) = (individual.exams, individual.certifications);
        // Ticks are known by themselves; only an empty group needs to be said to be all there is.
        let complete = exams
            .zip(certifications)
            .is_some_and(|(exams, certifications)| exams.is_empty() || certifications.is_empty());
        Self {
            key,
            name: individual.name.clone().unwrap_or_default(),
            exams: exams.unwrap_or_default(),
            certifications: certifications.unwrap_or_default(),
            complete,
        }
    }
}
