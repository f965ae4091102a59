//! What surely does not count, and why.

use super::{Locale, one_line, workload};
use crate::{input::draft::Draft, rules::entitlements::Exclusion};

/// The reasons why something does not count.
pub fn reasons(locale: Locale, reasons: &[Exclusion]) -> String {
    let reason = |reason: &Exclusion| match reason {
        Exclusion::TrialLicence => locale.text().summary_trial(),
        Exclusion::NoAssociation => locale.text().summary_no_association(),
        Exclusion::AssociationNotListed => locale.text().summary_not_listed(),
    };
    let reasons: Vec<_> = reasons.iter().map(reason).collect();
    locale.list_and(&reasons)
}

/// What to call the deployment at `place` of the evidence: its customer and workload, as far as the list
/// of customers has them.
pub fn entry(locale: Locale, draft: &Draft, place: usize) -> String {
    let number = || locale.text().summary_entry(&locale.number(place.saturating_add(1) as u64));
    let Some(deployment) = draft.customers.as_ref().and_then(|list| list.deployment_at(place)) else {
        return number();
    };
    let customer = deployment.customer.as_deref().map(one_line).filter(|name| !name.is_empty());
    let workload = workload(locale, deployment);
    locale.list(&[&customer.unwrap_or_else(number), workload])
}
