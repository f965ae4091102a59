//! One requirement of one tier: an interval held against the thresholds that are still possible.
//!
//! Rule 7. It refuses to guess: between the lowest and the highest possible threshold the
//! answer is `unknown`.

use super::{interval::Interval, program::Text};

/// Which of a tier's two requirements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum RequirementId {
    /// Active users of all the workloads that count.
    ActiveEntitlements,
    /// Qualified people.
    QualifiedIndividuals,
}

/// Whether something is reached, surely not reached, or not yet known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Status {
    /// Surely reached.
    Met,
    /// Surely not reached.
    NotMet,
    /// Either can still turn out.
    Unknown,
}

impl Status {
    /// A tier's status (rule 7): met when both are, not met when either is.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotMet, _) | (_, Self::NotMet) => Self::NotMet,
            (Self::Met, Self::Met) => Self::Met,
            _ => Self::Unknown,
        }
    }
}

/// How one requirement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RequirementResult {
    /// Which requirement.
    pub id: RequirementId,
    /// How it stands.
    pub status: Status,
    /// What counts towards it.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub interval: Interval,
    /// The threshold; `None` while two are possible.
    pub required: Option<u64>,
    /// What `counted` falls short by; `None` when `required` is.
    pub shortfall: Option<u64>,
    /// The clause that states it, by id.
    pub clause: Text,
}

impl RequirementResult {
    /// Holds `interval` against the lowest and highest threshold still possible.
    #[must_use]
    pub fn of(id: RequirementId, interval: Interval, (lowest, highest): (u64, u64), clause: Text) -> Self {
        let status = if interval.counted >= highest {
            Status::Met
        } else if interval.possible.is_some_and(|possible| possible < lowest) {
            Status::NotMet
        } else {
            Status::Unknown
        };
        let required = (lowest == highest).then_some(highest);
        let shortfall = required.map(|required| required.saturating_sub(interval.counted));
        Self { id, status, interval, required, shortfall, clause }
    }
}
