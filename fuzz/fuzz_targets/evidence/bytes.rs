//! Any value at all out of a fuzzer's bytes, as bad as scripts can make them.
//!
//! Where the bytes end, nothing more is there, so every beginning of an input draws something smaller.

use super::value::Hostile;

/// From here on a byte draws something else than what belongs there.
pub const ANYTHING: u8 = 248;
/// A byte below it leaves out what belongs there.
pub const PRESENT: u8 = 32;
const DEEPEST: u8 = 4;

/// What is left of them.
pub struct Bytes<'a>(&'a [u8]);

impl<'b> Bytes<'b> {
    pub fn of(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    /// The next one; zero where there is none.
    pub fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    pub fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[usize::from(self.next()) % of.len()]
    }
}

/// Anything, a few levels deep.
pub fn anything(bytes: &mut Bytes) -> Hostile {
    below(bytes, DEEPEST)
}

fn below(bytes: &mut Bytes, depth: u8) -> Hostile {
    match bytes.next() % if depth == 0 { 10 } else { 12 } {
        0 => Hostile::Absent,
        1 => number(bytes),
        2 => truth(bytes),
        3 => name(bytes),
        4 => Hostile::Text(text(bytes)),
        5 => Hostile::Other,
        6 => Hostile::Unreadable,
        7 => Hostile::Claim(*bytes.pick(&[&0, &3, &(1 << 24), &(1 << 32), &u64::MAX])),
        8 => bytes.pick(&[&Hostile::ListOfItself, &Hostile::ObjectOfItself]).clone(),
        9 => Hostile::Crowded,
        10 => {
            let count = bytes.next() % 4;
            Hostile::List((0..count).map(|_| below(bytes, depth - 1)).collect())
        }
        _ => {
            let count = bytes.next() % 4;
            Hostile::Object((0..count).map(|_| (text(bytes), below(bytes, depth - 1))).collect())
        }
    }
}

/// Names, some of which are the same to people.
pub fn name(bytes: &mut Bytes) -> Hostile {
    const NAMES: [&str; 9] =
        ["", " ", "Contoso", " contoso", "CONTOSO ", "Fabrikam", "Ação", "AÇÃO", "\u{212a}"];
    Hostile::Text(bytes.pick(&NAMES).to_owned())
}

pub fn truth(bytes: &mut Bytes) -> Hostile {
    Hostile::Truth(bytes.next() % 2 == 0)
}

pub fn number(bytes: &mut Bytes) -> Hostile {
    const FIGURES: [f64; 10] = [
        -0.0,
        0.5,
        -1.0,
        9_007_199_254_740_990.0,
        9_007_199_254_740_991.0,
        9_007_199_254_740_992.0,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
        f64::MIN_POSITIVE,
    ];
    let high = f64::from(bytes.next());
    Hostile::Number(match bytes.next() {
        kind @ 0..PRESENT => FIGURES[usize::from(kind) % FIGURES.len()],
        kind @ PRESENT..ANYTHING => high * f64::from(kind - PRESENT),
        ANYTHING.. => high * 35_322_350_018_592.0,
    })
}

/// Some letters, as many as the first byte says.
pub fn text(bytes: &mut Bytes) -> String {
    let length = usize::from(bytes.next() % 24).min(bytes.0.len());
    let (letters, rest) = bytes.0.split_at(length);
    bytes.0 = rest;
    String::from_utf8_lossy(letters).into_owned()
}
