//! What people type for a number, and what it is read as.

use competency_calculator::input::typed_number::{NumberProblem::*, parse, sum};

#[test]
fn nothing_typed_is_not_known() {
    for typed in ["", " ", "\u{a0}\t"] {
        assert_eq!(parse(typed), Ok(None), "{typed:?}");
    }
}

#[test]
fn whole_numbers_are_read_with_any_usual_grouping() {
    #[rustfmt::skip]
    let two_thousand = [
        "2000", "2,000", "2.000", "2 000", "2\u{a0}000", "2\u{202f}000", "2'000", "2\u{2019}000",
        "2\u{2009}000", "2\u{2007}000", "２\u{3000}０００", "２’０００", "  2,000 ", "\u{feff}2000",
        "0002000", "２０００", "２，０００", "٢٠٠٠", "٢٬٠٠٠", "\u{200f}٢٠٠٠\u{200f}", "۲۰۰۰", "२०००",
        "२,०००", "2000\u{1a}", "2000.", "+2000",
    ];
    for typed in two_thousand {
        assert_eq!(parse(typed), Ok(Some(2000)), "{typed:?}");
    }
    assert_eq!(parse("0"), Ok(Some(0)));
    assert_eq!(parse("-0"), Ok(Some(0)));
    assert_eq!(parse("1.234.567"), Ok(Some(1_234_567)));
    // What looks the same on the screen is the same, also within one figure.
    assert_eq!(parse("1 234\u{a0}567\u{202f}890"), Ok(Some(1_234_567_890)));
    assert_eq!(parse("1’234'567"), Ok(Some(1_234_567)));
    assert_eq!(parse("१,२३,४५,६७८"), Ok(Some(12_345_678)));
    assert_eq!(parse("1,00,000"), Ok(Some(100_000)));
    assert_eq!(parse("9,007,199,254,740,991"), Ok(Some(9_007_199_254_740_991)));
}

#[test]
fn a_fraction_of_zeros_is_none() {
    for typed in [
        "1200.",
        "+1200",
        "1200.0",
        "1200,00",
        "1200.0000",
        "1.200,00",
        "1,200.000",
        "1 200,0",
        "१२००.००",
        "١٬٢٠٠٫٠",
    ] {
        assert_eq!(parse(typed), Ok(Some(1200)), "{typed:?}");
    }
    for nothing in ["-0,0", "0.000", "0,000", "0.", "+0"] {
        assert_eq!(parse(nothing), Ok(Some(0)), "{nothing}");
    }
}

/// People draw lines with them, and one within the other would take minutes, or the stack.
#[test]
fn a_long_line_of_signs_is_no_number() {
    for sign in ["-", "\u{2212}", "+", "- ", "+-", "-\u{a0}"] {
        let line = sign.repeat(1 << 17);
        for typed in [line.clone(), format!("{line}5"), format!("{line};5"), format!("5;{line}")] {
            assert_eq!(parse(&typed), Err(NotANumber), "{sign:?}, many times");
        }
    }
    assert_eq!((parse("--5"), parse("--0"), parse("- 5")), (Err(NotANumber), Err(NotANumber), Err(Negative)));
}

#[test]
fn several_figures_are_never_one() {
    for typed in ["120\n250\n300", "120\r\n250\r\n300\r\n", "120\t250\t300", "120 + 250 + 300", "120;250;300"]
    {
        assert_eq!((parse(typed), sum(typed)), (Err(Several), Some(670)), "{typed:?}");
    }
    assert_eq!(parse("1,200\n800"), Err(Several));
    assert_eq!(parse("Exchange\n120"), Err(NotANumber));
    assert_eq!(sum("9007199254740991\n18446744073709551615"), None);
}

#[test]
fn what_is_wrong_is_named() {
    let wrong = [
        ("-5", Negative),
        ("123,45,678", NotANumber),
        ("\u{2212}5", Negative),
        ("-2,000", Negative),
        ("-1.5", Negative),
        ("12.5", NotWhole),
        ("0.500", NotWhole),
        ("12,5", NotWhole),
        ("1,234.5", NotWhole),
        ("1.234,50", NotWhole),
        ("1 234,5", NotWhole),
        ("2000.01", NotWhole),
        ("1.200.00", NotWhole),
        ("१२.५", NotWhole),
        ("١٢٫٥", NotWhole),
        ("٢٫٠٠٠", NotWhole),
        ("1,00,00", NotANumber),
        ("1,000,00,000", NotANumber),
        ("1.00.000", NotANumber),
        ("2000,000", NotWhole),
        ("abc", NotANumber),
        ("12abc", NotANumber),
        ("5 abc.", NotANumber),
        ("5 abc.0", NotANumber),
        ("5k", NotANumber),
        ("1万", NotANumber),
        ("一万", NotANumber),
        ("1e3", NotANumber),
        ("--5", NotANumber),
        ("-", NotANumber),
        ("1,2,3", NotANumber),
        ("1,,000", NotANumber),
        ("1,000.000,5", NotANumber),
        (".5", NotANumber),
        ("++5", NotANumber),
        ("+", NotANumber),
        ("1.200.", NotWhole),
        ("1,", NotWhole),
        ("120;", NotANumber),
        ("1 2", NotANumber),
        ("9007199254740992", TooLarge),
        ("12345678901234567890", TooLarge),
    ];
    for (typed, problem) in wrong {
        assert_eq!(parse(typed), Err(problem), "{typed:?}");
    }
}
