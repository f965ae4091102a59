//! Cells with several lines, and lists whose line ends are no usual ones.

use super::super::imported::{Imported, import};

/// Customers, users and the lines of bad rows.
type Taken<'a> = (Vec<(&'a str, Option<u64>)>, Vec<u64>);

fn told(taken: &Imported) -> Taken<'_> {
    let counts = taken.counts().into_iter().map(|(customer, _, users)| (customer, users)).collect();
    (counts, taken.bad.iter().map(|bad| bad.line).collect())
}

#[test]
fn a_cell_may_have_lines_and_each_row_ends_where_it_should() {
    for (list, counts) in [
        // mholt/PapaParse 457 and 344: rows end otherwise than the lines within a cell.
        (
            "\u{feff}Customer,Workload,Users\r\n\"Alpha\nBerlin\n\",Yammer,5\r\nBeta,Yammer,6\r\n",
            [("Alpha Berlin", Some(5)), ("Beta", Some(6))],
        ),
        (
            "\"Customer\",\"Workload\",\"Users\"\n\"Alpha\r\nBerlin\",\"Yammer\",\"5\"\n\"Beta\",\"Yammer\",\"6\"\n",
            [("Alpha Berlin", Some(5)), ("Beta", Some(6))],
        ),
        // faisalman/simple-excel-js 18, OpenRefine/OpenRefine 19, harelba/q 78: a note in lines.
        (
            "Client Name,Workload,Users,Notes\nAlpha,Yammer,111,\"Part 1\nPart 2\nPart 3\"\nBeta,Yammer,5,-\n",
            [("Alpha", Some(111)), ("Beta", Some(5))],
        ),
        (
            "Customer,Notes,Workload,Users\nMary,\"Queen of England, Scotland, and Ireland from \n1689 until.\",Yammer, 1662\nNapoleon,\"Napoleon I.\nHe was\",Yammer,1769\n",
            [("Mary", Some(1662)), ("Napoleon", Some(1769))],
        ),
        // mholt/PapaParse 712: pasted from a spreadsheet, where only cells in lines have quotes of their own.
        (
            "Customer\tWorkload\tUsers\tNotes\nAlpha\tYammer\t5\t\"IDs:\n096742272934\n\nDone\"\nBeta\tYammer\t6\t\"This is\" is not a movie\"\n",
            [("Alpha", Some(5)), ("Beta", Some(6))],
        ),
        // gkindel/csv-js 3, OmniDB/OmniDB 445: one half of a line end, and one half too many.
        ("Customer,Workload,Users\rAlpha,Yammer,5\rBeta,Yammer,6\r", [("Alpha", Some(5)), ("Beta", Some(6))]),
        (
            "Customer,Workload,Users\r\r\nAlpha,Yammer,5\r\r\nBeta,Yammer,6\r\r\n",
            [("Alpha", Some(5)), ("Beta", Some(6))],
        ),
        // A header in lines.
        (
            "Customer,Workload,\"Active\nusers\"\nAlpha,Yammer,5\nBeta,Yammer,6\n",
            [("Alpha", Some(5)), ("Beta", Some(6))],
        ),
    ] {
        assert_eq!(told(&import(list)), (counts.to_vec(), vec![]), "{list}");
    }
}

#[test]
fn cells_pasted_into_one_are_a_problem_of_their_row() {
    for (row, line) in [
        ("Alpha,\"Exchange Online\nYammer\",\"120\n30\"", 2),
        ("\"Alpha\nBeta\",Yammer,\"5\n6\"", 2),
        ("Alpha,\"Exchange Online, Yammer\",120", 2),
        ("Alpha,Yammer,\"1\n200\"", 2),
        ("Alpha,Yammer,5<br>6", 2),
        ("Alpha,Yammer,6\\n7", 2),
        // pythonicrubyist/creek 29, SheetJS/sheetjs 827: what a workbook writes for a line end.
        ("Alpha,Yammer,6_x000D_", 2),
        ("Alpha,Yammer_x000D_,6", 2),
        // pgadmin-org/pgadmin4 811: a line end is missing.
        ("Alpha,Yammer,5Beta,Yammer,6", 2),
        // eBay/tsv-utils 303: line ends that are none.
        ("Alpha,Yammer,5\u{2028}Beta,Yammer,6", 2),
        ("Alpha,Yammer,5\u{85}Beta,Yammer,6", 2),
    ] {
        let taken = import(format!("Customer,Workload,Users\n{row}\nGamma,Yammer,7\n"));
        assert_eq!(told(&taken), (vec![("Gamma", Some(7))], vec![line]), "{row}");
    }
    // Cut by a line end without quotes, a name loses its beginning; the line that is left over says so.
    let taken = import("Customer,Workload,Users\nAlpha\nBerlin,Yammer,5\n");
    assert_eq!(told(&taken), (vec![("Berlin", Some(5))], vec![2]));
}
