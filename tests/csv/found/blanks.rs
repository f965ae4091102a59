//! Rows in which there is nothing.

use super::super::imported::{import, inspect};

#[test]
fn a_row_in_which_nothing_can_be_seen_is_no_row() {
    for blank in [
        "\u{a0},\u{a0},\u{a0}",
        "\u{1a}",
        // h2oai/datatable 590: zero bytes at the end.
        "\0\0\0",
        // mholt/PapaParse 122, 302, 410 and 659: separators, spaces, empty quotes.
        ",,",
        " , , ",
        "\"\",\"\",\"\"",
        "\" \",\"\t\",",
        // mholt/PapaParse 286: a space alone.
        " ",
        "\u{2003},\u{202f},\u{3000}",
        "\u{200b},,",
        "\u{feff}",
        "\u{2060}, ,",
        "\t",
        // The line that some programs draw below the header.
        "--------,--------,-----",
        "—,—,—",
        "____,____,____",
        "===,===,===",
        // A table of Markdown.
        ":---,:---:,---:",
        // wireservice/csvkit 443: a table of psql or of mysql.
        "-----------+----------+-------",
        "+---------+---------+------+",
        "═══,═══,═══",
        "━━━┿━━━┿━━━",
        // adaltas/node-csv-parse 107 and 308, JoshClose/CsvHelper 319, FasterXML/jackson-dataformats-text 633.
        "\t\t",
        "\" \", ,\t",
    ] {
        for list in [
            format!("Customer,Workload,Users\nAlpha,Yammer,5\n{blank}\nBeta,Yammer,6\n"),
            format!("Customer,Workload,Users\n{blank}\nAlpha,Yammer,5\nBeta,Yammer,6\n{blank}"),
            format!("{blank}\nCustomer,Workload,Users\nAlpha,Yammer,5\nBeta,Yammer,6\n"),
        ] {
            assert_eq!(inspect(&list).preview.len(), 2, "{blank:?}");
            let taken = import(&list);
            assert_eq!((taken.rows, taken.good.len(), taken.notes.len()), (2, 2, 0), "{blank:?}");
        }
    }
}

#[test]
fn a_row_with_any_letter_or_digit_or_sign_for_one_is_told() {
    for row in
        ["***,***,***", "...,...,...", "…,,", "?,?,?", "end", "(2 rows)", "# a note", "Page -1 of 1,,", "~,,"]
    {
        let taken = import(format!("Customer,Workload,Users\nAlpha,Yammer,5\n{row}\n"));
        assert_eq!((taken.rows, taken.counts().len(), taken.bad.len()), (2, 1, 1), "{row}");
    }
}

#[test]
fn lists_of_bars_are_lists() {
    for list in [
        // wireservice/csvkit 443.
        "  Customer | Workload | Active users \n-----------+----------+--------------\n Alpha     | Yammer   |            5\n Beta      | Yammer   |            6\n",
        "+----------+----------+-------+\n| Customer | Workload | Users |\n+----------+----------+-------+\n| Alpha    | Yammer   |     5 |\n| Beta     | Yammer   |     6 |\n+----------+----------+-------+\n",
        "| Customer | Workload | Users |\n|---|---|---:|\n| Alpha | Yammer | 5 |\n| Beta | Yammer | 6 |\n",
        // deephaven/deephaven-core 1800: a bar too many.
        "Customer|Workload|Users|\nAlpha|Yammer|5|\nBeta|Yammer|6|\n",
    ] {
        let taken = import(list);
        let counts = [("Alpha", "yammer", Some(5)), ("Beta", "yammer", Some(6))];
        assert_eq!(
            (taken.counts().as_slice(), taken.bad.len(), taken.notes.len()),
            (counts.as_slice(), 0, 0),
            "{list}"
        );
    }
}

#[test]
fn a_row_with_a_letter_of_any_script_or_a_mark_is_a_row() {
    for customer in ["Åse", "顧客", "!", "#", "(A)"] {
        let taken = import(format!("Customer,Workload,Users\n{customer},Yammer,5\n"));
        assert_eq!(taken.counts(), [(customer, "yammer", Some(5))]);
    }
}

#[test]
fn the_byte_that_once_ended_files_is_no_part_of_the_last_cell() {
    let taken = import("Customer,Workload,Users\nAlpha,Yammer,5\u{1a}");
    assert_eq!(taken.counts(), [("Alpha", "yammer", Some(5))]);
    let taken = import("Users,Workload,Licence,Customer\n5,Yammer,paid\u{1a},Alpha\u{1a}");
    assert_eq!(taken.counts(), [("Alpha", "yammer", Some(5))]);
}
