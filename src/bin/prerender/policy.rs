//! Policies of `deploy/` as they stand in a page. What is in them is decided there.

use std::fs;

/// A policy as an attribute takes it.
pub fn in_one_line(policy: &str) -> Result<String, String> {
    let text = fs::read_to_string(policy).map_err(|error| format!("{policy}: {error}"))?;
    Ok(text.lines().map(str::trim).collect::<Vec<_>>().join("; "))
}
