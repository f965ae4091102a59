//! From totals to the list of customers and back: two ways to enter one evidence.
//!
//! Neither way changes the tier or what is possible. Totals become rows without a customer, which are the complete
//! list where every total is known. Of a list, what surely counts becomes totals; rows of which not all is known
//! stay beside them, and what surely does not count goes. [`Merge`] says beforehand what that loses.

use super::{
    Draft,
    portfolio::{Portfolio, Standing},
    total,
};
use crate::rules::{Deployment, Program};

/// What merging the list of customers into totals would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// The users that surely count, for each of the program's workloads that has any row.
    pub totals: Vec<Option<u64>>,
    /// Rows that surely count.
    pub counted: u64,
    /// Rows left out because they surely do not count.
    pub excluded: u64,
    /// Rows that are kept beside the totals because not all is known of them.
    pub open: u64,
}

impl Draft {
    /// Goes on by customer: the totals become rows without a customer.
    pub fn list_customers(&mut self, program: &Program) {
        let are_known = self.users(program).iter().all(|users| matches!(users, Ok(Some(_))));
        let mut portfolio = Portfolio { complete: are_known && !self.at_least, ..Portfolio::default() };
        let typed = (0..program.workloads.len()).map(|workload| (workload, self.users_typed(workload)));
        let typed = typed.filter(|(_, typed)| !typed.is_empty());
        portfolio.extend(typed.map(|(workload, typed)| (total(workload, None), typed.to_owned())));
        let unfinished = std::mem::take(&mut self.unfinished);
        portfolio.extend(unfinished.rows.into_iter().map(|row| (row.deployment, row.typed)));
        portfolio.rest = unfinished.rest;
        self.replace_totals(portfolio);
    }

    /// Goes on by customer with this list: the totals and what was kept beside them make way.
    pub fn replace_totals(&mut self, list: Portfolio) {
        self.users.clear();
        self.at_least = false;
        self.unfinished = Portfolio::default();
        self.customers = Some(list);
    }

    /// What [`Draft::merge_customers`] would do.
    #[must_use]
    pub fn merge(&self, program: &Program) -> Merge {
        let mut merge = Merge { totals: vec![None; program.workloads.len()], ..Merge::default() };
        let Some(portfolio) = &self.customers else { return merge };
        let rows = portfolio.rows.iter().filter(|row| !row.is_empty()).map(|row| (1, &row.deployment));
        let rest = portfolio.rest.iter().map(|group| (group.rows, &group.deployment));
        for (rows, deployment) in rows.chain(rest) {
            let counter = match Standing::of(deployment) {
                Standing::Counts(users) => {
                    if let Some(total) = merge.totals.get_mut(deployment.workload) {
                        *total = Some(total.unwrap_or(0).saturating_add(users));
                    }
                    &mut merge.counted
                }
                Standing::Excluded(_) => &mut merge.excluded,
                Standing::Open(_) => &mut merge.open,
            };
            *counter = counter.saturating_add(rows);
        }
        merge
    }

    /// Goes on by totals of what surely counts.
    pub fn merge_customers(&mut self, program: &Program) {
        let totals = self.merge(program).totals;
        let Some(mut portfolio) = self.customers.take() else { return };
        self.at_least = !portfolio.complete && totals.iter().any(Option::is_some);
        for (workload, total) in totals.into_iter().enumerate() {
            // Of a complete list it is known that there is nothing else.
            if let Some(total) = total.or(portfolio.complete.then_some(0)) {
                self.type_users(workload, total.to_string());
            }
        }
        let is_open = |deployment: &Deployment| matches!(Standing::of(deployment), Standing::Open(_));
        portfolio.rows.retain(|row| !row.is_empty() && is_open(&row.deployment));
        portfolio.rest.retain(|group| is_open(&group.deployment));
        portfolio.complete = false;
        self.unfinished = portfolio;
    }
}
