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
        // alan-turing-institute/CleverCSV 37, 52, 58 and 99: times, JSON, quotes beside bars, stars.
        (
            b',',
            "Customer,When,Workload,Users\nAlpha,2022-03-28 17:24:10,EXO,5\nBeta,2022-01-02 22:43:59,EXO,6\n",
        ),
        (
            b',',
            "Customer,Info,Workload,Users\nA,\"{\"\"a\"\": \"\"b; c; d\"\"}\",EXO,5\nB,\"{\"\"a\"\": \"\"b; c; d\"\"}\",EXO,6\n",
        ),
        (
            b'|',
            "\"Customer\"|\"Workload\"|\"Users\"\n\"Private, Company\"|\"EXO\"|\"5\"\n\"Point, Rd\"|\"EXO\"|\"6\"\n",
        ),
        (b',', "Customer,Notes,Workload,Users\nA,\"* one\n* two; three\n* four\",EXO,5\n"),
        // python/cpython 97611: a comma behind every quote.
        (b';', "\"Customer\";\"Workload\";\"Users\"\n\"a, b\";\"EXO\";\"5\"\n\"c, d\";\"EXO\";\"6\"\n"),
        // mholt/PapaParse 60: a single row with thousands.
        (b'\t', "Customer\tWorkload\tUsers\tRevenue\nAlpha\tEXO\t5\t1,234,567\n"),
        // OpenRefine/OpenRefine 6527, Clever/csvlint 37: a mark, and quotes behind it.
        (b'\t', "\u{feff}\"Customer\"\t\"Workload\"\t\"Users\"\nAlpha, Inc\tEXO\t5\n"),
        // mholt/PapaParse 67: a row with too many cells is a bad row and no other separator.
        (b',', "Customer,Workload,Users\nAlpha; Inc,EXO,5,6\nBeta,EXO,7\n"),
    ] {
        assert_eq!(inspect(list).layout.separator, separator, "{list}");
    }
}

#[test]
fn a_separator_within_a_cell_without_quotes_is_a_problem_of_its_row() {
    for (header, row) in [
        // tarql/tarql 50, adaltas/node-csv 406.
        ("Customer,Workload,Users", "Toys \"R Us, Inc.,Yammer,5"),
        ("Customer,Workload,Users", "Bihl,16,Rue,Yammer"),
        ("Customer,Workload,Users", "Alpha, Inc,Yammer,5"),
        // GeneralMills/pytrends 12, SheetJS/ssf 22: thousands.
        ("Customer,Workload,Users", "Alpha,Yammer,1,650"),
        ("Customer,Exchange,Yammer", "Alpha,1,200,30"),
        ("Customer,Exchange,Yammer", "Alpha,5,00,1,00"),
        // dathere/qsv 2613 and 370, adaltas/node-csv-parse 274: cells are missing.
        ("Customer,Workload,Users,Licence", "Alpha,Yammer,5"),
        ("Customer,Workload,Users", "Alpha,Yammer"),
        // Rows of another list.
        ("Customer,Workload,Users", "Alpha;Yammer;5"),
        ("Customer;Workload;Users", "Alpha,Yammer,5"),
    ] {
        let taken = import(format!("{header}\n{row}\n"));
        assert_eq!((taken.counts().len(), taken.problems()[0].0), (0, 2), "{row}");
    }
    // alexhallam/tv 91: empty cells too many are nothing.
    let taken = import("Customer,Workload,Users\nAlpha,Yammer,5,\nBeta,Yammer,6,,\n");
    assert_eq!((taken.counts().len(), taken.bad.len()), (2, 0));
}

#[test]
fn where_no_separator_is_known_a_person_is_asked() {
    for list in [
        // mholt/PapaParse 425, OpenRefine/OpenRefine 7323.
        "Customer}Workload}Users\nAlpha}Yammer}5\n",
        "Customer : Workload : Users\nAlpha : Yammer : 5\n",
        "Customer      Workload    Users\nAlpha         Yammer      5\n",
        "Customer，Workload，Users\nAlpha，Yammer，5\n",
        // mholt/PapaParse 982, mafintosh/csv-parser 224, ldbc/data-sets-surf-repository 1: a heading is there twice.
        "Customer,Workload,Users,Users\nAlpha,Yammer,5,6\n",
        "Customer,Customer,Workload,Users\nAlpha,A-1,Yammer,5\n",
    ] {
        assert!(!inspect(list).is_complete, "{list}");
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
        // SheetJS/sheetjs 2004, complexlogic/rsgain 56, alexcaza/export-to-csv 119: a mark behind it, and twice.
        ("sep=;\r\n\r", ";"),
        ("sep=,\n\u{feff}", ","),
        ("\u{feff}sep=;\n\u{feff}", ";"),
        ("sep=;\nsep=;", ";"),
        ("sep=; ", ";"),
    ] {
        let list = format!("{first}\n{}", rows(separator));
        let found = inspect(&list);
        assert_eq!(found.layout.separator, separator.as_bytes()[0], "{first:?}");
        let taken = import(&list);
        let counts = [("Alpha", "yammer", Some(5)), ("Beta", "yammer", Some(6))];
        assert_eq!((taken.counts().as_slice(), taken.bad.len()), (counts.as_slice(), 0), "{first:?}");
    }
    // tspence/csharp-csv-reader 28: with spaces or another word it is a title, and is said.
    for first in ["sep = ;", "separator=;", "delimiter=;", "sep=\\t"] {
        let taken = import(format!("{first}\n{}", rows(";")));
        assert_eq!((taken.counts().len(), taken.notes[0].3), (2, "heading-row"), "{first}");
    }
    // A customer is not taken for it.
    let taken = import("Customer,Workload,Users\nsep=x,Yammer,5\n");
    assert_eq!(taken.counts(), [("sep=x", "yammer", Some(5))]);
}
