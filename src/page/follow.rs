//! What is done beside the views whenever something entered changes.
//!
//! It refuses to draw: views are `live`. One function for all of them, whatever they do, so that the code which follows
//! signals is there once; and one that may be sent between threads, because asking whether it is takes two kilobytes.

use leptos::prelude::Effect;

/// Runs `act` after this tick, and again whenever what it has read changes.
pub fn follow(mut act: Box<dyn FnMut() + Send + Sync>) {
    Effect::new_sync(move |_: Option<()>| act());
}
