//! How long a link is: the totals form fits 120 characters, a hundred customers 4,000.
//!
//! ```text
//! cargo test --features link --test link lengths -- --nocapture    # prints the lengths
//! ```

use competency_calculator::{
    input::draft::{
        Draft, market_of,
        portfolio::{MAX_PEOPLE, MAX_ROWS},
    },
    link::{Linked, MAX_DEPLOYMENTS, Names, decode, encode},
    programs::{ALL, CLOUD_PRODUCTIVITY},
    rules::{Association, Deployment, Evidence, Individual, Licence, Market, Readings, program::PositionSet},
};

/// The length of a link that comes back as it was, apart from names that are left out.
fn length(what: &str, evidence: Evidence, names: Names) -> usize {
    let program = &CLOUD_PRODUCTIVITY;
    let linked = Linked { program, language: "pt-BR", readings: Readings::default(), evidence };
    let text = encode(&linked, names).unwrap();
    println!("{what}: {} characters", text.len());
    let opened = decode(&text, &ALL).unwrap();
    if names == Names::ALL {
        assert_eq!(opened, linked);
    }
    text.len()
}

/// The totals form with two people, one by each route; every workload has `users`.
fn totals(users: &str) -> Evidence {
    let mut draft = Draft { market: market_of("developing"), ..Draft::default() };
    for workload in 0..CLOUD_PRODUCTIVITY.workloads.len() {
        draft.type_users(workload, users.into());
    }
    for _ in 0..2 {
        draft.add_person();
    }
    draft.people[0].exams =
        (0..CLOUD_PRODUCTIVITY.exams.len()).fold(PositionSet::default(), PositionSet::with);
    draft.people[1].certifications = PositionSet::default().with(0);
    draft.evidence(&CLOUD_PRODUCTIVITY)
}

/// So many customers with these workloads each, every association in turn.
fn customers(customers: usize, workloads: usize) -> Evidence {
    let row = |index: usize| Deployment {
        customer: Some(format!("Customer number {}", index / workloads).into()),
        workload: index % workloads,
        active_users: Some(index as u64 * 37 % 5000),
        licence: Some(if index.is_multiple_of(7) { Licence::Trial } else { Licence::Paid }),
        association: Some(match index % 6 {
            4 => Association::Any,
            5 => Association::None,
            way => Association::Recognised(way),
        }),
    };
    let deployments = Some((0..customers * workloads).map(row).collect());
    Evidence {
        market: Some(Market::Developed),
        deployments,
        individuals: Some(Vec::new()),
        ..Evidence::default()
    }
}

#[test]
fn the_totals_form_with_two_people_fits_120_characters() {
    assert!(length("totals, two people", totals("1250"), Names::default()) <= 120);
    // The largest figures that fit in all five fields together.
    assert!(length("totals, large figures", totals("1801439850948198"), Names::default()) <= 120);
}

#[test]
fn a_hundred_customers_fit_4000_characters() {
    let all = CLOUD_PRODUCTIVITY.workloads.len();
    assert!(length("100 customers, all workloads", customers(100, all), Names::default()) <= 4000);
    assert!(length("100 customers, one workload, names", customers(100, 1), Names::ALL) <= 4000);
    assert!(length("100 customers, all workloads, names", customers(100, all), Names::ALL) <= 7000);
}

#[test]
fn as_much_as_the_page_lists_has_a_link_and_more_has_none() {
    let mut evidence = customers(MAX_ROWS, 1);
    length("as many rows as a list shows, names", evidence.clone(), Names::ALL);
    let rows = evidence.deployments.as_mut().unwrap();
    rows.resize(MAX_DEPLOYMENTS, rows[0].clone());
    length("and groups beyond", evidence.clone(), Names::ALL);
    let rows = evidence.deployments.as_mut().unwrap();
    rows.push(rows[0].clone());
    let linked = Linked {
        program: &CLOUD_PRODUCTIVITY,
        language: "en",
        readings: Readings::default(),
        evidence: evidence.clone(),
    };
    assert_eq!(encode(&linked, Names::default()), None);
    let mut people =
        Evidence { individuals: Some(vec![Individual::default(); MAX_PEOPLE]), ..Evidence::default() };
    length("as many people as a list shows", people.clone(), Names::default());
    people.individuals.as_mut().unwrap().push(Individual::default());
    assert_eq!(encode(&Linked { evidence: people, ..linked.clone() }, Names::default()), None);
    let person = Individual { name: Some("x".repeat(1 << 20)), ..Individual::default() };
    let evidence = Evidence { individuals: Some(vec![person]), ..Evidence::default() };
    assert_eq!(encode(&Linked { evidence, ..linked }, Names::ALL), None, "nobody could open this");
}
