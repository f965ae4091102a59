//! The draft as name/value pairs, the same that an HTML form has.
//!
//! So one codec serves the form before the calculator has started and the tab's storage.

use super::{
    super::words::{market_of, market_word},
    Draft, PersonDraft,
};
use crate::rules::{
    Program,
    program::Named,
    readings::{RoutesReading, WorkloadsReading},
};

/// A name of a form field and its value.
pub type Pair = (String, String);

impl Draft {
    /// The draft as pairs; [`Draft::from_pairs`] gives it back.
    #[must_use]
    pub fn to_pairs(&self, program: &Program) -> Vec<Pair> {
        let mut pairs = Vec::new();
        let mut put = |name: String, value: &str| pairs.push((name, value.to_owned()));
        if let Some(market) = self.market {
            put("market".into(), market_word(market));
        }
        for (workload, typed) in program.workloads.iter().zip(&self.users) {
            if !typed.is_empty() {
                put(users_name(workload), typed);
            }
        }
        if let Some(portfolio) = &self.customers {
            put(CUSTOMERS.into(), &portfolio.row_lines(program));
            if !portfolio.rest.is_empty() {
                put(REST.into(), &portfolio.rest_lines(program));
            }
            if portfolio.complete {
                put(COMPLETE.into(), YES);
            }
        }
        if self.at_least {
            put(AT_LEAST.into(), YES);
        }
        if !self.unfinished.rows.is_empty() {
            put(UNFINISHED.into(), &self.unfinished.row_lines(program));
        }
        if !self.unfinished.rest.is_empty() {
            put(UNFINISHED_REST.into(), &self.unfinished.rest_lines(program));
        }
        for person in &self.people {
            let name = person_name(person.key);
            put(name.clone(), &person.name);
            for (part, list, ticked) in [
                (".exam", &program.exams, person.exams),
                (".certification", &program.certifications, person.certifications),
            ] {
                for (_, item) in list.iter().enumerate().filter(|(position, _)| ticked.contains(*position)) {
                    put(format!("{name}{part}"), &item.id);
                }
            }
            if person.complete {
                put(format!("{name}.complete"), YES);
            }
        }
        if self.no_one_else {
            put(NO_ONE_ELSE.into(), YES);
        }
        if self.readings.workloads == WorkloadsReading::Single {
            put("workloads".into(), "single");
        }
        if self.readings.routes == RoutesReading::Separate {
            put("routes".into(), "separate");
        }
        pairs
    }

    /// A draft from pairs; what is not understood is left out.
    pub fn from_pairs(program: &Program, pairs: impl IntoIterator<Item = Pair>) -> Self {
        let mut draft = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "market" => draft.market = market_of(&value),
                NO_ONE_ELSE => draft.no_one_else = true,
                AT_LEAST => draft.at_least = true,
                UNFINISHED => draft.unfinished.add_lines(program, &value),
                UNFINISHED_REST => draft.unfinished.add_rest(program, &value),
                COMPLETE => draft.customers.get_or_insert_default().complete = true,
                "workloads" if value == "single" => draft.readings.workloads = WorkloadsReading::Single,
                "routes" if value == "separate" => draft.readings.routes = RoutesReading::Separate,
                CUSTOMERS => {
                    draft.customers.get_or_insert_default().add_lines(program, &value);
                }
                REST => draft.customers.get_or_insert_default().add_rest(program, &value),
                _ => draft.take_named(program, &name, value),
            }
        }
        if let Some(list) = draft.customers.take() {
            draft.replace_totals(list);
        }
        draft
    }

    fn take_named(&mut self, program: &Program, name: &str, value: String) {
        if let Some(id) = name.strip_prefix(USERS) {
            if let Some(workload) = Named::position(&program.workloads, id) {
                self.type_users(workload, value);
            }
        } else if let Some(rest) = name.strip_prefix(PERSON) {
            let (key, part) = rest.split_once('.').unwrap_or((rest, ""));
            let Ok(key) = key.parse() else { return };
            self.with_person(key, |person| match part {
                "" => person.name = value,
                "exam" => {
                    let exam = Named::position(&program.exams, &value);
                    person.exams = exam.map_or(person.exams, |exam| person.exams.with(exam));
                }
                "certification" => {
                    let held = Named::position(&program.certifications, &value);
                    person.certifications =
                        held.map_or(person.certifications, |held| person.certifications.with(held));
                }
                "complete" => person.complete = true,
                _ => {}
            });
        }
    }

    /// Changes the person with `key`, who is added at the end when new.
    fn with_person(&mut self, key: u32, change: impl FnOnce(&mut PersonDraft)) {
        if let Some(person) = self.people.iter_mut().find(|person| person.key == key) {
            change(person);
        } else {
            let mut person = PersonDraft { key, ..PersonDraft::default() };
            change(&mut person);
            self.people.push(person);
        }
    }
}

const YES: &str = "yes";
/// The name of the list of customers.
pub const CUSTOMERS: &str = "customers";
const REST: &str = "customers.rest";
/// The name of the tick beside that list: it is complete.
pub const COMPLETE: &str = "customers.complete";
/// The name of the tick beside the list of people: nobody else has an exam or a certification.
pub const NO_ONE_ELSE: &str = "nobody";
const AT_LEAST: &str = "totals.at-least";
const UNFINISHED: &str = "totals.unfinished";
const UNFINISHED_REST: &str = "totals.unfinished-rest";
const USERS: &str = "users.";
const PERSON: &str = "person.";

/// The form field that holds a workload's users.
#[must_use]
pub fn users_name(workload: &Named) -> String {
    format!("{USERS}{}", workload.id)
}

/// The form field that holds a person's name; the other fields of that person begin with it.
#[must_use]
pub fn person_name(key: u32) -> String {
    format!("{PERSON}{key}")
}
