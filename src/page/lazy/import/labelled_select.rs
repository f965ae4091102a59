//! A choice of one with its label, as the steps of an import ask for it.

use crate::page::view::{El, each, el};

/// The label with its choice inside: options with value and label, of which `now` is chosen.
pub fn labelled_select(
    label: &'static str,
    id: &'static str,
    options: impl IntoIterator<Item = (String, String)>,
    now: &str,
) -> El {
    let options = options.into_iter().map(|(value, label)| {
        let option = el("option").attr("value", &value).child(label);
        if value == now { option.attr("selected", "") } else { option }
    });
    let select = el("select").attr("id", id).child(each(options));
    el("label").attr("for", id).child(el("span").child(label)).child(select)
}
