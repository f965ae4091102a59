//! Undo, for everything that removes or replaces what was entered: the last acts, each of which can be taken back after those
//! that followed it.
//!
//! It refuses to know what an act is. Whatever is entered between acts is no act, and stays.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::{
    input::draft::{
        Draft,
        former::{Back, Former},
    },
    page::state::Calculator,
    programs,
    rules::Program,
};

/// As many acts can be taken back.
const MOST: usize = 20;
/// How long after a page was built anew it is said why, in milliseconds.
const SAID_AFTER: u32 = 50;

/// An act that can be taken back.
pub struct Step {
    /// What was done, as a sentence.
    pub what: String,
    former: Before,
}

enum Before {
    /// What the act took out or replaced.
    Part(Former),
    /// Everything, and the rules that it was under.
    Page(&'static Program, Box<Draft>),
    /// The rules alone, with everything as it was under them.
    Rules(&'static Program, Box<Draft>),
}

/// What is said of the acts.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Said {
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
    said: Said,
}

/// The acts of this page.
#[derive(Clone, Copy)]
pub struct History {
    draft: RwSignal<Draft>,
    done: RwSignal<UndoStack>,
    /// Builds the page anew by other rules.
    build_anew: fn(&'static Program, Draft),
}

impl History {
    /// Goes on from what was done before the page was built. Call at the root, so that its signals outlive every view.
    pub fn new(calculator: Calculator, before: UndoStack, build_anew: fn(&'static Program, Draft)) -> Self {
        let UndoStack { steps, said } = before;
        let done = RwSignal::new(UndoStack { steps, said: Said::Nothing });
        if !matches!(said, Said::Nothing) {
            // Screen readers hear only of what is said after the place for it is there. What is done meanwhile comes first.
            let say = move |done: &mut UndoStack| {
                if matches!(done.said, Said::Nothing) {
                    done.said = said;
                }
            };
            Timeout::new(SAID_AFTER, move || _ = done.try_update(say)).forget();
        }
        Self { draft: calculator.draft, done, build_anew }
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
        self.keep_page(what);
        (self.build_anew)(program, draft);
    }

    /// Keeps what an act has changed that was done already.
    pub fn record(self, what: String, before: Draft, after: &Draft) {
        if let Some(former) = Former::of(before, after) {
            self.push(Step { what, former: Before::Part(former) });
        }
    }

    /// Keeps everything, because the page is about to be built anew.
    pub fn keep_page(self, what: String) {
        let former = Before::Page(programs::in_use(), Box::new(self.draft.get_untracked()));
        self.push(Step { what, former });
    }

    /// Goes by other rules with everything that is entered.
    pub fn switch_to(self, what: String, program: &'static Program) {
        let used = programs::in_use();
        let draft = self.draft.get_untracked();
        let remapped = draft.remapped(used, program);
        self.push(Step { what, former: Before::Rules(used, Box::new(draft)) });
        (self.build_anew)(program, remapped);
    }

    fn push(self, step: Step) {
        self.done.update(|done| {
            if done.steps.len() >= MOST {
                done.steps.remove(0);
            }
            done.steps.push(step);
            done.said = Said::Done;
        });
    }

    /// Takes the last act back; where to go on. `None` where the page is built anew, or nothing is left.
    pub fn take_back(self) -> Option<Back> {
        let pop = |done: &mut UndoStack| {
            let step = done.steps.pop()?;
            done.said = Said::Undone(step.what);
            Some(step.former)
        };
        let former = self.done.try_update(pop).flatten()?;
        match former {
            Before::Part(former) => {
                self.draft.try_update(|draft| former.put_back(draft, Calculator::program()))
            }
            Before::Rules(program, draft) => {
                let used = programs::in_use();
                let now = self.draft.get_untracked();
                // What was entered since stays; where there is nothing, nothing can have been lost on the way.
                let is_same = draft.remapped(program, used) == now;
                let draft = if is_same { *draft } else { now.remapped(used, program) };
                (self.build_anew)(program, draft);
                None
            }
            Before::Page(program, draft) => {
                (self.build_anew)(program, *draft);
                None
            }
        }
    }

    /// What was done last of what can be taken back.
    pub fn last(self) -> Option<String> {
        self.done.with(|done| done.steps.last().map(|step| step.what.clone()))
    }

    /// What is to be said.
    pub fn said(self) -> Said {
        self.done.with(|done| done.said.clone())
    }

    /// Says nothing more, until something else is done.
    pub fn hide(self) {
        self.done.update(|done| done.said = Said::Nothing);
    }

    /// All acts, and what is said of them, for the page that is built in this one's place. What would be told of it now
    /// would be told to views that are gone by then.
    pub fn hand_on(self) -> UndoStack {
        self.done.try_update_untracked(std::mem::take).unwrap_or_default()
    }
}
