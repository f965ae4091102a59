//! What tiers, workloads, people and columns are called, and any name as it can stand within a sentence.
//!
//! It refuses to leave anybody out: who has no name is told by number. A column without a name is told by
//! its number; one that shares its name, by both.

use super::Locale;
use crate::{
    input::draft::Draft,
    programs,
    rules::{Deployment, TierId},
};

/// A tier's name.
pub fn tier(locale: Locale, tier: TierId) -> &'static str {
    match tier {
        TierId::Silver => locale.text().tier_silver(),
        TierId::Gold => locale.text().tier_gold(),
    }
}

/// The name of a deployment's workload.
pub fn workload(locale: Locale, deployment: &Deployment) -> &'static str {
    programs::in_use().workloads.get(deployment.workload).map_or("", |workload| locale.of(&workload.name))
}

/// What to call the person at `position` of the evidence.
pub fn person(locale: Locale, draft: &Draft, position: usize) -> String {
    person_in_row(locale, draft, draft.person_at(position).unwrap_or(position))
}

/// A person's name, or the number of their row, which is at `place`.
pub fn person_in_row(locale: Locale, draft: &Draft, place: usize) -> String {
    let name = one_line(draft.people.get(place).map_or("", |person| &person.name));
    if name.is_empty() {
        return locale.text().people_person(&locale.number(place.saturating_add(1) as u64));
    }
    name
}

/// The name of the person in the row with this key.
pub fn person_with_key(locale: Locale, draft: &Draft, key: u32) -> String {
    draft.place_of(key).map_or_else(String::new, |place| person_in_row(locale, draft, place))
}

/// How the person in the row with this key is told apart from all others: by number, and by name.
pub fn this_person(locale: Locale, draft: &Draft, key: u32) -> String {
    let index = draft.place_of(key).unwrap_or_default();
    let number = locale.text().people_this_person(&locale.number(index.saturating_add(1) as u64));
    let name = one_line(draft.people.get(index).map_or("", |person| &person.name));
    if name.is_empty() { number } else { locale.list(&[&number, &name]) }
}

/// What the column at `index` of a file is called, by the names of all its columns.
pub fn column(locale: Locale, header: &[String], index: usize) -> String {
    let text = locale.text();
    let number = text.import_column(&locale.number(index.saturating_add(1) as u64));
    let Some(name) = header.get(index).map(|name| name.trim()).filter(|name| !name.is_empty()) else {
        return number;
    };
    let is_shared = header.iter().filter(|other| other.trim() == name).nth(1).is_some();
    if is_shared { text.sentence_noted(name, &number) } else { name.to_owned() }
}

/// A name as it can stand within a sentence.
pub fn one_line(name: &str) -> String {
    // Marks that turn the direction of writing would turn the rest of the sentence too.
    let turns = |character: &char| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    let line = |character| if breaks(character) { ' ' } else { character };
    name.trim().chars().filter(|c| !turns(c)).map(line).collect()
}
