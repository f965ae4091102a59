//! What is said while something waits for the chunk, beside what has asked for it; and the way to try again where it did not
//! come. The style sheet decides which of it is seen.

use crate::{
    page::{
        chunk,
        controls::{button, focus::focus},
        state::Calculator,
        view::{Node, each, el},
    },
    text::Locale,
};

/// What is said in this place, with these words while it is waited for.
pub fn waiting(calculator: Calculator, locale: Locale, place: &'static str, words: &str) -> Node {
    let text = locale.text();
    let id = ["waiting-", place].concat();
    let place_of_words = id.clone();
    let again =
        button("secondary", &["open-again-", place].concat(), text.waiting_again()).on("click", move |_| {
            chunk::act_again(calculator);
            // The button goes away.
            focus(place_of_words.clone());
        });
    let message =
        el("p").class("chunk-opening").attr("id", &id).attr("role", "status").attr("tabindex", "-1");
    let failed = el("div").class("chunk-failed").attr("data-for", place).attr("role", "alert");
    each([
        message.attr("data-for", place).child(words),
        failed
            .child(el("p").child(text.waiting_failed()))
            .child(el("p").class("reload").child(text.waiting_reload()))
            .child(again),
    ])
}
