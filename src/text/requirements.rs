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
    let needed = match result.required {
        Some(required) => locale.number(required),
        None => locale.list_or(&[&locale.number(thresholds.0), &locale.number(thresholds.1)]),
    };
    if is_untold(result) {
        return text.requirement_needed(&needed);
    }
    match result.required {
        None => text.requirement_counted_of_either(&counted, &needed),
        Some(required) if result.interval.counted < required => {
            text.requirement_counted_of(&counted, &needed)
        }
        Some(_) => text.requirement_counted_enough(&counted, &needed),
    }
}

/// What follows from the figures, in words: whether they are enough, how much is missing, and how far they could rise.
pub fn requirement(locale: Locale, result: &RequirementResult) -> String {
    let text = locale.text();
    let short = match (result.status, result.required, result.shortfall) {
        (Status::Met, None, _) => return text.requirement_met_either().into(),
        (_, _, Some(0)) => return text.requirement_met().into(),
        _ if is_untold(result) => return String::new(),
        (_, _, Some(missing)) => text.requirement_short(missing, &locale.number(missing)),
        _ => String::new(),
    };
    let possible = match result.interval.possible {
        Some(possible) if possible == result.interval.counted => String::new(),
        Some(possible) => text.requirement_possible(&locale.number(possible)),
        None => text.requirement_unlimited().into(),
    };
    locale.sentences(&short, &possible)
}

/// Figures and words together, for a summary that may be of other rules than those in force: without thresholds that
/// the result itself does not tell.
pub fn requirement_alone(locale: Locale, result: &RequirementResult) -> String {
    let text = locale.text();
    let figures = match result.required {
        Some(_) => figures(locale, result, (0, 0)),
        None => text.summary_market(&locale.number(result.interval.counted)),
    };
    locale.sentence_after(&figures, &requirement(locale, result))
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
