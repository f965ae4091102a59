//! Looks at the beginning of a file and says how it seems to be laid out.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{
    answer::{Answer, list},
    decoder::Decoder,
    file::File,
};
use crate::{
    csv::{CLOUD_PRODUCTIVITY_SPELLINGS, Inspection, encoding::Encoding, inspect as look, layout::SAMPLE},
    programs::CLOUD_PRODUCTIVITY,
};

/// What can be said of the file in `message`.
pub async fn inspect(message: &JsValue) -> Option<Answer> {
    let mut file = File::of(message)?;
    let (first, is_last) = file.next().await?;
    let mut encoding = Encoding::sniff(first);
    let mut sample = Vec::new();
    let mut decoder = Decoder::of(encoding);
    let is_right = decoder.decode(first, is_last, |text| sample.extend_from_slice(text));
    if !is_right {
        encoding = Encoding::Windows1252;
        Decoder::of(encoding).decode(first, is_last, |text| sample.extend_from_slice(text));
    }
    if !is_last {
        sample.truncate(SAMPLE);
    }
    let Inspection { layout, header, preview, is_complete, ignored } =
        look(&sample, &CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_SPELLINGS);
    let ignored = ignored.iter().filter_map(|column| header.get(*column));
    let preview: Array = preview.iter().map(|row| JsValue::from(list(row))).collect();
    Some(
        Answer::new("inspected")
            .with("encoding", encoding.label())
            .with("separator", char::from(layout.separator).to_string())
            .with("hasHeader", layout.has_header)
            .with("isComplete", is_complete)
            .texts("columns", layout.columns.iter().map(|column| column.word(&CLOUD_PRODUCTIVITY)))
            .texts("ignored", ignored)
            .texts("header", &header)
            .with("preview", preview),
    )
}
