//! Does what a visitor has asked for.

use wasm_bindgen::JsValue;

use super::{
    chunk_state::ChunkState,
    customers,
    import::{open_with, write_document},
    removed, share,
};
use crate::page::{action::Action, controls::focus::focus, element_ids::DIFFERS};

/// Does it, with a file if one was dropped.
pub fn act(action: Action, dropped: &JsValue) {
    let Some(ChunkState {
        customers, importing, link_context, summary_copy, printing, storage_warning, ..
    }) = ChunkState::current()
    else {
        return;
    };
    removed::remember(customers);
    storage_warning.refresh();
    if action != Action::Remember {
        summary_copy.say("");
    }
    match action {
        Action::Remember | Action::GoOn | Action::Arrive => {}
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
