//! Does what a visitor has asked for.

use wasm_bindgen::JsValue;

use super::{
    customers,
    import::{open_with, write_document},
    parts::Parts,
    removed, share,
};
use crate::page::{action::Action, controls::focus::focus, element_ids::DIFFERS};

/// Does it, with a file if one was dropped.
pub fn act(action: Action, dropped: &JsValue) {
    let Some(Parts { customers, importing, linking, summary_copy, printing, storage_warning, .. }) =
        Parts::now()
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
        Action::Link => share::open(linking),
        Action::Json => write_document(importing),
    }
}
