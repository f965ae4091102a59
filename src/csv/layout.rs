//! How a file is laid out: its separator, whether it opens with a header, what its columns are.
//!
//! [`inspect`] looks at the beginning alone and says whether that is enough; where it is not, a person
//! says what the columns are. It refuses to guess between two meanings: a list with a workload column
//! and columns of single workloads beside it, or two columns that are equally plainly the same, is not
//! complete.

use super::{
    aliases::Aliases,
    column::Column,
    excerpt::Excerpt,
    header::{Meaning, meaning},
    lexicon::Lexicon,
    sep_line,
    values::{self, is_number},
};
use crate::rules::Program;

pub use super::excerpt::{SAMPLE, SEPARATORS};

/// So many rows of data are shown before anything is read.
const PREVIEW: usize = 5;
/// The header is one of so many rows.
const HEADER_WITHIN: usize = 20;

/// How a file is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What stands between cells.
    pub separator: u8,
    /// Whether a row names the columns: the first one, or the one below titles.
    pub has_header: bool,
    /// How many rows of titles stand above it.
    pub titles: usize,
    /// What each column is, from the left.
    pub columns: Vec<Column>,
    /// Whether rows count that only add up others.
    pub counts_totals: bool,
}

impl Layout {
    /// Whether these columns say all that a list of deployments needs, and none of it twice: the
    /// customer, and either workload and users or the users of single workloads.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        is_complete(&self.columns)
    }
}

/// What the beginning of a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// The layout, as far as it can be made out.
    pub layout: Layout,
    /// The cells of the header; empty without one.
    pub header: Vec<String>,
    /// The first rows of data.
    pub preview: Vec<Vec<String>>,
    /// Whether the list can be read so. Otherwise a person must say what the columns are.
    pub is_complete: bool,
    /// Columns that mean nothing here.
    pub ignored: Vec<usize>,
}

/// Looks at the first [`SAMPLE`] bytes of a list, in UTF-8.
///
/// A line like `sep=;` says the separator. Else it is the one that cuts all rows into equally many cells; of those, or
/// without any, the one with which most of the first row's cells mean something; between equals, the one that cuts
/// the rows into most cells. Titles above the header are passed over. The first row below them is a header when any of
/// its cells is a header that is known, or when none of them is a number. Where headers do not say what columns are, the
/// cells below suggest it.
#[must_use]
pub fn inspect(sample: &[u8], program: &Program, aliases: &Aliases) -> Inspection {
    inspect_with(sample, program, aliases, None)
}

/// The same for a list of which somebody has said what its separator is.
#[must_use]
pub fn inspect_with(
    sample: &[u8],
    program: &Program,
    aliases: &Aliases,
    separator: Option<u8>,
) -> Inspection {
    let lexicon = Lexicon::new(program, aliases);
    let named = sep_line::separators(sample);
    let separators = separator.map(|separator| vec![separator]).or(named).unwrap_or(SEPARATORS.into());
    let excerpts = separators.into_iter().map(|separator| {
        let mut excerpt = Excerpt::read(sample, separator);
        let titles = titles(&excerpt.rows, &lexicon);
        excerpt.rows.drain(..titles);
        let meanings = meanings(excerpt.first(), &lexicon);
        (meanings.iter().flatten().count(), excerpt, meanings, titles)
    });
    // The last of equals would win, so the most usual separator comes last.
    let best =
        excerpts.rev().max_by_key(|(known, excerpt, ..)| (excerpt.fits(), *known, excerpt.regularity()));
    let Some((_, mut excerpt, mut meanings, titles)) = best else { return Inspection::default() };
    // A workload beside a figure is as likely a row of a list without headers.
    let is_header = !excerpt.first().iter().any(|cell| is_number(cell));
    let has_header = is_header || !meanings.iter().flatten().all(is_workload);
    let header = if has_header && !excerpt.rows.is_empty() {
        excerpt.rows.remove(0)
    } else {
        meanings.fill(None);
        Vec::new()
    };
    values::forget_misnamed(&mut meanings, &excerpt.rows);
    let (mut columns, is_plain) = assigned(&meanings);
    let is_suggested = values::suggest(&mut columns, &excerpt.rows, &lexicon);
    let ignored = (0..columns.len()).filter(|index| columns.get(*index) == Some(&Column::Ignored)).collect();
    excerpt.rows.truncate(PREVIEW);
    let layout = Layout { separator: excerpt.separator, has_header, titles, columns, counts_totals: false };
    let is_complete = is_plain && !is_suggested && layout.is_complete();
    Inspection { layout, header, preview: excerpt.rows, is_complete, ignored }
}

impl Default for Inspection {
    /// What nothing says.
    fn default() -> Self {
        let layout = Layout {
            separator: b',',
            has_header: true,
            titles: 0,
            columns: Vec::new(),
            counts_totals: false,
        };
        Self { layout, header: Vec::new(), preview: Vec::new(), is_complete: false, ignored: Vec::new() }
    }
}

fn is_complete(columns: &[Column]) -> bool {
    let count = |wanted: Column| columns.iter().filter(|column| **column == wanted).count();
    let repeated = columns.iter().any(|column| *column != Column::Ignored && count(*column) > 1);
    let wide = columns.iter().any(|column| matches!(column, Column::UsersOf(_)));
    let [customer, workload, users] =
        [Column::Customer, Column::Workload, Column::Users].map(|column| count(column) > 0);
    let long = workload && users;
    customer && !repeated && if wide { !workload && !users } else { long }
}

fn is_workload(meaning: &Meaning) -> bool {
    matches!(meaning.column, Column::UsersOf(_))
}

fn meanings(row: &[String], lexicon: &Lexicon) -> Vec<Option<Meaning>> {
    row.iter().map(|cell| meaning(cell, lexicon)).collect()
}

/// How many rows stand above the header: it is the one with most headings that are known, unless the first says all that
/// is needed. A row that names workloads alone, or holds a figure, is one of data.
fn titles(rows: &[Vec<String>], lexicon: &Lexicon) -> usize {
    let (mut titles, mut most) = (0, 1);
    for (above, row) in rows.iter().enumerate().take(HEADER_WITHIN) {
        // No header, and looked at in a fraction of the time.
        if row.len() < 2 || (above > 0 && row.iter().any(|cell| is_number(cell))) {
            continue;
        }
        let meanings = meanings(row, lexicon);
        let known = meanings.iter().flatten().count();
        if above == 0 && is_complete(&assigned(&meanings).0) {
            break;
        }
        if known > most && (above == 0 || !meanings.iter().flatten().all(is_workload)) {
            (titles, most) = (above, known);
        }
    }
    titles
}

/// Gives each meaning to the column that says it most plainly; tells whether no two say it equally so.
fn assigned(meanings: &[Option<Meaning>]) -> (Vec<Column>, bool) {
    let mut is_plain = true;
    let columns = meanings.iter().enumerate().map(|(index, own)| {
        let Some(own) = own else { return Column::Ignored };
        let mut is_it = true;
        for (other_index, other) in meanings.iter().enumerate() {
            let Some(other) = other.filter(|other| other_index != index && other.column == own.column) else {
                continue;
            };
            // A workload's name alone may head its licences, too.
            is_plain &= other.rank != own.rank && !is_workload(own);
            is_it &= (own.rank, index) < (other.rank, other_index);
        }
        if is_it { own.column } else { Column::Ignored }
    });
    (columns.collect(), is_plain)
}
