//! What has changed between two versions of the rules, as data and in words.

use competency_calculator::{
    programs::{ALL, CLOUD_PRODUCTIVITY, CLOUD_PRODUCTIVITY_2017_06_27},
    rules::{
        TierId,
        changes::{Change, List, changes},
        program::Localized,
    },
};

use super::older_program::older;

#[test]
fn nothing_has_changed_between_a_program_and_itself() {
    assert_eq!(changes(&CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY), []);
    // Statements and links are no rules.
    let mut reworded = CLOUD_PRODUCTIVITY.clone();
    reworded.clauses.to_mut()[0].statement = Localized::Each(vec!["Otherwise said.".into()].into());
    reworded.workloads.to_mut()[0].link = "https://example.com".into();
    assert_eq!(changes(&reworded, &CLOUD_PRODUCTIVITY), []);
}

/// The page shows one table of requirements for all versions (`src/page/shell/rules_in_words.rs`).
#[test]
fn what_a_tier_asks_for_is_the_same_in_every_version() {
    for program in ALL {
        let differing = changes(program, &CLOUD_PRODUCTIVITY).into_iter();
        let differing: Vec<_> = differing
            .filter(|change| matches!(change, Change::Users { .. } | Change::People { .. }))
            .collect();
        assert_eq!(differing, [], "{}", program.version);
    }
}

#[test]
fn every_change_of_figures_and_lists_is_told() {
    let before = older();
    let now = &CLOUD_PRODUCTIVITY;
    let silver = now.tiers[0].active_entitlements.developed;
    let gold = now.tiers[1].active_entitlements.developed;
    assert_eq!(
        changes(&before, now),
        [
            Change::Users {
                tier: TierId::Silver,
                market: Some(competency_calculator::rules::Market::Developed),
                before: 500,
                now: silver
            },
            Change::Users { tier: TierId::Gold, market: None, before: 3000, now: gold },
            Change::People { tier: TierId::Gold, before: 1, now: 2 },
            Change::Added(List::Workloads, &now.workloads[3]),
            Change::Gone(List::Workloads, &before.workloads[0]),
        ]
    );
}

#[test]
fn associations_exams_and_certifications_come_and_go_too() {
    let mut before = CLOUD_PRODUCTIVITY.clone();
    let association = before.associations.to_mut().pop().unwrap();
    let exam = before.exams.to_mut().remove(0);
    before.certifications.to_mut()[0].id = "another".into();
    let now = &CLOUD_PRODUCTIVITY;
    assert_eq!(
        changes(&before, now),
        [
            Change::Added(List::Associations, &association),
            Change::Added(List::Exams, &exam),
            Change::Added(List::Certifications, &now.certifications[0]),
            Change::Gone(List::Certifications, &before.certifications[0]),
        ]
    );
}

#[test]
fn since_the_version_of_june_one_association_more_counts() {
    let association = &CLOUD_PRODUCTIVITY.associations[3];
    let since = changes(&CLOUD_PRODUCTIVITY_2017_06_27, &CLOUD_PRODUCTIVITY);
    assert_eq!(since, [Change::Added(List::Associations, association)]);
    let before = changes(&CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_2017_06_27);
    assert_eq!(before, [Change::Gone(List::Associations, association)]);
}

#[cfg(feature = "ssr")]
mod in_words {
    use competency_calculator::{
        programs::CLOUD_PRODUCTIVITY,
        text::{Locale, changes_since},
    };

    use crate::older_program::older;

    #[test]
    fn each_language_says_what_has_changed() {
        assert_eq!(
            changes_since(Locale::of_tag("en"), &older(), &CLOUD_PRODUCTIVITY),
            [
                "Silver in a developed market: 2,000 active users instead of 500",
                "Gold: 4,000 active users instead of 3,000",
                "Gold, qualified people: 2 instead of 1",
                "New workload: Yammer",
                "No longer a workload: Lync Online",
            ]
        );
        assert_eq!(
            changes_since(Locale::of_tag("pt-BR"), &older(), &CLOUD_PRODUCTIVITY)[0],
            "Silver em um mercado desenvolvido: 2.000 usuários ativos em vez de 500"
        );
    }

    #[test]
    fn that_nothing_has_changed_is_said_too() {
        let same = changes_since(Locale::of_tag("en"), &CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY);
        assert_eq!(same, ["Nothing that affects the answer."]);
    }
}
