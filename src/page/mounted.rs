//! What is on the page now, and how it leaves its place to something else.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::Owner;

use crate::page::view::Showing;

thread_local! {
    /// The form and the answer, with all that follows signals there.
    static PAGE: RefCell<Option<(Owner, Rc<Showing>)>> = const { RefCell::new(None) };
}

/// Keeps what has just been shown, for as long as its tab.
pub fn keep(owner: Owner, shown: Rc<Showing>) {
    PAGE.set(Some((owner, shown)));
}

/// Leaves the place: nothing there listens, follows or keeps any longer.
pub fn leave() {
    if let Some((owner, shown)) = PAGE.take() {
        shown.clear();
        drop(shown);
        owner.cleanup();
    }
}
