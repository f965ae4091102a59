//! Several versions of one program: what one of them knows and another does not list, and the same
//! evidence under another one.
//!
//! Evidence holds positions in a program's lists, so another version needs other positions. Nothing that
//! bears on the answer is lost on the mapping: an association that the other version does not list is kept, and
//! does not count there (rule 9). It refuses to know which versions there are.

use std::borrow::Borrow;

use super::{
    evidence::{Association, Deployment, Evidence, Individual},
    program::{List, Named, PositionSet, Program},
};

/// An association that no version at hand knows.
const UNKNOWN: Association = Association::Unlisted(usize::MAX);

/// The associations that other versions of `program` list and it does not.
///
/// They stand in the order in which they first appear in `versions`, the oldest of which comes first. So a
/// newer version only ever adds to the end, and positions in links keep their meaning.
#[must_use]
pub fn unlisted<P: Borrow<Program>>(program: &Program, versions: &[P]) -> List<Named> {
    let mut unlisted = Vec::new();
    let same = versions.iter().map(Borrow::borrow).filter(|version| version.id == program.id);
    for named in same.flat_map(|version| version.associations.iter()) {
        let is_there = |list: &[Named]| Named::position(list, &named.id).is_some();
        if !is_there(&program.associations) && !is_there(&unlisted) {
            unlisted.push(named.clone());
        }
    }
    unlisted.into()
}

/// Where what one version lists stands in another.
#[derive(Clone, Copy, Debug)]
pub struct VersionMapping<'a> {
    /// The version whose positions there are.
    pub from: &'a Program,
    /// The version whose positions are wanted.
    pub to: &'a Program,
}

impl VersionMapping<'_> {
    /// The same workload; none where the other version does not have it.
    #[must_use]
    pub fn workload(self, workload: usize) -> Option<usize> {
        place(&self.from.workloads, &self.to.workloads, workload)
    }

    /// The same association, whether the other version lists it or not.
    #[must_use]
    pub fn association(self, association: Association) -> Association {
        match association {
            Association::Any | Association::None => association,
            Association::Recognised(_) | Association::Unlisted(_) => {
                let named = association.named(self.from);
                named.and_then(|named| Association::with_id(self.to, &named.id)).unwrap_or(UNKNOWN)
            }
        }
    }

    /// The same exams, but for those that the other version does not have.
    #[must_use]
    pub fn exams(self, exams: PositionSet) -> PositionSet {
        set(&self.from.exams, &self.to.exams, exams)
    }

    /// The same certifications, but for those that the other version does not have.
    #[must_use]
    pub fn certifications(self, certifications: PositionSet) -> PositionSet {
        set(&self.from.certifications, &self.to.certifications, certifications)
    }
}

/// The same evidence, from one version to another.
///
/// A deployment whose workload the other version does not have is left out, and so are exams and
/// certifications that it does not have: they could not count there.
#[must_use]
pub fn remapped(evidence: &Evidence, from: &Program, to: &Program) -> Evidence {
    let mapping = VersionMapping { from, to };
    let deployments = evidence.deployments.iter().flatten().filter_map(|deployment| {
        let workload = mapping.workload(deployment.workload)?;
        let association = deployment.association.map(|association| mapping.association(association));
        Some(Deployment { workload, association, ..deployment.clone() })
    });
    let individuals = evidence.individuals.iter().flatten().map(|individual| Individual {
        name: individual.name.clone(),
        exams: individual.exams.map(|exams| mapping.exams(exams)),
        certifications: individual.certifications.map(|held| mapping.certifications(held)),
    });
    Evidence {
        market: evidence.market,
        deployments: evidence.deployments.is_some().then(|| deployments.collect()),
        individuals: evidence.individuals.is_some().then(|| individuals.collect()),
        complete: evidence.complete,
    }
}

fn place(from: &[Named], to: &[Named], place: usize) -> Option<usize> {
    Named::position(to, &from.get(place)?.id)
}

fn set(from: &[Named], to: &[Named], held: PositionSet) -> PositionSet {
    let places = (0..from.len()).filter(|one| held.contains(*one));
    places.filter_map(|one| place(from, to, one)).fold(PositionSet::default(), PositionSet::with)
}
