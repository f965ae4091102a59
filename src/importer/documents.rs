//! Answers as JSON files: written to be kept, and read to go on with.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{
    file::File,
    json::{JsonError, JsonValue},
    request,
    response::{MAX_PROBLEMS, Response, object},
};
use crate::{
    document::{self, Read},
    import_protocol::{field, kind},
    input::{
        draft::Draft,
        problem::{Code, Problem},
    },
    programs::ALL,
    rules::evaluate,
    saved_draft,
};

/// The largest file that is read, in bytes.
const MAX_BYTES: f64 = 67_108_864.0;

/// The answer to what was entered (the draft, which says under which rules), as a file.
pub fn write(message: &JsValue) -> Response {
    let pairs = saved_draft::decode_pairs(&request::text(message, field::DRAFT));
    let program = saved_draft::program_of(&pairs);
    let draft = Draft::from_pairs(program, pairs);
    let evidence = draft.evidence(program);
    let evaluation = evaluate(program, &evidence, draft.readings);
    Response::new(kind::WRITTEN).bytes(field::FILE, &document::write(program, &evidence, &evaluation))
}

/// What was entered when such a file was written, with the rules that it names, or why it cannot be read.
pub async fn read(message: &JsValue) -> Option<Response> {
    let mut file = File::of(message)?;
    let is_too_large = file.size() > MAX_BYTES;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is not too large")]
    let mut bytes = Vec::with_capacity(if is_too_large { 0 } else { file.size() as usize });
    let mut is_last = is_too_large;
    while !is_last {
        let piece;
        (piece, is_last) = file.next().await?;
        bytes.extend_from_slice(piece);
    }
    let opened = if is_too_large { Err(JsonError::TooMuch) } else { JsonValue::parse(&bytes) };
    drop(bytes);
    let read = opened.map_err(|error| vec![whole_file(&error)]);
    Some(match read.and_then(|value| document::read(&value, request::program(message), &ALL)) {
        Ok(Read { program, evidence, readings }) => {
            let draft = Draft::from_evidence(program, &evidence, readings);
            Response::new(kind::OPENED).with(field::DRAFT, saved_draft::encode_under(program, &draft)?)
        }
        Err(problems) => Response::new(kind::INVALID).with(field::PROBLEMS, told(&problems)),
    })
}

/// The problem of a file of which nothing can be read.
fn whole_file(error: &JsonError) -> Problem {
    let (code, message) = match error {
        JsonError::NotJson => (Code::NotJson, "is not JSON"),
        JsonError::TooMuch => (Code::OutOfRange, "is longer than can be read"),
    };
    Problem { path: String::new(), code, message: message.into() }
}

fn told(problems: &[Problem]) -> Array {
    let tell = |problem: &Problem| {
        JsValue::from(object(&[
            (field::PATH, &problem.path),
            (field::CODE, problem.code.as_str()),
            (field::MESSAGE, &problem.message),
        ]))
    };
    problems.iter().take(MAX_PROBLEMS as usize).map(tell).collect()
}
