//! What most visitors never need, so it is loaded when it is first asked for: the list of customers, import, chart,
//! what-if, report, sharing.
//!
//! The page is built once more with all of it; `take_over` puts that in the place of the page as it was first loaded.

pub mod chart;
pub mod customers;
pub mod import;
pub mod prose;
pub mod report;
pub mod share;
pub mod take_away;
pub mod take_over;
pub mod what_if;
pub mod what_if_dialog;
