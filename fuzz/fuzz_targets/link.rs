//! Any text as a link, and any bytes as the content of a whole one: they are opened or refused, and what
//! is opened is put into a link that opens to the same.
#![no_main]

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use competency_calculator::{
    input::draft::Draft,
    link::{Names, decode, encode},
    programs::ALL,
    rules::evaluate,
};
use crc::{CRC_32_ISO_HDLC, Crc};
use libfuzzer_sys::fuzz_target;

const CHECKSUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        opened_or_refused(text);
    }
    // A checksum is hardly ever guessed, and behind it is what there is to break.
    for format in ["1", "3"] {
        let whole = [format.as_bytes(), bytes].concat();
        let checksum = CHECKSUM.checksum(&whole).to_le_bytes();
        opened_or_refused(&[format, &URL_SAFE_NO_PAD.encode([bytes, &checksum].concat())].concat());
    }
});

fn opened_or_refused(text: &str) {
    let Ok(linked) = decode(text, &ALL) else { return };
    let again = encode(&linked, Names::ALL).expect("what was opened can be put into a link");
    assert_eq!(decode(&again, &ALL).as_ref(), Ok(&linked), "{text} becomes {again}");
    // What the page does with it.
    let draft = Draft::from_evidence(linked.program, &linked.evidence, linked.readings);
    _ = evaluate(linked.program, &draft.evidence(linked.program), linked.readings);
}
