//! The answer in words, made from the evaluation itself.
//!
//! The page, its announcements to screen readers and whatever else speaks of an answer take their
//! sentences from here, so that they never disagree. Nothing is decided here.

#[cfg(feature = "csv")]
mod cell_problem;
mod changes;
mod customers;
mod exclusions;
#[cfg(feature = "link")]
mod linked;
mod locale;
mod markdown;
mod numbers;
mod other_readings;
mod plans;
mod recoveries;
mod requirements;
mod summary;
mod texts;
mod verdict;

#[cfg(feature = "csv")]
pub use cell_problem::cell_problem;
pub use changes::changes_since;
pub use customers::{customer, merge, standing};
pub use exclusions::{entry, reasons};
#[cfg(feature = "link")]
pub use linked::holding;
pub use locale::Locale;
pub use markdown::escaped;
pub use numbers::{number_problem, unread};
pub use other_readings::{alternative, reading_condition, telling};
pub use plans::steps;
pub use recoveries::{Recovery, recoveries, workload};
pub use requirements::{figures, requirement, requirement_alone, requirement_name, status, thresholds};
pub use summary::summary;
pub use texts::Text;
#[cfg(all(feature = "hydrate", not(any(feature = "ssr", feature = "desk"))))]
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
    let name = one_line(draft.people.get(index).map_or("", |person| &person.name));
    if name.is_empty() {
        return text.people_person(&locale.number(index.saturating_add(1) as u64));
    }
    name
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
