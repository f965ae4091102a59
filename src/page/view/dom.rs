//! Nodes in the browser: found in the prerendered page or built anew, and updated in place.
//!
//! Others change the page too: a browser that translates it puts its own elements in the place of texts, extensions
//! insert, wrap and remove what they like. So nothing here relies on where a node is. An update says what belongs
//! inside an element, and [`contents`] sees to it. Nothing here can fail.

mod attributes;
mod contents;
mod effect;
mod find;
mod show;
mod state;
mod update;

#[cfg(feature = "hydrate")]
pub use state::Contents;
