//! Rows in quotes as a whole, and quotes with a space before them.

use super::super::imported::{Imported, import, inspect};

#[test]
fn a_list_in_a_single_column_is_the_list_that_its_cells_hold() {
    let counts = [("Alpha, Inc", "yammer", Some(5)), ("Beta", "yammer", Some(6))];
    for list in [
        // parsecsv/parsecsv-for-php 70.
        "\"Customer,Workload,Users\"\n\"\"\"Alpha, Inc\"\",Yammer,5\"\n\"Beta,Yammer,6\"\n",
        "\u{feff}\"Customer;Workload;Users\"\r\n\"Alpha, Inc;Yammer;5\"\r\n\"Beta;Yammer;\"\"6\"\"\"\r\n",
        // Only a part of it.
        "Customer,Workload,Users\n\"\"\"Alpha, Inc\"\",Yammer,5\"\nBeta,Yammer,6\n",
        "sep=;\n\"Customer;Workload;Users\"\nAlpha, Inc;Yammer;5\n\"Beta;Yammer;6\"\n",
    ] {
        let taken = import(list);
        assert_eq!((taken.counts().as_slice(), taken.bad.len()), (counts.as_slice(), 0), "{list}");
        let layout = inspect(list).layout;
        assert_eq!(Imported::from_pieces(layout, list.as_bytes().chunks(3)), taken, "{list}");
    }
    // In several lines, a quote may have swallowed the rows.
    let taken = import("Customer,Workload,Users\n\"Alpha,Yammer,5\nBeta,Yammer,6\"\nGamma,Yammer,7\n");
    assert_eq!(taken.counts(), [("Gamma", "yammer", Some(7))]);
    assert_eq!((taken.bad[0].line, taken.bad[0].last_line), (2, 3));
    // Prose is no row: tidyverse/readr 88 has such footers.
    for prose in ["Alpha, Inc", "Page 1, 2", "Copyright 2017 Contoso, inc. All rights reserved."] {
        let taken = import(format!("Customer,Workload,Users\n\"{prose}\"\nGamma,Yammer,7\n"));
        assert_eq!((taken.counts().len(), &*taken.bad[0].cells), (1, &[prose.to_owned()][..]), "{prose}");
    }
}

#[test]
fn a_figure_in_quotes_of_any_kind_is_that_figure() {
    for (row, users) in [
        // mholt/PapaParse 941, BurntSushi/rust-csv 337, JoshClose/CsvHelper 107, adaltas/node-csv-parse 138: a space before them.
        ("Alpha; \"Yammer\"; \"5\"", 5),
        ("Alpha; \"Yammer\";   \"1,200\" ", 1200),
        ("\"Alpha\"; \"Yammer\"; \"\"", 0),
        // mholt/PapaParse 218, parsecsv/parsecsv-for-php 74, hasura/graphql-engine 6839: others, and within each other.
        ("Alpha;'Yammer';'5'", 5),
        ("Alpha;\"'Yammer'\";\"'5'\"", 5),
        ("Alpha;“Yammer”;“1.200”", 1200),
        ("Alpha;‘Yammer’;‘5’", 5),
        ("Alpha;`Yammer`;`5`", 5),
        ("Alpha;\"\"\"Yammer\"\"\";\"\"\"5\"\"\"", 5),
    ] {
        let taken = import(format!("Customer; Workload; Users\n{row}\n"));
        let read = taken.counts().first().map(|(_, workload, users)| (*workload, users.unwrap_or(0)));
        assert_eq!((read, taken.bad.len()), (Some(("yammer", users)), 0), "{row}");
    }
    // Where such quotes hold a separator, they are none, and the row is told.
    for row in ["\"Alpha\", \"Yammer\", \"1,200\"", "Alpha, Yammer, 5, \"a, b\"", "'Alpha, Inc','Yammer','5'"]
    {
        let taken = import(format!("Customer, Workload, Users\n{row}\n"));
        assert_eq!((taken.counts().len(), taken.bad.len()), (0, 1), "{row}");
    }
    for half in ["5\"", "\"5", "“5", "5'5", "\"5\" \"6\""] {
        let taken = import(format!("Customer\tWorkload\tUsers\n, \tYammer\t {half}\n"));
        assert_eq!((taken.counts().len(), taken.bad.len()), (0, 1), "{half}");
    }
}
