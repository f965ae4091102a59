//! Converts the rows of a list to JavaScript: deployments in the contract's shape, and problems.
//!
//! Each row is converted as soon as it is read, so a long list is never in memory twice.

use std::borrow::Cow;

use js_sys::{Array, Object, Reflect};
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::*;

use super::plain::plain;
use crate::{
    csv::{BadRow, Code, Column, Note, NoteCode, RowDeployment, Sink, file_type::FileType},
    input::words::{ANY_ASSOCIATION, NO_ASSOCIATION, licence_word},
    rules::{
        Association, Program,
        program::{Named, Text},
        program_faults::MAX_USERS,
    },
};

/// The part of a list that has been converted.
pub struct ListSink<'a> {
    program: &'a Program,
    header: Vec<String>,
    deployments: Array,
    problems: Array,
    notes: Array,
    failed: Option<JsValue>,
}

/// The contract's `Deployment`; what is not known is left out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Deployment<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    customer: &'a str,
    workload: Id<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    active_users: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<Id<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    association: Option<Id<'a>>,
}

/// A word that is passed once and then known by its address, if it is compiled in.
struct Id<'a>(Cow<'a, Text>);

impl Id<'_> {
    const fn word(word: &'static str) -> Self {
        Id(Cow::Owned(Text::Borrowed(word)))
    }
}

impl Serialize for Id<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &*self.0 {
            // The serializer keeps names of variants.
            Text::Borrowed(word) => to.serialize_unit_variant("Id", 0, word),
            Text::Owned(word) => to.serialize_str(word),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CsvProblem<'a> {
    line: u64,
    last_line: u64,
    column: Option<&'a str>,
    value: &'a str,
    code: &'static str,
    message: Cow<'static, str>,
}

#[derive(Serialize)]
struct CsvNote<'a> {
    line: u64,
    column: Option<&'a str>,
    value: &'a str,
    code: &'static str,
    message: &'static str,
}

impl<'a> ListSink<'a> {
    /// Nothing yet of a list with that header, in the words of `program`.
    pub fn new(program: &'a Program, header: Vec<String>) -> Self {
        let [deployments, problems, notes] = [Array::new(), Array::new(), Array::new()];
        Self { program, header, deployments, problems, notes, failed: None }
    }

    /// Reports that the columns cannot be recognised.
    pub fn cannot_be_read(&mut self) {
        let value = self.header.join(", ");
        self.problem([1, 1], None, Code::UnknownColumns, &value);
    }

    /// Says that the bytes are something else.
    pub fn is_no_list(&mut self, file_type: FileType) {
        self.problem([1, 1], None, Code::NotAList, file_type.word());
    }

    /// Says which columns are left out, of those with a name.
    pub fn leaves_out(&mut self, columns: &[Column]) {
        for (index, _) in columns.iter().enumerate().filter(|(_, column)| **column == Column::Ignored) {
            let name = self.header.get(index).map(|name| name.trim().to_owned()).unwrap_or_default();
            if !name.is_empty() {
                self.note(
                    1,
                    Some(index),
                    &name,
                    "ignored-column",
                    "the column says nothing here, and is left out",
                );
            }
        }
    }

    /// Says that there was a header, and no row.
    pub fn has_no_rows(&mut self) {
        self.note(1, None, "", "no-rows", "the list has a header and no rows");
    }

    /// Both lists, or what went wrong in making them.
    pub fn list(self) -> Result<JsValue, JsValue> {
        if let Some(failed) = self.failed {
            return Err(failed);
        }
        let list = Object::new();
        Reflect::set(&list, &"deployments".into(), &self.deployments)?;
        Reflect::set(&list, &"problems".into(), &self.problems)?;
        Reflect::set(&list, &"notes".into(), &self.notes)?;
        Ok(list.into())
    }

    fn problem(&mut self, [line, last_line]: [u64; 2], column: Option<usize>, code: Code, value: &str) {
        let (column, message) = (self.name_of(column), message(code));
        let problem = plain(&CsvProblem { line, last_line, column, value, code: code.as_str(), message });
        match problem {
            Ok(problem) => _ = self.problems.push(&problem),
            Err(failed) => self.failed = Some(failed),
        }
    }

    fn note(
        &mut self,
        line: u64,
        column: Option<usize>,
        value: &str,
        code: &'static str,
        message: &'static str,
    ) {
        let column = self.name_of(column);
        match plain(&CsvNote { line, column, value, code, message }) {
            Ok(note) => _ = self.notes.push(&note),
            Err(failed) => self.failed = Some(failed),
        }
    }

    fn name_of(&self, column: Option<usize>) -> Option<&str> {
        column.and_then(|column| self.header.get(column)).map(String::as_str)
    }
}

impl Sink for ListSink<'_> {
    fn add_deployment(&mut self, row: RowDeployment<'_>) {
        let deployment = Deployment {
            customer: row.customer,
            workload: id(self.program.workloads.get(row.workload)),
            active_users: row.users,
            licence: row.licence.map(|licence| Id::word(licence_word(Some(licence)))),
            association: row.association.map(|association| match association {
                Association::Any => Id::word(ANY_ASSOCIATION),
                Association::None => Id::word(NO_ASSOCIATION),
                named @ (Association::Recognised(_) | Association::Unlisted(_)) => {
                    id(named.named(self.program))
                }
            }),
        };
        match plain(&deployment) {
            Ok(deployment) => _ = self.deployments.push(&deployment),
            Err(failed) => self.failed = Some(failed),
        }
    }

    fn add_bad_row(&mut self, row: BadRow<'_>) {
        for problem in row.problems {
            self.problem([row.line, row.last_line], problem.column, problem.code, problem.value);
        }
    }

    fn add_note(&mut self, Note { line, column, value, code }: Note<'_>) {
        let message = match code {
            NoteCode::TotalsRow => "the row only adds up other rows, and is left out",
            NoteCode::CountedTotal => {
                "the row is called a total or the like, but adds up no other rows, and counts"
            }
            NoteCode::HeadingRow => "the row is a title or the header again, and is left out",
            NoteCode::NotKnown => "is read as not known",
        };
        self.note(line, column, value, code.as_str(), message);
    }
}

fn id(named: Option<&Named>) -> Id<'_> {
    named.map_or(Id::word(""), |named| Id(Cow::Borrowed(&named.id)))
}

/// What is wrong, in English, for people who write programs.
fn message(code: Code) -> Cow<'static, str> {
    Cow::Borrowed(match code {
        Code::UnknownColumns => {
            "the columns were not recognised: name them in the first line, or in options.columns"
        }
        Code::NotAList => "these bytes are something else than a list: save the list as CSV",
        Code::UnknownWorkload => "is not the name of a workload",
        Code::MissingWorkload => "a workload must be given",
        Code::NotANumber => "is not a number",
        Code::NotAWholeNumber => "is not a whole number",
        Code::OutOfRange => return format!("must be a whole number from 0 to {MAX_USERS}").into(),
        Code::TotalOutOfRange => {
            return format!("all active users together must not be more than {MAX_USERS}").into();
        }
        Code::UnknownLicence => "is not a licence that is known",
        Code::UnknownAssociation => "is not an association that is known",
        Code::TooManyCells => "the row has more cells than there are columns",
        Code::TooFewCells => "the row has fewer cells than it needs",
        Code::NotText => "is damaged: its bytes are no text in this encoding",
        Code::RowTooLong => "the row is longer than can be read",
        Code::UnclosedQuote => "a quote opens in this row and never closes",
        Code::StrayQuote => "text follows a closing quote: a quote is missing, or there is one too many",
    })
}
