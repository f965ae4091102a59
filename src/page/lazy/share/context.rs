//! What making and opening links is made from.

use leptos::prelude::*;

use crate::{
    input::draft::Draft,
    link::{DecodeError, Linked, Names},
    page::{lazy::import::ImportContext, state::Calculator},
    rules::Program,
    text::Locale,
};

/// A link in the making; nothing while nobody makes one.
#[derive(Clone, Default)]
pub struct NewLink {
    /// Whether somebody makes one.
    pub is_open: bool,
    /// Whose names go in.
    pub names: Names,
    /// Whose names there are.
    pub named: Names,
    /// Whether something that was entered could not be read.
    pub is_partly_unread: bool,
    /// The whole address; `None` where there is more than a link may hold.
    pub address: Option<String>,
}

/// What a visitor is told of the link that was last opened.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Notice {
    /// Nothing.
    #[default]
    None,
    /// What is entered is from it.
    Opened,
    /// It holds what was entered already.
    Same,
    /// Why it could not be opened.
    Refused(DecodeError),
}

/// The id of what a visitor is told.
pub const NOTICE: &str = "link-said";

/// What every part of making and opening links is made from.
#[derive(Clone, Copy)]
pub struct LinkContext {
    /// The language.
    pub locale: Locale,
    /// What else is forgotten when a link is opened.
    pub importing: ImportContext,
    /// What the visitor is told.
    pub notice: RwSignal<Notice>,
    /// The link that the visitor is asked about.
    pub asked: RwSignal<Option<Linked>>,
    /// The link that the visitor makes.
    pub new_link: RwSignal<NewLink>,
    /// Builds the page anew by other rules, of which all of it must speak.
    pub rebuild: fn(&'static Program, Draft, Notice),
}

impl LinkContext {
    /// The state and the answer.
    pub const fn calculator(self) -> Calculator {
        self.importing.customers.calculator
    }

    /// Nothing is made or opened yet. Call at the root, so that its signals outlive every view.
    pub fn new(
        importing: ImportContext,
        notice: Notice,
        rebuild: fn(&'static Program, Draft, Notice),
    ) -> Self {
        Self {
            locale: importing.customers.locale,
            importing,
            notice: RwSignal::new(notice),
            asked: RwSignal::new(None),
            new_link: RwSignal::new(NewLink::default()),
            rebuild,
        }
    }
}
