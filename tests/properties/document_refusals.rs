//! What no document is, and where it says so.

use competency_calculator::{input::draft::portfolio::MAX_PEOPLE, programs::CLOUD_PRODUCTIVITY};
use serde_json::{Value, json};

use super::document::{open, places};

#[test]
fn problems_are_named_by_their_paths_from_the_whole_file() {
    let workload = &CLOUD_PRODUCTIVITY.workloads[0].id;
    let sound = json!({ "workload": workload });
    let wrong = json!({ "workload": workload, "activeUsers": 1.5, "since": 2017 });
    let deployments = json!([sound, sound, sound, wrong]);
    let document = json!({
        "readings": { "routes": "none" },
        "evidence": { "deployments": deployments, "individuals": 3 },
        "comment": true,
    });
    let expected = [
        ("evidence.deployments[3].activeUsers", "not-a-whole-number"),
        ("evidence.deployments[3].since", "unknown-field"),
        ("evidence.individuals", "wrong-type"),
        ("readings.routes", "unknown-reading"),
        ("comment", "unknown-field"),
    ];
    assert_eq!(places(&open(&document).unwrap_err()), expected);
    let bare = json!({ "deployments": deployments });
    assert_eq!(places(&open(&bare).unwrap_err())[0].0, "deployments[3].activeUsers");
}

#[test]
fn what_is_no_document_is_said_to_be_none() {
    for other in [json!(null), json!([]), json!("evidence"), json!(true), json!(5)] {
        assert_eq!(places(&open(&other).unwrap_err()), [("", "wrong-type")], "{other}");
    }
    for without in [json!({}), json!({ "evidence": null }), json!({ "evaluation": { "tier": "gold" } })] {
        assert_eq!(places(&open(&without).unwrap_err()), [("evidence", "missing-field")], "{without}");
    }
}

#[test]
fn evidence_for_another_program_is_refused() {
    let (id, version) = (&CLOUD_PRODUCTIVITY.id, &CLOUD_PRODUCTIVITY.version);
    let program = |program: Value| {
        open(&json!({ "program": program, "evidence": { "market": "nowhere" } })).unwrap_err()
    };
    for other in [json!({ "id": id, "version": "1999-01-01" }), json!({ "id": "other", "version": version })]
    {
        let problems = program(other);
        assert_eq!(places(&problems), [("program.version", "unknown-program")]);
        assert!(problems[0].message.contains(&**version), "{problems:?}");
    }
    assert_eq!(places(&program(json!({ "id": id }))), [("program.version", "missing-field")]);
    assert_eq!(places(&program(json!({ "id": 1, "version": version }))), [("program.id", "wrong-type")]);
    let ours = program(json!({ "id": id, "version": version }));
    assert_eq!(places(&ours), [("evidence.market", "unknown-market")]);
}

/// People are all shown, so there may be no more than a page can show.
#[test]
fn a_file_of_too_many_people_is_refused() {
    let people = vec![json!({}); MAX_PEOPLE + 1];
    let problems = open(&json!({ "evidence": { "individuals": people } })).unwrap_err();
    assert_eq!(places(&problems), [("evidence.individuals", "out-of-range")]);
}
