//! What runs again with the signals that it reads.

use leptos::prelude::RenderEffect;

/// Runs now, and whenever a signal that it reads has changed. One type, so that its code is there once.
pub fn effect(mut run: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| run())
}
