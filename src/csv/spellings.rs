//! What else people call the things that the program names: `also` in `programs/*.toml`, compiled in.
//!
//! They serve to read lists and nothing else. They are no part of a program that a script sees.

/// Other spellings, for each entry of a program's lists in its order.
#[derive(Clone, Copy, Debug)]
pub struct Spellings {
    /// Of each workload.
    pub workloads: &'static [&'static [&'static str]],
    /// Of each association.
    pub associations: &'static [&'static [&'static str]],
}

include!(concat!(env!("OUT_DIR"), "/spellings.rs"));
