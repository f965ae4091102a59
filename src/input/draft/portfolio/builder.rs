//! Deployments on their way into the list of customers: as many as it holds as rows, the others as groups.
//!
//! Groups keep each figure of the answer exact, under every version of the rules: they have everything in
//! common but customer and users, and their users are added up. No more
//! users are taken than can be counted exactly; whoever is beyond that has users that are not known.

use super::{Group, MAX_ROWS, Portfolio};
use crate::rules::{Deployment, program_faults::MAX_USERS};

/// What has been added so far.
#[derive(Debug, Default)]
pub struct PortfolioBuilder {
    rows: Vec<(Deployment, String)>,
    rest: Vec<Group>,
    users: u64,
}

impl PortfolioBuilder {
    /// Whether what comes next has no row of its own, so that nobody will see its customer's name.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.rows.len() >= MAX_ROWS
    }

    /// Adds a deployment.
    pub fn push(&mut self, mut deployment: Deployment) {
        let total = self.users.saturating_add(deployment.active_users.unwrap_or(0));
        let fits = total <= MAX_USERS;
        if fits {
            self.users = total;
        }
        if self.is_full() {
            deployment.active_users = deployment.active_users.filter(|_| fits);
            self.group(deployment);
        } else {
            // What does not fit stays in its row as typed, where it is named as a problem.
            let typed = deployment.active_users.map(|users| users.to_string()).unwrap_or_default();
            self.rows.push((deployment, typed));
        }
    }

    /// The list of all that was added.
    #[must_use]
    pub fn build(self) -> Portfolio {
        let mut portfolio = Portfolio { rest: self.rest, ..Portfolio::default() };
        portfolio.extend(self.rows);
        portfolio
    }

    fn group(&mut self, mut deployment: Deployment) {
        deployment.customer = None;
        let is_alike = |group: &&mut Group| {
            let other = &group.deployment;
            other.workload == deployment.workload
                && other.licence == deployment.licence
                && other.association == deployment.association
                && other.active_users.is_some() == deployment.active_users.is_some()
        };
        if let Some(group) = self.rest.iter_mut().find(is_alike) {
            group.rows = group.rows.saturating_add(1);
            let users = &mut group.deployment.active_users;
            *users = users.map(|users| users.saturating_add(deployment.active_users.unwrap_or(0)));
        } else {
            self.rest.push(Group { rows: 1, deployment });
        }
    }
}
