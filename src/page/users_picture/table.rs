//! The figures of the picture as a table, for those who prefer or need it.
//!
//! Assistive technology reads this in place of the picture, so nothing is in the picture alone.

use super::portion::Portion;
use crate::{
    page::element::{El, each, el},
    words::Locale,
};

/// The table, folded until somebody asks for it.
pub fn table(locale: Locale, portions: &[Portion]) -> El {
    let text = locale.text();
    let heads =
        [text.picture_workload(), text.picture_counted(), text.picture_could(), text.picture_excluded()];
    let heads = heads.map(|head| el("th").attr("scope", "col").child(head));
    let total = Portion::total(portions, text.picture_total());
    el("details").child(el("summary").child(text.picture_table())).child(
        el("table")
            .attr("aria-labelledby", super::TITLE)
            .child(el("thead").child(el("tr").child(each(heads))))
            .child(el("tbody").child(each(portions.iter().map(|portion| row(locale, portion)))))
            .child(el("tfoot").child(row(locale, &total))),
    )
}

fn row(locale: Locale, portion: &Portion) -> El {
    let could = if portion.unlimited {
        locale.text().picture_unlimited().into()
    } else {
        locale.number(portion.could)
    };
    let cells = [locale.number(portion.counted), could, portion.excluded_words(locale)];
    el("tr")
        .child(el("th").attr("scope", "row").child(portion.name))
        .child(each(cells.map(|cell| el("td").child(cell))))
}
