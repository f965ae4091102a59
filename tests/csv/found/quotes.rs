//! Quotes that open or close where none should.

use super::super::imported::{Bad, Imported, import};

const HEADER: &str = "Customer,Workload,Users\n";

fn lines(taken: &Imported) -> Vec<(u64, u64, &str)> {
    let told = |bad: &Bad| (bad.line, bad.last_line, bad.problems[0].1);
    taken.bad.iter().map(told).collect()
}

#[test]
fn a_quote_that_swallows_rows_is_a_problem_that_names_their_lines() {
    for (rows, first, last) in [
        ("\"Alpha,Yammer,100\nBeta,Yammer,200\nGamma \"G\" Ltd,Yammer,300\nDelta,Yammer,4\n", 2, 4),
        // OpenRefine/OpenRefine 690, mholt/PapaParse 112: one quote alone, closed by that of another row.
        ("\"Alpha,Yammer,100\n\"Beta\",Yammer,200\nDelta,Yammer,4\n", 2, 3),
        ("Alpha,\"Yammer,100\nBeta,\"Yammer\",200\nDelta,Yammer,4\n", 2, 3),
        // BurntSushi/rust-csv 289, mholt/PapaParse 1055: it closes before a separator, as if all were well.
        ("\"Alpha,Yammer,100\nBeta 24\",Yammer,200\nDelta,Yammer,4\n", 2, 3),
        ("\"Alpha,Yammer,100\nBeta,Yammer,200\nGamma\",Yammer,300\nDelta,Yammer,4\n", 2, 4),
        // mholt/PapaParse 432, ncolgrove in 409: within one row.
        ("\"Alpha,\"Beta,Yammer\",200\nDelta,Yammer,4\n", 2, 2),
        // JoshClose/CsvHelper 1385, mafintosh/csv-parser 121: a quote at the end of a cell in quotes.
        ("\"Alpha 5\"\",\"Yammer\",\"42\"\nDelta,Yammer,4\n", 2, 2),
        ("Alpha,\"Yam\n\"mer\",7\nDelta,Yammer,4\n", 2, 3),
        ("Alpha,Yammer,\"6\"\"\nBeta,\"Yammer\",5\nDelta,Yammer,4\n", 2, 3),
        // mholt/PapaParse 358, Keyang/node-csvtojson 39: inches at the beginning.
        ("\"15 Alpha,Yammer,5\nBeta,Yammer,6\nGamma \"Q\",Yammer,7\nDelta,Yammer,4\n", 2, 4),
        // BurntSushi/xsv 186: a line break and quotes that are not doubled.
        ("\"A\nB \"C\" D\",Yammer,100\nDelta,Yammer,4\n", 2, 3),
    ] {
        let taken = import(format!("{HEADER}{rows}"));
        assert_eq!(lines(&taken), [(first, last, "stray-quote")], "{rows}");
        assert_eq!(taken.counts(), [("Delta", "yammer", Some(4))], "{rows}");
    }
}

#[test]
fn a_quote_that_a_backslash_escapes_ends_in_a_problem_of_its_row() {
    // BurntSushi/rust-csv 222 and xsv 105: a spreadsheet doubles it, a database may not.
    let taken = import(format!("{HEADER}\"Alpha \\\", and Beta\",Yammer,100\nDelta,Yammer,4\n"));
    assert_eq!((taken.bad.len(), taken.counts().len()), (1, 1));
}

#[test]
fn a_quote_that_never_closes_names_every_line_that_it_takes() {
    let taken = import(format!("{HEADER}Alpha,Yammer,1\n\"Beta,Yammer,2\nGamma,Yammer,3\n"));
    assert_eq!(lines(&taken), [(3, 5, "unclosed-quote")]);
    // BurntSushi/rust-csv 228, pandas-dev/pandas 13879 and 32495, adaltas/node-csv-parse 21.
    for (rows, first, last) in [("\"Beta,Yammer,5\n", 3, 4), ("Beta,Yammer,\"6", 3, 3), ("\"a\n", 3, 4)] {
        let taken = import(format!("{HEADER}Alpha,Yammer,1\n{rows}"));
        assert_eq!(
            (lines(&taken), taken.counts().len()),
            (vec![(first, last, "unclosed-quote")], 1),
            "{rows}"
        );
    }
}

#[test]
fn quotes_with_which_nothing_is_lost_are_read() {
    for (cell, name) in [
        // mholt/PapaParse 67, 537 and 920: doubled, at the ends too, and with separators.
        ("\"\"\"Alpha\"\" Ltd\"", "\"Alpha\" Ltd"),
        ("\"\"\",\"\"\"", "\",\""),
        ("\"Alpha \"\"the\"\" \"\"first\"\"\"", "Alpha \"the\" \"first\""),
        // OpenRefine/OpenRefine 402: words behind quotes that hold no more than a word.
        ("\"Alpha\" with words after", "Alpha with words after"),
        // mholt/PapaParse 112 and 712: a quote within a cell means inches or a name.
        ("Monitors 24\" Ltd", "Monitors 24\" Ltd"),
        ("6'5\" and more", "6'5\" and more"),
        ("D \"E\" F", "D \"E\" F"),
        // Space around the quotes: CLARIAH/COW 59, BurntSushi/rust-csv 180.
        ("\"Alpha, Inc\" ", "Alpha, Inc"),
        // A name in two lines, with a comma: OpenRefine/OpenRefine 724.
        ("\"Alpha, Inc\nBerlin\"", "Alpha, Inc Berlin"),
        ("\"Alpha\r\nBerlin, 5\"", "Alpha Berlin, 5"),
        ("“Alpha”", "“Alpha”"),
        // mholt/PapaParse 735, tototoshi/scala-csv 86, mafintosh/csv-parser 44, OpenRefine/OpenRefine 41, johnkerl/miller 925.
        ("\"C\" St - West of 4th St", "C St - West of 4th St"),
        ("aaa-\"b\"ccc", "aaa-\"b\"ccc"),
        ("Emack & Bolio\"s", "Emack & Bolio\"s"),
        ("\"T\\\"WO\"", "T\\WO\""),
        ("\"C:\\\"", "C:\\"),
        ("is \"ok\" for us", "is \"ok\" for us"),
    ] {
        let taken = import(format!("{HEADER}{cell},Yammer,5\n"));
        assert_eq!(taken.counts(), [(name, "yammer", Some(5))], "{cell}");
    }
}
