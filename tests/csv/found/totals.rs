//! Rows that only add up others.

use super::super::imported::{Imported, import, inspect};

const LONG: &str = "Customer,Workload,Users\n";
const WIDE: &str = "Customer,Exchange,Yammer\n";

/// All users that count.
fn users(taken: &Imported) -> u64 {
    taken.counts().iter().filter_map(|(_, _, users)| *users).sum()
}

/// The lines that were left out, and what they were called.
fn left_out(taken: &Imported) -> Vec<(u64, &str)> {
    let totals = taken.notes.iter().filter(|(_, _, _, code)| *code == "totals-row");
    totals.map(|(line, _, name, _)| (*line, &**name)).collect()
}

#[test]
fn a_row_that_adds_up_the_others_is_left_out_and_said() {
    for (list, name, count) in [
        // A total below, in the words of whoever made it.
        (format!("{WIDE}Alpha,1200,300\nBeta,800,0\nTotal,2000,300\n"), "Total", 2300),
        (format!("{WIDE}Alpha,1200,300\nBeta,800,0\nTotal geral,\"2,000\",300\n"), "Total geral", 2300),
        (format!("{WIDE}Alpha,1200,300\nBeta,800,0\nSUMME:,2.000,300\n"), "SUMME:", 2300),
        (format!("{WIDE}Alpha,1200,300\nBeta,800,\nGrand Total,2000,300\n"), "Grand Total", 2300),
        // wireservice/csvkit 1158, artefactory-connectors-kit 14: the label is there and the workload is not.
        (format!("{LONG}Alpha,Exchange,1200\nBeta,Yammer,1100\nTotal,,2300\n"), "Total", 2300),
        (format!("{LONG}Alpha,Exchange,1200\nBeta,Yammer,1100\nTotals,All,2300\n"), "Totals", 2300),
        (format!("{LONG}Alpha,Exchange,1200\nBeta,Exchange,1100\nTotal,Exchange,2300\n"), "Total", 2300),
        // votingworks/arlo 1233: the word stands in another cell.
        (format!("{LONG}Alpha,Exchange,1200\nBeta,Yammer,1100\n,Total,2300\n"), "Total", 2300),
        ("Region,Customer,Yammer\nN,Alpha,5\nS,Beta,6\nTotal,,11\n".into(), "Total", 11),
        // miraisolutions/xlconnect 29: no word at all.
        (format!("{WIDE}Alpha,1200,300\nBeta,800,0\n,2000,300\n"), "", 2300),
        (format!("{LONG}Alpha,Exchange,1200\nBeta,Yammer,1100\n,,2300\n"), "", 2300),
        // tidyverse/readr 88, frappe/frappe 9055 and 39293, CrestApps/CrestApps.Core 160, Icinga/icingaweb2-module-idoreports 55.
        (format!("{WIDE}Alpha,1200,300\nBeta,800,0\n'Total',2000,300\n"), "'Total'", 2300),
        (format!("{WIDE}Alpha,1200,300\nBeta,800,0\nTotal,2000.00,300.00\n"), "Total", 2300),
        (
            format!("{LONG}Alpha,Exchange,1200\nBeta,Yammer,1100\nTotal Count: 2,,2300\n"),
            "Total Count: 2",
            2300,
        ),
        (
            format!("{LONG}Alpha,Exchange,1200\nBeta,Yammer,1100\n*** TOTAL ***,,2300\n"),
            "*** TOTAL ***",
            2300,
        ),
        (
            format!("{LONG}Alpha,Exchange,1200\nBeta,Yammer,1100\nRunning total,,2300\n"),
            "Running total",
            2300,
        ),
        ("#,Customer,Yammer\n1,Alpha,5\n2,Beta,6\n3,Total,11\n".into(), "Total", 11),
        ("Customer,Exchange,Yammer,Total\nAlpha,5,1,6\nBeta,6,2,8\nTotal,11,3,14\n".into(), "Total", 14),
        // With a percentage that nobody reads beside it.
        ("Customer,Yammer,Share\nAlpha,5,50%\nBeta,5,50%\nTotal,10,100%\n".into(), "Total", 10),
        // One row above.
        (format!("{WIDE}Alpha,1200,300\nTotal,1200,300\n"), "Total", 1500),
    ] {
        let taken = import(&list);
        assert_eq!((users(&taken), taken.bad.len()), (count, 0), "{list}");
        assert_eq!(left_out(&taken).iter().map(|(_, name)| *name).collect::<Vec<_>>(), [name], "{list}");
    }
}

