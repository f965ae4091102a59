//! What a visitor has entered so far, as entered, and the evidence that it amounts to.
//!
//! A figure that cannot be read stays here as typed, so that nothing is lost; in the evidence it is
//! not known, and it is named as a problem at its field. The draft travels as name/value pairs,
//! the same that an HTML form has, so that one codec serves the form and the tab's storage.

use super::typed_number::{self, NumberProblem};
use crate::rules::{
    Association, Deployment, Evidence, Individual, Licence, Market, Program,
    program::{IdSet, Named},
    program_faults::MOST_USERS,
    readings::{Readings, RoutesReading, WorkloadsReading},
};

/// A person as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonDraft {
    /// Tells people apart while rows come and go; never shown.
    pub key: u32,
    /// The name as typed; may be empty.
    pub name: String,
    /// Exams ticked.
    pub exams: IdSet,
    /// Certifications ticked.
    pub certifications: IdSet,
    /// Whether what is ticked is said to be all that this person has.
    pub complete: bool,
}

/// Everything a visitor has entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The market; `None`: not sure yet.
    pub market: Option<Market>,
    /// Active users as typed, one text for each of the program's workloads that has any.
    pub users: Vec<String>,
    /// People, in the order of their rows.
    pub people: Vec<PersonDraft>,
    /// Whether it is said that nobody qualifies yet; means nothing once people are listed.
    pub nobody: bool,
    /// How the source is to be read.
    pub readings: Readings,
}

/// A name of a form field and its value.
pub type Pair = (String, String);

impl Draft {
    /// The text typed for a workload.
    #[must_use]
    pub fn users_typed(&self, workload: usize) -> &str {
        self.users.get(workload).map_or("", String::as_str)
    }

    /// Sets the text typed for a workload.
    pub fn type_users(&mut self, workload: usize, typed: String) {
        if self.users.len() <= workload {
            self.users.resize(workload.saturating_add(1), String::new());
        }
        if let Some(users) = self.users.get_mut(workload) {
            *users = typed;
        }
    }

    /// Adds an empty person at the end and returns its key.
    pub fn add_person(&mut self) -> u32 {
        let key = self.people.iter().map(|person| person.key).max().map_or(0, |key| key.wrapping_add(1));
        self.people.push(PersonDraft { key, ..PersonDraft::default() });
        self.nobody = false;
        key
    }

    /// The users of each workload, or what is wrong with them, in the program's order.
    #[must_use]
    pub fn users(&self, program: &Program) -> Vec<Result<Option<u64>, NumberProblem>> {
        let mut total: u64 = 0;
        (0..program.workloads.len())
            .map(|workload| {
                let users = typed_number::parse(self.users_typed(workload))?;
                total = total.saturating_add(users.unwrap_or(0));
                if total > MOST_USERS { Err(NumberProblem::TooLarge) } else { Ok(users) }
            })
            .collect()
    }

    /// What is known from this draft. The totals form asks for users that count, so they have paid
    /// licences and one of the recognised associations.
    #[must_use]
    pub fn evidence(&self, program: &Program) -> Evidence {
        let deployments = self.users(program).into_iter().enumerate();
        let deployments = deployments.map(|(workload, users)| Deployment {
            customer: None,
            workload,
            active_users: users.unwrap_or(None),
            licence: Some(Licence::Paid),
            association: Some(Association::Any),
        });
        let individuals = (self.nobody || !self.people.is_empty())
            .then(|| self.people.iter().map(PersonDraft::individual).collect());
        Evidence { market: self.market, deployments: Some(deployments.collect()), individuals }
    }

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
        if self.nobody {
            put("nobody".into(), YES);
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
                "nobody" => draft.nobody = true,
                "workloads" if value == "single" => draft.readings.workloads = WorkloadsReading::Single,
                "routes" if value == "separate" => draft.readings.routes = RoutesReading::Separate,
                _ => draft.take_named(program, &name, value),
            }
        }
        draft.nobody &= draft.people.is_empty();
        draft
    }

    fn take_named(&mut self, program: &Program, name: &str, value: String) {
        if let Some(id) = name.strip_prefix(USERS) {
            if let Some(workload) = position(&program.workloads, id) {
                self.type_users(workload, value);
            }
        } else if let Some(rest) = name.strip_prefix(PERSON) {
            let (key, part) = rest.split_once('.').unwrap_or((rest, ""));
            let Ok(key) = key.parse() else { return };
            self.with_person(key, |person| match part {
                "" => person.name = value,
                "exam" => {
                    let exam = position(&program.exams, &value);
                    person.exams = exam.map_or(person.exams, |exam| person.exams.with(exam));
                }
                "certification" => {
                    let held = position(&program.certifications, &value);
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

impl PersonDraft {
    /// What is known of this person. An empty group of ticks is not known, unless it is said that
    /// the ticks are all there is.
    fn individual(&self) -> Individual {
        let known = |ticked: IdSet| (self.complete || !ticked.is_empty()).then_some(ticked);
        Individual {
            name: Some(self.name.clone()),
            exams: known(self.exams),
            certifications: known(self.certifications),
        }
    }
}

const YES: &str = "yes";
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

/// The value of the market field for `market`.
#[must_use]
pub const fn market_word(market: Market) -> &'static str {
    match market {
        Market::Developed => "developed",
        Market::Developing => "developing",
    }
}

/// The market that a value of the market field stands for.
#[must_use]
pub fn market_of(word: &str) -> Option<Market> {
    [Market::Developed, Market::Developing].into_iter().find(|market| market_word(*market) == word)
}

fn position(list: &[Named], id: &str) -> Option<usize> {
    list.iter().position(|item| item.id == id)
}
