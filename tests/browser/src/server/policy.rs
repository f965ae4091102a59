//! Reads the content security policy from the one file that states it.
//!
//! The page carries the same file in a `<meta>`; here it becomes the header of a folder that has no
//! `_headers`, with the one directive that works only there. It refuses to hold any directive of its own beside that one.

use std::{fs, io, path::Path};

use axum::http::HeaderValue;

/// A `<meta>` cannot say who may frame the page, so the file does not either.
const HEADER_ONLY: &str = "frame-ancestors 'self'";

/// The header's value: the file's lines and the directive that works only as a header.
///
/// # Errors
/// When the file cannot be read, states nothing, or holds what no header can.
pub fn content_security_policy(file: &Path) -> io::Result<HeaderValue> {
    let text = fs::read_to_string(file)?;
    let mut directives: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if directives.is_empty() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "it states no directive"));
    }
    directives.push(HEADER_ONLY);
    HeaderValue::try_from(directives.join("; "))
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}
