//! How a requirement stands, in the words of both languages: what counts, what is needed, and what is missing.
//!
//! ```text
//! cargo test --features ssr --test requirements
//! ```

#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

use competency_calculator::{
    input::draft::{Draft, market_of},
    programs::CLOUD_PRODUCTIVITY,
    rules::evaluate,
    text::{Locale, figures, requirement, requirement_alone, thresholds},
};

const SILVER: usize = 0;
const GOLD: usize = 1;
const USERS: usize = 0;
const PEOPLE: usize = 1;

/// A company with as many users of one workload, none of the others, and nobody qualified.
fn company(market: &str, users: &str) -> Draft {
    let mut draft = Draft { market: market_of(market), no_one_else: true, ..Draft::default() };
    draft.type_users(0, users.into());
    for workload in 1..CLOUD_PRODUCTIVITY.workloads.len() {
        draft.type_users(workload, "0".into());
    }
    draft
}

/// Figures and words of a requirement, as a card has them.
fn said(tag: &str, tier: usize, position: usize, draft: &Draft) -> [String; 2] {
    let answer = evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), draft.readings);
    let (locale, tier) = (Locale::of_tag(tag), &answer.tiers[tier]);
    let result = &tier.requirements[position];
    [figures(locale, result, thresholds(tier, position)), requirement(locale, result).trim_end().into()]
}

#[test]
fn before_anything_is_entered_a_requirement_says_what_it_needs() {
    let nothing = Draft::default();
    assert_eq!(said("en", GOLD, USERS, &nothing), ["Needs 4,000", ""]);
    assert_eq!(said("en", SILVER, USERS, &nothing), ["Needs 1,000 or 2,000", ""]);
    assert_eq!(said("en", GOLD, PEOPLE, &nothing), ["Needs 2", ""]);
    assert_eq!(said("pt-BR", GOLD, USERS, &nothing), ["4.000 no mínimo", ""]);
    let market = Draft { market: market_of("developing"), ..Draft::default() };
    assert_eq!(said("en", SILVER, USERS, &market), ["Needs 1,000", ""]);
}

#[test]
fn what_counts_and_what_is_missing_are_said_in_one_breath() {
    let short = company("developed", "1999");
    assert_eq!(said("en", SILVER, USERS, &short), ["1,999 of 2,000", "1 more needed."]);
    assert_eq!(said("en", SILVER, PEOPLE, &short), ["0 of 1", "1 more needed."]);
    assert_eq!(said("pt-BR", SILVER, PEOPLE, &short), ["0 de 1", "Falta 1."]);
    assert_eq!(said("pt-BR", GOLD, PEOPLE, &short), ["0 de 2", "Faltam 2."]);
    let answer = evaluate(&CLOUD_PRODUCTIVITY, &short.evidence(&CLOUD_PRODUCTIVITY), short.readings);
    let alone = requirement_alone(Locale::of_tag("en"), &answer.tiers[SILVER].requirements[PEOPLE]);
    assert_eq!(alone, "0 of 1. 1 more needed.");
}

#[test]
fn enough_is_said_with_what_is_needed() {
    assert_eq!(said("en", SILVER, USERS, &company("developed", "2500")), ["2,500 (2,000 needed)", "Met."]);
    assert_eq!(
        said("pt-BR", SILVER, USERS, &company("developed", "2500")),
        ["2.500 (mínimo: 2.000)", "Cumprido."]
    );
}

#[test]
fn without_a_market_both_thresholds_are_said() {
    let either = "1,500 (1,000 or 2,000 needed, depending on the market)";
    assert_eq!(said("en", SILVER, USERS, &company("", "1500")), [either, ""]);
    let both = "4,000 (1,000 or 2,000 needed, depending on the market)";
    assert_eq!(said("en", SILVER, USERS, &company("", "4000")), [both, "Met in either market."]);
}

#[test]
fn how_far_figures_could_rise_is_said_once_something_is_entered() {
    let mut draft = Draft { market: market_of("developed"), ..Draft::default() };
    draft.type_users(0, "500".into());
    let missing = "3,500 more needed. Could rise once everything is entered.";
    assert_eq!(said("en", GOLD, USERS, &draft), ["500 of 4,000", missing]);
}
