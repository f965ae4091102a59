//! Evidence in and out: from JavaScript, from data files, from what people type.
//!
//! Everything that crosses the border of the engine is read here, and everything that is wrong
//! with it is said here, at the place where it was entered. No rule is decided in this folder.

pub(crate) mod digits;
pub mod draft;
pub mod evaluation_reader;
pub mod evidence_reader;
pub mod evidence_text;
pub mod given;
pub mod localized;
pub mod options_reader;
pub mod problem;
pub mod program_option;
pub mod program_reader;
pub mod reader;
pub mod typed_number;
pub mod words;
