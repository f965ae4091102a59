//! Writes lists as files: what was entered, an example, or an empty one to be filled in.

use wasm_bindgen::JsValue;

use super::{answer::Answer, request};
use crate::{
    csv::{export, sample},
    input::draft::portfolio::Portfolio,
};

/// The file that `message` asks for.
pub fn write(message: &JsValue) -> Answer {
    let program = request::program(message);
    let language = request::locale(message);
    let bytes = match request::kind(message).as_str() {
        "template" => export::template(program, language),
        "sample" => sample::write(program, language),
        _ => {
            let mut portfolio = Portfolio::default();
            portfolio.add_lines(program, &request::text(message, "rows"));
            export::write(
                program,
                language,
                portfolio.rows.iter().filter(|row| !row.is_empty()).map(|row| &row.deployment),
            )
        }
    };
    Answer::new("written").bytes("file", &bytes)
}
