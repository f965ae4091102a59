//! Entries that may have been listed twice.
//!
//! A warning, never a verdict: they still count, and the user decides. Names are compared trimmed
//! and without regard to case; empty ones are never the same.

use super::{evidence::Evidence, lowercase::to_lowercase};

/// An entry that repeats an earlier one, in the order in which they are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duplicate {
    /// The deployment at this position has the customer and the workload of an earlier one.
    Deployment(usize),
    /// The individual at this position has the name of an earlier one.
    Individual(usize),
}

impl Duplicate {
    /// Where the later entry stands in the evidence, like `deployments[3]`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Deployment(index) => format!("deployments[{index}]"),
            Self::Individual(index) => format!("individuals[{index}]"),
        }
    }
}

/// Every possible duplicate: deployments first, then individuals, in input order.
#[must_use]
pub fn find(evidence: &Evidence) -> Vec<Duplicate> {
    let deployments = evidence.deployments.as_deref().unwrap_or_default();
    let customers = repeats(deployments.len(), |index| {
        let deployment = deployments.get(index)?;
        Some((deployment.workload, deployment.customer.as_deref()?))
    });
    let individuals = evidence.individuals.as_deref().unwrap_or_default();
    let people = repeats(individuals.len(), |index| Some((0, individuals.get(index)?.name.as_deref()?)));
    let deployments = customers.into_iter().map(Duplicate::Deployment);
    deployments.chain(people.into_iter().map(Duplicate::Individual)).collect()
}

/// Slots probed per name.
const PLACES: usize = 32;
/// Rehash rounds when all are taken.
const ROUNDS: u64 = 16;

/// The positions whose kind and name an earlier position has.
///
/// A table of its own, because it is asked at every keystroke in a list of thousands: a tree of
/// names took five times as long, and no name is copied here. Names made to crowd one place of the
/// table are tried anew by other numbers, so that no list can make this slow.
fn repeats<'a>(count: usize, entry: impl Fn(usize) -> Option<(usize, &'a str)>) -> Vec<usize> {
    let is_named = |index: &usize| entry(*index).is_some_and(|(_, name)| !name.trim().is_empty());
    let mut left: Vec<_> = (0..count).filter(is_named).collect();
    let mut is_repeat = vec![false; count];
    for round in 0..ROUNDS {
        let mut table: Vec<Option<usize>> = vec![None; left.len().saturating_mul(2).next_power_of_two()];
        let last_place = table.len().saturating_sub(1);
        // Of two entries of one name, both find the same places taken by others, or the later one finds the earlier.
        left.retain(|index| {
            let Some((kind, name)) = entry(*index) else { return false };
            let is_same = |other: usize| {
                entry(other)
                    .is_some_and(|(of, other)| of == kind && comparison_key(other).eq(comparison_key(name)))
            };
            let first = spread(kind, name, round);
            for place in (0..PLACES).map(|step| first.wrapping_add(step) & last_place) {
                match table.get_mut(place) {
                    Some(Some(earlier)) if is_same(*earlier) => {
                        if let Some(is_repeat) = is_repeat.get_mut(*index) {
                            *is_repeat = true;
                        }
                        return false;
                    }
                    Some(free @ None) => {
                        *free = Some(*index);
                        return false;
                    }
                    _ => {}
                }
            }
            true
        });
        if left.is_empty() {
            break;
        }
    }
    is_repeat.iter().enumerate().filter_map(|(index, repeat)| repeat.then_some(index)).collect()
}

/// A name as it is compared: trimmed, without regard to case.
pub fn comparison_key(name: &str) -> impl Iterator<Item = char> {
    name.trim().chars().flat_map(to_lowercase)
}

/// A number that is the same for names that compare as the same (FNV-1a); another one in each round.
fn spread(kind: usize, name: &str, round: u64) -> usize {
    let mix = |hash: u64, value: u64| (hash ^ value).wrapping_mul(0x0100_0000_01b3);
    let start = mix(mix(0xcbf2_9ce4_8422_2325, round), kind as u64);
    let hash = if name.is_ascii() {
        // The same, ten times as fast; most names are.
        name.trim().bytes().fold(start, |hash, letter| mix(hash, letter.to_ascii_lowercase().into()))
    } else {
        comparison_key(name).fold(start, |hash, character| mix(hash, character.into()))
    };
    #[expect(clippy::cast_possible_truncation, reason = "any of its bits will do")]
    let spread = (hash ^ (hash >> 32)) as usize;
    spread
}

#[cfg(test)]
mod tests {
    use super::{comparison_key, repeats, spread};

    /// Names of which far more than a place may hold begin at the same place of the table.
    #[test]
    fn names_that_crowd_one_place_are_told_apart_all_the_same() {
        let crowd = (0..=u64::from(u32::MAX)).map(|number| format!("customer {number}"));
        let crowd: Vec<_> = crowd.filter(|name| spread(0, name, 0) % 1024 == 7).take(200).collect();
        let names: Vec<_> = crowd.iter().chain(&crowd).map(|name| name.to_uppercase()).collect();
        let found = repeats(names.len(), |index| names.get(index).map(|name| (0, name.as_str())));
        assert_eq!(crowd.len(), 200);
        assert_eq!(found, (200..400).collect::<Vec<_>>());
    }

    #[test]
    fn names_are_the_same_without_regard_to_case_and_spaces_around() {
        let names = [(0, " Ação "), (1, "ação"), (0, "AÇÃO"), (0, ""), (0, " "), (0, "acao")];
        // The sign of the unit kelvin is a k in lower case.
        let kelvin = [(0, "ask"), (0, "AS\u{212a}"), (0, "ASK ")];
        assert_eq!(repeats(kelvin.len(), |index| kelvin.get(index).copied()), [1, 2]);
        assert_eq!(repeats(names.len(), |index| names.get(index).copied()), [2]);
        assert!(comparison_key(" Ação ").eq("ação".chars()));
    }
}
