//! Reads `_headers`, the file by which static hosts know which headers belong to which path.
//!
//! The build writes one beside the page; a server that obeys it tests what is published. It refuses
//! a file that it does not understand, since a host would leave out a header and say nothing.

use std::{fs, io, path::Path};

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The file's name, in the folder that is published.
const NAME: &str = "_headers";

/// Which headers belong to which paths.
#[derive(Debug, Clone)]
pub(super) struct Published(Vec<Rule>);

#[derive(Debug, Clone)]
struct Rule {
    path: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Published {
    /// What the folder's file says, when there is one.
    pub(super) fn read(folder: &Path) -> io::Result<Option<Self>> {
        match fs::read_to_string(folder.join(NAME)) {
            Ok(text) => understood(&text).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The headers of everything, whatever its path.
    pub(super) fn of_everything(&self) -> HeaderMap {
        merged(self.0.iter().filter(|rule| rule.path == "/*"))
    }

    /// The headers of a path: those of all rules that fit, as hosts do it.
    pub(super) fn of(&self, path: &str) -> HeaderMap {
        merged(self.0.iter().filter(|rule| match rule.path.strip_suffix('*') {
            Some(beginning) => path.starts_with(beginning),
            None => rule.path == path,
        }))
    }
}

/// The headers of several rules. What two of them name has both values.
fn merged<'a>(rules: impl Iterator<Item = &'a Rule>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in rules.flat_map(|rule| &rule.headers) {
        let both = headers.get(name).and_then(|before: &HeaderValue| {
            HeaderValue::from_bytes(&[before.as_bytes(), b", ", value.as_bytes()].concat()).ok()
        });
        headers.insert(name.clone(), both.unwrap_or_else(|| value.clone()));
    }
    headers
}

fn understood(text: &str) -> io::Result<Published> {
    let mut rules: Vec<Rule> = Vec::new();
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    for line in lines {
        if line.starts_with('/') {
            rules.push(Rule { path: line.to_owned(), headers: Vec::new() });
        } else {
            let header = line.starts_with(char::is_whitespace).then(|| header(line.trim())).flatten();
            let rule = rules.last_mut().ok_or_else(|| wrong(line))?;
            rule.headers.push(header.ok_or_else(|| wrong(line))?);
        }
    }
    Ok(Published(rules))
}

fn header(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(": ")?;
    Some((name.parse().ok()?, value.parse().ok()?))
}

fn wrong(line: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{NAME}: neither a path nor a header: {line}"))
}
