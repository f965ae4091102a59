//! What is on the page now, and how it leaves its place to a page by other rules.

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

/// Does something as the page does, so that its signals live as long as the page.
pub fn within<T>(act: impl FnOnce() -> T) -> Option<T> {
    let owner = PAGE.with_borrow(|page| page.as_ref().map(|(owner, _)| owner.clone()))?;
    Some(owner.with(act))
}

/// Leaves the place: nothing there listens, follows or keeps any longer.
pub fn leave() {
    if let Some((owner, shown)) = PAGE.take() {
        shown.clear();
        drop(shown);
        owner.cleanup();
    }
}
