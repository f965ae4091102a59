//! From totals to the list of customers and back: two ways to enter one evidence.
//!
//! Totals become rows without a customer, and the answer stays what it was. A list becomes totals only of
//! what surely counts; [`Merge`] says beforehand what that loses, so that nothing is lost unasked.

use super::{
    Draft,
    portfolio::{Portfolio, Standing},
};
use crate::rules::{Association, Deployment, Licence, Program};

/// What merging the list of customers into totals would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// The users that surely count, for each of the program's workloads that has any row.
    pub totals: Vec<Option<u64>>,
    /// Rows that surely count.
    pub counted: u64,
    /// Rows left out because they surely do not count.
    pub excluded: u64,
    /// Rows left out because not all is known of them.
    pub open: u64,
}

impl Draft {
    /// Goes on by customer: the totals become rows without a customer.
    pub fn list_customers(&mut self, program: &Program) {
        let mut portfolio = Portfolio::default();
        for workload in 0..program.workloads.len() {
            let typed = self.users_typed(workload);
            if !typed.is_empty() {
                let deployment = Deployment {
                    customer: None,
                    workload,
                    active_users: None,
                    licence: Some(Licence::Paid),
                    association: Some(Association::Any),
                };
                portfolio.insert(None, deployment, typed.to_owned());
            }
        }
        self.users.clear();
        self.customers = Some(portfolio);
    }

    /// What [`Draft::merge_customers`] would do.
    #[must_use]
    pub fn merge(&self, program: &Program) -> Merge {
        let mut merge = Merge { totals: vec![None; program.workloads.len()], ..Merge::default() };
        let Some(portfolio) = &self.customers else { return merge };
        let rows = portfolio.rows.iter().map(|row| (1, &row.deployment));
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
        self.customers = None;
        for (workload, total) in totals.into_iter().enumerate() {
            if let Some(total) = total {
                self.type_users(workload, total.to_string());
            }
        }
    }
}
