//! Tables of data on paper.

use crate::page::view::{El, each, el};

/// A column: its heading, and whether it holds figures, which end below each other.
#[derive(Clone, Copy)]
pub struct Column<'a> {
    heading: &'a str,
    is_figure: bool,
}

impl<'a> Column<'a> {
    /// A column of words.
    pub const fn text(heading: &'a str) -> Self {
        Self { heading, is_figure: false }
    }

    /// A column of figures.
    pub const fn figure(heading: &'a str) -> Self {
        Self { heading, is_figure: true }
    }

    fn cell(self, cell: El) -> El {
        if self.is_figure { cell.class("figure") } else { cell }
    }
}

/// A table of data; its head repeats on every page that it goes on to.
pub fn table(columns: &[Column], rows: Vec<Vec<String>>) -> El {
    let head = columns.iter().map(|column| column.cell(el("th").attr("scope", "col")).child(column.heading));
    let rows = rows.into_iter().map(|cells| {
        let cells = cells.into_iter().zip(columns).map(|(cell, column)| column.cell(el("td")).child(cell));
        el("tr").child(each(cells))
    });
    el("table")
        .class("report-data")
        .child(el("thead").child(el("tr").child(each(head))))
        .child(el("tbody").child(each(rows)))
}
