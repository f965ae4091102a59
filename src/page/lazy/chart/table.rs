//! The figures of the picture as a table, for those who prefer or need it.
//!
//! Assistive technology reads this in place of the picture, so nothing is in the picture alone.

use super::portion::Portion;
use crate::{
    page::{
        controls::names::sentence,
        view::{El, Node, el},
    },
    text::Locale,
};

/// The id of the title that picture and table share.
pub const TITLE: &str = "picture-title";

/// The table, folded until somebody asks for it.
pub fn table(locale: Locale, portions: &[Portion], total: &Portion) -> El {
    let text = locale.text();
    let mut rows = Vec::new();
    for portion in portions {
        rows.push(row(locale, portion));
    }
    let mut head = el("tr");
    for name in
        [text.picture_workload(), text.picture_counted(), text.picture_could(), text.picture_excluded()]
    {
        head = head.child(el("th").attr("scope", "col").child(name));
    }
    el("details").child(el("summary").child(text.picture_table())).child(
        el("table")
            .attr("aria-labelledby", TITLE)
            .child(el("thead").child(head))
            .child(el("tbody").child(Node::List(rows)))
            .child(el("tfoot").child(row(locale, total))),
    )
}

fn row(locale: Locale, portion: &Portion) -> Node {
    let could = if portion.unlimited {
        locale.text().picture_unlimited().into()
    } else {
        locale.number(portion.could)
    };
    let mut row = el("tr").child(el("th").attr("scope", "row").child(sentence(locale, portion.name)));
    for cell in [locale.number(portion.counted), could, portion.excluded_words(locale)] {
        row = row.child(el("td").child(cell));
    }
    row.into()
}
