//! What a list of customers is told about users that it has already and that do not count.
//!
//! ```text
//! cargo test --features ssr --test recoveries
//! ```

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use competency_calculator::{
    input::draft::{Draft, market_of, portfolio::Portfolio},
    programs::{CLOUD_PRODUCTIVITY, CLOUD_PRODUCTIVITY_2017_06_27 as OLDER},
    rules::{evaluate, readings::WorkloadsReading},
    text::{Locale, Recovery, recoveries},
};

const SILVER: usize = 0;
const GOLD: usize = 1;

/// A company in a developed market with these rows: customer, workload, users, licence, association.
fn company(rows: &[[&str; 5]]) -> Draft {
    let mut portfolio = Portfolio::default();
    let lines: String = rows.iter().map(|row| row.join("\t") + "\n").collect();
    portfolio.add_lines(&CLOUD_PRODUCTIVITY, &lines);
    assert_eq!(portfolio.rows.len(), rows.len(), "a row was not understood");
    Draft { market: market_of("developed"), customers: Some(portfolio), ..Draft::default() }
}

fn offered(locale: Locale, tier: usize, draft: &Draft) -> Vec<Recovery> {
    let answer = evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), draft.readings);
    recoveries(locale, &answer.tiers[tier], &answer, draft)
}

/// What is said for a tier, in English.
fn said(tier: usize, draft: &Draft) -> Vec<String> {
    offered(Locale::of_tag("en"), tier, draft).into_iter().map(|one| one.words).collect()
}

const COUNTS: [&str; 5] = ["Fabrikam", "exchange-online", "1400", "paid", "any"];
const CONTOSO: [&str; 5] = ["Contoso", "yammer", "600", "paid", "none"];
const TAILSPIN: [&str; 5] = ["Tailspin", "proplus", "300", "trial", "any"];

#[test]
fn an_association_that_closes_the_gap_is_named_with_its_customer() {
    let draft = company(&[COUNTS, CONTOSO, TAILSPIN]);
    let closes = "Contoso’s 600 Yammer users don’t count because no association is recorded. Recording one \
                  would close the gap.";
    assert_eq!(said(SILVER, &draft), [closes]);
    let portuguese = "Contoso: 600 usuários de Yammer não contam porque nenhuma associação está registrada; \
                      ao registrar uma, você completa o que falta.";
    assert_eq!(offered(Locale::of_tag("pt-BR"), SILVER, &draft)[0].words, portuguese);
}

#[test]
fn what_does_not_reach_says_how_far_it_comes_and_how_far_all_come_together() {
    let offered = offered(Locale::of_tag("en"), GOLD, &company(&[COUNTS, TAILSPIN, CONTOSO]));
    let words: Vec<_> = offered.iter().map(|one| one.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "Contoso’s 600 Yammer users don’t count because no association is recorded. Recording one would \
             add 600 of the 2,600 you need.",
            "Tailspin’s 300 Office 365 ProPlus users don’t count because their licences are trials. Moving \
             them to paid licences would add 300 of the 2,600 you need.",
            "Together, these changes would add 900 of the 2,600 you need.",
        ]
    );
    let positions: Vec<_> = offered.iter().map(|one| one.positions.as_slice()).collect();
    assert_eq!(positions, [&[2][..], &[1], &[2, 1]]);
}

#[test]
fn several_that_reach_only_together_say_so() {
    let less = ["Fabrikam", "exchange-online", "1200", "paid", "any"];
    let said = said(SILVER, &company(&[less, CONTOSO, TAILSPIN]));
    assert_eq!(said.last().unwrap(), "Together, these changes would close the gap.");
}

#[test]
fn of_many_the_first_are_told_and_the_others_counted() {
    let mut rows = vec![COUNTS; 1];
    rows.extend([["", "yammer", "100", "paid", "none"]; 5]);
    let offered = offered(Locale::of_tag("en"), SILVER, &company(&rows));
    assert_eq!(offered.len(), 4);
    assert!(offered[0].words.starts_with("Row 2’s 100 Yammer users don’t count"), "{}", offered[0].words);
    assert_eq!(offered[3].words, "Together with 2 more, these changes would add 500 of the 600 you need.");
    assert_eq!(offered[3].positions, [1, 2, 3, 4, 5]);
}

