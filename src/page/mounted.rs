//! What is mounted, and how it is unmounted before the page is rebuilt under another version.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::Owner;

use crate::page::view::Showing;

thread_local! {
    /// The form and the answer, with all that follows signals there.
    static PAGE: RefCell<Option<(Owner, Rc<Showing>)>> = const { RefCell::new(None) };
}

/// Holds what has just been shown until it is unmounted.
pub fn mount(owner: Owner, shown: Rc<Showing>) {
    PAGE.set(Some((owner, shown)));
}

/// Does something as the page does, so that its signals live as long as the page.
pub fn with_owner<T>(act: impl FnOnce() -> T) -> Option<T> {
    let owner = PAGE.with_borrow(|page| page.as_ref().map(|(owner, _)| owner.clone()))?;
    Some(owner.with(act))
}

/// Takes it off the page: nothing there listens, follows or keeps any longer.
pub fn unmount() {
    if let Some((owner, shown)) = PAGE.take() {
        shown.clear();
        drop(shown);
        owner.cleanup();
    }
}
