//! Other readings of the source, and what they would change.

use super::Locale;
use crate::rules::{
    Readings, TierId,
    evaluation::Alternative,
    readings::{RoutesReading, WorkloadsReading},
};

/// What another reading takes for granted, where it differs from the one in use.
pub fn reading_condition(locale: Locale, reading: Readings, from: Readings) -> String {
    let text = locale.text();
    let mut conditions = Vec::new();
    if reading.workloads != from.workloads {
        conditions.push(match reading.workloads {
            WorkloadsReading::Sum => text.reading_workloads_sum(),
            WorkloadsReading::Single => text.reading_workloads_single(),
        });
    }
    if reading.routes != from.routes {
        conditions.push(match reading.routes {
            RoutesReading::Combined => text.reading_routes_combined(),
            RoutesReading::Separate => text.reading_routes_separate(),
        });
    }
    match conditions[..] {
        [first, second] => text.reading_both(first, second),
        _ => conditions.concat(),
    }
}

/// What a reading of the workloads takes for granted, by itself.
#[must_use]
pub fn workloads_reading(locale: Locale, reading: WorkloadsReading) -> &'static str {
    match reading {
        WorkloadsReading::Sum => locale.text().reading_workloads_sum_label(),
        WorkloadsReading::Single => locale.text().reading_workloads_single_label(),
    }
}

/// What a reading of the routes takes for granted, by itself.
#[must_use]
pub fn routes_reading(locale: Locale, reading: RoutesReading) -> &'static str {
    match reading {
        RoutesReading::Combined => locale.text().reading_routes_combined_label(),
        RoutesReading::Separate => locale.text().reading_routes_separate_label(),
    }
}

/// The alternatives worth telling: a change of both readings is left out where a change of one of them
/// alone already leads to the same verdict.
pub fn telling(alternatives: &[Alternative], from: Readings) -> Vec<Alternative> {
    let changes_both = |other: &Alternative| {
        other.readings.workloads != from.workloads && other.readings.routes != from.routes
    };
    let verdict = |other: &Alternative| (other.tier, other.possible);
    let is_told = |other: &&Alternative| {
        let suffices = |one: &Alternative| !changes_both(one) && verdict(one) == verdict(other);
        !(changes_both(other) && alternatives.iter().any(suffices))
    };
    alternatives.iter().filter(is_told).copied().collect()
}

/// What the verdict would be under another reading.
pub fn alternative(locale: Locale, alternative: Alternative, from: Readings) -> String {
    let outcome = outcome(locale, alternative.tier, alternative.possible);
    locale.text().reading_outcome(&reading_condition(locale, alternative.readings, from), &outcome)
}

/// What a verdict comes to, in a few words.
pub(super) fn outcome(locale: Locale, tier: Option<TierId>, possible: Option<TierId>) -> String {
    let text = locale.text();
    let name = |id| super::tier(locale, id);
    match (tier, possible) {
        (None, None) => text.reading_outcome_none().into(),
        (None, Some(possible)) => text.reading_outcome_up_to(name(possible)),
        (Some(reached), Some(possible)) if possible > reached => {
            text.reading_outcome_tier_up_to(name(possible), name(reached))
        }
        (Some(reached), _) => text.reading_outcome_tier(name(reached)),
    }
}