#[test]
fn both_reasons_are_told_together() {
    let both = ["Contoso", "yammer", "600", "trial", "none"];
    let said = said(SILVER, &company(&[COUNTS, both]));
    assert!(
        said[0].contains("trials and no association is recorded. Changing both would close"),
        "{}",
        said[0]
    );
}

#[test]
fn nothing_is_promised_that_depends_on_what_is_not_known() {
    let open = ["Contoso", "yammer", "600", "trial", ""];
    let said = said(SILVER, &company(&[COUNTS, open]));
    assert!(said[0].ends_with("would close the gap, once the rest of the row is filled in."), "{}", said[0]);
}

#[test]
fn rows_that_are_not_shown_are_told_by_their_number() {
    let mut draft = company(&[COUNTS]);
    draft.customers.as_mut().unwrap().add_rest(&CLOUD_PRODUCTIVITY, "12\tyammer\t600\tpaid\tnone\n");
    let said = said(SILVER, &draft);
    assert!(said[0].starts_with("600 Yammer users in 12 rows that are not shown don’t count"), "{}", said[0]);
}

#[test]
fn a_name_cannot_turn_the_sentence_around() {
    let turned = ["\u{202e}Contoso\u{2069}", "yammer", "1", "paid", "none"];
    let said = said(GOLD, &company(&[COUNTS, turned]));
    assert!(said[0].starts_with("Contoso’s 1 Yammer user doesn’t count"), "{}", said[0]);
}

#[test]
fn when_one_workload_must_reach_alone_the_gap_is_that_workload_s() {
    let mut draft = company(&[COUNTS, ["Wingtip", "yammer", "1500", "paid", "any"], CONTOSO]);
    draft.readings.workloads = WorkloadsReading::Single;
    // 500 are missing in the workload that Contoso is in, though the largest is another's.
    assert!(
        said(SILVER, &draft)[0].ends_with("Recording one would close the gap."),
        "{:?}",
        said(SILVER, &draft)
    );
    let less = ["Contoso", "yammer", "200", "paid", "none"];
    let mut draft = company(&[COUNTS, ["Wingtip", "yammer", "1300", "paid", "any"], less]);
    draft.readings.workloads = WorkloadsReading::Single;
    assert!(
        said(SILVER, &draft)[0].ends_with("would add 200 of the 700 you need."),
        "{:?}",
        said(SILVER, &draft)
    );
}

#[test]
fn totals_have_nothing_to_recover() {
    let mut draft = Draft { market: market_of("developed"), ..Draft::default() };
    draft.type_users(0, "1".into());
    assert!(said(SILVER, &draft).is_empty());
}

#[test]
fn an_association_that_the_rules_do_not_list_is_mended_by_an_accepted_one() {
    let said = |licence: &str| {
        let rows = [COUNTS, ["Contoso", "yammer", "600", licence, "fasttrack-partner"]];
        let draft = company(&rows);
        let draft = draft.remapped(&CLOUD_PRODUCTIVITY, &OLDER);
        let answer = evaluate(&OLDER, &draft.evidence(&OLDER), draft.readings);
        let words = |tag| recoveries(Locale::of_tag(tag), &answer.tiers[SILVER], &answer, &draft);
        [words("en"), words("pt-BR")].map(|offered| offered[0].words.clone())
    };
    assert_eq!(
        said("paid"),
        [
            "Contoso’s 600 Yammer users don’t count because their association is not accepted under these \
             rules. Recording an accepted one would close the gap.",
            "Contoso: 600 usuários de Yammer não contam porque a associação não é válida por estas regras; \
             ao registrar uma associação válida, você completa o que falta.",
        ]
    );
    assert_eq!(
        said("trial")[0],
        "Contoso’s 600 Yammer users don’t count because their licences are trials and their association is \
         not accepted under these rules. Changing both would close the gap."
    );
}
