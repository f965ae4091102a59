//! What is wrong with a cell of a list that was read from a file, and in which lines.

use super::Locale;
use crate::{csv::Code, rules::program_faults::MAX_USERS};

/// What is wrong, in a few words that follow the cell's value.
pub fn cell_problem(locale: Locale, code: Code) -> String {
    let text = locale.text();
    let most = || locale.number(MAX_USERS);
    let words = match code {
        Code::UnknownColumns => text.cell_unknown_columns(),
        Code::NotAList => text.cell_not_a_list(),
        Code::UnknownWorkload => text.cell_unknown_workload(),
        Code::MissingWorkload => text.cell_missing_workload(),
        Code::NotANumber => text.cell_not_a_number(),
        Code::NotAWholeNumber => text.cell_not_whole(),
        Code::OutOfRange => return text.cell_out_of_range(&most()),
        Code::TotalOutOfRange => return text.cell_total_out_of_range(&most()),
        Code::UnknownLicence => text.cell_unknown_licence(),
        Code::UnknownAssociation => text.cell_unknown_association(),
        Code::TooManyCells => text.cell_too_many(),
        Code::TooFewCells => text.cell_too_few(),
        Code::NotText => text.cell_not_text(),
        Code::RowTooLong => text.cell_row_too_long(),
        Code::UnclosedQuote => text.cell_unclosed_quote(),
        Code::StrayQuote => text.cell_stray_quote(),
    };
    words.into()
}

/// The line of a row, or its first and its last.
pub fn lines(locale: Locale, first: u64, last: u64) -> String {
    let (from, to) = (locale.number(first), locale.number(last));
    if last > first { locale.text().import_lines(&from, &to) } else { from }
}
