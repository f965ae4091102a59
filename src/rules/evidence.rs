//! What a prospective partner knows about its customers and people.
//!
//! Every `Option` that is `None` means "not known" (rule 6). Workloads, exams
//! and certifications are positions in the program's own lists, so that this
//! module names none of them. What they are called is asked of the program. Reading evidence from the outside, and saying
//! what is wrong with it, is the business of `input`.

use std::sync::Arc;

use super::{
    market::Market,
    program::{Named, PositionSet, Program},
};

/// Whether users have paid or trial licences; trials never count (rule 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Licence {
    /// Paid.
    Paid,
    /// On trial.
    Trial,
}

/// How the partner is associated with a customer (rule 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Association {
    /// One of the program's ways, by its position there.
    Recognised(usize),
    /// One that another version of the program lists and this one does not (rule 9), by its position in
    /// [`Program::unlisted`].
    Unlisted(usize),
    /// One of the program's ways, not said which.
    Any,
    /// None that any version of the program recognises.
    None,
}

impl Association {
    /// Every association that has a name under `program`: those that it lists, then those that it does not.
    pub fn all_named(program: &Program) -> impl Iterator<Item = (Self, &Named)> {
        let listed = program.associations.iter().enumerate();
        let unlisted = program.unlisted.iter().enumerate();
        let listed = listed.map(|(place, named)| (Self::Recognised(place), named));
        listed.chain(unlisted.map(|(place, named)| (Self::Unlisted(place), named)))
    }

    /// The association with this id under `program`.
    #[must_use]
    pub fn with_id(program: &Program, id: &str) -> Option<Self> {
        Self::all_named(program).find(|(_, named)| named.id == id).map(|(association, _)| association)
    }

    /// What `program` calls it; nothing where it is not said which one it is.
    #[must_use]
    pub fn named(self, program: &Program) -> Option<&Named> {
        match self {
            Self::Recognised(place) => program.associations.get(place),
            Self::Unlisted(place) => program.unlisted.get(place),
            Self::Any | Self::None => None,
        }
    }
}

/// One workload at one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployment {
    /// The customer's name, as typed. Shared, because a list of thousands is evaluated at every keystroke.
    pub customer: Option<Arc<str>>,
    /// Position in [`Program::workloads`](crate::rules::Program::workloads).
    pub workload: usize,
    /// Whole active users.
    pub active_users: Option<u64>,
    /// The licence those users have.
    pub licence: Option<Licence>,
    /// The partner's association with the customer.
    pub association: Option<Association>,
}

/// One person, with exams passed and certifications held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Individual {
    /// The person's name, as typed.
    pub name: Option<String>,
    /// All the exams passed, as positions in [`Program::exams`](crate::rules::Program::exams).
    pub exams: Option<PositionSet>,
    /// All the certifications held, as positions in
    /// [`Program::certifications`](crate::rules::Program::certifications).
    pub certifications: Option<PositionSet>,
}

/// Whether a list that is given is the whole list. Of a list that is left out it says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complete {
    /// There are no other deployments.
    pub deployments: bool,
    /// There is nobody else with an exam or a certification.
    pub individuals: bool,
}

impl Default for Complete {
    fn default() -> Self {
        Self { deployments: true, individuals: true }
    }
}

/// Everything that is known. `None` for a list means that nothing is known of
/// it; an empty list that is complete means that there is surely nobody and nothing in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The kind of market.
    pub market: Option<Market>,
    /// All deployments.
    pub deployments: Option<Vec<Deployment>>,
    /// All individuals.
    pub individuals: Option<Vec<Individual>>,
    /// Whether these are all.
    pub complete: Complete,
}
