//! Fills in the `[[placeholders]]` of a template.
//!
//! It refuses to leave one open, or to guess at one that it does not know.

/// The template with every placeholder in its place; `file` is what a problem is told of.
pub fn filled(file: &str, template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut page = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("[[") {
        let (name, after) =
            after.split_once("]]").ok_or_else(|| format!("{file}: a placeholder does not end"))?;
        page += before;
        page += &value(name).ok_or_else(|| format!("{file}: [[{name}]] is unknown"))?;
        rest = after;
    }
    Ok(page + rest)
}
