//! Any bytes as a list of any layout, in pieces of any length: nothing breaks, the pieces change nothing,
//! and what was found in it is found again in the list that it is exported to.
//!
//! The first bytes of the input say layout and pieces, so that a fuzzer can change them as well; the
//! rest is the list.
#![no_main]

#[path = "csv_import/imported.rs"]
mod imported;

use competency_calculator::{
    csv::{
        CLOUD_PRODUCTIVITY_ALIASES, Column, Layout,
        encoding::{Encoding, Utf8Watch},
        export, inspect,
    },
    languages::Locale,
    programs::CLOUD_PRODUCTIVITY,
};
use libfuzzer_sys::fuzz_target;
use imported::Imported;

/// So many columns can be told.
const COLUMNS: usize = 7;
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

fuzz_target!(|input: &[u8]| {
    let Some((told, list)) = input.split_at_checked(COLUMNS + 3) else { return };
    let [kind, first, then, columns @ ..] = told else { return };

    let seen = inspect(list, &CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES);
    assert!(seen.ignored.iter().all(|index| seen.layout.columns[*index] == Column::Ignored));
    assert!(seen.is_complete <= seen.layout.is_complete());
    let layout = if kind & 1 == 0 { seen.layout } else { layout(*kind, columns) };

    let pieces = pieces(list, *first, *then);
    encodings(list, &pieces);
    let whole = Imported::from_pieces(layout.clone(), &[list]);
    assert_eq!(whole, Imported::from_pieces(layout, &pieces), "the pieces change what is taken");
    for (line, problems) in &whole.bad {
        assert!(*problems > 0, "line {line} is bad, and nothing is wrong with it");
        assert!(whole.good.iter().all(|(good, _)| good != line), "line {line} is good and bad");
    }
    let language = Locale::of_tag(if kind & 0x80 == 0 { "en" } else { "pt-BR" });
    if !whole.good.is_empty() {
        comes_back(&whole, language);
    }
});

fn layout(kind: u8, columns: &[u8]) -> Layout {
    let separator = SEPARATORS[usize::from((kind >> 2) & 0xf) % SEPARATORS.len()];
    let columns = columns.iter().map_while(|column| match column % 12 {
        0 => Some(Column::Customer),
        1 => Some(Column::Workload),
        2 => Some(Column::Users),
        3 => Some(Column::Licence),
        4 => Some(Column::Association),
        5 => Some(Column::Ignored),
        number @ 6..=10 => Some(Column::UsersOf(usize::from(number - 6))),
        _ => None,
    });
    Layout { separator, has_header: kind & 2 != 0, titles: 0, columns: columns.collect(), counts_totals: false }
}

/// A first piece of one length, and the rest in pieces of another.
fn pieces(list: &[u8], first: u8, then: u8) -> Vec<&[u8]> {
    let (first, rest) = list.split_at(usize::from(first).min(list.len()));
    std::iter::once(first).chain(rest.chunks(usize::from(then) + 1)).collect()
}

/// What a list is written in can always be told, and pieces do not change it.
fn encodings(list: &[u8], pieces: &[&[u8]]) {
    let _ = Encoding::sniff(list);
    let ended = |pieces: &[&[u8]]| {
        let mut watch = Utf8Watch::default();
        for piece in pieces {
            watch.push(piece);
        }
        watch.finish()
    };
    assert_eq!(ended(&[list]), ended(pieces), "the pieces change the encoding");
}

fn comes_back(imported: &Imported, language: Locale) {
    let deployments: Vec<_> = imported.good.iter().map(|(_, deployment)| deployment.clone()).collect();
    let list = export::write(&CLOUD_PRODUCTIVITY, language, &deployments);
    let seen = inspect(&list, &CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES);
    assert!(seen.is_complete, "{seen:?}");
    let again = Imported::from_pieces(seen.layout, &[&list]);
    assert!(again.bad.is_empty(), "{:?} of {:?}", again.bad, String::from_utf8_lossy(&list));
    let again: Vec<_> = again.good.into_iter().map(|(_, deployment)| deployment).collect();
    assert_eq!(again, deployments, "what is exported is not what is imported");
}
