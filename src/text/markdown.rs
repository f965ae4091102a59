//! Names as Markdown: what somebody typed stays a text, whatever it looks like.
//!
//! A mark gets a backslash only where it could mean something, so that a summary can also be read as it
//! is. It knows the marks of `CommonMark` and of the large sites: bare links, mentions, formulas, emoji.

use super::one_line;

/// `name` in one line, with no markup in it.
pub fn escaped(name: &str) -> String {
    let name = one_line(name);
    let mut text = String::with_capacity(name.len());
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        let ends_word = characters.peek().is_none_or(|next| next.is_whitespace());
        if character.is_ascii_punctuation() && !is_plain(character, &text, ends_word) {
            text.push('\\');
        }
        text.push(character);
    }
    text
}

/// Whether a mark after `before` is nothing but itself.
fn is_plain(mark: char, before: &str, ends_word: bool) -> bool {
    // A line that begins with a mark, or with a number and one, would be a list, a quote or a title.
    if before.is_empty() {
        return false;
    }
    let numbers = before.bytes().all(|byte| byte.is_ascii_digit());
    match mark {
        ')' if numbers => false,
        ',' | '\'' | '"' | '-' | '/' | '(' | ')' | '?' | '%' | ';' => true,
        '.' => !numbers && ends_word,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_is_no_markup_stays_as_it_is() {
        for name in ["Contoso, Ltd.", "Contoso-Sul (SP)", "O'Neill / Irmãos", "12-345", "100% & Cia"] {
            assert_eq!(escaped(name).replace('\\', ""), name);
        }
        assert_eq!(escaped("Contoso, Ltd."), "Contoso, Ltd.");
        assert_eq!(escaped("Contoso-Sul (SP)"), "Contoso-Sul (SP)");
        assert_eq!(escaped("12-345"), "12-345");
    }

    #[test]
    fn markup_becomes_text() {
        for (name, text) in [
            ("<img src=x>", r"\<img src\=x\>"),
            ("[a](https://a.example)", r"\[a\](https\://a\.example)"),
            ("**bold** _it_ `code`", r"\*\*bold\*\* \_it\_ \`code\`"),
            ("www.example.com", r"www\.example\.com"),
            ("a@example.com", r"a\@example\.com"),
            ("# title", r"\# title"),
            ("- item", r"\- item"),
            ("1. first", r"1\. first"),
            ("2) second", r"2\) second"),
            ("a | b &amp; c", r"a \| b \&amp; c"),
            ("back\\slash", r"back\\slash"),
        ] {
            assert_eq!(escaped(name), text);
        }
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(escaped(" a\r\n# b\u{2028}c\u{202e} "), r"a  \# b c");
    }
}
