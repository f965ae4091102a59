//! Answers as JSON files: written to be kept, and read to go on with.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{answer::Answer, file::File, request};
use crate::{
    document,
    input::{draft::Draft, problem::Problem},
    kept,
    programs::CLOUD_PRODUCTIVITY,
    rules::evaluate,
};

/// So many problems are told.
const TOLD: usize = 20;

/// The answer to what was entered (`kept`), as a file.
pub fn write(message: &JsValue) -> Answer {
    let program = &CLOUD_PRODUCTIVITY;
    let draft = kept::draft_of(kept::pairs_in(&request::text(message, "kept")));
    let evidence = draft.evidence(program);
    let evaluation = evaluate(program, &evidence, draft.readings);
    Answer::new("written").bytes("file", &document::write(program, &evidence, &evaluation))
}

/// What was entered when such a file was written, or why it cannot be read.
pub async fn read(message: &JsValue) -> Option<Answer> {
    let mut file = File::of(message)?;
    let mut bytes = Vec::new();
    loop {
        let (piece, is_last) = file.next().await?;
        bytes.extend_from_slice(piece);
        if is_last || bytes.len() > document::MOST_BYTES {
            break;
        }
    }
    let program = &CLOUD_PRODUCTIVITY;
    Some(match document::read(&bytes, program) {
        Ok((evidence, readings)) => {
            let draft = Draft::from_evidence(program, &evidence, readings);
            Answer::new("opened").with("kept", kept::coded(&draft)?)
        }
        Err(problems) => Answer::new("refused").with("problems", told(&problems)),
    })
}

fn told(problems: &[Problem]) -> Array {
    let tell = |problem: &Problem| {
        let told = Object::new();
        let fields =
            [("path", &*problem.path), ("code", problem.code.as_str()), ("message", &*problem.message)];
        for (name, value) in fields {
            _ = Reflect::set(&told, &name.into(), &value.into());
        }
        JsValue::from(told)
    };
    problems.iter().take(TOLD).map(tell).collect()
}
