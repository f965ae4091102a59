//! Looks at the beginning of a file and says how it seems to be laid out.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{
    decoder::{Decoder, legacy_encoding},
    file::File,
    request,
    response::{Response, list},
};
use crate::{
    csv::{
        CLOUD_PRODUCTIVITY_ALIASES, Inspection, encoding::Encoding, file_type::FileType, inspect_with,
        layout::SAMPLE,
    },
    import_protocol::{field, kind},
};

/// What can be said of the file in `message`.
pub async fn inspect(message: &JsValue) -> Option<Response> {
    let mut file = File::of(message)?;
    let (first, is_last) = file.beginning().await?;
    if let Some(file_type) = FileType::of(first) {
        return Some(unsupported(file_type));
    }
    let said = Encoding::of_label(&request::text(message, field::ENCODING));
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
        return Some(unsupported(file_type));
    }
    let program = request::program(message);
    let separator = request::text(message, field::SEPARATOR).bytes().next();
    let Inspection { layout, header, preview, is_complete, .. } =
        inspect_with(&sample, program, &CLOUD_PRODUCTIVITY_ALIASES, separator);
    // Whoever chooses a wrong encoding chooses again.
    if is_last && preview.is_empty() && said.is_none() {
        return Some(unsupported(if header.is_empty() { FileType::Empty } else { FileType::HeaderAlone }));
    }
    let preview: Array = preview.iter().map(|row| JsValue::from(list(row))).collect();
    Some(
        Response::new(kind::INSPECTED)
            .with(field::ENCODING, encoding.label())
            .with(field::SEPARATOR, char::from(layout.separator).to_string())
            .with(field::HAS_HEADER, layout.has_header)
            .count(field::TITLES, layout.titles as u64)
            .with(field::IS_COMPLETE, is_complete)
            .texts(field::COLUMNS, layout.columns.iter().map(|column| column.word(program)))
            .texts(field::HEADER, &header)
            .with(field::PREVIEW, preview),
    )
}

/// A file that is no list.
fn unsupported(file_type: FileType) -> Response {
    Response::new(kind::UNSUPPORTED).with(field::FILE_TYPE, file_type.word())
}
