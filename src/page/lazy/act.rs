//! Does what a visitor has asked for.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::{
    chunk_state::ChunkState,
    customers,
    import::{open_with, write_document},
    move_focus, removed, share,
};
use crate::page::{
    action::Action,
    controls::focus::{element, focus, focused},
    element_ids::{ANSWER, DIFFERS},
};

/// Does it, with the files if any were dropped.
pub fn act(action: Action, dropped: &JsValue) {
    let Some(ChunkState {
        customers, importing, link_context, summary_copy, printing, storage_warning, ..
    }) = ChunkState::current()
    else {
        return;
    };
    focus_what_asked(action);
    removed::remember(customers);
    storage_warning.refresh();
    if action != Action::Remember {
        summary_copy.say("");
    }
    match action {
        Action::Remember | Action::GoOn | Action::Explain | Action::Arrive => {}
        Action::Readings => focus(DIFFERS.into()),
        Action::Totals => customers::to_totals(customers),
        Action::List => customers::to_list(customers.calculator),
        Action::Import => open_with(importing, dropped),
        Action::Print => printing.print(),
        Action::Copy => summary_copy.copy_summary(),
        Action::Link => share::open(link_context),
        Action::Json => write_document(importing),
    }
}

/// If the keyboard is on the message that says that something is loading or has failed, moves it to the button that was pressed:
/// the message disappears now. A dialog then leads back to that button, too.
fn focus_what_asked(action: Action) {
    let is_at = |element: HtmlElement| element.closest(".chunk-opening, .chunk-failed").ok().flatten();
    if focused().and_then(is_at).is_none() {
        return;
    }
    let asked = match action {
        Action::GoOn | Action::List => "by-customer",
        Action::Totals => "totals",
        Action::Import => "open-import",
        Action::Print => "print",
        Action::Copy => "copy-summary",
        Action::Link => "copy-link",
        Action::Json => "download-json",
        Action::Explain => return move_focus::focus_id(ANSWER),
        Action::Remember | Action::Arrive | Action::Readings => return move_focus::focus_form(),
    };
    if let Some(asked) = element::<HtmlElement>(asked) {
        _ = asked.focus();
    }
}
