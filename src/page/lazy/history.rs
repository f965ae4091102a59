//! Undo, for everything that removes or replaces what was entered: the last acts, each of which can be taken back after those
//! that followed it.
//!
//! It refuses to know what an act is. Whatever is entered between acts is no act, and stays.

use leptos::prelude::*;

use crate::{
    input::draft::{
        Draft,
        delta::{DraftDelta, FocusTarget},
    },
    page::{lazy::after_paint::after_paint, state::Calculator},
    programs,
    rules::Program,
};

/// As many acts can be taken back.
const MAX: usize = 20;

/// An act that can be taken back.
pub struct Step {
    /// What was done, as a sentence.
    pub what: String,
    before: Before,
}

enum Before {
    /// What the act took out or replaced.
    Part(DraftDelta),
    /// Everything, and the rules that it was under.
    Page(&'static Program, Box<Draft>),
    /// The rules alone, with everything as it was under them.
    Rules(&'static Program, Box<Draft>),
}

/// What is said of the acts.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum UndoMessage {
    /// Nothing.
    #[default]
    Nothing,
    /// What was done last.
    Done,
    /// What was taken back last.
    Undone(String),
}

/// The acts that can be undone, and what is said of them.
#[derive(Default)]
pub struct UndoStack {
    steps: Vec<Step>,
    message: UndoMessage,
}

/// The acts of this page.
#[derive(Clone, Copy)]
pub struct History {
    draft: RwSignal<Draft>,
    done: RwSignal<UndoStack>,
    /// Builds the page anew by other rules.
    rebuild: fn(&'static Program, Draft),
}

impl History {
    /// Goes on from what was done before the page was built. Call at the root, so that its signals outlive every view.
    pub fn new(calculator: Calculator, before: UndoStack, rebuild: fn(&'static Program, Draft)) -> Self {
        let UndoStack { steps, message } = before;
        let done = RwSignal::new(UndoStack { steps, message: UndoMessage::Nothing });
        if !matches!(message, UndoMessage::Nothing) {
            // Screen readers hear only of what is said after the place for it is there. What is done meanwhile comes first.
            let say = move |done: &mut UndoStack| {
                if matches!(done.message, UndoMessage::Nothing) {
                    done.message = message;
                }
            };
            after_paint(move || _ = done.try_update(say));
        }
        Self { draft: calculator.draft, done, rebuild }
    }

    /// Changes the draft, so that this can be taken back; `what` says what was done.
    pub fn act(self, what: String, act: &mut dyn FnMut(&mut Draft)) {
        let before = self.draft.get_untracked();
        self.draft.update(act);
        self.draft.with_untracked(|after| self.record(what, before, after));
    }

    /// Puts another draft in the place of what is entered, so that this can be taken back.
    pub fn replace(self, what: String, draft: Draft) {
        let mut draft = Some(draft);
        self.act(what, &mut |now| *now = draft.take().unwrap_or_default());
    }

    /// The same with a draft that may be under other rules.
    pub fn replace_under(self, program: &'static Program, what: String, draft: Draft) {
        if std::ptr::eq(program, programs::in_use()) {
            return self.replace(what, draft);
        }
        self.record_page(what);
        (self.rebuild)(program, draft);
    }

    /// Records an act that has already changed the draft.
    pub fn record(self, what: String, before: Draft, after: &Draft) {
        if let Some(delta) = DraftDelta::of(before, after) {
            self.push(Step { what, before: Before::Part(delta) });
        }
    }

    /// Keeps everything, because the page is about to be built anew.
    pub fn record_page(self, what: String) {
        let before = Before::Page(programs::in_use(), Box::new(self.draft.get_untracked()));
        self.push(Step { what, before });
    }

    /// Goes by other rules with everything that is entered.
    pub fn switch_to(self, what: String, program: &'static Program) {
        let used = programs::in_use();
        let draft = self.draft.get_untracked();
        let remapped = draft.remapped(used, program);
        self.push(Step { what, before: Before::Rules(used, Box::new(draft)) });
        (self.rebuild)(program, remapped);
    }

    fn push(self, step: Step) {
        self.done.update(|done| {
            if done.steps.len() >= MAX {
                done.steps.remove(0);
            }
            done.steps.push(step);
            done.message = UndoMessage::Done;
        });
    }

    /// Takes the last act back; where to go on. `None` where the page is built anew, or nothing is left.
    pub fn take_back(self) -> Option<FocusTarget> {
        let pop = |done: &mut UndoStack| {
            let step = done.steps.pop()?;
            done.message = UndoMessage::Undone(step.what);
            Some(step.before)
        };
        let before = self.done.try_update(pop).flatten()?;
        match before {
            Before::Part(delta) => {
                self.draft.try_update(|draft| delta.put_back(draft, Calculator::program()))
            }
            Before::Rules(program, draft) => {
                let used = programs::in_use();
                let now = self.draft.get_untracked();
                // What was entered since stays; where there is nothing, nothing can have been lost on the way.
                let is_same = draft.remapped(program, used) == now;
                let draft = if is_same { *draft } else { now.remapped(used, program) };
                (self.rebuild)(program, draft);
                None
            }
            Before::Page(program, draft) => {
                (self.rebuild)(program, *draft);
                None
            }
        }
    }

    /// What was done last of what can be taken back.
    pub fn last(self) -> Option<String> {
        self.done.with(|done| done.steps.last().map(|step| step.what.clone()))
    }

    /// What is to be said.
    pub fn message(self) -> UndoMessage {
        self.done.with(|done| done.message.clone())
    }

    /// Says nothing more, until something else is done.
    pub fn hide(self) {
        self.done.update(|done| done.message = UndoMessage::Nothing);
    }

    /// All acts, and what is said of them, for the page that is built in this one's place. Call before rebuilding:
    /// afterwards the old views no longer exist.
    pub fn hand_on(self) -> UndoStack {
        self.done.try_update_untracked(std::mem::take).unwrap_or_default()
    }
}
