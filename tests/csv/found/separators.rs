//! What stands between cells, and the line that says so.

use super::super::imported::{import, inspect};

#[test]
fn the_separator_that_fits_all_rows_wins() {
    for (separator, list) in [
        (
            b';',
            "Customer (name, as signed);Workload (Exchange, SharePoint);Users\nAlpha;Yammer;5\nBeta;EXO;6\n",
        ),
        // mholt/PapaParse 600: many commas in the header.
        (b';', "SKU (no, x);Customer (100, max);Users (7, 2017);Workload\n1;Alpha;5;EXO\n2;Beta;6;EXO\n"),
        // mholt/PapaParse 153, 290 and 1005: decimals and thousands with a comma.
        (b';', "Customer;Workload;Users\nAlpha;EXO;1,200\nBeta;EXO;2,300\n"),
        (b'\t', "Customer\tWorkload\tUsers\nAlpha\tEXO\t1,200\nBeta\tEXO\t2,300\n"),
        (b'\t', "X\tY\tZ\n120,5\t50,3\t2,35\n1,5\t0,3\t1,35\n"),
        // python/cpython 119123: lists within cells.
        (b';', "Customer;Workload;Users\nA['1', '2'];EXO;5\nB['3', '4'];EXO;6\n"),
        // wireservice/csvkit 392: entities of HTML.
        (b',', "Customer,Workload,Users\nO&#039;Connor,EXO,5\nD&#039;Arc,EXO,6\n"),
        // mholt/PapaParse 804 and 860: more commas than semicolons.
        (b';', "Customer;Users;Workload\na,b,c,d;5;EXO\na,b,c,d,e;6;EXO\n"),
        // mholt/PapaParse 279 and 1077: blank rows, and line breaks in cells.
        (b'\t', "Customer\tWorkload\tUsers\nAlpha\tEXO\t5\n\n"),
        (b';', "Customer;Workload;Users\n\"A,\nb,\nc,\nd\";EXO;5\n"),
        // duckdb/duckdb 14115 and mholt/PapaParse 1055: a bar.
        (b'|', "Customer|Workload|Users\nAlpha, Inc|EXO|5\nBeta; Ltd|EXO|6\n"),
        // OpenRefine/OpenRefine 490: no tab anywhere.
        (b',', "Customer,Workload,Users\nAlpha Beta Gamma,EXO,5\n"),
        // mholt/PapaParse 270: filled up with spaces.
        (
            b';',
            "Customer    ;Workload  ;Users\nAlpha, Inc  ;EXO       ;    5\nBeta, Ltd   ;Yammer    ;    6\n",
        ),
        // mholt/PapaParse 67: a row with too many cells is a bad row and no other separator.
        (b',', "Customer,Workload,Users\nAlpha; Inc,EXO,5,6\nBeta,EXO,7\n"),
    ] {
        assert_eq!(inspect(list).layout.separator, separator, "{list}");
    }
}

#[test]
fn of_separators_with_which_as_much_is_known_the_one_that_makes_a_table_of_the_rows_wins() {
    for (separator, list) in [
        // With commas more of the first row is known, but no other row has any.
        (b';', "Customer;Notes,Workload,Users\nAlpha;x\nBeta;y\n"),
        // Both cut all rows into equally many cells: the one with more of them.
        (b';', "a;b,c;d\ne;f,g;h\n"),
        // Neither does: the one with which most rows have as many as the first.
        (b';', "a;b,c,d,e\nf;g\nh;i\nj;k\nl;m;n\n"),
    ] {
        assert_eq!(inspect(list).layout.separator, separator, "{list}");
    }
}

#[test]
fn a_header_may_add_in_brackets_what_it_means() {
    let found = inspect(
        "Customer (name, as signed);Workload (Exchange, SharePoint);Users [monthly]\nAlpha;Yammer;5\n",
    );
    assert!(found.is_complete, "{found:?}");
}

#[test]
fn a_line_that_names_the_separator_is_taken_at_its_word() {
    let rows = |separator: &str| {
        ["Customer|Workload|Users\n", "Alpha|Yammer|5\n", "Beta|Yammer|6\n"].concat().replace('|', separator)
    };
    for (first, separator) in [
        ("sep=|", "|"),
        ("sep=;", ";"),
        ("sep=,", ","),
        ("sep=\t", "\t"),
        ("SEP=;", ";"),
        // alexcaza/export-to-csv 43, mechatroner/vscode_rainbow_csv 108: any mark.
        ("sep=~", "~"),
        ("sep=^", "^"),
        ("sep=:", ":"),
        // As a spreadsheet saves it again: filled up to the width of the rows, in quotes, with another separator.
        ("sep=,,,", ","),
        ("sep=;;;", ";"),
        ("\"sep=,\"", ","),
        ("\"sep=,\",,", ","),
        ("\"sep=;\",,", ","),
        ("sep=;,,", ","),
        ("\u{feff}sep=;", ";"),
        ("\n\nsep=;", ";"),
        // PowerShell/PowerShell 7776, mholt/PapaParse 951: it is no header.
        ("Sep=;\r", ";"),
    ] {
        let list = format!("{first}\n{}", rows(separator));
        let found = inspect(&list);
        assert_eq!(found.layout.separator, separator.as_bytes()[0], "{first:?}");
        assert_eq!(
            import(&list).counts(),
            [("Alpha", "yammer", Some(5)), ("Beta", "yammer", Some(6))],
            "{first:?}"
        );
    }
    // A customer is not taken for it.
    let taken = import("Customer,Workload,Users\nsep=x,Yammer,5\n");
    assert_eq!(taken.counts(), [("sep=x", "yammer", Some(5))]);
}
