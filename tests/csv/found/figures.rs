//! Figures as programs of all countries write them.

use super::super::imported::import;

fn read(figure: &str) -> Result<Option<u64>, &'static str> {
    let taken = import(format!("Customer\tWorkload\tUsers\nAlpha\tYammer\t{figure}\n"));
    match taken.bad.first() {
        Some(bad) => Err(bad.problems[0].1),
        None => Ok(taken.good[0].1.active_users),
    }
}

#[test]
fn a_figure_from_which_nothing_is_lost_is_read() {
    for figure in [
        "1200.0",
        "1200,00",
        "1200.00",
        "1,200.00",
        "1.200,0",
        "1 200,00",
        "1\u{a0}200,00",
        "1\u{202f}200.0",
        "1'200.00",
        "1200.000000",
        // A spreadsheet that kept the text of a figure.
        "=\"1200\"",
        "'1200",
        "\u{200e}1200\u{200e}",
        // DevExpress/DevExtreme-Intl 41, mui/base-ui 4718, PhoneNumberKit 332: other digits.
        "١٢٠٠",
        "١٬٢٠٠٫٠",
        "۱۲۰۰",
        "۱٬۲۰۰",
        "१,२००",
        "１２００",
        "１，２００",
        "1200\u{1a}",
        "1200.",
        "+1200",
        "+1,200.00",
    ] {
        assert_eq!(read(figure), Ok(Some(1200)), "{figure:?}");
    }
    for nothing in ["0.000", "0,000", "0.00", "0.", "+0"] {
        assert_eq!(read(nothing), Ok(Some(0)), "{nothing:?}");
    }
    // By lakh and crore.
    assert_eq!(read("12,34,567"), Ok(Some(1_234_567)));
}

#[test]
fn a_figure_that_could_be_another_is_a_problem() {
    for (figure, code) in [
        ("1200.5", "not-a-whole-number"),
        ("1,5", "not-a-whole-number"),
        // opensanctions/followthemoney 331: never ten times as many.
        ("1.200.00", "not-a-whole-number"),
        ("2000,000", "not-a-whole-number"),
        // SheetJS/sheetjs 1966 and 719, mholt/PapaParse 1078: no dates, no powers, no shares.
        ("49.03-", "not-a-number"),
        ("12%", "not-a-number"),
        ("713752e1", "not-a-number"),
        ("1.2E+03", "not-a-number"),
        ("$1,200", "not-a-number"),
        ("(1200)", "not-a-number"),
        ("1200 users", "not-a-number"),
        ("1,000 - 2,000", "not-a-number"),
        ("~1200", "not-a-number"),
        ("120;250", "not-a-number"),
        ("1.200.", "not-a-whole-number"),
        ("++1200", "not-a-number"),
        ("+-5", "not-a-number"),
        ("120+250", "not-a-number"),
        ("1200/1500", "not-a-number"),
    ] {
        assert_eq!(read(figure), Err(code), "{figure:?}");
    }
    let taken = import("Customer,Workload,Users\nAlpha,Yammer,\"120\n250\n300\"\n");
    assert_eq!(taken.problems(), [(2, Some(2), "not-a-number")]);
}
