//! A short text to take away, and how it is written: in Markdown, plain, or as HTML for what pastes with formatting.
//!
//! It refuses to know what is told. In Markdown whoever tells has made names harmless; in HTML nothing that is told is
//! markup.

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For whatever takes Markdown.
    Markdown,
    /// For whatever takes text alone.
    Plain,
    /// For whatever takes formatted text.
    Html,
}

/// A part of a text.
pub enum Part {
    /// What all of it is about.
    Title(String),
    /// A paragraph.
    Paragraph(String),
    /// What the next part is about.
    Heading(String),
    /// A list.
    Items(Vec<String>),
    /// A list in order.
    Steps(Vec<String>),
}

/// The whole text.
pub fn written(parts: &[Part], form: Form) -> String {
    let mut text = String::new();
    for part in parts {
        match form {
            Form::Markdown => markdown(&mut text, part),
            Form::Plain => plain(&mut text, part),
            Form::Html => html(&mut text, part),
        }
    }
    text
}

fn markdown(text: &mut String, part: &Part) {
    if !text.is_empty() {
        text.push('\n');
    }
    match part {
        Part::Title(title) => text.extend(["## ", title, "\n"]),
        Part::Paragraph(words) => text.extend([words, "\n"]),
        Part::Heading(heading) => text.extend(["**", heading, "**\n"]),
        Part::Items(items) => items.iter().for_each(|item| text.extend(["- ", item, "\n"])),
        Part::Steps(steps) => steps.iter().for_each(|step| text.extend(["1. ", step, "\n"])),
    }
}

fn plain(text: &mut String, part: &Part) {
    match part {
        Part::Title(words) | Part::Paragraph(words) | Part::Heading(words) => {
            text.extend([if text.is_empty() { "" } else { "\n" }, words, "\n"]);
        }
        Part::Items(items) => items.iter().for_each(|item| text.extend(["- ", item, "\n"])),
        Part::Steps(steps) => {
            for (step, number) in steps.iter().zip(1_u64..) {
                text.extend([&*number.to_string(), ". ", step, "\n"]);
            }
        }
    }
}

fn html(text: &mut String, part: &Part) {
    match part {
        Part::Title(title) => put(text, "<h2>", title, "</h2>"),
        Part::Paragraph(words) => put(text, "<p>", words, "</p>"),
        Part::Heading(heading) => put(text, "<p><strong>", heading, "</strong></p>"),
        Part::Items(items) => list(text, "<ul>", items, "</ul>"),
        Part::Steps(steps) => list(text, "<ol>", steps, "</ol>"),
    }
}

fn put(text: &mut String, before: &str, words: &str, after: &str) {
    text.extend([before, &*words.replace('&', "&amp;").replace('<', "&lt;"), after]);
}

fn list(text: &mut String, before: &str, items: &[String], after: &str) {
    text.push_str(before);
    for item in items {
        put(text, "<li>", item, "</li>");
    }
    text.push_str(after);
}

#[cfg(test)]
mod tests {
    use super::{Form, Part, written};

    fn told(form: Form) -> String {
        let parts = [
            Part::Title("Gold".into()),
            Part::Paragraph("Why.".into()),
            Part::Heading("A & <b>".into()),
            Part::Items(vec!["one".into()]),
            Part::Steps(vec!["first".into(), "then".into()]),
        ];
        written(&parts, form)
    }

    #[test]
    fn markdown_has_an_empty_line_between_parts() {
        assert_eq!(told(Form::Markdown), "## Gold\n\nWhy.\n\n**A & <b>**\n\n- one\n\n1. first\n1. then\n");
    }

    #[test]
    fn plain_text_has_no_marks_but_those_of_lists() {
        assert_eq!(told(Form::Plain), "Gold\n\nWhy.\n\nA & <b>\n- one\n1. first\n2. then\n");
    }

    #[test]
    fn nothing_that_is_told_is_markup_in_html() {
        let expected = "<h2>Gold</h2><p>Why.</p><p><strong>A &amp; &lt;b></strong></p>\
                        <ul><li>one</li></ul><ol><li>first</li><li>then</li></ol>";
        assert_eq!(told(Form::Html), expected);
    }
}
