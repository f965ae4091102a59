//! How far an import has come, and what is known of the file by then.

use wasm_bindgen::JsValue;

use super::{
    detected_layout::DetectedLayout,
    import_preview::ImportPreview,
    response::{list, text},
};
use crate::{
    csv::{Column, file_type::FileType},
    import_protocol::field,
    input::draft::{Draft, portfolio::Portfolio},
    rules::{Association, Licence, Program},
};

/// An import.
pub struct Import {
    /// What is happening.
    pub stage: Stage,
    /// What the file is called.
    pub name: String,
    /// What was pasted, if it is no file and not too long: whoever goes back from it has it again.
    pub pasted: String,
    /// Whether others were dropped with it, which are not read.
    pub is_first_of_several: bool,
    /// How it is laid out.
    pub layout: DetectedLayout,
    /// What the visitor has said of all its rows.
    pub choices: ImportChoices,
}

/// What a visitor has said of all rows of a file.
#[derive(Default)]
pub struct ImportChoices {
    /// Whether rows count that only add up others.
    pub counts_totals: bool,
    /// The licence of all rows, where there is no column for it.
    pub licence: Option<Licence>,
    /// The association of all rows, where there is no column for it.
    pub association: Option<Association>,
    /// Whether no customer is missing: a list is not complete unasked (rule 6).
    pub complete: bool,
}

impl ImportChoices {
    /// Puts what was said of all rows into a list, where it has no columns for it.
    pub fn apply(&self, layout: &DetectedLayout, portfolio: &mut Portfolio) {
        portfolio.complete = self.complete;
        let rows = portfolio.rows.iter_mut().map(|row| &mut row.deployment);
        for deployment in rows.chain(portfolio.rest.iter_mut().map(|group| &mut group.deployment)) {
            if layout.lacks(Column::Licence) {
                deployment.licence = self.licence;
            }
            if layout.lacks(Column::Association) {
                deployment.association = self.association;
            }
        }
    }
}

impl Default for Import {
    fn default() -> Self {
        let stage = Stage::Choosing(String::new());
        Self {
            stage,
            name: String::new(),
            pasted: String::new(),
            is_first_of_several: false,
            layout: DetectedLayout::default(),
            choices: ImportChoices::default(),
        }
    }
}

/// What is happening.
pub enum Stage {
    /// The visitor is asked for a file, and told how the last one went.
    Choosing(String),
    /// The beginning of the file is looked at.
    Inspecting,
    /// The visitor is asked what the columns are.
    Mapping,
    /// The file is read.
    Reading {
        /// Rows so far.
        rows: u64,
        /// Bytes so far.
        read: u64,
        /// Bytes in all.
        size: u64,
    },
    /// The visitor is asked whether to use the list.
    Preview(Box<ImportPreview>),
    /// The visitor is asked whether to go on with what a JSON file holds.
    Opened {
        /// The rules that it was written under.
        program: &'static Program,
        /// What was entered then.
        draft: Box<Draft>,
        /// The verdict on it.
        verdict: String,
    },
    /// A JSON file cannot be used: where, of what kind, and why.
    Invalid(Vec<[String; 3]>),
    /// The file is no list.
    Unsupported(FileType),
}

/// What is wrong with a JSON file: where, of what kind, and why.
pub fn json_problems(response: &JsValue) -> Vec<[String; 3]> {
    let told = |problem: JsValue| [field::PATH, field::CODE, field::MESSAGE].map(|name| text(&problem, name));
    list(response, field::PROBLEMS).iter().map(told).collect()
}
