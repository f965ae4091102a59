//! One person: a name, exams, a certification, and whether that is everything.

use leptos::prelude::*;

use crate::page::{
    chunk::{self, Removed},
    controls::{choice, double_click, focus::focus, group},
    element_ids::ADD_PERSON,
    state::Calculator,
    view::{El, Node, each, el, live},
};
use crate::{
    input::draft::{Draft, PersonDraft, person_name},
    rules::{duplicates::Duplicate, program::PositionSet},
    text::{self, Locale},
};

/// What a tick in a person's row stands for.
#[derive(Clone, Copy)]
enum Tick {
    Exam(usize),
    Certification(usize),
    Complete,
}

impl Tick {
    fn is_set(self, person: &PersonDraft) -> bool {
        match self {
            Self::Exam(position) => person.exams.contains(position),
            Self::Certification(position) => person.certifications.contains(position),
            Self::Complete => person.complete,
        }
    }

    fn set(self, person: &mut PersonDraft, ticked: bool) {
        let changed =
            |set: PositionSet, position| if ticked { set.with(position) } else { set.without(position) };
        match self {
            Self::Exam(position) => person.exams = changed(person.exams, position),
            Self::Certification(position) => person.certifications = changed(person.certifications, position),
            Self::Complete => person.complete = ticked,
        }
    }
}

/// What the ticks of all rows mean, above them, where a row is one line. Each tick says it too, for whoever hears it.
pub fn head(locale: Locale) -> El {
    let text = locale.text();
    let program = Calculator::program();
    let column = |name: &str| el("span").child(name);
    let exams = program.exams.iter().map(|exam| column(&exam.id).untranslated());
    let held = program.certifications.iter().map(|held| column(locale.of(&held.name)).untranslated());
    el("div")
        .class("people-head")
        .attr("aria-hidden", "true")
        .child(column(text.people_name()))
        .child(each(exams.chain(held)))
        .child(column(text.people_complete()))
}

/// The row of the person with `key`.
pub fn person_row(calculator: Calculator, locale: Locale, key: u32) -> El {
    let text = locale.text();
    let program = Calculator::program();
    let draft = calculator.draft;
    let called = move || draft.with(|draft| text::person_with_key(locale, draft, key));
    let complete =
        checkbox(calculator, locale, key, Tick::Complete, "complete", "yes", text.people_complete());
    let remove = el("button")
        .attr("type", "button")
        .class("quiet")
        .attr("data-action", "remove-person")
        .on("click", move |event| {
            if double_click::is_double_click(&event) {
                return;
            }
            let removed = draft.try_update(|draft| {
                let place = draft.place_of(key)?;
                let person = draft.people.remove(place);
                let next = draft.people.get(place).or(draft.people.last());
                Some((Removed::Person(place, person), next.map(|next| person_name(next.key))))
            });
            let Some((removed, next)) = removed.flatten() else { return };
            focus(next.unwrap_or_else(|| ADD_PERSON.into()));
            chunk::remember(calculator, removed);
        })
        .child(live(move || text.people_remove(&this_person(calculator, locale, key))));
    let exams = program.exams.iter().enumerate().map(|(position, exam)| {
        checkbox(calculator, locale, key, Tick::Exam(position), "exam", &exam.id, &exam.id).untranslated()
    });
    let certifications = program.certifications.iter().enumerate().map(|(position, held)| {
        let name = locale.of(&held.name);
        checkbox(calculator, locale, key, Tick::Certification(position), "certification", &held.id, name)
            .untranslated()
    });
    group(&format!("{}.called", person_name(key)), live(called))
        .class("person")
        .child(name_field(calculator, locale, key))
        .child(ticks(text.people_exams(), each(exams)))
        .child(ticks(text.people_certification(), each(certifications)))
        .child(el("div").class("ticks").child(complete))
        .child(remove)
}

fn name_field(calculator: Calculator, locale: Locale, key: u32) -> El {
    let text = locale.text();
    let draft = calculator.draft;
    let name = person_name(key);
    let warning = format!("{name}.warning");
    let repeats = move || {
        let position = draft.with(|draft| draft.position_of_person(draft.place_of(key)?));
        let is_this = |warning: &Duplicate| Some(*warning) == position.map(Duplicate::Individual);
        calculator.evaluation.with(|evaluation| evaluation.warnings.iter().any(is_this))
    };
    let input = named(el("input"), calculator, locale, key, text.people_name())
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("aria-describedby", &warning)
        .attr("id", &name)
        .attr("name", &name)
        .live_value(move || {
            draft.with(|draft| find(draft, key).map(|person| person.name.clone()).unwrap_or_default())
        })
        .on("input", move |event| {
            let typed = event_target_value(&event);
            update(calculator, key, |person| person.name = typed);
        });
    el("div")
        .class("field")
        .child(el("label").attr("for", &name).child(text.people_name()))
        .child(input)
        .child(el("p").class("warning").attr("id", &warning).child(live(move || repeated(locale, repeats()))))
}

/// That a name is listed twice: in a few words and in full.
fn repeated(locale: Locale, repeats: bool) -> Node {
    let text = locale.text();
    let words = || {
        let short = el("span").class("repeated").child(text.customers_duplicate());
        [short, el("span").class("in-full").child(text.people_duplicate())]
    };
    if repeats { each(words()) } else { Node::List(Vec::new()) }
}

fn ticks(title: &'static str, ticks: Node) -> El {
    el("div")
        .class("ticks")
        .attr("role", "group")
        .attr("aria-label", title)
        .child(el("span").class("ticks-title").attr("aria-hidden", "true").child(title))
        .child(ticks)
}

fn checkbox(
    calculator: Calculator,
    locale: Locale,
    key: u32,
    tick: Tick,
    part: &str,
    value: &str,
    label: &str,
) -> El {
    let draft = calculator.draft;
    let input = named(el("input"), calculator, locale, key, label)
        .attr("type", "checkbox")
        .attr("name", &format!("{}.{part}", person_name(key)))
        .attr("value", value)
        .live_checked(move || draft.with(|draft| find(draft, key).is_some_and(|person| tick.is_set(person))))
        .on("change", move |event| {
            let ticked = event_target_checked(&event);
            update(calculator, key, |person| tick.set(person, ticked));
        });
    choice(input, label)
}

/// Names a field after what it is and whose, by which it is told apart from all others.
fn named(field: El, calculator: Calculator, locale: Locale, key: u32, label: &str) -> El {
    let label = label.to_owned();
    field.live_attr("aria-label", move || Some(locale.list(&[&label, &this_person(calculator, locale, key)])))
}

fn this_person(calculator: Calculator, locale: Locale, key: u32) -> String {
    calculator.draft.with(|draft| text::this_person(locale, draft, key))
}

fn find(draft: &Draft, key: u32) -> Option<&PersonDraft> {
    draft.people.iter().find(|person| person.key == key)
}

fn update(calculator: Calculator, key: u32, change: impl FnOnce(&mut PersonDraft)) {
    calculator.draft.update(|draft| {
        if let Some(person) = draft.people.iter_mut().find(|person| person.key == key) {
            change(person);
        }
    });
}
