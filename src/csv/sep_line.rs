//! The line by which a spreadsheet is told what stands between cells, like `sep=;`.
//!
//! It is taken at its word. A spreadsheet that saves the file again puts the line into quotes, or fills it up
//! with whatever it now separates cells with: then both can be meant, and the rows say which.

/// How every such line begins.
const NAME: &[u8] = b"sep=";

/// The separators of which one is meant, if the list opens with such a line.
pub(super) fn separators(sample: &[u8]) -> Option<Vec<u8>> {
    let line =
        sample.split(|byte| matches!(byte, b'\n' | b'\r')).find(|line| !line.trim_ascii().is_empty())?;
    let quoted = line.strip_prefix(b"\"").and_then(|rest| rest.iter().position(|byte| *byte == b'"'));
    let (text, filling) = match quoted {
        Some(end) => (line.get(1..=end)?, line.get(end.checked_add(2)?..)?),
        None => (line, &[][..]),
    };
    let (name, text) = text.split_at_checked(NAME.len())?;
    let (text, rest) = text.split_first()?;
    let mut meant = vec![*text];
    for other in rest.iter().chain(filling) {
        if !meant.contains(other) && *other != b'"' {
            meant.push(*other);
        }
    }
    (name.eq_ignore_ascii_case(NAME) && meant.iter().copied().all(can_separate)).then_some(meant)
}

/// Whether a record is that line, whatever separator it was read with.
pub(super) fn is_sep_line(text: &[u8]) -> bool {
    let text = text.split_at_checked(NAME.len());
    text.is_some_and(|(name, rest)| name.eq_ignore_ascii_case(NAME) && rest.iter().copied().all(can_separate))
}

fn can_separate(byte: u8) -> bool {
    matches!(byte, b'\t' | b' ') || (byte.is_ascii_punctuation() && byte != b'"')
}
