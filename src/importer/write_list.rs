//! Writes lists as files: what was entered, an example, or an empty one to be filled in.

use wasm_bindgen::JsValue;

use super::{request, response::Response};
use crate::{
    csv::{example, export},
    import_protocol::{field, kind},
    input::draft::portfolio::Portfolio,
};

/// The file that `message` asks for.
pub fn write(message: &JsValue) -> Response {
    let program = request::program(message);
    let language = request::locale(message);
    let bytes = match request::kind(message).as_str() {
        kind::TEMPLATE => export::template(program, language),
        kind::EXAMPLE => example::write(program, language),
        _ => {
            let mut portfolio = Portfolio::default();
            portfolio.add_lines(program, &request::text(message, field::ROWS));
            export::write(
                program,
                language,
                portfolio.rows.iter().filter(|row| !row.is_empty()).map(|row| &row.deployment),
            )
        }
    };
    Response::new(kind::WRITTEN).bytes(field::FILE, &bytes)
}
