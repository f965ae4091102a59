//! Watches where quotes open and close, to see one that closes in the wrong place.
//!
//! `csv-core` reads on when text follows a closing quote. That text may belong to another row: then a quote
//! that was forgotten has swallowed all between. It is said here when the quotes hold a separator or a line end;
//! `"Contoso" Ltd` is a name with nothing lost. What a quote means stays the business of `csv-core`.

/// Where the next byte stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// At the beginning of a cell.
    #[default]
    Beginning,
    /// In a cell without quotes.
    Plain,
    /// Within quotes.
    Within,
    /// Behind a quote that closes, or that is doubled.
    Behind,
    /// In the space behind a closing quote.
    SpaceBehind,
}

/// The quotes of one record.
#[derive(Debug)]
pub(super) struct Quotes {
    separator: u8,
    place: Place,
    /// Whether the quotes that opened last hold a separator or a line end.
    hold_more: bool,
    are_astray: bool,
}

impl Quotes {
    pub fn new(separator: u8) -> Self {
        Self { separator, place: Place::Beginning, hold_more: false, are_astray: false }
    }

    /// Looks at the next bytes of a record.
    pub fn watch(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.next(*byte);
        }
    }

    /// Ends the record, and says whether a quote closed in the wrong place.
    pub fn end(&mut self) -> bool {
        self.place = Place::Beginning;
        std::mem::take(&mut self.are_astray)
    }

    fn next(&mut self, byte: u8) {
        let ends_cell = byte == self.separator || matches!(byte, b'\r' | b'\n');
        self.place = match (self.place, byte) {
            (Place::Within, b'"') => Place::Behind,
            (Place::Within, _) => {
                self.hold_more |= ends_cell;
                Place::Within
            }
            (Place::Behind, b'"') => Place::Within,
            _ if ends_cell => Place::Beginning,
            (Place::Beginning, b'"') => {
                self.hold_more = false;
                Place::Within
            }
            (Place::Behind | Place::SpaceBehind, b' ' | b'\t') => Place::SpaceBehind,
            (Place::Behind | Place::SpaceBehind, _) => {
                self.are_astray |= self.hold_more;
                Place::Plain
            }
            (Place::Beginning | Place::Plain, _) => Place::Plain,
        };
    }
}
