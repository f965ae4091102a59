//! Looks at the beginning of a file and says how it seems to be laid out.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{
    answer::{Answer, list},
    decoder::{Decoder, legacy_encoding},
    file::File,
    request,
};
use crate::csv::{
    CLOUD_PRODUCTIVITY_ALIASES, Inspection, encoding::Encoding, file_type::FileType, inspect_with,
    layout::SAMPLE,
};

/// What can be said of the file in `message`.
pub async fn inspect(message: &JsValue) -> Option<Answer> {
    let mut file = File::of(message)?;
    let (first, is_last) = file.beginning().await?;
    if let Some(file_type) = FileType::of(first) {
        return Some(Answer::new("other").with("what", file_type.word()));
    }
    let said = Encoding::of_label(&request::text(message, "encoding"));
    let mut encoding =
        said.or_else(|| Encoding::sniff(first)).unwrap_or_else(|| legacy_encoding(message, first));
    let mut sample = Vec::new();
    let mut decoder = Decoder::of(encoding);
    let is_right = decoder.decode(first, is_last, |text| sample.extend_from_slice(text));
    if !is_right {
        encoding = legacy_encoding(message, first);
        Decoder::of(encoding).decode(first, is_last, |text| sample.extend_from_slice(text));
    }
    if !is_last {
        sample.truncate(SAMPLE);
    }
    // In UTF-16 no mark is plain before.
    if let Some(file_type) = FileType::of(&sample).filter(|_| said.is_none()) {
        return Some(Answer::new("other").with("what", file_type.word()));
    }
    let program = request::program(message);
    let separator = request::text(message, "separator").bytes().next();
    let Inspection { layout, header, preview, is_complete, .. } =
        inspect_with(&sample, program, &CLOUD_PRODUCTIVITY_ALIASES, separator);
    // Whoever chooses a wrong encoding chooses again.
    if is_last && preview.is_empty() && said.is_none() {
        let what = if header.is_empty() { FileType::Empty.word() } else { "header-alone" };
        return Some(Answer::new("other").with("what", what));
    }
    let preview: Array = preview.iter().map(|row| JsValue::from(list(row))).collect();
    Some(
        Answer::new("inspected")
            .with("encoding", encoding.label())
            .with("separator", char::from(layout.separator).to_string())
            .with("hasHeader", layout.has_header)
            .count("titles", layout.titles as u64)
            .with("isComplete", is_complete)
            .texts("columns", layout.columns.iter().map(|column| column.word(program)))
            .texts("header", &header)
            .with("preview", preview),
    )
}
