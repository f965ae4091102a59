//! The answer in words, made from the evaluation itself.
//!
//! The page, its announcements to screen readers and whatever else speaks of an answer take their
//! sentences from here, so that they never disagree. Nothing is decided here.

mod exclusions;
mod locale;
mod markdown;
mod numbers;
mod other_readings;
mod plans;
mod requirements;
mod summary;
mod texts;
mod verdict;

pub use exclusions::{entry, reasons};
pub use locale::Locale;
pub use markdown::escaped;
pub use numbers::{number_problem, unread};
pub use other_readings::{alternative, reading_condition, telling};
pub use plans::steps;
pub use requirements::{figures, requirement, requirement_alone, requirement_name, status, thresholds};
pub use summary::summary;
pub use texts::Text;
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
pub use texts::take_lines;
pub use verdict::{to_know, verdict};

use crate::{exchange::draft::Draft, rules::TierId};

/// A tier's name.
pub fn tier(locale: Locale, tier: TierId) -> &'static str {
    match tier {
        TierId::Silver => locale.text().tier_silver(),
        TierId::Gold => locale.text().tier_gold(),
    }
}

/// A person's name, or their place in the list; somebody not listed yet for none.
pub fn person(locale: Locale, draft: &Draft, index: Option<usize>) -> String {
    let text = locale.text();
    let Some(index) = index else { return text.plan_somebody().into() };
    let name = draft.people.get(index).map(|person| one_line(&person.name));
    match name {
        Some(name) if !name.is_empty() => name,
        _ => text.people_person(&locale.number(index.saturating_add(1) as u64)),
    }
}

/// A name as it can stand within a sentence.
pub fn one_line(name: &str) -> String {
    // Marks that turn the direction of writing would turn the rest of the sentence too.
    let turns = |character: &char| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    let line = |character| if breaks(character) { ' ' } else { character };
    name.trim().chars().filter(|c| !turns(c)).map(line).collect()
}

/// The name of the person in the row with this key.
pub fn person_with_key(locale: Locale, draft: &Draft, key: u32) -> String {
    person(locale, draft, draft.place_of(key))
}
