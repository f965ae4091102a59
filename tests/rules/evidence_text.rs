//! Evidence that the package hands over as one text.

use competency_calculator::{
    input::evidence_text::read,
    programs::CLOUD_PRODUCTIVITY,
    rules::{
        Association, Complete, Deployment, Evidence, Individual, Licence, Market,
        program::{Named, PositionSet},
    },
};

#[rustfmt::skip]
const WHOLE: [&str; 20] = [
    "developing", "true", "false",
    "2", "Contoso", "yammer", "9007199254740990", "trial", "any", "\u{1}", "proplus", "1", "\u{1}", "\u{1}",
    "1", "Ana", "2", "70-346", "70-347", "\u{1}",
];

/// What is read of these fields, followed by how many they are said to be.
fn of(fields: &[&str], said: &str) -> Option<Evidence> {
    read(&CLOUD_PRODUCTIVITY, [fields, &[said, ""]].concat().join("\0").as_bytes())
}

#[test]
fn every_field_is_read() {
    let workload = |id| Named::position(&CLOUD_PRODUCTIVITY.workloads, id).unwrap_or(usize::MAX);
    let first = Deployment {
        customer: Some("Contoso".into()),
        workload: workload("yammer"),
        active_users: Some(9_007_199_254_740_990),
        licence: Some(Licence::Trial),
        association: Some(Association::Any),
    };
    let second = Deployment {
        customer: None,
        workload: workload("proplus"),
        active_users: Some(1),
        licence: None,
        association: None,
    };
    let exams = Some(PositionSet::default().with(0).with(1));
    let evidence = Evidence {
        market: Some(Market::Developing),
        deployments: Some(vec![first, second]),
        individuals: Some(vec![Individual { name: Some("Ana".to_owned()), exams, certifications: None }]),
        complete: Complete { deployments: true, individuals: false },
    };
    assert_eq!(of(&WHOLE, "20"), Some(evidence));
}

#[test]
fn lists_that_are_absent_are_not_known() {
    assert_eq!(of(&["\u{1}"; 5], "5"), Some(Evidence::default()));
}

#[test]
fn nothing_is_read_of_what_is_not_surely_right() {
    assert_eq!(of(&WHOLE, "19"), None, "a name holds the sign that ends fields");
    assert_eq!(of(&[&WHOLE[..], &["more"]].concat(), "20"), None, "something follows");
    assert_eq!(of(&[&WHOLE[..], &["20", "more"]].concat(), "20"), None, "something follows the count");
    for (place, field) in
        [(0, "elsewhere"), (1, "perhaps"), (3, "3"), (5, "word"), (6, "many"), (11, "2"), (19, "1")]
    {
        let (before, rest) = WHOLE.split_at(place);
        let fields = [before, &[field], rest.get(1..).unwrap_or_default()].concat();
        assert_eq!(of(&fields, "20"), None, "{field}");
    }
}
