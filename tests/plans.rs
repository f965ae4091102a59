//! What is told of the way to a tier, and of entries that may be listed twice.
//!
//! ```text
//! cargo test --features ssr --test plans
//! ```

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use competency_calculator::{
    input::draft::{Draft, market_of, portfolio::Portfolio},
    programs::CLOUD_PRODUCTIVITY,
    rules::{Evaluation, evaluate, program::PositionSet, readings::RoutesReading},
    text::{Form, Locale, duplicates, steps, summary, to_know},
};

const SILVER: usize = 0;
const GOLD: usize = 1;
const RETIRED: &str = "Exam 70-346 was retired on 30 April 2019 and can no longer be taken.";

fn answer(draft: &Draft) -> Evaluation {
    evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), draft.readings)
}

/// What is said for a tier, each step with what is said beside it.
fn said(tag: &str, tier: usize, draft: &Draft) -> Vec<String> {
    let answer = answer(draft);
    let steps = steps(Locale::of_tag(tag), &answer.tiers[tier], &answer, draft);
    steps
        .into_iter()
        .map(|step| step.words + &step.note.map(|note| format!(" ({note})")).unwrap_or_default())
        .collect()
}

/// A company with these people: names and exams passed, by position.
fn people(market: &str, people: &[(&str, &[usize])]) -> Draft {
    let mut draft = Draft { market: market_of(market), ..Draft::default() };
    for (name, exams) in people {
        draft.add_person();
        let person = draft.people.last_mut().unwrap();
        (*name).clone_into(&mut person.name);
        person.exams = exams.iter().fold(PositionSet::default(), |set, exam| set.with(*exam));
    }
    draft.type_users(0, "4000".into());
    draft
}

/// A company with these rows: customer, workload, users, licence, association.
fn customers(rows: &[[&str; 5]]) -> Draft {
    let mut list = Portfolio::default();
    list.add_lines(&CLOUD_PRODUCTIVITY, &rows.iter().map(|row| row.join("\t") + "\n").collect::<String>());
    assert_eq!(list.rows.len(), rows.len(), "a row was not understood");
    let mut draft = people("developed", &[("Ana", &[0, 1]), ("Rui", &[0, 1])]);
    draft.users.clear();
    draft.customers = Some(list);
    draft
}

#[test]
fn equal_steps_are_one() {
    let two = "2 more people each pass 70-346 and 70-347, or earn MCSA: Office 365";
    assert_eq!(said("en", GOLD, &people("developed", &[])), [format!("{two} ({RETIRED})")]);
    let listed = people("developed", &[("Ana", &[0]), ("Rui", &[0])]);
    assert_eq!(said("en", GOLD, &listed), ["Ana and Rui each pass 70-347, or earn MCSA: Office 365"]);
    let portuguese = said("pt-BR", GOLD, &people("developed", &[]));
    assert!(
        portuguese[0].starts_with("Mais 2 pessoas passam nos exames 70-346 e 70-347 ou obtêm"),
        "{portuguese:?}"
    );
}

#[test]
fn unequal_steps_stay_apart_in_the_order_of_the_plan() {
    let draft = people("developed", &[("Ana", &[1]), ("Rui", &[0])]);
    let steps = [
        format!("Ana passes 70-346, or earns MCSA: Office 365 ({RETIRED})"),
        "Rui passes 70-347, or earns MCSA: Office 365".to_owned(),
    ];
    assert_eq!(said("en", GOLD, &draft), steps);
    let draft = people("developed", &[("Ana", &[0])]);
    let steps = [
        "Ana passes 70-347, or earns MCSA: Office 365".to_owned(),
        format!("One more person passes 70-346 and 70-347, or earns MCSA: Office 365 ({RETIRED})"),
    ];
    assert_eq!(said("en", GOLD, &draft), steps);
}

#[test]
fn by_exams_alone_no_certification_is_named() {
    let mut draft = people("developed", &[]);
    draft.readings.routes = RoutesReading::Separate;
    assert_eq!(said("en", GOLD, &draft), [format!("2 more people each pass 70-346 and 70-347 ({RETIRED})")]);
}

/// Whoever is named for Silver before the market is known is named for Gold with the same step, and first.
#[test]
fn both_tiers_name_the_same_people_while_the_market_is_not_known() {
    for listed in [&[] as &[(&str, &[usize])], &[("Ana", &[0])], &[("", &[]), ("Ana", &[0]), ("Rui", &[1])]] {
        for routes in [RoutesReading::Combined, RoutesReading::Separate] {
            let mut open = people("", listed);
            open.type_users(0, "10".into());
            open.readings.routes = routes;
            let known = Draft { market: market_of("developed"), ..open.clone() };
            let (silver, gold) = (said("en", SILVER, &open), said("en", GOLD, &open));
            assert_eq!(silver[0], "Choose the market to see the steps to Silver.");
            assert_eq!(silver[1..], said("en", SILVER, &known)[1..], "{listed:?}");
            assert_eq!(gold, said("en", GOLD, &known));
        }
    }
}

