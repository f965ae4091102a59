//! The page's one type of view.
//!
//! Leptos compiles its code for building, hydrating, updating and dropping once for every shape of
//! view. For a page of this size that code alone is more than its first load may weigh, so here
//! every element, text and list is a [`Node`]: one type, one copy of that code. Signals, effects and
//! ownership are Leptos's own.
//!
//! docs/decisions/one-type-of-view.md has the figures. A node refuses to know what it shows.

mod builder;
mod dom;
#[cfg(feature = "ssr")]
mod html;
mod node;

pub use builder::el;
#[cfg(feature = "hydrate")]
pub use dom::Contents as Showing;
#[cfg(feature = "ssr")]
pub use html::escaped;
pub use node::{El, Node, each, keyed, live};
