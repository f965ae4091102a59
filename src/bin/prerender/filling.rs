//! Fills in the `[[placeholders]]` of a template.
//!
//! A tag with a placeholder that begins with `each-` is repeated for each language. It refuses to leave a placeholder open, or
//! to guess at one that it does not know.

use competency_calculator::languages::Locale;

/// The template with every placeholder filled in; `file` is named in problems.
pub fn filled(file: &str, template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let template = with_tags_for_each_language(template);
    let mut page = String::new();
    let mut rest = template.as_str();
    while let Some((before, after)) = rest.split_once("[[") {
        let (name, after) =
            after.split_once("]]").ok_or_else(|| format!("{file}: a placeholder does not end"))?;
        page += before;
        page += &value(name).ok_or_else(|| format!("{file}: [[{name}]] is unknown"))?;
        rest = after;
    }
    // A direction is written only if it is not the usual one.
    Ok((page + rest).replacen(" dir=\"ltr\"", "", 1))
}

/// The template with the tags that are repeated for each language.
fn with_tags_for_each_language(template: &str) -> String {
    let for_each = |tag: &str| {
        let filled = |locale: Locale| {
            tag.replace("[[each-lang]]", locale.tag()).replace("[[each-folder]]", locale.folder())
        };
        if tag.contains("[[each-") { Locale::ALL.map(filled).concat() } else { tag.to_owned() }
    };
    // Text before a tag belongs to no tag.
    let pieces = template.split_inclusive('>').flat_map(|piece| {
        let (before, tag) = piece.split_at(piece.rfind('<').unwrap_or(piece.len()));
        [before, tag]
    });
    pieces.map(for_each).collect()
}
