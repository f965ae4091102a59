//! What people's files really hold. Each kind was met here or in a public tracker, which is named as its repository
//! and number; what a case expects is what the person meant, or that they are told.

mod blanks;
mod brackets;
mod figures;
mod file_types;
mod headings;
mod later_totals;
mod licences;
mod names;
mod pasted;
mod quotes;
mod separators;
mod subtotals;
mod swallowed;
mod totals;
mod unknown;
mod words;
mod wrapped;
