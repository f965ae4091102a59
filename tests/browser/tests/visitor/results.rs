//! How many stories ran in each engine, printed at the end with what was skipped and why.
//!
//! It refuses to decide whether the run was good; the test harness does.

use std::sync::{Mutex, PoisonError};

use browser_tests::engine::Engine;

use crate::skipped::SKIPPED;

/// What became of each story that ran.
pub struct Results;

static RAN: Mutex<Vec<(Engine, bool)>> = Mutex::new(Vec::new());

impl Results {
    /// Notes that a story has ended well, or not.
    pub fn add(engine: Engine, went_well: bool) {
        RAN.lock().unwrap_or_else(PoisonError::into_inner).push((engine, went_well));
    }
}

/// The table, and below it every reason with the stories that are skipped for it.
pub fn print() {
    let ran = RAN.lock().unwrap_or_else(PoisonError::into_inner);
    println!("engine     passed  failed  skipped");
    for engine in Engine::ALL {
        let count = |well| ran.iter().filter(|one| **one == (engine, well)).count();
        let skipped = SKIPPED.iter().filter(|(of, ..)| *of == engine).map(|(_, _, all)| all.len());
        println!("{engine:<9} {:>7} {:>7} {:>8}", count(true), count(false), skipped.sum::<usize>());
    }
    for (engine, reason, stories) in SKIPPED {
        println!("\nskipped in {engine} ({}): {reason}", stories.len());
        for story in *stories {
            println!("    {story}");
        }
    }
}
