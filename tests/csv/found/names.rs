//! Names with characters that nobody sees.

use super::super::imported::import;

#[test]
fn what_nobody_sees_around_a_name_makes_no_other_customer() {
    for name in [
        // LuteOrg/lute-v3 612, gocarina/gocsv 242: a space of no width.
        "\u{200b}Alpha",
        "Alpha\u{200b}",
        // thephpleague/csv 586, opengovsg/postmangovsg 88: the mark of a file.
        "\u{feff}Alpha",
        // Marks of direction.
        "\u{200e}Alpha\u{200f}",
        "\u{202a}Alpha\u{202c}",
        "\u{2068}Alpha\u{2069}",
        "\u{2060} Alpha \u{2060}",
        "\u{a0}Alpha\u{3000}",
        "\u{c}Alpha\u{7f}",
    ] {
        let taken = import(format!("Customer,Workload,Users\n{name},Yammer,5\n"));
        assert_eq!(taken.counts(), [("Alpha", "yammer", Some(5))], "{name:?}");
    }
    // Within a name, some scripts need them.
    let taken = import("Customer,Workload,Users\nمی\u{200c}خواهم,Yammer,5\n");
    assert_eq!(taken.counts(), [("می\u{200c}خواهم", "yammer", Some(5))]);
}

#[test]
fn what_nobody_sees_in_a_heading_or_a_word_is_passed_over() {
    // gocarina/gocsv 242, NHSDigital/manage-vaccinations-in-schools 3410, OpenRefine/OpenRefine 4425.
    let taken = import(
        "\u{200b}Customer\u{a0},Work\u{200b}load,Active\u{a0}users\u{200b}\nAlpha,Exchange\u{a0}Online,\u{200b}5\u{200b}\nBeta,Share\u{ad}Point,\u{200e}6\n",
    );
    let counts = [("Alpha", "exchange-online", Some(5)), ("Beta", "sharepoint-online", Some(6))];
    assert_eq!((taken.counts().as_slice(), taken.bad.len()), (counts.as_slice(), 0));
}

#[test]
fn a_name_may_begin_like_a_comment_or_a_quote() {
    for name in [
        // lisad/phaser 11, stevehansen/csv 65, adaltas/node-csv 135: no comments.
        "#1",
        "#2 Corp",
        // ExcelDataReader/ExcelDataReader 333 and 336.
        "'s Gravendijkwal 100",
        "'",
        "Screenplay 'by' 'Will'",
        // phatcher/CsvReader 25.
        "“This” is my “Second” test “Title”",
        "“",
        "'12'",
    ] {
        let taken = import(format!("Customer|Workload|Users\n{name}|Yammer|5\n"));
        assert_eq!(taken.counts(), [(name, "yammer", Some(5))], "{name}");
    }
}
