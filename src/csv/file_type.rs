//! What a file is that is no list, from its first bytes: nobody is asked about the columns of a picture.
//!
//! It knows what people really choose, no more; it refuses to look at names, which are given by hand.

use super::encoding::{Encoding, without_padding};

macro_rules! file_types {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// What a file is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FileType { $($(#[$doc])* $name,)+ }

        impl FileType {
            /// Every type.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The word for it in messages.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// The type that a word stands for; `None` for one that is not known.
            #[must_use]
            pub fn of_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

file_types! {
    /// A workbook of Excel, of any version, or one that only Excel can open.
    Excel = "excel",
    /// A spreadsheet of another office program.
    OpenDocument = "open-document",
    /// A spreadsheet of Numbers.
    Numbers = "numbers",
    /// A PDF.
    Pdf = "pdf",
    /// A picture.
    Picture = "picture",
    /// A text with formatting.
    Document = "document",
    /// A page of the web, or another text of tags.
    WebPage = "web-page",
    /// An archive or something compressed.
    Archive = "archive",
    /// JSON, which may be opened.
    Json = "json",
    /// Nothing, or nothing but space.
    Empty = "empty",
    /// The header of a list without a row; [`FileType::of`] looks at no rows, so it never says so.
    HeaderAlone = "header-alone",
    /// No text at all.
    Unknown = "unknown",
}

impl FileType {
    /// What these first bytes of a file are; `None` for what may be a list.
    #[must_use]
    pub fn of(first: &[u8]) -> Option<Self> {
        signed(first).or_else(|| {
            let encoding = Encoding::sniff(first);
            let is_wide = matches!(encoding, Some(Encoding::Utf16Le | Encoding::Utf16Be));
            let first = without_padding(first);
            let text = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
            let contains =
                |part: &[u8]| text.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part));
            let begins = |start: &[u8]| {
                let text = text.trim_ascii_start();
                text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
            };
            let marks: [(&[u8], Self); 14] = [
                (b"%PDF-", Self::Pdf),
                (b"{\\rtf", Self::Document),
                (b"{", Self::Json),
                (b"<?xml", Self::WebPage),
                (b"<!doctype", Self::WebPage),
                (b"<html", Self::WebPage),
                (b"<table", Self::WebPage),
                (b"<meta", Self::WebPage),
                (b"<!--", Self::WebPage),
                (b"<svg", Self::Picture),
                (b"mime-version:", Self::WebPage),
                (b"from: <saved by", Self::WebPage),
                (b"TABLE\r\n0,1", Self::Excel),
                (b"TABLE\n0,1", Self::Excel),
            ];
            // A page may begin with any tag, and so may a cell. A header may begin like SYLK, but no cell does within.
            let is_page = begins(b"<") && (contains(b"<tr") || contains(b"<row"));
            let is_sylk = begins(b"ID;P") && contains(b";K\"");
            // A header may stand in brackets; a list of JSON holds no words without quotes.
            let listed = text.trim_ascii_start().strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
            let is_json = listed.is_some_and(|rest| {
                rest.first().is_none_or(|first| first.is_ascii() && !first.is_ascii_alphabetic())
            });
            let marked = marks.into_iter().find(|(start, _)| begins(start)).map(|(_, file_type)| file_type);
            let is_nothing = |byte: &u8| matches!(byte, b'\0' | b'\t'..=b'\r' | b' ' | 0x1a | 0xfe | 0xff);
            if text.iter().all(is_nothing) {
                return Some(Self::Empty);
            }
            // Lists have no such bytes but in UTF-16; a few may have been left by a fault.
            let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=25 | 28..=31);
            let controls = first.iter().filter(is_control).count();
            let is_binary = !is_wide && controls > 1 && controls.saturating_mul(64) > first.len();
            // Half of a text in UTF-16 are zeros at most; of one in UTF-32, which no browser reads, more.
            let zeros: usize = first.iter().map(|byte| usize::from(*byte == 0)).sum();
            let is_binary = is_binary || zeros.saturating_mul(16) > first.len().saturating_mul(9);
            marked
                .or(is_page.then_some(Self::WebPage))
                .or(is_sylk.then_some(Self::Excel))
                .or(is_json.then_some(Self::Json))
                .or(is_binary.then_some(Self::Unknown))
        })
    }
}

/// What the bytes are by which such files are known.
fn signed(first: &[u8]) -> Option<FileType> {
    let contains = |part: &[u8]| first.windows(part.len()).any(|window| window == part);
    let signatures: [(&[u8], FileType); 12] = [
        (b"\x09\x08", FileType::Excel),
        (b"\x89PNG\r\n", FileType::Picture),
        (b"\xff\xd8\xff", FileType::Picture),
        (b"GIF8", FileType::Picture),
        (b"II*\0", FileType::Picture),
        (b"MM\0*", FileType::Picture),
        (b"\x1f\x8b", FileType::Archive),
        (b"PK\x05\x06", FileType::Archive),
        (b"7z\xbc\xaf", FileType::Archive),
        (b"Rar!\x1a", FileType::Archive),
        (b"SQLite format 3\0", FileType::Unknown),
        (b"PAR1", FileType::Unknown),
    ];
    let known = |parts: &[(&[u8], FileType)]| {
        parts.iter().find(|(part, _)| contains(part)).map(|(_, file_type)| *file_type)
    };
    if first.starts_with(b"PK\x03\x04") {
        // The shorter a name, the likelier it stands in what is compressed, too.
        let parts: [(&[u8], FileType); 7] = [
            (b"opendocument.spreadsheet", FileType::OpenDocument),
            (b"opendocument", FileType::Document),
            (b"Index/", FileType::Numbers),
            (b"visio/", FileType::Unknown),
            (b"word/", FileType::Document),
            (b"ppt/", FileType::Unknown),
            (b"xl/", FileType::Excel),
        ];
        let office = || contains(b"[Content_Types].xml").then_some(FileType::Unknown);
        return Some(known(&parts).or_else(office).unwrap_or(FileType::Archive));
    }
    if first.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        // How a workbook begins, since the names stand at the end of a large one. And names in UTF-16; a workbook with a
        // password is in a package.
        let parts: [(&[u8], FileType); 6] = [
            (b"\x09\x08\x10\0\0\x06\x05\0", FileType::Excel),
            (b"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0", FileType::Unknown),
            (b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", FileType::Document),
            (b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0", FileType::Excel),
            (b"W\0o\0r\0k\0b\0o\0o\0k\0", FileType::Excel),
            (b"B\0o\0o\0k\0", FileType::Excel),
        ];
        return Some(known(&parts).unwrap_or(FileType::Unknown));
    }
    let is_bitmap = first.starts_with(b"BM") && first.get(6..10) == Some(&[0; 4]);
    let is_inside = |place: usize, names: &[&[u8]]| {
        names.iter().any(|name| first.get(place..).is_some_and(|rest| rest.starts_with(name)))
    };
    let is_picture = is_bitmap
        || (first.starts_with(b"RIFF") && is_inside(8, &[b"WEBP"]))
        || is_inside(4, &[b"ftyphei", b"ftypavif", b"ftypmif1"]);
    let known =
        signatures.into_iter().find(|(start, _)| first.starts_with(start)).map(|(_, file_type)| file_type);
    known.or(is_picture.then_some(FileType::Picture))
}
