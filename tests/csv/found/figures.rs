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
        // OpenRefine/OpenRefine 507 and 1894, jasp-stats/jasp-desktop 403, we-promise/sure 2538.
        "1.200,00",
        "1 200.00",
        "1\u{202f}200,00",
        "1\u{2009}200",
        // BenjaminVanRyseghem/numbro 414, facebook/duckling 706, invoice-x/invoice2data 306.
        "1’200",
        "1‘200",
        "1'200",
        "001200",
        // OpenRefine/OpenRefine 4425: what nobody sees around it.
        "\u{a0}1200\u{a0}",
        "\u{feff}1200\u{200b}",
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
        // rustledger/rustledger 1473, moneymanagerex/moneymanagerex 659 and 2898, firefly-iii/firefly-iii 1087: amounts.
        ("1,234-", "not-a-number"),
        ("(1,234)", "not-a-number"),
        ("-1,234", "out-of-range"),
        ("−5", "out-of-range"),
        ("€1.234", "not-a-number"),
        ("1.234,00 €", "not-a-number"),
        ("£123", "not-a-number"),
        ("70 CHF", "not-a-number"),
        // tidyverse/readr 449, GeneralMills/pytrends 12: shares.
        ("12 %", "not-a-number"),
        ("+1,650%", "not-a-number"),
        // OpenRefine/OpenRefine 423 and 511, binjr/binjr 137, odoo/odoo 42394: powers.
        ("5E1", "not-a-number"),
        ("2.399700e+01", "not-a-number"),
        ("1,23E+05", "not-a-number"),
        // Units, notes, guesses and letters that look like digits.
        ("1.2k", "not-a-number"),
        ("15,3 тыс.", "not-a-number"),
        ("2万", "not-a-number"),
        ("5人", "not-a-number"),
        ("1200*", "not-a-number"),
        ("1200¹", "not-a-number"),
        ("1200[1]", "not-a-number"),
        ("<10", "not-a-number"),
        ("10+", "not-a-number"),
        ("½", "not-a-number"),
        ("1O0", "not-a-number"),
        ("l00", "not-a-number"),
        ("五", "not-a-number"),
        // A formula, a date, an escape of a workbook.
        ("=SUM(A1:A3)", "not-a-number"),
        ("=120+30", "not-a-number"),
        ("2017-07-01", "not-a-number"),
        ("_x0030_5", "not-a-number"),
        // Groups of other lengths, and marks that group nothing.
        ("1,2345", "not-a-whole-number"),
        ("1,234,00", "not-a-whole-number"),
        ("1.23.456", "not-a-number"),
        ("1,,200", "not-a-number"),
        ("1  200", "not-a-number"),
        ("1_200", "not-a-number"),
        (".5", "not-a-number"),
        ("9007199254740993", "out-of-range"),
    ] {
        assert_eq!(read(figure), Err(code), "{figure:?}");
    }
    let taken = import("Customer,Workload,Users\nAlpha,Yammer,\"120\n250\n300\"\n");
    assert_eq!(taken.problems(), [(2, Some(2), "not-a-number")]);
}
