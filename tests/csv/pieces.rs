//! A list means the same however it is cut into pieces, and no bytes at all break the import.

use competency_calculator::{
    csv::{CLOUD_PRODUCTIVITY_ALIASES, Column, Import, Layout, encoding::Encoding},
    programs::CLOUD_PRODUCTIVITY,
};
use proptest::{collection::vec, prelude::*, sample::select};

use super::imported::{Imported, config, inspect};

/// Everything that is hard to cut: a mark, quotes, letters of several bytes, each line end, damage.
const LIST: &[u8] = b"\xef\xbb\xbfCustomer,Workload,Users\r\n\"A \"\"B\"\"\r\nC\",Yammer,\"1,234\"\n\
    S\xc3\xa3o \xf0\x9f\x98\x80,EXO,5\r\rJo\xe3o,SPO,6\n\n,,\n\"\",Lync,7\r\n\"D\",Teams,x,y\nE\r\n'=F,Yammer,2\n\"G,Yammer";

fn layout() -> Layout {
    Layout {
        separator: b',',
        has_header: true,
        titles: 0,
        columns: vec![Column::Customer, Column::Workload, Column::Users],
        counts_totals: false,
    }
}

#[test]
fn wherever_it_is_cut_a_list_means_the_same() {
    let whole = Imported::from_pieces(layout(), [LIST]);
    assert_eq!(whole.good.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4, 9, 12]);
    assert_eq!(whole.bad.iter().map(|bad| bad.line).collect::<Vec<_>>(), [6, 10, 11, 13]);
    for first in 0..=LIST.len() {
        let (before, after) = LIST.split_at(first);
        assert_eq!(Imported::from_pieces(layout(), [before, after]), whole, "cut at {first}");
        let (middle, after) = after.split_at(after.len() / 2);
        assert_eq!(
            Imported::from_pieces(layout(), [before, middle, after]),
            whole,
            "cut at {first} and again"
        );
    }
    for length in 1..12 {
        assert_eq!(Imported::from_pieces(layout(), LIST.chunks(length)), whole, "in pieces of {length}");
    }
}

#[test]
fn a_mark_that_is_none_is_read() {
    let layout = || Layout { has_header: false, ..layout() };
    for (list, problems) in [(&b"\xef\xbb,Yammer,1"[..], 1), (b"\xef\xbb\xbf,Yammer,1", 0), (b"\xef", 1)] {
        let whole = Imported::from_pieces(layout(), [list]);
        assert_eq!(whole.bad.len(), problems, "{list:?}");
        assert_eq!(Imported::from_pieces(layout(), list.chunks(1)), whole);
    }
}

#[test]
fn rows_are_counted_as_soon_as_they_end() {
    let mut import = Import::new(&CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES, layout());
    let mut imported = Imported::default();
    for (piece, rows) in
        [("Customer,Workload,Users\nA,Yam", 0), ("mer,1\nB,", 1), ("nothing,x\nC,Yammer,2\n", 3)]
    {
        import.push(piece.as_bytes(), &mut imported);
        assert_eq!(import.rows(), rows, "{piece}");
    }
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let scraps = vec![
        &b"\""[..],
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\r\n",
        b"'",
        b"=",
        b"-5",
        b"1.234",
        b"99",
        b"Yammer",
        b"EXO",
        b"paid",
        b"any",
        b"Customer",
        b"Users",
        b"Workload",
        b"sep=",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xe3",
        b"\x00",
        b" ",
        b"\xc2\x85",
        "São".as_bytes(),
        "\u{301}".as_bytes(),
    ];
    vec(select(scraps), 0..60).prop_map(|scraps| scraps.concat())
}

fn layouts() -> impl Strategy<Value = Layout> {
    let columns = vec![
        Column::Customer,
        Column::Workload,
        Column::Users,
        Column::Licence,
        Column::Association,
        Column::UsersOf(0),
        Column::UsersOf(4),
        Column::UsersOf(99),
        Column::Ignored,
    ];
    (select(b",;\t".to_vec()), any::<bool>(), 0..3usize, vec(select(columns), 0..7)).prop_map(
        |(separator, has_header, titles, columns)| Layout {
            separator,
            has_header,
            titles,
            columns,
            counts_totals: false,
        },
    )
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_of_any_layout_mean_the_same_in_any_pieces(bytes in bytes(), layout in layouts(), length in 1..9usize) {
        let whole = Imported::from_pieces(layout.clone(), [bytes.as_slice()]);
        prop_assert_eq!(Imported::from_pieces(layout, bytes.chunks(length)), whole);
    }

    #[test]
    fn every_row_is_good_or_bad(bytes in bytes(), layout in layouts()) {
        let imported = Imported::from_pieces(layout, [bytes.as_slice()]);
        prop_assert!(imported.bad.len() as u64 <= imported.rows);
        for bad in &imported.bad {
            prop_assert!(!bad.problems.is_empty());
            prop_assert!(imported.good.iter().all(|(line, _)| *line != bad.line), "{:?}", bad);
        }
    }

    #[test]
    fn anything_can_be_inspected(bytes in bytes(), other in vec(any::<u8>(), 0..200)) {
        for bytes in [bytes, other] {
            let found = inspect(&bytes);
            prop_assert!(found.ignored.iter().all(|index| found.layout.columns[*index] == Column::Ignored));
            prop_assert!(found.is_complete <= found.layout.is_complete());
            let _ = Encoding::sniff(&bytes);
            let _ = Imported::from_pieces(found.layout, [bytes.as_slice()]);
        }
    }
}
