//! From a position in the evidence back to the list of customers, and what makes users there count.
//!
//! The evidence is the rows in order, then the groups. Why something does not count is asked of `rules`;
//! nothing here decides it.

use super::{
    Draft,
    portfolio::{Group, Portfolio},
};
use crate::rules::{
    Association, Deployment, Licence,
    entitlements::{self, Exclusion},
};

impl Portfolio {
    /// The deployment at `position` of the evidence.
    #[must_use]
    pub fn deployment_at(&self, position: usize) -> Option<&Deployment> {
        let row = self.rows.get(position).map(|row| &row.deployment);
        row.or_else(|| self.group_at(position).map(|group| &group.deployment))
    }

    /// The group at `position` of the evidence; `None` for a row.
    #[must_use]
    pub fn group_at(&self, position: usize) -> Option<&Group> {
        self.rest.get(position.checked_sub(self.rows.len())?)
    }

    fn deployment_at_mut(&mut self, position: usize) -> Option<&mut Deployment> {
        match position.checked_sub(self.rows.len()) {
            None => self.rows.get_mut(position).map(|row| &mut row.deployment),
            Some(position) => self.rest.get_mut(position).map(|group| &mut group.deployment),
        }
    }
}

impl Draft {
    /// Removes whatever keeps the users at these positions of the evidence from counting.
    pub fn recover(&mut self, positions: &[usize]) {
        let Some(portfolio) = &mut self.customers else { return };
        for position in positions {
            if let Some(deployment) = portfolio.deployment_at_mut(*position) {
                recover(deployment);
            }
        }
    }
}

/// Removes every reason for which `deployment` does not count. What is not known of it stays so.
pub fn recover(deployment: &mut Deployment) {
    for reason in entitlements::exclusions(deployment) {
        match reason {
            Exclusion::TrialLicence => deployment.licence = Some(Licence::Paid),
            Exclusion::NoAssociation => deployment.association = Some(Association::Any),
        }
    }
}
