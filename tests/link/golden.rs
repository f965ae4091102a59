//! Links as they were once made, from `golden.toml`. They are in other people's documents, so each must
//! open for ever, to what is written beside it. Entries are added and never changed or removed.

use std::fs;

use competency_calculator::{
    input::{evidence_reader, options_reader, problem::Path, reader::Reader},
    languages::LANGUAGES,
    link::{DecodeError, Linked, Names, decode, encode},
    programs::ALL,
    rules::{Program, program::Named},
};

use crate::toml_value::TomlValue;

fn golden(list: &str) -> Vec<toml::Value> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/link/golden.toml");
    let file: toml::Table = toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let list = file[list].as_array().unwrap().clone();
    assert!(!list.is_empty());
    list
}

/// What is written beside a link.
fn expected(entry: &toml::Value) -> Linked {
    let program =
        ALL.into_iter().find(|program| entry["program"].as_str() == Some(&program.version)).unwrap();
    let mut reader = Reader::default();
    let given = |name: &str| TomlValue(entry.get(name).cloned());
    let evidence = evidence_reader::read(&mut reader, program, &given("evidence"), Path::Whole);
    let readings = options_reader::read_readings(&mut reader, &given("readings"), Path::Whole);
    assert_eq!(reader.into_problems(), [], "{entry}");
    let language =
        LANGUAGES.into_iter().find(|language| entry["language"].as_str() == Some(*language)).unwrap();
    Linked { program, language, readings, evidence }
}

#[test]
fn every_link_that_was_ever_made_opens_to_what_was_put_in() {
    for entry in golden("link") {
        let text = entry["text"].as_str().unwrap();
        assert_eq!(decode(text, &ALL), Ok(expected(&entry)), "{}", entry["name"]);
    }
}

/// What is made today is what was made then. A format to come is compared with entries of its own.
#[test]
fn links_are_made_as_they_were() {
    for entry in golden("link") {
        let linked = expected(&entry);
        let text = encode(&linked, Names::ALL).unwrap();
        assert_eq!(entry["text"].as_str().unwrap(), text, "{}", entry["name"]);
    }
}

/// A version to come may list one more association. Links of those that do not list it keep their meaning.
#[test]
fn one_more_association_of_another_version_changes_no_link() {
    let with_one_more = ALL.map(|program| -> &'static Program {
        let mut program = program.clone();
        let one = Named { id: "another-way".into(), ..program.associations[0].clone() };
        program.unlisted.to_mut().push(one);
        Box::leak(Box::new(program))
    });
    for entry in golden("link") {
        let opened = decode(entry["text"].as_str().unwrap(), &with_one_more).unwrap();
        assert_eq!(opened.evidence, expected(&entry).evidence, "{}", entry["name"]);
        let made = encode(&opened, Names::ALL).unwrap();
        assert_eq!(entry["text"].as_str().unwrap(), made, "{}", entry["name"]);
    }
}

#[test]
fn what_could_not_be_opened_says_why() {
    for entry in golden("refused") {
        let refusal = match entry["why"].as_str().unwrap() {
            "damaged" => DecodeError::Damaged,
            "from the future" => DecodeError::NewerVersion,
            "unknown program" => DecodeError::UnknownProgram,
            other => panic!("{other}"),
        };
        assert_eq!(decode(entry["text"].as_str().unwrap(), &ALL), Err(refusal), "{}", entry["name"]);
    }
}
