//! What a visitor has entered so far, as entered, and the evidence that it amounts to.
//!
//! A figure that cannot be read stays here as typed, so that nothing is lost; in the evidence it is
//! not known, and it is named as a problem at its field.

mod lines;
mod opening;
mod pairs;
pub mod portfolio;
pub mod recovery;
pub mod views;

pub use lines::{association_of, association_word, licence_of, licence_word};
pub use pairs::{CUSTOMERS, Pair, market_of, market_word, person_name, users_name};

use self::portfolio::Portfolio;
use super::typed_number::{self, NumberProblem};
use crate::rules::{
    Association, Deployment, Evidence, Individual, Licence, Market, Program, program::IdSet,
    program_faults::MOST_USERS, readings::Readings,
};

/// A person as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonDraft {
    /// Tells people apart while rows come and go; never shown.
    pub key: u32,
    /// The name as typed; may be empty.
    pub name: String,
    /// Exams ticked.
    pub exams: IdSet,
    /// Certifications ticked.
    pub certifications: IdSet,
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
    /// The list of customers; `None` while users are entered as totals.
    pub customers: Option<Portfolio>,
    /// People, in the order of their rows.
    pub people: Vec<PersonDraft>,
    /// Whether it is said that nobody qualifies yet; means nothing once people are listed.
    pub nobody: bool,
    /// How the source is to be read.
    pub readings: Readings,
}

impl Draft {
    /// Whether nothing that bears on the verdict has been entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.market.is_none()
            && self.people.is_empty()
            && !self.nobody
            && self.users.iter().all(String::is_empty)
            && self.customers.as_ref().is_none_or(Portfolio::is_empty)
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

    /// Adds an empty person at the end and returns its key.
    pub fn add_person(&mut self) -> u32 {
        let key = self.people.iter().map(|person| person.key).max().map_or(0, |key| key.wrapping_add(1));
        self.people.push(PersonDraft { key, ..PersonDraft::default() });
        self.nobody = false;
        key
    }

    /// The users of each workload, or what is wrong with them, in the program's order.
    #[must_use]
    pub fn users(&self, program: &Program) -> Vec<Result<Option<u64>, NumberProblem>> {
        let mut total: u64 = 0;
        (0..program.workloads.len())
            .map(|workload| {
                let users = typed_number::parse(self.users_typed(workload))?;
                let with_these = total.saturating_add(users.unwrap_or(0));
                if with_these > MOST_USERS {
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
        let deployments = match &self.customers {
            Some(portfolio) => portfolio.deployments(),
            None => Some(self.totals(program).collect()),
        };
        Evidence { market: self.market, deployments, individuals: self.individuals() }
    }

    fn totals(&self, program: &Program) -> impl Iterator<Item = Deployment> {
        self.users(program).into_iter().enumerate().map(|(workload, users)| Deployment {
            customer: None,
            workload,
            active_users: users.unwrap_or(None),
            licence: Some(Licence::Paid),
            association: Some(Association::Any),
        })
    }

    /// What is known of people: nothing until somebody is listed, or it is said that there is nobody.
    #[must_use]
    pub fn individuals(&self) -> Option<Vec<Individual>> {
        let is_known = self.nobody || !self.people.is_empty();
        is_known.then(|| self.people.iter().map(PersonDraft::individual).collect())
    }
}

impl PersonDraft {
    /// What is known of this person. An empty group of ticks is not known, unless it is said that
    /// the ticks are all there is.
    fn individual(&self) -> Individual {
        let known = |ticked: IdSet| (self.complete || !ticked.is_empty()).then_some(ticked);
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
