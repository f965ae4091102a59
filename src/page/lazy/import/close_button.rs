//! The button that closes the import, the same in every step.

use super::context::{DIALOG, ImportContext};
use crate::page::{
    controls::{button, dialog},
    view::El,
};

/// The button.
pub fn close_button(importing: ImportContext) -> El {
    button("secondary", "close-import", importing.customers.locale.text().import_close())
        .on("click", |_| dialog::close(DIALOG))
}
