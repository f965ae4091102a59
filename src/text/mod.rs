//! The answer in words, made from the evaluation itself.
//!
//! The page, its announcements to screen readers and whatever else speaks of an answer take their
//! sentences from here, so that they never disagree. Nothing is decided here.

#[cfg(feature = "csv")]
mod cell_problem;
mod changes;
mod customers;
mod dates;
mod duplicates;
mod exclusions;
#[cfg(feature = "link")]
mod linked;
mod listing;
mod locale;
mod markdown;
mod names;
mod numbers;
mod other_readings;
mod other_rules;
mod passage;
mod plans;
mod recoveries;
mod requirements;
mod sentences;
mod summary;
mod texts;
mod verdict;

#[cfg(feature = "csv")]
pub use cell_problem::{cell_problem, lines};
pub use changes::changes_since;
pub use customers::{customer, merge, row, standing, this_row};
pub use duplicates::{duplicates, duplicates_in_short, verdict_with_duplicates};
pub use exclusions::{entry, reasons};
#[cfg(feature = "link")]
pub use linked::holding;
pub use locale::Locale;
pub use markdown::escaped;
pub use names::{column, one_line, person, person_in_row, person_with_key, this_person, tier, workload};
pub use numbers::{number_problem, number_problem_in_short, unread};
pub use other_readings::{alternative, reading_condition, routes_reading, telling, workloads_reading};
pub use other_rules::under_other_rules;
pub use passage::Form;
pub use plans::{Step, steps};
pub use recoveries::{Recovery, recoveries};
pub use requirements::{figures, requirement, requirement_alone, requirement_name, status, thresholds};
pub use summary::summary;
pub use texts::Text;
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
pub use texts::take_page_lines;
#[cfg(feature = "ssr")]
pub use texts::{chunk_lines, page_lines};
pub use verdict::{to_know, verdict};
