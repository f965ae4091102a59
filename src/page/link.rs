//! Links that hold an answer: made of what is entered, and opened when the address brings one.
//!
//! Nothing is told to any server: all of it is in the part of the address that stays in the browser. What
//! somebody has entered is never replaced without asking.

mod arriving;
mod asking;
mod copying;
mod notice;

use leptos::prelude::*;

pub use self::{arriving::follow, copying::open};
use super::{
    calculator::Calculator,
    element::{Node, each},
    import::Importing,
};
use crate::{
    link::{Linked, Refusal},
    words::Locale,
};

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
    Refused(Refusal),
}

/// What every part of making and opening links is made from.
#[derive(Clone, Copy)]
pub struct Linking {
    /// The state and the answer.
    pub calculator: Calculator,
    /// The language.
    pub locale: Locale,
    /// What else is forgotten when a link is opened; there once the page is built.
    pub importing: StoredValue<Option<Importing>>,
    notice: RwSignal<Notice>,
    /// The link that the visitor is asked about.
    asked: RwSignal<Option<Linked>>,
    made: RwSignal<copying::Made>,
}

impl Linking {
    /// Nothing is made or opened yet. Call at the root, so that its signals outlive every view.
    pub fn new(calculator: Calculator, locale: Locale, notice: Notice) -> Self {
        Self {
            calculator,
            locale,
            importing: StoredValue::new(None),
            notice: RwSignal::new(notice),
            asked: RwSignal::new(None),
            made: RwSignal::new(copying::Made::default()),
        }
    }
}

/// What is said at the top of the form, and what is asked over it.
pub fn said() -> Node {
    each(use_context::<Linking>().map(|linking| each([notice::notice(linking), asking::asked(linking)])))
}

/// The dialog in which a link is made.
pub fn made() -> Node {
    each(use_context::<Linking>().map(copying::dialog))
}
