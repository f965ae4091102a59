//! What happens when the address brings a link, or a version of the rules is chosen.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::{
    apply_link::{apply, end, opened},
    context::{LinkContext, Notice},
    open_link_dialog,
};
use crate::{
    input::draft::Draft,
    link::{Linked, decode},
    page::{address, controls::property::get_path, lazy::versions},
    programs,
};

/// Opens links and goes by versions from now on, first the one that there may be already.
pub fn follow(context: LinkContext) {
    address::on_arrival(move |code| {
        // Whatever is being built is on the page only once this is over.
        let arrive = move || match code.as_string() {
            Some(code) => arrive(context, &code),
            None => versions::turn(context.importing.customers, &get_path(&code, &["version"])),
        };
        Timeout::new(0, arrive).forget();
    });
}

fn arrive(context: LinkContext, code: &str) {
    // The page may have been built anew since.
    let Some(now) = context.calculator().draft.try_get_untracked() else { return };
    match decode(code, &programs::ALL) {
        Err(refusal) => end(context, Notice::Refused(refusal)),
        Ok(linked) if now.is_empty() => apply(context, &linked),
        Ok(linked) if is_same(&now, &linked) => end(context, Notice::Same),
        Ok(linked) => open_link_dialog::ask(context, linked),
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
