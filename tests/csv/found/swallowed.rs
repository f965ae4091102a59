//! Quotes that hold rows, in any column.

use super::super::imported::{Imported, import};

/// The lines of rows with a quote that belongs nowhere, and whether nothing else is wrong.
fn lines(taken: &Imported) -> Vec<(u64, u64, bool)> {
    let is_it = |code: &str| code == "stray-quote" || code == "too-few-cells";
    let told = |bad: &super::super::imported::Bad| {
        let has_it = bad.problems.iter().any(|(_, code, _)| *code == "stray-quote");
        (bad.line, bad.last_line, has_it && bad.problems.iter().all(|(_, code, _)| is_it(code)))
    };
    taken.bad.iter().map(told).collect()
}

#[test]
fn rows_within_quotes_are_a_problem_in_every_column() {
    for (list, rows, counted) in [
        // The rows are shorter than the header.
        (
            "Customer,Workload,Users,Licence,Association\n\"Alpha,Yammer,100\nBeta\",Yammer,200,paid,CSP\nDelta,Yammer,1,,\n",
            (2, 3),
            1,
        ),
        // Only the second one is whole.
        (
            "Customer,Workload,Users,Licence\n\"Alpha,Yammer,100\nBeta,Yammer,50,paid\nGamma\",Yammer,200,paid\nDelta,Yammer,1,\n",
            (2, 4),
            1,
        ),
        // In a column that is not read.
        ("Customer,Yammer,Notes\nAlpha,100,\"call back\nBeta,2000,ok\nGamma,3000,\"\nDelta,5,\n", (2, 4), 5),
        (
            "Notes,Customer,Workload,Users\n\"see,Alpha,Yammer,100\nx\",Beta,Yammer,200\nz,Gamma,Yammer,300\n",
            (2, 3),
            300,
        ),
        (
            "Customer,Workload,Users,Notes\nAlpha,Yammer,5,\"one\nBeta,Yammer,6,x\"\nDelta,Yammer,1,\n",
            (2, 3),
            1,
        ),
        // In the columns that are.
        ("Customer,Workload,Users\nAlpha,Yammer,\"100\nBeta,Yammer,200\"\nDelta,Yammer,1\n", (2, 3), 1),
        (
            "Customer;Licence;Workload;Users\nAlpha;\"paid;Yammer;5\nBeta;paid;Yammer;6\nGamma;paid\";Yammer;7\nDelta;;Yammer;1\n",
            (2, 4),
            1,
        ),
        // With a space behind each separator.
        (
            "Customer, Workload, Users\n\"Alpha, Yammer, 100\nBeta, Yammer, 200\nGamma\", Yammer, 300\nDelta, Yammer, 1\n",
            (2, 4),
            1,
        ),
        (
            "Customer; Workload; Users\n\"Alpha; Yammer; 100\nBeta; Yammer; 200\nGamma\"; Yammer; 300\nDelta; Yammer; 1\n",
            (2, 4),
            1,
        ),
        (
            "Customer,Yammer,Notes\n\"Alpha,100, called\nBeta,200, called\nGamma\",300, x\nDelta,1,\n",
            (2, 4),
            1,
        ),
        // Its workload is misspelt.
        ("Customer,Workload,Users\n\"Alpha,Yamer,100\nBeta\",Yammer,200\nDelta,Yammer,1\n", (2, 3), 1),
    ] {
        let taken = import(list);
        assert_eq!(lines(&taken), [(rows.0, rows.1, true)], "{list}");
        let users: u64 = taken.counts().iter().filter_map(|(_, _, users)| *users).sum();
        assert_eq!(users, counted, "{list}");
    }
}

#[test]
fn a_note_in_lines_is_nobodys_row() {
    for note in [
        "call back,\nsoon",
        "call back\r\nsoon",
        "one, 2, 3, 4\ntwo, 5, 6",
        "asked, 5\nroom 5, 12, Yammer",
        "100\n200",
        "\n",
        "Berlin\nYammer",
        "first;5\nsecond;6",
    ] {
        for list in [
            format!("Customer,Yammer,Notes\nAlpha,5,\"{note}\"\nBeta,6,\n"),
            format!("Notes,Customer,Yammer\n\"{note}\",Alpha,5\n,Beta,6\n"),
            format!("Customer,Workload,Users,Notes\nAlpha,Yammer,5,\"{note}\"\nBeta,Yammer,6,\n"),
            format!("Customer,Notes,Workload,Users\nAlpha,\"{note}\",Yammer,5\nBeta,,Yammer,6\n"),
        ] {
            let taken = import(&list);
            assert_eq!((taken.bad.len(), taken.counts().len()), (0, 2), "{list}");
        }
    }
}
