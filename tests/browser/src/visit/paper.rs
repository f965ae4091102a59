//! The page on paper: printed by the browser, read back as text or looked at as pictures.
//!
//! Poppler's programs read it, so what is told is what another reader of PDF finds. It refuses to print
//! from script: the browser's own command goes the way that a visitor's Ctrl+P goes.

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, ensure};
use tempfile::TempDir;
use thirtyfour::common::print::{PrintPage, PrintParameters};

use super::Visit;

/// What the browser has printed.
#[derive(Debug)]
pub struct Paper {
    folder: TempDir,
}

const FILE: &str = "printed.pdf";
/// Dots per inch of a picture.
const DENSITY: &str = "80";

impl Visit {
    /// Prints the page on A4.
    ///
    /// # Errors
    /// When the browser does not print.
    pub async fn print(&self) -> anyhow::Result<Paper> {
        let page = PrintPage { height: 29.7, width: 21.0 };
        let wanted = PrintParameters { page, background: true, ..PrintParameters::default() };
        let printed = self.browser.print_page(wanted).await.context("printing")?;
        let folder = tempfile::tempdir().context("no folder for what was printed")?;
        fs::write(folder.path().join(FILE), printed)?;
        Ok(Paper { folder })
    }
}

impl Paper {
    /// The text of each page, words apart by single spaces.
    ///
    /// # Errors
    /// When poppler is not installed or cannot read it.
    pub fn pages(&self) -> anyhow::Result<Vec<String>> {
        let text = self.text()?;
        let pages = text.trim_end_matches('\u{c}').split('\u{c}');
        Ok(pages.map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
    }

    /// The lines of all pages.
    ///
    /// # Errors
    /// When poppler is not installed or cannot read it.
    pub fn lines(&self) -> anyhow::Result<Vec<String>> {
        Ok(self.text()?.lines().map(str::to_owned).collect())
    }

    fn text(&self) -> anyhow::Result<String> {
        let text = self.run("pdftotext", &["-raw", FILE, "-"])?;
        // Some browsers join letters that belong together.
        let joined = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];
        Ok(joined.iter().fold(text, |text, (one, letters)| text.replace(*one, letters)))
    }

    /// A picture of each page: `NAME-1.png` and so on.
    ///
    /// # Errors
    /// When poppler is not installed or cannot read it.
    pub fn pictures(&self, name: &Path) -> anyhow::Result<()> {
        let name = std::path::absolute(name)?;
        let name = name.to_str().context("the pictures' name is no text")?;
        self.run("pdftoppm", &["-png", "-r", DENSITY, FILE, name]).map(drop)
    }

    /// Fails unless the first page is mostly white, with something black on it.
    ///
    /// # Errors
    /// With how dark it is.
    pub fn is_black_on_white(&self) -> anyhow::Result<()> {
        self.run("pdftoppm", &["-gray", "-r", "40", "-singlefile", FILE, "page"])?;
        let picture = fs::read(self.folder.path().join("page.pgm"))?;
        // What precedes the pixels is too short to matter.
        let count = |is: fn(&u8) -> bool| picture.iter().filter(|pixel| is(pixel)).count();
        let (white, dark) = (count(|pixel| *pixel > 240), count(|pixel| *pixel < 90));
        ensure!(
            white.saturating_mul(5) > picture.len().saturating_mul(4) && dark > 0,
            "{white} of {} are white, {dark} dark",
            picture.len()
        );
        Ok(())
    }

    /// What each page looks like, in shades of grey and coarse.
    ///
    /// # Errors
    /// When poppler is not installed or cannot read it.
    pub fn in_grey(&self) -> anyhow::Result<Vec<Vec<u8>>> {
        self.run("pdftoppm", &["-gray", "-r", "40", FILE, "grey"])?;
        let files = fs::read_dir(self.folder.path())?.flatten().map(|file| file.path());
        let mut pictures: Vec<_> =
            files.filter(|file| file.extension().is_some_and(|kind| kind == "pgm")).collect();
        pictures.sort();
        pictures.iter().map(|picture| Ok(fs::read(picture)?)).collect()
    }

    fn run(&self, program: &str, arguments: &[&str]) -> anyhow::Result<String> {
        let mut command = Command::new(program);
        let output = command.args(arguments).current_dir(self.folder.path()).output();
        let output = output.with_context(|| format!("cannot start {program}: install poppler-utils"))?;
        let complaint = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{program}: {complaint}");
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
