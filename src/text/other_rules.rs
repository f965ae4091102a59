//! What another version of the rules would change about an answer, and why.

use super::{Locale, other_readings::outcome};
use crate::{
    input::draft::{Draft, portfolio::Standing},
    rules::{
        Association, Evaluation, Program,
        changes::{Change, List, changes},
        entitlements::Exclusion,
        evaluate,
        versions::VersionMapping,
    },
};

/// What would be different under `other`, as sentences; nothing where tier and what is possible would be the same.
/// The draft is under the rules of its answer.
#[must_use]
pub fn under_other_rules(
    locale: Locale,
    draft: &Draft,
    from: &Program,
    answer: &Evaluation,
    other: &Program,
) -> Option<String> {
    let affected = Affected::of(draft, VersionMapping { from, to: other });
    if !affected.any && only_associations_differ(from, other) {
        // The same rules for what is entered, which may be a long list.
        return None;
    }
    let remapped = draft.remapped(from, other);
    let there = evaluate(other, &remapped.evidence(other), remapped.readings);
    if (there.tier, there.possible) == (answer.tier, answer.possible) {
        return None;
    }
    let text = locale.text();
    let day = locale.day(&other.version);
    let names = |ids: &[Association], program: &Program| {
        let named: Vec<_> = ids.iter().filter_map(|one| one.named(program)).collect();
        locale.list_and(&named.into_iter().map(|named| locale.of(&named.name)).collect::<Vec<_>>())
    };
    let mut sentences = Vec::new();
    if affected.fewer.users > 0 {
        let (users, lost) = (affected.fewer.users, names(&affected.fewer.associations, from));
        sentences.push(text.version_fewer(users, &lost, &day, &locale.number(users)));
    }
    if affected.more.users > 0 {
        let (users, won) = (affected.more.users, names(&affected.more.associations, from));
        sentences.push(text.version_more(users, &won, &day, &locale.number(users)));
    }
    if sentences.is_empty() {
        sentences.push(text.version_differs(&day));
    }
    sentences.push(text.version_answer(&outcome(locale, there.tier, there.possible)));
    Some(sentences.iter().fold(String::new(), |told, next| locale.sentences(&told, next)))
}

fn only_associations_differ(one: &Program, other: &Program) -> bool {
    let is_association = |change: &Change<'_>| {
        matches!(change, Change::Added(List::Associations, _) | Change::Gone(List::Associations, _))
    };
    changes(one, other).iter().all(is_association)
}

/// Entries whose association one version lists and the other does not.
#[derive(Default)]
struct Affected {
    any: bool,
    /// Those that count and would not.
    fewer: Users,
    /// Those that do not count and would.
    more: Users,
}

#[derive(Default)]
struct Users {
    users: u64,
    associations: Vec<Association>,
}

impl Users {
    fn add(&mut self, users: u64, association: Association) {
        self.users = self.users.saturating_add(users);
        if users > 0 && !self.associations.contains(&association) {
            self.associations.push(association);
        }
    }
}

impl Affected {
    fn of(draft: &Draft, mapping: VersionMapping<'_>) -> Self {
        let mut affected = Self::default();
        let is_listed = |association| !matches!(association, Association::Unlisted(_));
        for deployment in draft.customers.as_ref().unwrap_or(&draft.unfinished).placed() {
            let Some(association) = deployment.association else { continue };
            if is_listed(association) == is_listed(mapping.association(association)) {
                continue;
            }
            affected.any = true;
            match Standing::of(deployment) {
                Standing::Counts(users) => affected.fewer.add(users, association),
                Standing::Excluded([Exclusion::AssociationNotListed]) => {
                    affected.more.add(deployment.active_users.unwrap_or(0), association);
                }
                Standing::Excluded(_) | Standing::Open(_) => {}
            }
        }
        affected
    }
}
