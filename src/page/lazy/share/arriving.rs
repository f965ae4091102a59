//! What happens when the address brings a link, or a version of the rules is chosen.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::{
    asking,
    linking::{Linking, Notice},
    taking::{end, opened, take},
};
use crate::{
    input::draft::Draft,
    link::{Linked, decode},
    page::{address, controls::property::get_path, lazy::versions},
    programs,
};

/// Opens links and goes by versions from now on, first the one that there may be already.
pub fn follow(linking: Linking) {
    address::on_arrival(move |code| {
        // Whatever is being built is on the page only once this is over.
        let arrive = move || match code.as_string() {
            Some(code) => arrive(linking, &code),
            None => versions::turn(linking.importing.customers, &get_path(&code, &["version"])),
        };
        Timeout::new(0, arrive).forget();
    });
}

fn arrive(linking: Linking, code: &str) {
    // The page may have been built anew since.
    let Some(now) = linking.calculator().draft.try_get_untracked() else { return };
    match decode(code, &programs::ALL) {
        Err(refusal) => end(linking, Notice::Refused(refusal)),
        Ok(linked) if now.is_empty() => take(linking, &linked),
        Ok(linked) if is_same(&now, &linked) => end(linking, Notice::Same),
        Ok(linked) => asking::ask(linking, linked),
    }
}

/// Whether nothing would become different.
fn is_same(now: &Draft, linked: &Linked) -> bool {
    let program = linked.program;
    let opened = opened(linked);
    std::ptr::eq(program, programs::in_use())
        && opened.readings == now.readings
        && opened.evidence(program) == now.evidence(program)
}
