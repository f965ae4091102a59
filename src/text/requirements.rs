//! How a requirement stands, in figures and in words.

use super::Locale;
use crate::{
    programs,
    rules::{RequirementId, Status, evaluation::TierResult, requirement::RequirementResult},
};

/// How a requirement stands in figures: what counts and what is needed; only what is needed while nothing is known.
pub fn figures(locale: Locale, result: &RequirementResult, thresholds: (u64, u64)) -> String {
    let text = locale.text();
    let counted = locale.number(result.interval.counted);
    let Some(required) = result.required else {
        let (low, high) = (locale.number(thresholds.0), locale.number(thresholds.1));
        if is_untold(result) {
            return text.requirement_needed_either(&high, &low);
        }
        return text.requirement_counted_of_either(&counted, &high, &low);
    };
    let needed = locale.number(required);
    if is_untold(result) {
        text.requirement_needed(&needed)
    } else if result.interval.counted < required {
        text.requirement_counted_of(&counted, &needed)
    } else {
        text.requirement_counted_enough(&counted, &needed)
    }
}

/// What follows from the figures, in words: whether they are enough, how much is missing, and how far they could rise.
pub fn requirement(locale: Locale, result: &RequirementResult) -> String {
    let text = locale.text();
    if result.status == Status::Met {
        return match result.required {
            Some(_) => text.requirement_met().into(),
            None => text.requirement_met_either().into(),
        };
    }
    if is_untold(result) {
        return String::new();
    }
    let missing = result.shortfall.filter(|missing| *missing > 0);
    let missing = missing.map(|missing| text.requirement_short(missing, &locale.number(missing)));
    let rise = match result.interval.possible {
        Some(possible) if possible == result.interval.counted => None,
        Some(possible) => Some(text.requirement_possible(&locale.number(possible))),
        None => Some(text.requirement_unlimited().into()),
    };
    let sentences: Vec<_> = missing.into_iter().chain(rise).collect();
    sentences.join(" ")
}

/// Figures and words together, for a summary that may be of other rules than those in force: without thresholds that
/// the result itself does not tell.
pub fn requirement_alone(locale: Locale, result: &RequirementResult) -> String {
    let text = locale.text();
    let figures = match result.required {
        Some(_) => figures(locale, result, (0, 0)),
        None => text.summary_market(&locale.number(result.interval.counted)),
    };
    [&figures, ". ", &requirement(locale, result)].concat().trim_end().into()
}

/// Whether nothing has been said of a requirement yet: then it is neither met nor short of anything.
fn is_untold(result: &RequirementResult) -> bool {
    result.interval.counted == 0 && result.interval.possible.is_none()
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
