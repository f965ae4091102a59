//! What the competency asks, and what follows from what is known.
//!
//! This folder answers one question: given a [`Program`] and some [`Evidence`],
//! which tier is reached, which could be, and what is the least that would
//! change that? It refuses to know where evidence comes from or where the
//! answer goes: no browser, no clock, no randomness, no panic, and no threshold,
//! workload or exam of its own. Those are in the program.
//!
//! Evidence flows one way through it:
//! [`entitlements`] and [`individuals`] turn evidence into [`Interval`]s,
//! [`requirement`] holds an interval against a threshold, [`plan`] names the
//! least that is missing, and [`evaluate`] puts the answer together.

pub mod changes;
pub mod duplicates;
pub mod entitlements;
pub mod evaluation;
pub mod evidence;
pub mod individuals;
pub mod interval;
pub mod lowercase;
pub mod market;
pub mod plan;
pub mod program;
pub mod program_faults;
pub mod readings;
pub mod requirement;
pub mod versions;

pub use evaluation::{Evaluation, Verdict, evaluate};
pub use evidence::{Association, Complete, Deployment, Evidence, Individual, Licence};
pub use interval::Interval;
pub use market::Market;
pub use plan::Plan;
pub use program::{Program, TierId};
pub use readings::Readings;
pub use requirement::{RequirementId, Status};
