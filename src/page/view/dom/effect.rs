//! What runs again with the signals that it reads.

use leptos::{
    prelude::RenderEffect,
    reactive::graph::{Subscriber, ToAnySubscriber},
};

/// Runs again until it is dropped.
///
/// Signals would keep an effect in their lists after that, and go through all of them at each change. A page in use for an
/// hour would have thousands.
pub struct Effect(RenderEffect<()>);

impl Drop for Effect {
    fn drop(&mut self) {
        let this = self.0.to_any_subscriber();
        this.clear_sources(&this);
    }
}

/// Runs now, and whenever a signal that it reads has changed. One type, so that its code is there once.
pub fn effect(mut run: Box<dyn FnMut()>) -> Effect {
    Effect(RenderEffect::new(move |_| run()))
}
