//! Does what a visitor has asked for.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{
    customers,
    import::{open_with, write_document},
    parts::Parts,
    share, taken_away,
};
use crate::page::action::Action;

/// Does it, with a file if one was dropped.
pub fn act(action: Action, dropped: &JsValue) {
    let Some(Parts { customers, importing, linking, .. }) = Parts::now() else { return };
    match action {
        Action::GoOn => {}
        Action::Totals => customers::to_totals(customers),
        Action::List => customers::to_list(customers.calculator),
        Action::Import => open_with(importing, dropped),
        Action::Print => _ = window().print(),
        Action::Copy => taken_away::copy_summary(customers.calculator, customers.locale),
        Action::Link => share::open(linking),
        Action::Json => write_document(importing),
    }
}
