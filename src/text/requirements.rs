//! How a requirement stands, in figures and in words.

use super::Locale;
use crate::{
    programs,
    rules::{RequirementId, Status, evaluation::TierResult, requirement::RequirementResult},
};

/// Counted and required in figures.
pub fn figures(locale: Locale, result: &RequirementResult, thresholds: (u64, u64)) -> String {
    let text = locale.text();
    let counted = locale.number(result.interval.counted);
    if let Some(required) = result.required {
        return text.requirement_counted_of(&counted, &locale.number(required));
    }
    let (low, high) = thresholds;
    text.requirement_counted_of_either(&counted, &locale.number(high), &locale.number(low))
}

/// How a requirement stands, in words: counted, required, what is short and what is still possible.
pub fn requirement(locale: Locale, result: &RequirementResult, thresholds: (u64, u64)) -> String {
    let text = locale.text();
    let counted = locale.number(result.interval.counted);
    let mut words = match (result.required, result.shortfall) {
        (Some(required), Some(0)) => text.requirement_met(&counted, &locale.number(required)),
        (Some(required), Some(shortfall)) => {
            text.requirement_short(&counted, &locale.number(required), &locale.number(shortfall))
        }
        _ if result.status == Status::Met => {
            let (low, high) = thresholds;
            text.requirement_met_either(&counted, &locale.number(high), &locale.number(low))
        }
        _ => {
            let (low, high) = thresholds;
            text.requirement_either(&counted, &locale.number(high), &locale.number(low))
        }
    };
    add_possible(locale, result, &mut words);
    words
}

/// The same for a summary that may be of other rules than those in force: without thresholds that the
/// result itself does not tell.
pub fn requirement_alone(locale: Locale, result: &RequirementResult) -> String {
    let text = locale.text();
    if result.required.is_some() {
        return requirement(locale, result, (0, 0));
    }
    let counted = locale.number(result.interval.counted);
    let mut words = match result.status {
        Status::Met => text.summary_market_met(&counted),
        _ => text.summary_market(&counted),
    };
    add_possible(locale, result, &mut words);
    words
}

/// Adds how much more could count, where that is open and matters.
fn add_possible(locale: Locale, result: &RequirementResult, words: &mut String) {
    let text = locale.text();
    let more = match result.interval.possible {
        Some(possible) if possible == result.interval.counted => None,
        _ if result.status == Status::Met => None,
        Some(possible) => Some(text.requirement_possible(&locale.number(possible))),
        None => Some(text.requirement_unlimited().into()),
    };
    if let Some(more) = more {
        words.push(' ');
        words.push_str(&more);
    }
}

/// What a requirement is called.
pub fn requirement_name(locale: Locale, requirement: RequirementId) -> &'static str {
    let text = locale.text();
    match requirement {
        RequirementId::ActiveEntitlements => text.requirement_active_entitlements(),
        RequirementId::QualifiedIndividuals => text.requirement_qualified_individuals(),
    }
}

/// How a tier stands.
pub fn status(locale: Locale, status: Status) -> &'static str {
    let text = locale.text();
    match status {
        Status::Met => text.tier_reached(),
        Status::NotMet => text.tier_missed(),
        Status::Unknown => text.tier_unknown(),
    }
}

/// The thresholds of a tier's requirement that are possible while nothing is known of the market.
pub fn thresholds(result: &TierResult, position: usize) -> (u64, u64) {
    let tier = programs::in_use().tiers.iter().find(|tier| tier.id == result.tier);
    tier.map_or((0, 0), |tier| match position {
        0 => tier.active_entitlements.possible_in(None),
        _ => (tier.qualified_individuals, tier.qualified_individuals),
    })
}
