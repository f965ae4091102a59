//! Puts every case of `tests/cases` to the engine and compares answers in the contract's JSON shape.
//!
//! ```sh
//! cargo test --features serde --test cases               # every case
//! CASE=rule-1 cargo test --features serde --test cases   # those whose file or name contains this
//! ```
//!
//! It holds no rule: what the engine must say is in the case files alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod case_file;

use std::{env, fmt::Write, fs, panic::catch_unwind, path::Path, path::PathBuf};

use case_file::Case;
use competency_calculator::{
    input::{problem::Path as Place, program_reader},
    programs::{CLOUD_PRODUCTIVITY, CLOUD_PRODUCTIVITY_2017_06_27},
    rules::Program,
};

#[test]
fn every_case_gives_what_it_says() {
    let mut cases = Vec::new();
    let mut report = String::new();
    for file in files() {
        match case_file::read(&file) {
            Ok(read) => cases.extend(read),
            Err(problem) => writeln!(report, "  {problem}").unwrap(),
        }
    }
    let filter = env::var("CASE").unwrap_or_default();
    cases.retain(|case| case.title.contains(&filter));
    assert!(!cases.is_empty(), "no case's file or name contains `{filter}`");
    for case in &cases {
        for difference in differences(case) {
            writeln!(report, "  {}\n      {difference}", case.title).unwrap();
        }
    }
    println!("{} cases", cases.len());
    assert!(report.is_empty(), "of {} cases, some differ:\n{report}", cases.len());
}

#[test]
fn the_program_in_force_reads_back_as_itself() {
    let program = case_file::program(None).unwrap();
    assert_eq!(program_reader::read(&program, Place::Whole), Ok(CLOUD_PRODUCTIVITY.clone()));
}

#[test]
fn what_a_version_does_not_list_is_no_part_of_it_as_data() {
    let older = case_file::program(Some("2017-06-27")).unwrap();
    let read = program_reader::read(&older, Place::Whole).unwrap();
    assert_eq!(read, Program { unlisted: [].as_slice().into(), ..CLOUD_PRODUCTIVITY_2017_06_27.clone() });
    assert!(older.get("unlisted").is_none());
    assert!(case_file::program(Some("2016-01-01")).is_err());
}

#[test]
fn a_wrong_expectation_is_named_by_its_path() {
    let wrong = [
        ("tier = 'gold'", "tier: is null, should be \"gold\""),
        ("silver.activeEntitlements.counted = 1", "silver.activeEntitlements.counted: is 0, should be 1"),
        ("gold.plan.exams = []", "gold.plan.exams: is [{ exams: "),
        ("byWorkload.yammer.possible = 'null'", "byWorkload.yammer.possible: is 0, should be null"),
        ("excluded = [{ deployment = 1 }]", "excluded[0].deployment: is 0, should be 1"),
        ("excluded = []", "excluded: is [{ activeUsers: 5,"),
        ("silver.requirement = 3", "silver.requirement: is not in the answer"),
    ];
    for (expect, difference) in wrong {
        let text = format!("evidence = {ONE_TRIAL}\nexpect.{expect}");
        let found = case(&text).unwrap().differences().unwrap();
        let [found] = found.as_slice() else { panic!("{expect}: {found:?}") };
        assert!(found.starts_with(difference), "{expect}: {found}");
    }
}

#[test]
fn an_error_is_compared_exactly() {
    let bad = "evidence = { market = 'moon', planet = 1 }";
    let name = "error.name = 'EvidenceError'";
    let problems = [
        "{ path = 'market', code = 'unknown-market' }",
        "{ path = 'planet', code = 'unknown-field' }",
        "{ path = 'market', code = 'wrong-type' }",
    ];
    let differs = |problems: &[&str]| {
        let text = format!("{bad}\n{name}\nerror.problems = [{}]", problems.join(", "));
        !case(&text).unwrap().differences().unwrap().is_empty()
    };
    assert!(!differs(&[problems[0], problems[1]]), "the very problems");
    assert!(differs(&[problems[0]]), "one too few");
    assert!(differs(&[problems[1], problems[0]]), "another order");
    assert!(differs(&[problems[2], problems[1]]), "another code");
    assert!(differs(&[problems[0], problems[1], problems[1]]), "one too many");
    let refused = case(&format!("{bad}\nexpect.tier = 'null'")).unwrap();
    assert!(!refused.differences().unwrap().is_empty(), "an answer was expected");
    let answered = case(&format!("evidence = {{}}\n{name}\nerror.problems = [{}]", problems[0])).unwrap();
    assert!(!answered.differences().unwrap().is_empty(), "an error was expected");
}

#[test]
fn what_the_format_does_not_know_is_refused() {
    let wrong = [
        "evidence = {}",
        "expect.tier = 'gold'",
        "evidence = {}\nexpect = {}",
        "evidence = {}\nexpected.tier = 'gold'",
        "evidence = {}\nexpect.tier = 'gold'\nerror.name = 'EvidenceError'",
        "evidence = {}\nerror = { name = 'EvidenceError', problems = [] }",
        "evidence = {}\nerror = { name = 'EvidenceError', problems = [{ path = '' }] }",
        "evidence = {}\nerror = { name = 'E', problems = [{ path = '', code = 'c', message = 'm' }] }",
        "evidence.since = 2017-07-07\nexpect.tier = 'gold'",
    ];
    for text in wrong {
        assert!(case(text).is_err(), "{text}");
    }
    for path in ["tiers[2].id", "tiers.silver.id", "tiers[x]", "", "nothing.id"] {
        let text = format!("evidence = {{}}\nprogram = {{ '{path}' = 1 }}\nexpect.tier = 'gold'");
        assert!(case(&text).unwrap().differences().is_err(), "{path}");
    }
    assert!(case_file::parse("file", "").is_err(), "a file without cases");
    let twice = "[[case]]\nname = 'one'\nevidence = {}\nexpect.tier = 'null'\n".repeat(2);
    assert!(case_file::parse("file", &twice).is_err(), "two cases of one name");
}

const ONE_TRIAL: &str =
    "{ deployments = [{ workload = 'yammer', activeUsers = 5, licence = 'trial' }], individuals = [] }";

/// Every case file, in the order of their names.
fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|file| file.extension().is_some_and(|ending| ending == "toml")).collect();
    files.sort();
    files
}

/// What comes of a case otherwise than it says. A panic of the engine is one difference, so that
/// the other cases are still put to it.
fn differences(case: &Case) -> Vec<String> {
    match catch_unwind(|| case.differences()) {
        Ok(Ok(differences)) => differences,
        Ok(Err(problem)) => vec![problem],
        Err(_) => vec!["the engine panicked".into()],
    }
}

/// A case from the lines that follow its name.
fn case(lines: &str) -> Result<Case, String> {
    let text = format!("[[case]]\nname = 'example'\n{lines}\n");
    case_file::parse("file", &text).map(|mut cases| cases.remove(0))
}
