//! Which rows can be seen, told by where the list is on the screen.
//!
//! On a page of its own each scrolling is followed before it is painted. A frame that is as tall as its content never
//! scrolls, and nobody tells it what can be seen of it but an observer of intersections: the browser cuts what that sees to
//! the screen, whoever the page around belongs to. It looks whenever a gap, where rows are left out, comes into sight, a
//! moment later than scrolling. It refuses to reckon with a frame's window, which is as tall as the list itself.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, FocusOptions};

use super::{
    Customers,
    listing::Listing,
    reveal,
    row_ids::{ROWS, key_of},
};
use crate::page::{
    controls::{
        focus::{element, focused},
        property::get_path,
    },
    lazy::fitted_frame::is_fitted_frame,
};

#[wasm_bindgen]
extern "C" {
    /// The browser's own.
    type IntersectionObserver;

    #[wasm_bindgen(constructor)]
    fn new(seen: &Closure<dyn Fn(Array)>) -> IntersectionObserver;

    #[wasm_bindgen(method)]
    fn observe(this: &IntersectionObserver, target: &Element);

    #[wasm_bindgen(method)]
    fn disconnect(this: &IntersectionObserver);
}

thread_local! {
    /// The list that is followed.
    static FOLLOWED: Cell<Option<Customers>> = const { Cell::new(None) };
    /// What sees the gaps.
    static OBSERVER: RefCell<Option<IntersectionObserver>> = const { RefCell::new(None) };
}

/// Follows the list, once it is on the page, instead of any other.
pub fn follow(customers: Customers) {
    Timeout::new(0, move || {
        FOLLOWED.set(Some(customers));
        if OBSERVER.with_borrow(Option::is_none) {
            begin();
        }
        observe();
    })
    .forget();
}

/// Listens for as long as the page is there.
fn begin() {
    let seen = Closure::<dyn Fn(Array)>::new(|entries: Array| see(&entries));
    OBSERVER.set(Some(IntersectionObserver::new(&seen)));
    seen.forget();
    for event in ["scroll", "resize"] {
        window_event_listener_untyped(event, |_| {
            // The window of a fitted frame never scrolls.
            if !is_fitted_frame() {
                look();
            }
        });
    }
}

/// Has the observer tell where the list is now, and when a gap next comes into sight.
fn observe() {
    let Some(rows) = element::<Element>(ROWS) else { return };
    OBSERVER.with_borrow(|observer| {
        let Some(observer) = observer else { return };
        observer.disconnect();
        observer.observe(&rows);
        for gap in [rows.first_element_child(), rows.last_element_child()].into_iter().flatten() {
            observer.observe(&gap);
        }
    });
}

/// The list is where the observer says. What says nothing of the list says that a gap has come into sight or has left it.
fn see(entries: &Array) {
    let Some(entry) = entries.iter().rfind(|entry| get_path(entry, &["target", "id"]) == ROWS) else {
        return observe();
    };
    let pixels = |path: [&str; 2]| get_path(&entry, &path).as_f64().unwrap_or_default();
    let from = pixels(["intersectionRect", "top"]) - pixels(["boundingClientRect", "top"]);
    if get_path(&entry, &["isIntersecting"]).is_truthy() && show(from, pixels(["intersectionRect", "height"]))
    {
        observe();
    }
}

/// Reckons from where the list is in the window.
fn look() {
    let Some(rows) = element::<Element>(ROWS) else { return };
    let place = rows.get_bounding_client_rect();
    let tall = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    show(-place.top(), tall);
}

/// How tall a row is, in pixels. Both figures are of what the page has laid out: the list itself may be longer or shorter
/// by now, and a height of ten rows is none of ten thousand.
fn row_height() -> f64 {
    let Some((table, rows)) = reveal::table().zip(element::<Element>(ROWS)) else { return 0.0 };
    let with_head = table.get_attribute("aria-rowcount").and_then(|count| count.parse::<u32>().ok());
    let laid_out = with_head.unwrap_or_default().saturating_sub(1).max(1);
    rows.get_bounding_client_rect().height() / f64::from(laid_out)
}

/// Shows the rows that can be seen, `tall` pixels from `from` on. Whether they are others.
fn show(from: f64, tall: f64) -> bool {
    let Some(customers) = FOLLOWED.get() else { return false };
    // The page is built anew for other rules, and its list is not followed yet.
    if customers.listing.try_with_untracked(|_| ()).is_none() {
        return false;
    }
    let length = customers.length();
    let row = row_height();
    // Of what is no number or negative, none.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand rows at most"
    )]
    let rows_in = |pixels: f64| if row > 0.0 { (pixels / row) as usize } else { 0 };
    let first = rows_in(from).min(length.saturating_sub(1));
    let shown = Listing::window_at(first, rows_in(tall).saturating_add(2));
    if customers.listing.with_untracked(|listing| listing.window) == shown {
        return false;
    }
    keep_focus(customers, shown);
    customers.listing.update(|listing| listing.window = shown);
    true
}

/// Moves the keyboard from a row that is about to leave to the table, or it would be lost.
fn keep_focus(customers: Customers, (first, end): (usize, usize)) {
    let Some(key) = focused().and_then(|field| key_of(&field.id())) else { return };
    let position = customers.calculator.draft.with_untracked(|draft| {
        let portfolio = draft.customers.as_ref()?;
        customers.listing.with_untracked(|listing| listing.position_of(portfolio, key))
    });
    if !position.is_some_and(|position| (first..end).contains(&position))
        && let Some(table) = reveal::table()
    {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = table.focus_with_options(&options);
    }
}
