//! Whether the page is a frame that an element keeps as tall as its content, in the page of an author.
//!
//! It refuses to say how tall that is: `web/frame/connection.js` does, and marks the page.

use leptos::prelude::document;

/// Whether it is such a frame.
pub fn is_fitted_frame() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-connected"))
}
