//! An answer as a short text, for the part of an address that no server is told: what was entered, how the
//! source is read, and the language.
//!
//! The text begins with the format's version; the rest is base64 of bytes that end in a checksum over all
//! of it, in this format and in every later one. So damage anywhere is told from a link that a newer page
//! has made. The answer itself is not in it: whoever opens a link has it judged anew, by the rules of the
//! version that the link names. Names are left out unless somebody asks for them.
//!
//! It knows no browser, and refuses to guess: a text is read completely or not at all. What mail programs and chats
//! put around it or leave out is found by the checksum.

mod code;
mod decode;
mod decode_error;
mod encode;
mod envelope;
mod linked;
mod wire;
mod wire_incomplete;

pub use decode::decode;
pub use decode_error::DecodeError;
pub use encode::{Names, encode};
pub use linked::{Linked, MAX_DEPLOYMENTS};
