//! The encoding of a file, from its bytes.

use competency_calculator::csv::{
    encoding::{Encoding, Utf8Watch, Verdict},
    windows_1252,
};

const LIST: &str = "Cliente;Usuários\r\nSão João;5\r\n";

fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn windows1252(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(letter).unwrap()).collect()
}

#[test]
fn a_mark_at_the_beginning_decides() {
    let marked = format!("\u{feff}{LIST}");
    assert_eq!(Encoding::sniff(marked.as_bytes()), Some(Encoding::Utf8));
    assert_eq!(Encoding::sniff(&utf16(&marked, u16::to_le_bytes)), Some(Encoding::Utf16Le));
    assert_eq!(Encoding::sniff(&utf16(&marked, u16::to_be_bytes)), Some(Encoding::Utf16Be));
}

#[test]
fn a_mark_decides_whatever_follows() {
    assert_eq!(Encoding::sniff(b"\xef\xbb\xbfJo\xe3o;Jos\xe9;In\xeas;5"), Some(Encoding::Utf8));
    // Letters of East Asia have no zero byte.
    assert_eq!(Encoding::sniff(&utf16("\u{feff}顧客", u16::to_le_bytes)), Some(Encoding::Utf16Le));
    assert_eq!(Encoding::sniff(&utf16("\u{feff}顧客", u16::to_be_bytes)), Some(Encoding::Utf16Be));
}

#[test]
fn a_few_zero_bytes_are_a_fault_and_no_utf_16() {
    assert_eq!(Encoding::sniff(b"Alp\0a;5;Bet\0 ;66"), Some(Encoding::Utf8));
    assert_eq!(Encoding::sniff(b"Al\0ha;5;Be\0a ;66"), Some(Encoding::Utf8));
}

#[test]
fn without_a_mark_the_bytes_decide() {
    assert_eq!(Encoding::sniff(LIST.as_bytes()), Some(Encoding::Utf8));
    assert_eq!(Encoding::sniff(&utf16(LIST, u16::to_le_bytes)), Some(Encoding::Utf16Le));
    assert_eq!(Encoding::sniff(&utf16(LIST, u16::to_be_bytes)), Some(Encoding::Utf16Be));
    assert_eq!(Encoding::sniff(&windows1252(LIST)), None);
    assert_eq!(Encoding::sniff(b""), Some(Encoding::Utf8));
    assert_eq!(Encoding::sniff(b"Customer,Users\nContoso,5\n"), Some(Encoding::Utf8));
}

#[test]
fn zeros_that_fill_a_block_make_no_other_encoding() {
    // h2oai/datatable 590, turicas/rows 273, john-corcoran/backblaze-backup-checker 1.
    for zeros in [1, 3, 300, 4000] {
        let padding = vec![0; zeros];
        assert_eq!(Encoding::sniff(&[LIST.as_bytes(), &padding].concat()), Some(Encoding::Utf8), "{zeros}");
        let within = [LIST.as_bytes(), &padding, LIST.as_bytes()].concat();
        assert_eq!(Encoding::sniff(&within), Some(Encoding::Utf8), "{zeros}");
        let wide = [utf16(LIST, u16::to_le_bytes), padding].concat();
        assert_eq!(Encoding::sniff(&wide), Some(Encoding::Utf16Le), "{zeros}");
    }
}

#[test]
fn a_sample_that_ends_within_a_letter_is_still_utf_8() {
    let text = LIST.as_bytes();
    for end in 0..=text.len() {
        assert_eq!(Encoding::sniff(&text[..end]), Some(Encoding::Utf8), "{end}");
    }
}

#[test]
fn a_damaged_list_is_still_utf_8_and_pairs_that_happen_to_be_letters_of_it_make_no_other_so() {
    let damaged = [LIST.as_bytes(), b"Jo\xe3o;5\r\n"].concat();
    assert_eq!(Encoding::sniff(&damaged), Some(Encoding::Utf8));
    // Korean in EUC-KR: the first pair is a letter of UTF-8, the others are not.
    assert_eq!(Encoding::sniff(b"\xc4\xa1\xc1\xee \xb0\xed\xb0\xb4;5\r\n"), None);
}

#[test]
fn labels_are_those_of_the_browser() {
    let labels =
        [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252].map(Encoding::label);
    assert_eq!(labels, ["utf-8", "utf-16le", "utf-16be", "windows-1252"]);
}

#[test]
fn a_label_leads_back_to_its_encoding_and_any_other_text_to_none() {
    for encoding in Encoding::ALL {
        assert_eq!(Encoding::of_label(encoding.label()), Some(encoding));
    }
    assert_eq!(Encoding::of_label(""), None);
    assert_eq!(Encoding::of_label("utf-7"), None);
}

#[test]
fn the_encodings_of_unicode_are_not_legacy() {
    let of_unicode: Vec<_> = Encoding::ALL.into_iter().filter(|one| !one.is_legacy()).collect();
    assert_eq!(of_unicode, [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be]);
}

/// What a watch says at the end of `pieces`.
fn watched<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Verdict {
    let mut watch = Utf8Watch::default();
    for piece in pieces {
        watch.push(piece);
    }
    watch.finish()
}

#[test]
fn a_watch_says_the_same_however_the_bytes_are_cut() {
    let lists = [
        (LIST.as_bytes().to_vec(), Verdict::Utf8),
        ("x😀y€".as_bytes().to_vec(), Verdict::Utf8),
        (windows1252(LIST), Verdict::Legacy),
        ([LIST.as_bytes(), b"\xe3o", LIST.as_bytes()].concat(), Verdict::Damaged),
        (b"plain\xe2\x82".to_vec(), Verdict::Legacy),
        (["€".as_bytes(), b"\xe2\x82"].concat(), Verdict::Damaged),
        (b"\xf0\x9f\x98".to_vec(), Verdict::Legacy),
    ];
    for (bytes, verdict) in lists {
        assert_eq!(watched([bytes.as_slice()]), verdict, "{bytes:?}");
        assert_eq!(watched(bytes.chunks(1)), verdict, "{bytes:?} byte by byte");
        for cut in 0..=bytes.len() {
            let (before, after) = bytes.split_at(cut);
            assert_eq!(watched([before, after]), verdict, "{bytes:?} cut at {cut}");
        }
    }
}

#[test]
fn a_watch_does_not_change_its_mind() {
    let mut watch = Utf8Watch::default();
    assert_eq!(watch.push(b"Jo\xe3o"), Verdict::Legacy);
    assert_eq!(watch.push("São".as_bytes()), Verdict::Legacy);
}

#[test]
fn every_byte_of_windows_1252_is_the_letter_that_browsers_see() {
    for byte in 0..=u8::MAX {
        let bytes = [byte];
        let (letter, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
        assert_eq!(windows_1252::utf8(&bytes), letter.as_bytes(), "{byte:#x}");
    }
}
