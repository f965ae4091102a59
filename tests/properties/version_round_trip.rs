//! Links and files of either version: what is put in comes out, whichever version the page has in use.

use competency_calculator::{
    document::{Read, read, write},
    languages::LANGUAGES,
    link::{Linked, Names, decode, encode},
    programs::{ALL, CLOUD_PRODUCTIVITY},
    rules::{Evidence, Program, Readings, evaluate, versions::remapped},
};
use proptest::{prelude::*, sample::select};

use super::{
    json_value::JsonValue,
    situation::{config, evidence},
};

/// A version, and evidence of it.
fn of_a_version() -> impl Strategy<Value = (&'static Program, Evidence)> {
    (select(ALL.to_vec()), evidence())
        .prop_map(|(program, evidence)| (program, remapped(&evidence, &CLOUD_PRODUCTIVITY, program)))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_link_holds_what_either_version_knows(
        (program, evidence) in of_a_version(), readings in select(Readings::ALL.to_vec()),
    ) {
        let linked = Linked { program, language: LANGUAGES[0], readings, evidence };
        let text = encode(&linked, Names::ALL).unwrap();
        prop_assert_eq!(decode(&text, &ALL), Ok(linked));
    }

    #[test]
    fn a_file_opens_under_the_rules_that_it_names(
        (program, evidence) in of_a_version(), in_use in select(ALL.to_vec()),
        readings in select(Readings::ALL.to_vec()),
    ) {
        let bytes = write(program, &evidence, &evaluate(program, &evidence, readings));
        let document = serde_json::from_slice(&bytes).unwrap();
        let opened = read(&JsonValue(Some(&document)), in_use, &ALL);
        prop_assert_eq!(opened, Ok(Read { program, evidence, readings }));
    }

    /// Evidence alone names no rules, so it is of those in use.
    #[test]
    fn evidence_alone_is_of_the_rules_in_use(known in evidence(), in_use in select(ALL.to_vec())) {
        prop_assume!(known != Evidence { complete: known.complete, ..Evidence::default() });
        let bytes = write(&CLOUD_PRODUCTIVITY, &known, &evaluate(&CLOUD_PRODUCTIVITY, &known, Readings::default()));
        let document: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let opened = read(&JsonValue(document.get("evidence")), in_use, &ALL);
        let evidence = remapped(&known, &CLOUD_PRODUCTIVITY, in_use);
        prop_assert_eq!(opened, Ok(Read { program: in_use, evidence, readings: Readings::default() }));
    }
}
