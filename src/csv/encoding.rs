//! In which encoding a file is, from its bytes.
//!
//! The browser decodes; this module only says with which label. UTF-8 needs no decoding: its bytes go
//! straight to the import while a [`Utf8Watch`] looks on, because a file that opens in plain ASCII may
//! turn out to be in a legacy encoding only after megabytes. Which of the legacy encodings that is, bytes do not say;
//! `legacy` finds out.

use std::str::from_utf8;

/// How a file's bytes become text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark at its beginning.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Western Europe; every byte is a text in it.
    Windows1252,
    /// Mac Roman, which spreadsheets on a Macintosh still write.
    Macintosh,
    /// Central Europe.
    Windows1250,
    /// Cyrillic.
    Windows1251,
    /// Greek.
    Windows1253,
    /// Turkish.
    Windows1254,
    /// Japanese.
    ShiftJis,
    /// Simplified Chinese.
    Gb18030,
    /// Traditional Chinese.
    Big5,
    /// Korean.
    EucKr,
}

impl Encoding {
    /// Each of them, as people are offered them.
    pub const ALL: [Self; 13] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Macintosh,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1250,
        Self::Windows1251,
        Self::Windows1253,
        Self::Windows1254,
        Self::ShiftJis,
        Self::Gb18030,
        Self::Big5,
        Self::EucKr,
    ];

    /// What the decoder knows by that name.
    #[must_use]
    pub fn of_label(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.label() == label)
    }

    /// The name that `TextDecoder` knows it by.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Macintosh => "macintosh",
            Self::Windows1250 => "windows-1250",
            Self::Windows1251 => "windows-1251",
            Self::Windows1253 => "windows-1253",
            Self::Windows1254 => "windows-1254",
            Self::ShiftJis => "shift_jis",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
            Self::EucKr => "euc-kr",
        }
    }

    /// Whether it is none of the encodings of Unicode.
    #[must_use]
    pub const fn is_legacy(self) -> bool {
        !matches!(self, Self::Utf8 | Self::Utf16Le | Self::Utf16Be)
    }

    /// Which encoding of Unicode the first bytes of a file are in, or `None` for a legacy encoding; a few kilobytes are
    /// enough.
    #[must_use]
    pub fn sniff(first: &[u8]) -> Option<Self> {
        match first {
            [0xef, 0xbb, 0xbf, ..] => return Some(Self::Utf8),
            [0xff, 0xfe, ..] => return Some(Self::Utf16Le),
            [0xfe, 0xff, ..] => return Some(Self::Utf16Be),
            _ => {}
        }
        // Separators, digits and line ends have a zero byte in UTF-16, and no list is without them.
        let zeros = |place: usize| {
            let (pairs, _) = first.as_chunks::<2>();
            pairs.iter().filter(|pair| pair.get(place) == Some(&0)).count()
        };
        let (even, odd, few) = (zeros(0), zeros(1), first.len().div_euclid(8));
        if odd > even.max(few) {
            return Some(Self::Utf16Le);
        }
        if even > odd.max(few) {
            return Some(Self::Utf16Be);
        }
        is_utf8(first).then_some(Self::Utf8)
    }
}

/// Whether bytes are UTF-8, apart from a letter cut off at the end. Some pairs of bytes in Chinese and Korean encodings are
/// letters of UTF-8 too, and a list in UTF-8 may be damaged. So it is UTF-8 if there are not more faults than letters.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut faults) = (0_usize, 0_usize);
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        letters = letters.saturating_add(chunk.valid().chars().filter(|letter| !letter.is_ascii()).count());
        // What follows the last letter is nothing, or may be the beginning of a letter.
        let may_go_on = from_utf8(chunk.invalid()).err().is_none_or(|error| error.error_len().is_none());
        faults = faults.saturating_add((chunks.peek().is_some() || !may_go_on).into());
    }
    faults <= letters
}

/// What a [`Utf8Watch`] says of all bytes so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// They are UTF-8.
    #[default]
    Utf8,
    /// They are not, and nothing before spoke for UTF-8: begin again in a legacy encoding.
    Legacy,
    /// They are not, though letters before were: go on. Rows with such bytes become problems
    /// (`not-text`), because nobody can say what the damaged letters were.
    Damaged,
}

/// Watches over bytes that are taken for UTF-8, in pieces of any size.
#[derive(Clone, Debug, Default)]
pub struct Utf8Watch {
    /// The beginning of a letter whose end is in the next piece.
    held: Vec<u8>,
    letters_seen: bool,
    verdict: Verdict,
}

/// The longest letter.
const LETTER: usize = 4;

impl Utf8Watch {
    /// Looks at the next bytes; what it says once of bytes that are not UTF-8 it says ever after.
    pub fn push(&mut self, mut bytes: &[u8]) -> Verdict {
        while self.verdict == Verdict::Utf8 && !bytes.is_empty() {
            if self.held.is_empty() {
                bytes = self.scan(bytes);
            } else if let Some((first, rest)) = bytes.split_first() {
                self.held.push(*first);
                bytes = rest;
                self.judge_held();
            }
        }
        self.verdict
    }

    /// Says the same of the whole, now that nothing follows.
    pub fn finish(&mut self) -> Verdict {
        if !self.held.is_empty() {
            self.fail();
        }
        self.verdict
    }

    /// Scans as far as it can; what is left is to be looked at byte by byte.
    fn scan<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let (right, rest) = match from_utf8(bytes) {
            Ok(_) => (bytes, &[][..]),
            Err(error) => bytes.split_at_checked(error.valid_up_to()).unwrap_or_default(),
        };
        self.letters_seen |= !right.is_ascii();
        let Some((first, rest)) = rest.split_first() else { return rest };
        self.held.push(*first);
        self.judge_held();
        rest
    }

    fn judge_held(&mut self) {
        match from_utf8(&self.held) {
            Ok(_) => {
                self.letters_seen = true;
                self.held.clear();
            }
            Err(error) if error.error_len().is_some() || self.held.len() >= LETTER => self.fail(),
            Err(_) => {}
        }
    }

    fn fail(&mut self) {
        self.held.clear();
        self.verdict = if self.letters_seen { Verdict::Damaged } else { Verdict::Legacy };
    }
}
