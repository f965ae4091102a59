//! The project's own text files, and how findings about them are told.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A text file of the project.
pub struct File {
    /// From the project's root, with `/` between folders.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl File {
    /// The file's name without folders and without what follows the first dot.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Whether the file's name ends so.
    pub fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// Lines with their numbers, as people count them.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// What the compiler makes something of, up to the tests at the end: no comments, no texts.
    /// Lines keep their numbers.
    pub fn code(&self) -> String {
        let shipped = self.text.split("#[cfg(test)]").next().unwrap_or_default();
        let mut code = String::with_capacity(shipped.len());
        let mut rest = shipped.chars().peekable();
        while let Some(character) = rest.next() {
            match character {
                '/' if rest.peek() == Some(&'/') => {
                    rest.by_ref().find(|next| *next == '\n');
                    code.push('\n');
                }
                '"' => {
                    while let Some(inside) = rest.next() {
                        match inside {
                            '\\' => _ = rest.next(),
                            '"' => break,
                            '\n' => code.push('\n'),
                            _ => {}
                        }
                    }
                    code.push_str("\"\"");
                }
                // The quote in `'"'` and `'\"'` opens no text.
                '\'' if rest.peek() == Some(&'"') => _ = rest.next(),
                '\'' if rest.peek() == Some(&'\\') => _ = rest.nth(1),
                _ => code.push(character),
            }
        }
        code
    }
}

/// The project's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file below the folders or files `places`; `""` stands for the whole project. What
/// `.gitignore` names at the root and git's own folder are no part of it.
pub fn files(places: &[&str]) -> Vec<File> {
    let ignored = fs::read_to_string(root().join(".gitignore")).unwrap_or_default();
    let mut skipped: Vec<_> = ignored.lines().map(|line| root().join(line.trim_matches('/'))).collect();
    skipped.push(root().join(".git"));
    let mut found = Vec::new();
    for place in places {
        let place = if place.is_empty() { root().to_owned() } else { root().join(place) };
        assert!(place.exists(), "{} is not there", place.display());
        collect(&place, &skipped, &mut found);
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "no file in {places:?}");
    found
}

fn collect(place: &Path, skipped: &[PathBuf], found: &mut Vec<File>) {
    if skipped.iter().any(|skipped| skipped == place) {
        return;
    }
    if place.is_dir() {
        for entry in fs::read_dir(place).unwrap() {
            collect(&entry.unwrap().path(), skipped, found);
        }
    } else if let Ok(text) = fs::read_to_string(place) {
        let path = place.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        found.push(File { path, text });
    }
}

/// Every Rust file of the project.
pub fn rust_files() -> Vec<File> {
    files(&["build.rs", "build", "src", "tests"]).into_iter().filter(|file| file.is(".rs")).collect()
}

/// Fails with all that was found, and with what to do about it.
pub fn none(findings: &[String], instead: &str) {
    assert!(findings.is_empty(), "{instead}\n  {}\n", findings.join("\n  "));
}
