//! Cells that say that nobody knows.

use super::super::imported::import;

#[test]
fn a_cell_that_says_nobody_knows_is_not_known_and_the_others_count() {
    for cell in [
        "-",
        "n/a",
        "#N/A",
        " -   ",
        // wireservice/csvkit 49, 1208 and 968, BurntSushi/xsv 38, pandas-dev/pandas 5601, mholt/PapaParse 282.
        "N/A",
        "NA",
        "n.a.",
        "null",
        "NULL",
        "\\N",
        ".",
        "NaN",
        "--",
        "–",
        "—",
        "?",
        "…",
        "#N/D",
        "#NV",
        "#REF!",
        "#DIV/0!",
        "#VALUE!",
        "#VALOR!",
        "#NAME?",
        "#####",
        "unknown",
        "não informado",
        "tbd",
        "k. A.",
        "#¡VALOR!",
        "#¿NOMBRE?",
        "Err:502",
        "undefined",
        "(blank)",
        "<NA>",
        "no data",
        // pandas-dev/pandas 10700, 16078 and 30152, NVIDIA/cudf 6677, liam2/liam2 256, Stan125/GREA 26.
        "#N/A N/A",
        "#NA",
        "-NaN",
        "_NA_",
        "N.A.",
        "(null)",
        "[null]",
        "<null>",
        "__",
        "...",
        "???",
        // datacommonsorg/data 608: held back.
        "**",
        "*",
        // What spreadsheets of today say while they work, and when they do not.
        "#SPILL!",
        "#GETTING_DATA",
        "#BUSY!",
        "#ERROR!",
        "#NUM!",
        "#NULL!",
        "Err:508",
        "N\\A",
        "n / a",
        "./.",
        "-/-",
        "s/d",
        "н/д",
        "нет данных",
        "未知",
        "不明",
    ] {
        let taken = import(format!("Customer;Exchange;SharePoint;Yammer\nAlpha;120;{cell};30\n"));
        let counts = [
            ("Alpha", "exchange-online", Some(120)),
            ("Alpha", "sharepoint-online", None),
            ("Alpha", "yammer", Some(30)),
        ];
        assert_eq!((taken.counts().as_slice(), taken.bad.len()), (counts.as_slice(), 0), "{cell:?}");
        assert_eq!(taken.notes, [(2, Some(2), cell.to_owned(), "not-known")], "{cell:?}");
        let taken = import(format!(
            "Customer;Workload;Users;Licence;Association\nAlpha;Yammer;{cell};{cell};{cell}\n"
        ));
        assert_eq!(taken.bad, [], "{cell:?}");
        let (_, deployment) = &taken.good[0];
        assert_eq!((deployment.active_users, deployment.licence, deployment.association), (None, None, None));
        assert_eq!(taken.notes.len(), 3, "{cell:?}");
    }
}

#[test]
fn a_figure_that_stands_for_nobody_knows_is_told_where_it_can_be_none() {
    // cmu-delphi/delphi-epidata 1366, ropensci/nasapower 36, UrbanInstitute/education-data-package-stata 1.
    for cell in ["-999", "-99", "-1", "-999999", "-1.#IND", "x", "see note", "Loading...", "ditto"] {
        let taken = import(format!("Customer,Workload,Users\nAlpha,Yammer,{cell}\nBeta,Yammer,5\n"));
        assert_eq!((taken.counts().len(), taken.problems()[0].0), (1, 2), "{cell}");
    }
}

#[test]
fn an_empty_cell_needs_no_words() {
    assert_eq!(import("Customer,Exchange,Yammer\nAlpha,5,\n").notes, []);
}

#[test]
fn a_customer_may_be_called_anything() {
    let taken = import("Customer,Workload,Users\nNA,Yammer,5\nNull,Yammer,6\n");
    assert_eq!(taken.counts(), [("NA", "yammer", Some(5)), ("Null", "yammer", Some(6))]);
}

#[test]
fn no_association_is_not_an_unknown_one() {
    let taken = import("Customer,Workload,Users,Association\nAlpha,Yammer,5,none\nBeta,Yammer,5,no\n");
    assert!(taken.notes.is_empty() && taken.good.iter().all(|(_, one)| one.association.is_some()));
}

#[test]
fn a_workload_that_nobody_knows_stays_a_problem() {
    assert_eq!(import("Customer,Workload,Users\nAlpha,-,5\n").problems(), [(2, Some(1), "unknown-workload")]);
}
