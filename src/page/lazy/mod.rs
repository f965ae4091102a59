//! What most visitors never need, so it is loaded when it is first asked for: the list of customers, import, chart,
//! what-if, report, sharing.
//!
//! The build splits it off the page's module into a chunk of its own. All that the rest of the page may name here is
//! [`open`]; what it names besides would be loaded with the page.

mod act;
mod after_paint;
mod chart;
mod chunk_state;
mod customers;
mod deployment_options;
mod fitted_frame;
mod history;
mod import;
mod move_focus;
mod open;
mod prerendered_text;
mod readings;
mod removed;
mod report;
mod share;
mod storage_warning;
mod summary_copy;
mod undo_offer;
mod versions;
mod what_if;
mod what_if_dialog;

pub use open::open;
