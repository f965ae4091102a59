//! What an act has taken out of a draft or replaced in it, so that it can be put back.
//!
//! Only that: what the act left alone is no part of it, so whatever is entered afterwards stays. A list that has only lost
//! entries keeps those that it got since. It refuses to know what the act was.

use super::{
    Draft, PersonDraft,
    portfolio::{Portfolio, Row},
};
use crate::rules::{Market, Program, readings::Readings};

/// What an act has changed, as it was before; `None` for whatever it left alone.
#[derive(Clone, Debug)]
pub struct DraftDelta {
    market: Changed<Option<Market>>,
    users: Option<Users>,
    people: Option<Entries<PersonDraft>>,
    no_one_else: Changed<bool>,
    readings: Changed<Readings>,
}

/// What something was before, if it was something else.
#[derive(Clone, Debug)]
struct Changed<T>(Option<T>);

/// What a list has lost, each with its place.
type Lost<T> = Vec<(usize, T)>;

#[derive(Clone, Debug)]
enum Entries<T> {
    Lost(Lost<T>),
    All(Vec<T>),
}

/// Totals and list are two views of one evidence, so neither comes back without the other.
#[derive(Clone, Debug)]
enum Users {
    Lost(Lost<Row>),
    All(Box<Entered>),
}

/// Where somebody goes on once something is back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// At the row with this key.
    Row(u32),
    /// At the person with this key.
    Person(u32),
    /// At the list of customers.
    List,
    /// Anywhere.
    All,
}

#[derive(Clone, Debug, PartialEq)]
struct Entered {
    users: Vec<String>,
    at_least: bool,
    unfinished: Portfolio,
    customers: Option<Portfolio>,
}

impl DraftDelta {
    /// What `after` no longer has of `before`; `None` where both are the same.
    #[must_use]
    pub fn of(before: Draft, after: &Draft) -> Option<Self> {
        if before == *after {
            return None;
        }
        let Draft { market, users, at_least, unfinished, customers, people, no_one_else, readings } = before;
        let is_same = customers == after.customers
            && users == after.users
            && at_least == after.at_least
            && unfinished == after.unfinished;
        let entered = Entered { users, at_least, unfinished, customers };
        let people = (people != after.people)
            .then(|| lost(&people, &after.people).map_or(Entries::All(people), Entries::Lost));
        Some(Self {
            market: Changed::of(market, &after.market),
            users: (!is_same).then(|| Users::of(entered, after)),
            people,
            no_one_else: Changed::of(no_one_else, &after.no_one_else),
            readings: Changed::of(readings, &after.readings),
        })
    }

    /// Puts it back into a draft under the same program.
    pub fn put_back(self, draft: &mut Draft, program: &Program) -> FocusTarget {
        self.market.put_back(&mut draft.market);
        self.no_one_else.put_back(&mut draft.no_one_else);
        self.readings.put_back(&mut draft.readings);
        let mut target = FocusTarget::All;
        match self.people {
            None => {}
            Some(Entries::All(people)) => draft.people = people,
            Some(Entries::Lost(lost)) => {
                for (place, person) in lost {
                    target = FocusTarget::Person(draft.put_person_back(place, person));
                }
            }
        }
        match self.users {
            None => {}
            Some(Users::All(entered)) => {
                let Entered { users, at_least, unfinished, customers } = *entered;
                target = if customers.is_some() { FocusTarget::List } else { FocusTarget::All };
                (draft.users, draft.at_least, draft.unfinished) = (users, at_least, unfinished);
                draft.customers = customers;
            }
            Some(Users::Lost(lost)) => {
                if draft.customers.is_none() {
                    draft.list_customers(program);
                }
                let portfolio = draft.customers.get_or_insert_default();
                for (place, row) in lost {
                    target = FocusTarget::Row(portfolio.put_back(place, row));
                }
            }
        }
        target
    }
}

impl Users {
    fn of(before: Entered, after: &Draft) -> Self {
        if let (Some(list), Some(left)) = (&before.customers, &after.customers)
            && (list.complete, &list.rest) == (left.complete, &left.rest)
            && let Some(lost) = lost(&list.rows, &left.rows)
        {
            return Self::Lost(lost);
        }
        Self::All(Box::new(before))
    }
}

impl Draft {
    fn put_person_back(&mut self, place: usize, mut person: PersonDraft) -> u32 {
        if self.place_of(person.key).is_some() {
            person.key = self.next_person();
        }
        let key = person.key;
        self.people.insert(place.min(self.people.len()), person);
        key
    }
}

impl<T: PartialEq> Changed<T> {
    fn of(before: T, after: &T) -> Self {
        Self((before != *after).then_some(before))
    }

    fn put_back(self, now: &mut T) {
        if let Some(value) = self.0 {
            *now = value;
        }
    }
}

/// What `after` lacks of `before`; `None` if that is not all in which they differ.
fn lost<T: Clone + PartialEq>(before: &[T], after: &[T]) -> Option<Lost<T>> {
    let mut left = after.iter().peekable();
    let mut lost = Lost::new();
    for (place, entry) in before.iter().enumerate() {
        if left.next_if(|next| *next == entry).is_none() {
            lost.push((place, entry.clone()));
        }
    }
    left.next().is_none().then_some(lost)
}
