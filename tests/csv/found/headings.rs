//! Titles above a header, and a header that is there again.

use super::super::imported::{Imported, import, inspect};

/// The lines that are left out as headings, and how they begin.
fn left_out(taken: &Imported) -> Vec<(u64, &str)> {
    let headings = taken.notes.iter().filter(|(_, _, _, code)| *code == "heading-row");
    headings.map(|(line, _, value, _)| (*line, &**value)).collect()
}

#[test]
fn titles_above_the_header_are_left_out_and_said() {
    for (list, lines) in [
        (
            "Active users by customer\nGenerated on 2017-07-01\n\nCustomer,Workload,Users\nAlpha,Yammer,5\nBeta,Yammer,6\n",
            vec![(1, "Active users by customer"), (2, "Generated on 2017-07-01")],
        ),
        (
            "Relatório;;\nMês:;07/2017;\nCliente;Carga de trabalho;Usuários\nAlpha;Yammer;5\nBeta;Yammer;6\n",
            vec![(1, "Relatório"), (2, "Mês:")],
        ),
        ("Report,,\n2017,,\nCustomer,Exchange,Yammer\nAlpha,5,\nBeta,,6\n", vec![(1, "Report"), (2, "2017")]),
        ("Yammer report\nCustomer\tYammer\nAlpha\t5\nBeta\t6\n", vec![(1, "Yammer report")]),
        ("Users\nCustomer,Workload,Users\nAlpha,Yammer,5\nBeta,Yammer,6\n", vec![(1, "Users")]),
        (
            "sep=;\nReport, by Ana\nCustomer;Workload;Users\nAlpha;Yammer;5\nBeta;Yammer;6\n",
            vec![(2, "Report, by Ana")],
        ),
    ] {
        let taken = import(list);
        let users: u64 = taken.counts().iter().filter_map(|(_, _, users)| *users).sum();
        assert_eq!((users, taken.bad.len()), (11, 0), "{list}");
        assert_eq!(left_out(&taken), lines, "{list}");
        let whole = inspect(list);
        assert_eq!(Imported::from_pieces(whole.layout, list.as_bytes().chunks(3)), taken, "{list}");
    }
}

#[test]
fn a_customer_who_is_called_like_a_heading_is_not_the_header() {
    for (list, titles) in [
        // The first row is the header if it says as much as another.
        ("Customer,Workload,Notes\nAccount,Yammer,x\n", 0),
        // It is if it says all that is needed, though there is a figure in it.
        ("Customer,Workload,Users,2017\nAccount,Yammer,,x\n", 0),
        // A row with a figure is one of data, however little the header says.
        ("Nobody,Nothing,Never\nAccount,Yammer,5\n", 0),
        // So is one that names workloads alone.
        ("First,Second\nExchange,Yammer\n", 0),
        // Below the header, rows that say less are none.
        ("Report,x\nCustomer,Workload,Users\nAccount,Yammer,\n", 1),
    ] {
        let found = inspect(list);
        assert_eq!((found.layout.titles, found.preview.len()), (titles, 1), "{list}");
    }
}

#[test]
fn a_first_row_is_the_header_if_it_has_no_figure_or_names_more_than_workloads() {
    for list in ["one,two\nA,B\n", "Exchange,Yammer\nA,B\n", "Customer,Workload,2017\nA,Yammer,5\n"] {
        let found = inspect(list);
        assert!(found.layout.has_header, "{list}");
        assert_eq!(found.preview.len(), 1, "{list}");
    }
}

#[test]
fn the_preview_begins_below_the_header() {
    let found = inspect("Report\n\nCustomer,Workload,Users\nAlpha,Yammer,5\n");
    assert_eq!(found.header, ["Customer", "Workload", "Users"]);
    assert_eq!(
        (found.layout.titles, found.preview),
        (1, vec![vec!["Alpha".into(), "Yammer".into(), "5".to_owned()]])
    );
}

#[test]
fn titles_stay_titles_where_a_person_says_that_no_header_is_below_them() {
    let list = "Report\n\nCustomer,Workload,Users\nAlpha,Yammer,5\n";
    let mut layout = inspect(list).layout;
    layout.has_header = false;
    let taken = Imported::from_pieces(layout, [list.as_bytes()]);
    assert_eq!(left_out(&taken), [(1, "Report")]);
    assert_eq!(
        (taken.counts().len(), taken.problems()),
        (1, vec![(3, Some(1), "unknown-workload"), (3, Some(2), "not-a-number")])
    );
}

#[test]
fn a_row_above_the_header_that_counts_is_counted() {
    // A list that was sorted together with its header.
    let list = "Alpha,Yammer,5\nBeta,Yammer,6\nCustomer,Workload,Users\nDelta,Yammer,7\n";
    let taken = import(list);
    assert_eq!(taken.counts().len(), 3);
    assert_eq!(left_out(&taken), []);
}

#[test]
fn a_header_that_is_there_again_is_left_out_and_said() {
    for list in [
        "Customer,Workload,Users\nAlpha,Yammer,5\nCustomer,Workload,Users\nBeta,Yammer,6\n",
        "Customer,Exchange,Yammer\nAlpha,5,\nCustomer,Exchange,Yammer\nBeta,,6\n",
        // cal-itp/data-infra 5210, whitfin/s3-concat 3, ckan/datapusher 74: files one below the other, each with its mark.
        "\u{feff}Customer,Workload,Users\nAlpha,Yammer,5\n\u{feff}Customer,Workload,Users\nBeta,Yammer,6\n",
    ] {
        let taken = import(list);
        assert_eq!((taken.counts().len(), taken.bad.len()), (2, 0), "{list}");
        let again: Vec<_> = left_out(&taken)
            .into_iter()
            .map(|(line, name)| (line, name.trim_start_matches('\u{feff}')))
            .collect();
        assert_eq!(again, [(3, "Customer")], "{list}");
    }
    // BurntSushi/xsv 245: units below the header are told.
    for units in [",,[persons]", "string,string,integer", "Kunde,Workload,Benutzer"] {
        let taken = import(format!("Customer,Workload,Users\n{units}\nAlpha,Yammer,5\n"));
        assert_eq!((taken.counts().len(), taken.problems()[0].0), (1, 2), "{units}");
    }
    // shenwei356/csvtk 85: a sign before the header.
    assert_eq!(import("#Customer,Workload,Users\nAlpha,Yammer,5\n").counts().len(), 1);
    // Not the same.
    let taken = import("Customer,Workload,Users\nAlpha,Yammer,5\nCustomer,Workload,Seats\n");
    assert_eq!((taken.bad.len(), left_out(&taken).len()), (1, 0));
}

#[test]
fn a_first_row_that_says_enough_is_the_header() {
    let found = inspect("Customer,Workload,Users\nName,Product,Seats\nAlpha,Yammer,5\n");
    assert_eq!((found.layout.titles, &*found.header[0]), (0, "Customer"));
    // Rows of data name workloads, and that is all.
    let found = inspect("Kunde,Dienst,Anzahl\nContoso,Yammer,5\nFabrikam,Exchange,6\n");
    assert_eq!((found.layout.titles, &*found.header[0]), (0, "Kunde"));
    let found = inspect("Contoso,Yammer,paid\nFabrikam,Exchange,trial\n");
    assert_eq!(found.layout.titles, 0);
}
