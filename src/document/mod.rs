//! An answer to keep: what was asked, what was answered and by which rules, as one JSON file that opens again.
//!
//! ```json
//! { "program": { "id", "version" }, "evidence": {}, "readings": {}, "evaluation": {} }
//! ```
//!
//! Evidence and evaluation have the contract's shapes, so whoever knows the package knows the file. [`write()`] writes the
//! JSON. [`read()`] takes a value that somebody else has parsed: the browser, or a test. It refuses to believe an answer
//! that it reads: evidence is always judged anew.

mod evidence_shape;
mod read;
mod write;

pub use read::{Read, read};
pub use write::write;
