//! Reads a whole file as the visitor has agreed to, and says how far it has come.
//!
//! It is stopped by ending the worker: there is nothing to tidy up.

use wasm_bindgen::JsValue;

use super::{
    decoder::{Decoder, legacy_encoding},
    file::File,
    import_result::ImportResult,
    request,
    response::Response,
};
use crate::{
    csv::{CLOUD_PRODUCTIVITY_ALIASES, Finished, Import, TotalsLines, encoding::Encoding},
    import_protocol::{field, kind},
};

/// Reads the file in `message`.
pub async fn read(message: &JsValue, post: &dyn Fn(Response)) -> Option<Response> {
    let mut file = File::of(message)?;
    let said = request::text(message, field::ENCODING);
    let mut encoding = Encoding::of_label(&said)?;
    let mut totals = TotalsLines::default();
    let mut progress = Progress::default();
    loop {
        let mut say = |file: &File, rows| post(progress.at(file, rows));
        match read_as(message, &mut file, encoding, totals.clone(), &mut say).await? {
            Outcome::Read(response) => return Some(response),
            Outcome::OtherEncoding => {
                let other = legacy_encoding(message, file.beginning().await?.0);
                if other == encoding {
                    return None;
                }
                encoding = other;
            }
            Outcome::OtherTotals(found) => totals = found,
        }
        file.rewind();
    }
}

/// How far it has come. A file that is read again goes back to its first byte; what the visitor sees does not.
#[derive(Default)]
struct Progress {
    bytes: f64,
    rows: u64,
}

impl Progress {
    /// What to say, with `rows` of this reading.
    fn at(&mut self, file: &File, rows: u64) -> Response {
        (self.bytes, self.rows) = (self.bytes.max(file.read()), self.rows.max(rows));
        let said = Response::new(kind::PROGRESS).with(field::BYTES, self.bytes);
        said.with(field::SIZE, file.size()).count(field::ROWS, self.rows)
    }
}

/// How reading went.
enum Outcome {
    Read(Response),
    /// The bytes are not in the encoding that their beginning was in.
    OtherEncoding,
    /// Rows were taken that later rows showed to be totals: read again without them.
    OtherTotals(TotalsLines),
}

/// Reads the file so; `None` when it cannot be read.
async fn read_as(
    message: &JsValue,
    file: &mut File,
    encoding: Encoding,
    totals: TotalsLines,
    say: &mut dyn FnMut(&File, u64),
) -> Option<Outcome> {
    let layout = request::layout(message)?;
    let mut taken = ImportResult::new(message, layout.separator);
    let import = Import::new(request::program(message), &CLOUD_PRODUCTIVITY_ALIASES, layout);
    let mut import = import.without(totals);
    let mut decoder = Decoder::of(encoding);
    loop {
        let (piece, is_last) = file.next().await?;
        if !decoder.decode(piece, is_last, |text| import.push(text, &mut taken)) {
            return Some(Outcome::OtherEncoding);
        }
        if is_last {
            break;
        }
        say(file, import.rows());
    }
    let Finished { rows, totals } = import.finish(&mut taken);
    Some(match totals {
        Some(totals) => Outcome::OtherTotals(totals),
        None => Outcome::Read(taken.into_response().count(field::ROWS, rows)),
    })
}
