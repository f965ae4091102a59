//! The shapes that lists come in: line ends, quotes, blank rows, and a column for each workload.

use competency_calculator::csv::Column::{Customer, Users, Workload};

use super::imported::{import, import_as};

#[test]
fn every_line_end_ends_a_row_and_lines_are_counted_as_an_editor_shows_them() {
    for end in ["\n", "\r\n", "\r"] {
        let rows =
            ["Customer,Workload,Users", "A,Yammer,1", "", "B,Yammer,x", "\"C", "D\",Yammer,3", "E,Yammer,y"];
        for last in ["", end] {
            let imported = import(rows.join(end) + last);
            assert_eq!(imported.good.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 5], "{end:?}");
            assert_eq!(
                imported.problems(),
                [(4, Some(2), "not-a-number"), (7, Some(2), "not-a-number")],
                "{end:?}"
            );
            assert_eq!(imported.rows, 4);
        }
    }
}

#[test]
fn quotes_hold_separators_quotes_and_line_ends() {
    let list = "\"Customer\";\"Workload\";\"Users\"\r\n\"A; \"\"B\"\"\r\nC\";Yammer;\"1.234\"\r\nD \"E\";Yammer;2\r\n";
    let imported = import(list);
    assert_eq!(imported.counts(), [("A; \"B\" C", "yammer", Some(1234)), ("D \"E\"", "yammer", Some(2))]);
    assert_eq!(imported.good[1].0, 4);
}

#[test]
fn rows_without_a_word_are_no_rows() {
    let imported = import("Customer,Workload,Users\n,,\n \n\nA,Yammer,1\n,,,,\n\"\"\n");
    assert_eq!((imported.rows, imported.good.len(), imported.bad.len()), (1, 1, 0));
}

#[test]
fn a_mark_or_a_hint_before_the_header_is_no_part_of_it() {
    let list = "Customer;Workload;Users\nA;Yammer;1\n";
    for before in ["\u{feff}", "sep=;\n", "\u{feff}SEP=;\r\n", "\n\n"] {
        assert_eq!(import(format!("{before}{list}")).counts(), [("A", "yammer", Some(1))], "{before:?}");
    }
}

#[test]
fn a_mark_before_a_list_without_a_header_is_no_part_of_a_name() {
    let imported = import_as(&[Customer, Workload, Users], "\u{feff}A,Yammer,1\n");
    assert_eq!(imported.counts(), [("A", "yammer", Some(1))]);
}

#[test]
fn a_list_may_have_many_columns() {
    let more = ",x".repeat(4_000);
    let list = format!("Customer,Workload,Users{more}\nA,Yammer,1{more}\n");
    assert_eq!(import(list).counts(), [("A", "yammer", Some(1))]);
}

#[test]
fn a_figure_may_be_grouped_either_way() {
    for figure in ["1.234", "\"1,234\"", "1 234", "1\u{a0}234", "1\u{202f}234", "1'234", "1234", "01234"] {
        let imported = import(format!("Customer,Workload,Users\nA,Yammer,{figure}\n"));
        assert_eq!(imported.counts(), [("A", "yammer", Some(1234))], "{figure}");
    }
    // Without quotes it is two cells, and nobody can say which.
    assert_eq!(import("Customer,Workload,Users\nA,Yammer,1,234\n").problems(), [(2, None, "too-many-cells")]);
}

#[test]
fn a_wide_row_gives_a_deployment_for_each_figure() {
    let list = "Cliente;Exchange;SharePoint;Yammer;Licença\nA;1.000;;0;paga\nB;;;;paga\nC;5;6;;\n";
    let imported = import(list);
    assert_eq!(
        imported.counts(),
        [
            ("A", "exchange-online", Some(1000)),
            ("A", "yammer", Some(0)),
            ("C", "exchange-online", Some(5)),
            ("C", "sharepoint-online", Some(6)),
        ]
    );
    assert_eq!(imported.rows, 3);
    assert!(imported.good[..2].iter().all(|(line, deployment)| *line == 2 && deployment.licence.is_some()));
}

#[test]
fn a_wide_row_with_one_bad_figure_gives_nothing() {
    let imported = import("Customer,Exchange,SharePoint,Yammer\nA,1,x,-1\nB,1,2,3\n");
    assert_eq!(imported.problems(), [(2, Some(2), "not-a-number"), (2, Some(3), "out-of-range")]);
    assert_eq!(imported.counts().len(), 3);
}
