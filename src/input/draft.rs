//! What a visitor has entered so far, as entered, and the evidence that it amounts to.
//!
//! A figure that cannot be read stays here as typed, so that nothing is lost; in the evidence it is
//! not known, and it is named as a problem at its field.

pub mod conversion;
pub mod delta;
mod from_evidence;
mod lines;
mod pairs;
mod places;
pub mod portfolio;
pub mod recovery;
mod remap;

pub use super::words::{association_of, association_word, licence_of, licence_word, market_of, market_word};
pub use pairs::{COMPLETE, CUSTOMERS, NO_ONE_ELSE, Pair, person_name, users_name};

use self::portfolio::Portfolio;
use super::typed_number::{self, NumberProblem};
use crate::rules::{
    Association, Complete, Deployment, Evidence, Individual, Licence, Market, Program, program::PositionSet,
    program_faults::MAX_USERS, readings::Readings,
};

/// A person as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonDraft {
    /// Tells people apart while rows come and go; never shown.
    pub key: u32,
    /// The name as typed; may be empty.
    pub name: String,
    /// Exams ticked.
    pub exams: PositionSet,
    /// Certifications ticked.
    pub certifications: PositionSet,
    /// Whether what is ticked is said to be all that this person has.
    pub complete: bool,
}

/// Everything a visitor has entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The market; `None`: not sure yet.
    pub market: Option<Market>,
    /// Active users as typed, one text for each of the program's workloads that has any. Empty while users
    /// are entered by customer.
    pub users: Vec<String>,
    /// Whether there may be more than these totals: they came of a list that was not said to be complete.
    pub at_least: bool,
    /// Rows that no total can stand for, because not all is known of them, kept beside the totals.
    pub unfinished: Portfolio,
    /// The list of customers; `None` while users are entered as totals.
    pub customers: Option<Portfolio>,
    /// People, in the order of their rows.
    pub people: Vec<PersonDraft>,
    /// Whether it is said that nobody else has an exam or a certification: that the people listed are all.
    pub no_one_else: bool,
    /// How the source is to be read.
    pub readings: Readings,
}

impl Draft {
    /// Whether nothing that bears on the verdict has been entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.market.is_none()
            && self.people.iter().all(PersonDraft::is_empty)
            && !self.no_one_else
            && self.users.iter().all(String::is_empty)
            && self.unfinished.is_empty()
            && self.customers.as_ref().is_none_or(|list| list.is_empty() && !list.complete)
    }

    /// The text typed for a workload.
    #[must_use]
    pub fn users_typed(&self, workload: usize) -> &str {
        self.users.get(workload).map_or("", String::as_str)
    }

    /// Sets the text typed for a workload.
    pub fn type_users(&mut self, workload: usize, typed: String) {
        if self.users.len() <= workload {
            self.users.resize(workload.saturating_add(1), String::new());
        }
        if let Some(users) = self.users.get_mut(workload) {
            *users = typed;
        }
    }

    /// Where the person with `key` stands in the list.
    #[must_use]
    pub fn place_of(&self, key: u32) -> Option<usize> {
        self.people.iter().position(|person| person.key == key)
    }

    /// Adds an empty person at the end and returns its key. Until something is entered the answer stays as it is.
    pub fn add_person(&mut self) -> u32 {
        let key = self.next_person();
        self.people.push(PersonDraft { key, ..PersonDraft::default() });
        key
    }

    fn next_person(&self) -> u32 {
        self.people.iter().map(|person| person.key).max().map_or(0, |key| key.wrapping_add(1))
    }

    /// The users of each workload, or what is wrong with them, in the program's order.
    #[must_use]
    pub fn users(&self, program: &Program) -> Vec<Result<Option<u64>, NumberProblem>> {
        let mut total: u64 = 0;
        (0..program.workloads.len())
            .map(|workload| {
                let users = typed_number::parse(self.users_typed(workload))?;
                let with_these = total.saturating_add(users.unwrap_or(0));
                if with_these > MAX_USERS {
                    return Err(NumberProblem::TooLarge);
                }
                total = with_these;
                Ok(users)
            })
            .collect()
    }

    /// What is known from this draft. The totals form asks for users that count, so they have paid
    /// licences and one of the recognised associations.
    #[must_use]
    pub fn evidence(&self, program: &Program) -> Evidence {
        let (deployments, are_all) = match &self.customers {
            Some(portfolio) => (portfolio.deployments(), portfolio.is_all()),
            None => (Some(self.totals(program)), !self.at_least && !self.unfinished.has_unplaced()),
        };
        let individuals = self.individuals();
        let complete = Complete {
            deployments: deployments.is_none() || are_all,
            individuals: individuals.is_none() || self.no_one_else,
        };
        Evidence { market: self.market, deployments, individuals, complete }
    }

    /// The totals, then what is kept beside them, as far as all users together can be counted.
    fn totals(&self, program: &Program) -> Vec<Deployment> {
        let totals = self.users(program).into_iter().enumerate();
        let totals = totals.map(|(workload, users)| total(workload, users.unwrap_or(None)));
        let mut sum: u64 = 0;
        let beside = self.unfinished.placed().cloned();
        let mut fitting = |mut deployment: Deployment| {
            let with_these = sum.saturating_add(deployment.active_users.unwrap_or(0));
            if with_these > MAX_USERS {
                deployment.active_users = None;
            } else {
                sum = with_these;
            }
            deployment
        };
        totals.chain(beside).map(&mut fitting).collect()
    }

    /// What is known of people: nothing until something is entered of somebody, or it is said that there is
    /// nobody else. Of a row with nothing in it nothing is known either.
    #[must_use]
    pub fn individuals(&self) -> Option<Vec<Individual>> {
        let listed = self.people.iter().filter(|person| !person.is_empty());
        let listed: Vec<_> = listed.map(PersonDraft::individual).collect();
        (self.no_one_else || !listed.is_empty()).then_some(listed)
    }
}

/// Users of a workload as the totals form asks for them: they count.
const fn total(workload: usize, active_users: Option<u64>) -> Deployment {
    let (licence, association) = (Some(Licence::Paid), Some(Association::Any));
    Deployment { customer: None, workload, active_users, licence, association }
}

impl PersonDraft {
    /// Whether nothing has been entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let is_ticked = self.complete || !self.exams.is_empty() || !self.certifications.is_empty();
        !is_ticked && self.name.trim().is_empty()
    }

    /// What is known of this person. An empty group of ticks is not known, unless it is said that
    /// the ticks are all there is.
    fn individual(&self) -> Individual {
        let known = |ticked: PositionSet| (self.complete || !ticked.is_empty()).then_some(ticked);
        Individual {
            name: Some(self.name.clone()),
            exams: known(self.exams),
            certifications: known(self.certifications),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Draft, NumberProblem};
    use crate::programs::CLOUD_PRODUCTIVITY;

    #[test]
    fn only_the_figure_that_makes_the_total_too_large_is_blamed() {
        let mut draft = Draft::default();
        draft.type_users(0, "9007199254740991".into());
        draft.type_users(1, "1".into());
        draft.type_users(3, "0".into());
        let users = draft.users(&CLOUD_PRODUCTIVITY);
        let expected =
            [Ok(Some(9_007_199_254_740_991)), Err(NumberProblem::TooLarge), Ok(None), Ok(Some(0)), Ok(None)];
        assert_eq!(users, expected);
    }
}
