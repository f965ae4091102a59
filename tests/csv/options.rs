//! What a caller says of a list: each word means one thing, and whatever means nothing is named at its place.

use competency_calculator::{
    csv::{
        Column,
        options_reader::{Options, read},
    },
    input::{problem::Path, reader::Reader},
    programs::CLOUD_PRODUCTIVITY,
};
use serde_json::{Value, json};

use super::value::Hostile;

fn read_options(value: Value) -> Result<Options, Vec<(String, &'static str)>> {
    let mut reader = Reader::default();
    let read = read(&mut reader, &CLOUD_PRODUCTIVITY, &Hostile::from(value), Path::Whole);
    let problems = reader.into_problems();
    let told = problems.into_iter().map(|problem| (problem.path, problem.code.as_str()));
    let told: Vec<_> = told.collect();
    if told.is_empty() { Ok(read) } else { Err(told) }
}

#[test]
fn what_is_left_out_is_made_out_from_the_list() {
    assert_eq!(read_options(json!({})), Ok(Options::default()));
    assert!(!Options::default().counts_totals);
}

#[test]
fn everything_can_be_said() {
    let columns =
        json!(["customer", "workload", "activeUsers", "licence", "association", null, "yammer", "proplus"]);
    let yammer = CLOUD_PRODUCTIVITY.workloads.iter().position(|one| one.id == "yammer").unwrap();
    let columns_said = vec![
        Column::Customer,
        Column::Workload,
        Column::Users,
        Column::Licence,
        Column::Association,
        Column::Ignored,
        Column::UsersOf(yammer),
        Column::UsersOf(yammer + 1),
    ];
    let value = json!({ "columns": columns, "separator": ";", "encoding": "utf-16", "totals": "count", "program": "any" });
    let wanted = Options {
        columns: Some(columns_said),
        separator: Some(b';'),
        encoding: Some("utf-16".into()),
        counts_totals: true,
    };
    assert_eq!(read_options(value), Ok(wanted));
    for separator in [",", ";", "\t", "|"] {
        let read = read_options(json!({ "separator": separator })).unwrap();
        assert_eq!(read.separator.map(|byte| vec![byte]), Some(separator.as_bytes().to_vec()));
    }
    assert_eq!(read_options(json!({ "totals": "leave-out" })), Ok(Options::default()));
}

#[test]
fn what_means_nothing_is_named() {
    let told = |value| read_options(value).unwrap_err();
    let one = |path: &str, code| vec![(path.to_owned(), code)];
    assert_eq!(told(json!([])), one("", "wrong-type"));
    assert_eq!(told(json!({ "columns": "customer" })), one("columns", "wrong-type"));
    assert_eq!(told(json!({ "columns": ["customer", "nobody"] })), one("columns[1]", "unknown-column"));
    assert_eq!(told(json!({ "columns": [7] })), one("columns[0]", "wrong-type"));
    for separator in ["/", "", ",,", "é"] {
        assert_eq!(
            told(json!({ "separator": separator })),
            one("separator", "unknown-separator"),
            "{separator:?}"
        );
    }
    assert_eq!(told(json!({ "totals": "both" })), one("totals", "unknown-totals"));
    assert_eq!(told(json!({ "encoding": 8 })), one("encoding", "wrong-type"));
    assert_eq!(told(json!({ "header": true })), one("header", "unknown-field"));
}
