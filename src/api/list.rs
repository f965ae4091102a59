//! `parseCsv()`: a list of deployments from the bytes of a CSV file.
//!
//! Good rows become deployments for `evaluate`, and bad rows become problems. Nothing in a file makes it throw. The file is
//! read in pieces, so it is in memory once and not three times.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use super::{
    foreign_bytes::{self, Decoding},
    js_error::{self, ErrorName},
    list_sink::ListSink,
    program::program_for,
    script_value::{Call, ScriptValue},
    stack_guard::with_stack_guard,
};
use crate::{
    csv::{
        CLOUD_PRODUCTIVITY_ALIASES as ALIASES, Finished, Import, Inspection, TotalsLines,
        encoding::{Encoding, Utf8Watch, Verdict},
        file_type::FileType,
        inspect_with,
        layout::SAMPLE,
        legacy,
        options_reader::{self, Options},
    },
    input::{
        given::Given,
        problem::{Code, Path},
        reader::Reader,
    },
    rules::Program,
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("list.d.ts");

/// How many bytes are read at a time.
const PIECE: u32 = 1 << 18;

/// How a list is to be read.
#[derive(Clone, Copy)]
struct Asked<'a> {
    program: &'a Program,
    options: &'a Options,
    /// Rows of totals that an earlier reading has found.
    totals: Option<&'a TotalsLines>,
}

/// Reads deployments from the bytes of a CSV file.
///
/// # Errors
/// An `EvidenceError` when these are no bytes, or for options that cannot be understood.
#[wasm_bindgen(skip_typescript, js_name = parseCsv)]
pub fn parse_csv(bytes: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    with_stack_guard(|| parse(bytes, options))
}

/// Reads `bytes` as `options` say.
fn parse(bytes: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let call = Call::default();
    let whole = Path::Whole;
    let mut reader = Reader::default();
    let at = whole.field("bytes");
    let copy = if foreign_bytes::are_bytes(&bytes) {
        let copy = foreign_bytes::copied(&bytes);
        if copy.is_none() {
            reader.note(at, Code::OutOfRange, "is longer than can be read");
        }
        copy
    } else {
        let shape = reader.shape(&ScriptValue::given(bytes, &call), at);
        reader.wrong_type(at, "a Uint8Array", shape)
    };
    let options = ScriptValue::given(options, &call);
    let at = whole.field("options");
    let program = program_for(&options, at)?;
    let options = if options.is_absent() == Ok(true) {
        Options::default()
    } else {
        options_reader::read(&mut reader, &program, &options, at)
    };
    let decoding = options.encoding.as_deref().and_then(|label| {
        let known = Decoding::of(label);
        if known.is_none() {
            reader.note(at.field("encoding"), Code::UnknownEncoding, "is not an encoding that is known here");
        }
        known
    });
    let problems = reader.into_problems();
    match copy.filter(|_| problems.is_empty()) {
        Some(bytes) => read(&bytes, decoding, Asked { program: &program, options: &options, totals: None }),
        None => Err(js_error::error(ErrorName::Evidence, &problems)),
    }
}

/// Reads the list, in a legacy encoding where nothing was said and the bytes turn out not to be UTF-8.
fn read(bytes: &Uint8Array, declared: Option<Decoding>, asked: Asked<'_>) -> Result<JsValue, JsValue> {
    let decoder = |encoding: Encoding| Decoding::of(encoding.label()).unwrap_or(Decoding::None);
    let first = bytes.subarray(0, PIECE.min(bytes.length())).to_vec();
    if let Some(file_type) = FileType::of(&first) {
        let mut sink = ListSink::new(asked.program, Vec::new());
        sink.is_no_list(file_type);
        return sink.list();
    }
    let legacy = || {
        legacy::encoding(&first, Encoding::Windows1252, asked.program, &ALIASES, |encoding, bytes| {
            decoder(encoding).utf8(&Uint8Array::from(bytes), true).unwrap_or_default()
        })
    };
    if let Some(decoding) = declared {
        return read_as(bytes, &decoding, None, asked).map(Option::unwrap_or_default);
    }
    let read = match Encoding::sniff(&first) {
        Some(Encoding::Utf8) => read_as(bytes, &Decoding::None, Some(Utf8Watch::default()), asked)?,
        Some(other) => read_as(bytes, &decoder(other), None, asked)?,
        None => None,
    };
    match read {
        Some(list) => Ok(list),
        None => read_as(bytes, &decoder(legacy()), None, asked).map(Option::unwrap_or_default),
    }
}

/// Reads the list so; `None` when the watch says that it must be read otherwise.
fn read_as(
    bytes: &Uint8Array,
    decoding: &Decoding,
    mut watch: Option<Utf8Watch>,
    asked: Asked<'_>,
) -> Result<Option<JsValue>, JsValue> {
    let length = bytes.length();
    let mut reading: Option<(Import, ListSink<'_>)> = None;
    let mut start: u32 = 0;
    loop {
        let end = start.saturating_add(PIECE).min(length);
        let piece = decoding.utf8(&bytes.subarray(start, end), end < length)?;
        let verdict = watch.as_mut().map(|watch| {
            let verdict = watch.push(&piece);
            if end < length { verdict } else { watch.finish() }
        });
        if verdict == Some(Verdict::Legacy) {
            return Ok(None);
        }
        let (import, sink) = match &mut reading {
            Some(reading) => reading,
            None => match begin(&piece, asked) {
                Ok(begun) => reading.insert(begun),
                Err(sink) => return sink.list().map(Some),
            },
        };
        import.push(&piece, sink);
        start = end;
        if end == length {
            break;
        }
    }
    match reading {
        Some((import, mut sink)) => {
            let Finished { rows, totals } = import.finish(&mut sink);
            if let Some(totals) = &totals {
                drop(sink);
                // How its bytes are to be read is known by now.
                return read_as(bytes, decoding, None, Asked { totals: Some(totals), ..asked });
            }
            if rows == 0 {
                sink.has_no_rows();
            }
            sink.list().map(Some)
        }
        None => Ok(None),
    }
}

/// Recognises the layout from the first piece; if it cannot, returns a list with only that problem.
fn begin<'a>(
    piece: &[u8],
    Asked { program, options, totals }: Asked<'a>,
) -> Result<(Import, ListSink<'a>), ListSink<'a>> {
    let sample = piece.get(..SAMPLE).unwrap_or(piece);
    let Inspection { mut layout, header, mut is_complete, .. } =
        inspect_with(sample, program, &ALIASES, options.separator);
    if let Some(columns) = &options.columns {
        layout.columns.clone_from(columns);
        is_complete = layout.is_complete();
    }
    layout.counts_totals = options.counts_totals;
    let mut sink = ListSink::new(program, header);
    // In UTF-16 no mark is plain before.
    if let Some(file_type) = FileType::of(sample) {
        sink.is_no_list(file_type);
        return Err(sink);
    }
    if !is_complete {
        sink.cannot_be_read();
        return Err(sink);
    }
    sink.leaves_out(&layout.columns);
    let import = Import::new(program, &ALIASES, layout);
    Ok((import.without(totals.cloned().unwrap_or_default()), sink))
}
