//! Parts that every view uses: buttons, labels, dialogs, the clipboard, the keyboard, files that are dropped.
//!
//! They use no view and know nothing of the calculator.

mod button;
#[cfg(feature = "hydrate")]
pub mod clipboard;
pub mod debounce;
pub mod deferred_validation;
pub mod dialog;
pub mod double_click;
pub mod file_drop;
pub mod focus;
mod labels;
pub mod names;
pub mod property;

pub use button::button;
pub use labels::{choice, group};