#[test]
fn a_total_that_cannot_be_read_is_told_and_counts_nothing() {
    for row in [
        // tidyverse/readr 88, lightdash/lightdash 24071, glebovpavel/IR_to_MSExcel 69.
        "\"Grand Total: 6,634\",,",
        "Total,,=SUM(C2:C3)",
        ",,Total: 11",
        "Total,,(11)",
        "% of total,,100%",
        "Count: 2,,",
        "Number of customers,,2",
        "Alpha,All workloads,6",
        "Alpha,Office 365,6",
    ] {
        let taken = import(format!("{LONG}Alpha,Exchange,5\nBeta,Yammer,6\n{row}\n"));
        assert_eq!((users(&taken), taken.problems()[0].0), (11, 4), "{row}");
    }
    // Without figures it counts nothing either.
    for row in ["Total,,", "\"Grand Total: 14\",,", "Page 1 of 2,,", "Note: as of July,,"] {
        assert_eq!(users(&import(format!("{WIDE}Alpha,5,1\nBeta,6,2\n{row}\n"))), 14, "{row}");
    }
}

#[test]
fn subtotals_of_a_spreadsheet_are_left_out_one_by_one() {
    let taken = import(format!(
        "{LONG}Alpha,Exchange,100\nAlpha,Yammer,50\nAlpha Total,,150\nBeta,Exchange,30\nBeta Total,,30\nGrand Total,,180\n"
    ));
    assert_eq!(users(&taken), 180);
    assert_eq!(left_out(&taken), [(4, "Alpha Total"), (6, "Beta Total"), (7, "Grand Total")]);
    let taken =
        import(format!("{LONG}Alpha,Exchange,100\nAlpha,Yammer,50\nAlpha,Total,150\nBeta,Yammer,1\n"));
    assert_eq!((users(&taken), left_out(&taken)), (151, vec![(4, "Total")]));
}

#[test]
fn a_customer_with_such_a_name_and_other_figures_counts() {
    for list in [
        format!("{WIDE}Alpha,1200,300\nTotal,5,6\nBeta,800,0\n"),
        format!("{WIDE}Total,5,6\nBeta,800,0\n"),
        format!("{LONG}Total,Exchange,10\nTotal,Yammer,20\n"),
        // Another customer with the same figures: votingworks/arlo 2148.
        format!("{LONG}Alpha,Exchange,6\nTotal Energies,Exchange,6\n"),
        format!("{LONG}Alpha,Exchange,6\n,Exchange,6\n"),
        format!("{WIDE}Alpha,0,0\nTotal,0,0\n"),
        format!("{LONG}Alpha,Exchange,6\nBeta,Exchange,6\n,Exchange,12\n"),
    ] {
        let taken = import(&list);
        assert_eq!((left_out(&taken).len(), taken.bad.len()), (0, 0), "{list}");
    }
}

#[test]
fn where_a_row_above_cannot_be_read_the_name_alone_decides() {
    for above in ["Gamma,many,0", "Gamma,n/a,0"] {
        let taken = import(format!("{WIDE}Alpha,1200,300\n{above}\nTotal,1900,300\n"));
        assert_eq!((users(&taken), left_out(&taken)), (1500, vec![(4, "Total")]), "{above}");
    }
    let taken = import(format!("{WIDE}Alpha,1200,300\nGamma,many,0\nTotal Energies,1900,300\n"));
    assert_eq!((users(&taken), left_out(&taken).len()), (3700, 0));
}

#[test]
fn whoever_says_so_has_them_counted() {
    let list = format!("{WIDE}Alpha,1200,300\nBeta,800,0\nTotal,2000,300\n");
    let mut layout = inspect(&list).layout;
    layout.counts_totals = true;
    let taken = Imported::from_pieces(layout, [list.as_bytes()]);
    assert_eq!((users(&taken), taken.notes.len()), (4600, 0));
}
