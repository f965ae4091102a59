//! What evidence holds, in a few words: enough to decide whether to go on with it.

use super::Locale;
use crate::rules::Evidence;

/// How much there is: rows of a list, users, people.
#[must_use]
pub fn holding(locale: Locale, evidence: &Evidence, is_listed: bool) -> String {
    let text = locale.text();
    let deployments = evidence.deployments.as_deref().unwrap_or_default();
    let users = deployments.iter().filter_map(|one| one.active_users).fold(0, u64::saturating_add);
    let mut parts = Vec::new();
    if is_listed {
        let rows = deployments.len() as u64;
        parts.push(text.link_rows(rows, &locale.number(rows)));
    }
    let none = || text.link_no_users().to_owned();
    parts.push(if users == 0 { none() } else { text.link_users(users, &locale.number(users)) });
    let people = evidence.individuals.as_deref().unwrap_or_default().len() as u64;
    parts.push(text.link_some_people(people, &locale.number(people)));
    let parts: Vec<_> = parts.iter().map(String::as_str).collect();
    locale.list_and(&parts)
}
