//! What makes users count that do not.
//!
//! Why something does not count is asked of `rules`; nothing here decides it.

use super::Draft;
use crate::rules::{
    Association, Deployment, Licence,
    entitlements::{self, Exclusion},
};

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
            Exclusion::NoAssociation | Exclusion::AssociationNotListed => {
                deployment.association = Some(Association::Any);
            }
        }
    }
}