/// Rows of people with nothing in them are nobody: the steps name those who have a row that says something.
#[test]
fn an_empty_row_moves_no_name() {
    let mut draft = people("developed", &[("", &[]), ("Ana", &[0])]);
    assert_eq!(said("en", SILVER, &draft), ["Ana passes 70-347, or earns MCSA: Office 365"]);
    draft.people[1].name.clear();
    assert_eq!(said("en", SILVER, &draft), ["Person 2 passes 70-347, or earns MCSA: Office 365"]);
}

#[test]
fn what_hangs_on_a_possible_duplicate_is_told() {
    let contoso = |users| ["Contoso", "yammer", users, "paid", "any"];
    let said = |tag: &str, draft: &Draft| {
        duplicates(Locale::of_tag(tag), &CLOUD_PRODUCTIVITY, &answer(draft), draft)
    };
    let mut draft = customers(&[contoso("1200"), contoso("1200")]);
    draft.customers.as_mut().unwrap().complete = true;
    let twice = "Silver counts 1,200 users that may be listed twice. Without them: not reached.";
    assert_eq!(said("en", &draft).as_deref(), Some(twice));
    let portuguese = "Para Silver contam 1.200 usuários que podem estar listados duas vezes. Sem essa repetição: não alcançado.";
    assert_eq!(said("pt-BR", &draft).as_deref(), Some(portuguese));
    assert!(summary(Locale::of_tag("en"), &answer(&draft), "", &draft, Form::Markdown).contains(twice));
    draft.customers.as_mut().unwrap().complete = false;
    let uncertain = "Silver counts 1,200 users that may be listed twice. Without them: not certain.";
    assert_eq!(said("en", &draft).as_deref(), Some(uncertain));

    let draft = customers(&[contoso("3000"), contoso("1000")]);
    let only = "Gold counts 1,000 users that may be listed twice. Without them: only Silver.";
    assert_eq!(said("en", &draft).as_deref(), Some(only));
    assert_eq!(said("en", &customers(&[contoso("4000"), contoso("1000")])), None);
    assert_eq!(said("en", &customers(&[contoso("4000")])), None);

    let mut draft = customers(&[contoso("4000")]);
    draft.people[1].name = " ana".into();
    draft.no_one_else = true;
    let person = "Gold counts 1 person who may be listed twice. Without them: only Silver.";
    assert_eq!(said("en", &draft).as_deref(), Some(person));

    let mut draft = customers(&[contoso("2500"), ["Contoso", "yammer", "2500", "", ""]]);
    draft.customers.as_mut().unwrap().complete = true;
    let possible = "Gold is possible only with entries that may be listed twice.";
    assert_eq!(said("en", &draft).as_deref(), Some(possible));

    // Of an answer alone nobody knows how many users that are.
    let draft = customers(&[contoso("3000"), contoso("1000")]);
    let alone = summary(Locale::of_tag("en"), &answer(&draft), "", &Draft::default(), Form::Markdown);
    assert!(
        alone.contains("Gold counts entries that may be listed twice. Without them: only Silver."),
        "{alone}"
    );
}

/// Nobody is told that a list is complete who has not said so.
#[test]
fn what_would_make_it_certain_is_that_a_list_is_complete() {
    let mut draft = customers(&[["Contoso", "yammer", "1200", "paid", "any"]]);
    draft.people.pop();
    let asked = |draft: &Draft| to_know(Locale::of_tag("en"), &answer(draft), draft);
    let customers = "Add the customers that are missing, or confirm that the list is complete.";
    let people = "Add everybody else with an exam or certification, or confirm there is no one else.";
    let told = |draft: &Draft| summary(Locale::of_tag("en"), &answer(draft), "", draft, Form::Plain);
    let needed = format!("What we still need\n- {customers}\n- {people}\n");
    assert_eq!(asked(&draft), [customers, people]);
    assert!(told(&draft).contains(&needed), "{}", told(&draft));
    draft.no_one_else = true;
    assert_eq!(asked(&draft), [customers]);
    draft.customers.as_mut().unwrap().complete = true;
    assert_eq!(asked(&draft), [] as [&str; 0]);
    assert!(!told(&draft).contains("What we still need"), "{}", told(&draft));

    // Rows that are not finished stay beside the totals, and are asked for there.
    let mut draft =
        self::customers(&[["Contoso", "yammer", "1200", "paid", "any"], ["Fabrikam", "", "5", "", ""]]);
    let rows = "Complete the unfinished rows.";
    assert_eq!(asked(&draft), [rows, customers]);
    draft.merge_customers(&CLOUD_PRODUCTIVITY);
    let asked = asked(&draft);
    let totals = "Confirm that these totals are complete. The list they come from was not.";
    assert_eq!(asked[1..], [rows, totals], "{asked:?}");
}
