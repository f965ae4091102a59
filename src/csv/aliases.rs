//! What else people call the things that a program names: `also` in `programs/*.toml`, compiled in.
//!
//! They serve to read lists and nothing else. They are no part of a program that a script sees. They go by id, so
//! that every version of a program, and a changed copy of one, reads a list with the same words.

/// Other spellings, by what they stand for.
#[derive(Clone, Copy, Debug)]
pub struct Aliases {
    /// Of each workload.
    pub workloads: &'static [Entry],
    /// Of each association.
    pub associations: &'static [Entry],
}

/// An id and its other spellings, one in a line.
pub type Entry = (&'static str, &'static str);

include!(concat!(env!("OUT_DIR"), "/aliases.rs"));
