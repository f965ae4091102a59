//! Reads [`Evidence`] that `package/evidence_text.js` has written as one text.
//!
//! One text passes between JavaScript and this module in a quarter of the time that its values take one by one. It refuses to
//! say what is wrong: whatever it does not understand is not read at all, and [`evidence_reader`](super::evidence_reader) tells.

use super::words::{association_of, licence_of, market_of};
use crate::rules::{
    Complete, Deployment, Evidence, Individual, Program,
    program::{IdSet, Named},
    program_faults::MOST_USERS,
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
    let fits = users.fold(0, u64::saturating_add) <= MOST_USERS;
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
    fn ids(&mut self, known: &[Named]) -> Read<Option<IdSet>> {
        let positions = self.list(|fields| fields.id(known))?;
        Ok(positions.map(|positions| positions.into_iter().fold(IdSet::default(), IdSet::with)))
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::{
        programs::CLOUD_PRODUCTIVITY,
        rules::{
            Association, Complete, Deployment, Evidence, Individual, Licence, Market,
            program::{IdSet, Named},
        },
    };

    #[rustfmt::skip]
    const WHOLE: [&str; 20] = [
        "developing", "true", "false",
        "2", "Contoso", "yammer", "9007199254740990", "trial", "any", "\u{1}", "proplus", "1", "\u{1}", "\u{1}",
        "1", "Ana", "2", "70-346", "70-347", "\u{1}",
    ];

    /// What is read of these fields, followed by how many they are said to be.
    fn of(fields: &[&str], said: &str) -> Option<Evidence> {
        read(&CLOUD_PRODUCTIVITY, [fields, &[said, ""]].concat().join("\0").as_bytes())
    }

    #[test]
    fn every_field_is_read() {
        let workload = |id| Named::position(&CLOUD_PRODUCTIVITY.workloads, id).unwrap_or(usize::MAX);
        let first = Deployment {
            customer: Some("Contoso".into()),
            workload: workload("yammer"),
            active_users: Some(9_007_199_254_740_990),
            licence: Some(Licence::Trial),
            association: Some(Association::Any),
        };
        let second = Deployment {
            customer: None,
            workload: workload("proplus"),
            active_users: Some(1),
            licence: None,
            association: None,
        };
        let exams = Some(IdSet::default().with(0).with(1));
        let evidence = Evidence {
            market: Some(Market::Developing),
            deployments: Some(vec![first, second]),
            individuals: Some(vec![Individual { name: Some("Ana".to_owned()), exams, certifications: None }]),
            complete: Complete { deployments: true, individuals: false },
        };
        assert_eq!(of(&WHOLE, "20"), Some(evidence));
    }

    #[test]
    fn lists_that_are_absent_are_not_known() {
        assert_eq!(of(&["\u{1}"; 5], "5"), Some(Evidence::default()));
    }

    #[test]
    fn nothing_is_read_of_what_is_not_surely_right() {
        assert_eq!(of(&WHOLE, "19"), None, "a name holds the sign that ends fields");
        assert_eq!(of(&[&WHOLE[..], &["more"]].concat(), "20"), None, "something follows");
        assert_eq!(of(&[&WHOLE[..], &["20", "more"]].concat(), "20"), None, "something follows the count");
        for (place, field) in
            [(0, "elsewhere"), (1, "perhaps"), (3, "3"), (5, "word"), (6, "many"), (11, "2"), (19, "1")]
        {
            let (before, rest) = WHOLE.split_at(place);
            let fields = [before, &[field], rest.get(1..).unwrap_or_default()].concat();
            assert_eq!(of(&fields, "20"), None, "{field}");
        }
    }
}
