//! Whether the page is a frame that is as tall as its content, within the page of an author.
//!
//! It refuses to find that out: `web/frame/connection.js` does, and marks the page.

use leptos::prelude::document;

/// Whether it is one.
pub fn is_connected() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-connected"))
}
