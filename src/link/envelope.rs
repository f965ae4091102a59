//! What surrounds a link's content: the format's version before it, a checksum behind it, and letters that
//! every program leaves alone in an address.
//!
//! This stays as it is for all formats to come. A page that is older than a link can so tell that the link
//! is whole and only too new.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::DecodeError;

/// A version of the format, as a text's first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The first one: [`wire`](crate::link::wire).
    Complete,
    /// The same with lists that are not complete: [`wire_incomplete`](crate::link::wire_incomplete).
    Incomplete,
}

impl Format {
    const ALL: [Self; 2] = [Self::Complete, Self::Incomplete];

    /// No format has the letter 2: texts with it have been told that they are from the future.
    const fn letter(self) -> u8 {
        match self {
            Self::Complete => b'1',
            Self::Incomplete => b'3',
        }
    }
}

/// The longest text that is made or looked at. A page has room for all that one of this length may claim.
const MAX_LETTERS: usize = 1 << 20;
/// No table: a link is checked once, and a kilobyte of table is downloaded every time.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// `content` as a text; `None` for one that would be too long to be opened.
pub fn wrap(format: Format, mut content: Vec<u8>) -> Option<String> {
    let letter = format.letter();
    content.extend(checksum(letter, &content).to_le_bytes());
    let mut text = String::from(char::from(letter));
    URL_SAFE_NO_PAD.encode_string(&content, &mut text);
    (text.len() <= MAX_LETTERS).then_some(text)
}

/// The content of a text, and its format.
pub fn unwrap(text: &str) -> Result<(Format, Vec<u8>), DecodeError> {
    let (letter, letters) = text.as_bytes().split_first().ok_or(DecodeError::Damaged)?;
    if text.len() > MAX_LETTERS {
        return Err(DecodeError::Damaged);
    }
    let mut content = URL_SAFE_NO_PAD.decode(letters).map_err(|_| DecodeError::Damaged)?;
    let stated = content.split_last_chunk().map(|(content, stated)| (content.len(), *stated));
    let (length, stated) = stated.ok_or(DecodeError::Damaged)?;
    content.truncate(length);
    if u32::from_le_bytes(stated) != checksum(*letter, &content) {
        return Err(DecodeError::Damaged);
    }
    let format = Format::ALL.into_iter().find(|format| format.letter() == *letter);
    format.map(|format| (format, content)).ok_or(DecodeError::NewerVersion)
}

fn checksum(letter: u8, content: &[u8]) -> u32 {
    let mut digest = CHECKSUM.digest();
    digest.update(&[letter]);
    digest.update(content);
    digest.finalize()
}
