//! Qualified individuals: who surely qualifies, who could, and by which route.
//!
//! Rules 5 and 6, and the `routes` reading. It refuses to look at users or thresholds.

use super::{
    duplicates::Duplicate,
    evidence::{Evidence, Individual},
    interval::Interval,
    program::{PositionSet, Program},
    readings::RoutesReading,
};

/// Whether somebody qualifies by one route, looking at that route alone; `None`: not known.
type Qualifies = Option<bool>;

/// By exams: every exam of the program passed.
#[must_use]
pub fn by_exams(program: &Program, individual: &Individual) -> Qualifies {
    individual.exams.map(|passed| missing_exams(program, passed).next().is_none())
}

/// By certification: any certification of the program held.
#[must_use]
pub fn by_certification(individual: &Individual) -> Qualifies {
    individual.certifications.map(|held| !held.is_empty())
}

/// By either route, the default reading.
#[must_use]
pub fn by_either(program: &Program, individual: &Individual) -> Qualifies {
    match (by_exams(program, individual), by_certification(individual)) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// Whether knowing more of this person could change how many qualify under `reading`.
#[must_use]
pub fn is_open(program: &Program, individual: &Individual, reading: RoutesReading) -> bool {
    match reading {
        RoutesReading::Combined => by_either(program, individual).is_none(),
        RoutesReading::Separate => {
            by_exams(program, individual).is_none() || by_certification(individual).is_none()
        }
    }
}

/// The exams still to pass, as positions in the program.
pub fn missing_exams(program: &Program, passed: PositionSet) -> impl Iterator<Item = usize> {
    (0..program.exams.len()).filter(move |exam| !passed.contains(*exam))
}

/// The people that each route and both together yield.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Routes {
    /// By either route, each person for themself.
    pub combined: Interval,
    /// By exams alone.
    pub exams: Interval,
    /// By certification alone.
    pub certification: Interval,
}

impl Routes {
    /// Counts the people in `evidence`, with those in `left_out` (in order) left out.
    #[must_use]
    pub fn of(program: &Program, evidence: &Evidence, left_out: &[Duplicate]) -> Self {
        let count = |qualifies: &dyn Fn(&Individual) -> Qualifies| {
            let Some(individuals) = &evidence.individuals else { return Interval::UNKNOWN };
            let counted = individuals
                .iter()
                .enumerate()
                .filter(|(index, _)| left_out.binary_search(&Duplicate::Individual(*index)).is_err());
            let each = counted.map(|(_, individual)| match qualifies(individual) {
                Some(true) => Interval::exactly(1),
                Some(false) => Interval::NOTHING,
                None => Interval::up_to(1),
            });
            let listed = each.fold(Interval::NOTHING, Interval::plus);
            if evidence.complete.individuals { listed } else { listed.or_more() }
        };
        Self {
            combined: count(&|individual| by_either(program, individual)),
            exams: count(&|individual| by_exams(program, individual)),
            certification: count(&by_certification),
        }
    }

    /// What counts towards a number of people under `reading`.
    #[must_use]
    pub fn towards_threshold(self, reading: RoutesReading) -> Interval {
        match reading {
            RoutesReading::Combined => self.combined,
            RoutesReading::Separate => self.exams.larger(self.certification),
        }
    }
}
