//! Reads [`Evidence`] that `package/evidence_text.js` has written as one text.
//!
//! One text passes between JavaScript and this module in a quarter of the time that its values take one by one. It refuses to
//! say what is wrong: whatever it does not understand is not read at all, and [`evidence_reader`](super::evidence_reader) tells.

use super::words::{association_of, licence_of, market_of};
use crate::rules::{
    Complete, Deployment, Evidence, Individual, Program,
    program::{Named, PositionSet},
    program_faults::MAX_USERS,
};

/// Ends a field.
const END: u8 = 0;
/// The whole of a field of which nothing is known.
const ABSENT: &str = "\u{1}";

/// Something is not surely right.
struct Doubtful;

/// What a field says, unless it is doubtful.
type Read<T> = Result<T, Doubtful>;

/// Reads the text against the lists of `program`; `None` for all that is not surely right.
#[must_use]
pub fn read(program: &Program, text: &[u8]) -> Option<Evidence> {
    let mut fields = Fields { left: std::str::from_utf8(text).ok()?, read: 0 };
    let evidence = evidence(program, &mut fields).ok()?;
    // A name with the sign that ends fields makes more of them than were written.
    let written: usize = fields.next().ok()?.parse().ok()?;
    let is_all = fields.left.is_empty() && fields.read == written.checked_add(1)?;
    is_all.then_some(evidence)
}

fn evidence(program: &Program, fields: &mut Fields<'_>) -> Read<Evidence> {
    let market = fields.known(market_of)?;
    let complete = Complete {
        deployments: fields.known(truth)?.unwrap_or(true),
        individuals: fields.known(truth)?.unwrap_or(true),
    };
    let deployments = fields.list(|fields| deployment(program, fields))?;
    let individuals = fields.list(|fields| individual(program, fields))?;
    let users = deployments.iter().flatten().filter_map(|deployment| deployment.active_users);
    let fits = users.fold(0, u64::saturating_add) <= MAX_USERS;
    if fits { Ok(Evidence { market, deployments, individuals, complete }) } else { Err(Doubtful) }
}

fn deployment(program: &Program, fields: &mut Fields<'_>) -> Read<Deployment> {
    Ok(Deployment {
        customer: fields.known(|name| Some(name.into()))?,
        workload: fields.id(&program.workloads)?,
        active_users: fields.known(|users| users.parse().ok())?,
        licence: fields.known(licence_of)?,
        association: fields.known(|word| association_of(program, word))?,
    })
}

fn individual(program: &Program, fields: &mut Fields<'_>) -> Read<Individual> {
    Ok(Individual {
        name: fields.known(|name| Some(name.to_owned()))?,
        exams: fields.ids(&program.exams)?,
        certifications: fields.ids(&program.certifications)?,
    })
}

fn truth(word: &str) -> Option<bool> {
    word.parse().ok()
}

/// The fields that are left, and how many have been read.
struct Fields<'a> {
    left: &'a str,
    read: usize,
}

impl<'a> Fields<'a> {
    fn next(&mut self) -> Read<&'a str> {
        let end = self.left.bytes().position(|byte| byte == END).ok_or(Doubtful)?;
        let (field, left) = self.left.split_at_checked(end).ok_or(Doubtful)?;
        self.left = left.get(1..).ok_or(Doubtful)?;
        self.read = self.read.saturating_add(1);
        Ok(field)
    }

    /// What `read` makes of the next field, unless that is absent.
    fn known<T>(&mut self, read: impl FnOnce(&'a str) -> Option<T>) -> Read<Option<T>> {
        let field = self.next()?;
        if field == ABSENT { Ok(None) } else { read(field).map(Some).ok_or(Doubtful) }
    }

    /// A list, which begins with how many items it has, unless it is absent.
    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Read<T>) -> Read<Option<Vec<T>>> {
        let count: Option<usize> = self.known(|count| count.parse().ok())?;
        count.map(|count| (0..count).map(|_| read(self)).collect()).transpose()
    }

    /// Where an id stands among `known`.
    fn id(&mut self, known: &[Named]) -> Read<usize> {
        Named::position(known, self.next()?).ok_or(Doubtful)
    }

    /// A set of ids of `known`.
    fn ids(&mut self, known: &[Named]) -> Read<Option<PositionSet>> {
        let positions = self.list(|fields| fields.id(known))?;
        Ok(positions.map(|positions| positions.into_iter().fold(PositionSet::default(), PositionSet::with)))
    }
}
