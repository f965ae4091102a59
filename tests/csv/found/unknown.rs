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
