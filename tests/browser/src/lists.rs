//! Lists in files, as other programs write them: in their encodings, with their separators.
//!
//! It refuses to read what it writes; whether a list arrives is for the page to show.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, ensure};
use encoding_rs::WINDOWS_1252;
use tempfile::TempDir;

/// How a program writes text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 that says so in its first bytes.
    Utf8Bom,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// What spreadsheets on Windows save in one language or another.
    Legacy(&'static encoding_rs::Encoding),
}

/// Every encoding.
pub const ENCODINGS: [Encoding; 5] =
    [Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Legacy(WINDOWS_1252)];

impl Encoding {
    /// A text in this encoding.
    ///
    /// # Errors
    /// When it has a letter that the encoding lacks.
    pub fn encode(self, text: &str) -> anyhow::Result<Vec<u8>> {
        let marked = || "\u{feff}".chars().chain(text.chars()).collect::<String>();
        Ok(match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8Bom => marked().into_bytes(),
            Self::Utf16Le => marked().encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Be => marked().encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Legacy(encoding) => {
                let (bytes, _, lacks_letters) = encoding.encode(text);
                ensure!(!lacks_letters, "{} lacks a letter of {text:?}", encoding.name());
                bytes.into_owned()
            }
        })
    }
}

/// A list of which four rows have problems, one of them in two cells and one over two lines.
pub const WITH_PROBLEMS: &str = "Customer,Workload,Active users,Licence,Association\r\n\
    Contoso,Yammer,100,paid,CSP\r\n\
    Fabrikam,Teams,200,paid,CSP\r\n\
    \"North\r\nwind\",Yammer,12.5,paid,CSP\r\n\
    Tailspin,Yammer,many,maybe,CSP\r\n\
    Wingtip,Yammer,60,paid,a friend\r\n\
    Litware,Yammer,70,trial,none\r\n";

/// Files that go when this goes.
#[derive(Debug)]
pub struct Lists {
    folder: TempDir,
}

impl Lists {
    /// No file yet.
    ///
    /// # Errors
    /// When there is no room for files.
    pub fn new() -> anyhow::Result<Self> {
        Ok(Self { folder: tempfile::tempdir().context("no folder for lists")? })
    }

    /// A file with these bytes.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> anyhow::Result<PathBuf> {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }
}
