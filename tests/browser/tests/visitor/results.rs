//! How many stories ran in each engine and how long they took, printed at the end with what was skipped and what failed,
//! and why.
//!
//! It refuses to decide whether the run was good; the test harness does.

use std::{
    cmp::Reverse,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use browser_tests::engine::Engine;

use crate::skipped::SKIPPED;

/// What became of each story that ran.
pub struct Results;

/// The stories that ended well, with the time they took.
static PASSED: Mutex<Vec<(Engine, String, Duration)>> = Mutex::new(Vec::new());
/// The stories that did not, with their reasons.
static FAILED: Mutex<Vec<(Engine, String)>> = Mutex::new(Vec::new());

/// So many of the slowest stories are named: whoever wants the run to be faster begins with them.
const SLOWEST: usize = 10;

impl Results {
    /// Notes that a story has ended well.
    pub fn passed(engine: Engine, story: String, took: Duration) {
        PASSED.lock().unwrap_or_else(PoisonError::into_inner).push((engine, story, took));
    }

    /// Notes that a story has failed, and says so at once: a run may be broken off.
    pub fn failed(engine: Engine, story: &str, reason: &str) {
        let failed = format!("{engine}::{story}: {reason}");
        eprintln!("{failed}");
        FAILED.lock().unwrap_or_else(PoisonError::into_inner).push((engine, failed));
    }
}

/// Every reason with the stories that are skipped for it, the table, and last what failed: whoever looks reads the end first.
pub fn print() {
    for (engine, reason, stories) in SKIPPED {
        println!("skipped in {engine} ({}): {reason}", stories.len());
        for story in *stories {
            println!("    {story}");
        }
    }
    let mut passed = PASSED.lock().unwrap_or_else(PoisonError::into_inner);
    let failed = FAILED.lock().unwrap_or_else(PoisonError::into_inner);
    passed.sort_by_key(|(.., took)| Reverse(*took));
    println!("\nthe slowest");
    for (engine, story, took) in passed.iter().take(SLOWEST) {
        println!("{:>5} s  {engine}::{story}", took.as_secs());
    }
    // Some run at the same time, so the seconds are more than the run takes.
    println!("\nengine     passed  failed  skipped  seconds");
    for engine in Engine::ALL {
        let passed = passed.iter().filter(|(one, ..)| *one == engine);
        let seconds = passed.clone().map(|(.., took)| *took).sum::<Duration>().as_secs();
        let passed = passed.count();
        let failed = failed.iter().filter(|(one, _)| *one == engine).count();
        let skipped = SKIPPED.iter().filter(|(of, ..)| *of == engine).map(|(_, _, all)| all.len());
        println!("{engine:<9} {passed:>7} {failed:>7} {:>8} {seconds:>8}", skipped.sum::<usize>());
    }
    for (_, reason) in failed.iter() {
        println!("failed: {reason}");
    }
}
