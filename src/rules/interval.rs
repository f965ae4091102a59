//! A figure that may not be fully known: what surely counts, and the most that could.
//!
//! Rule 6 of the contract: what is left out is not known; it is neither zero nor "no".
//! Sums saturate, so that no input can make them wrap or panic.

/// `counted … possible`, in whole users or people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Interval {
    /// What surely counts.
    pub counted: u64,
    /// The most that could count once everything is known; `None` means no limit.
    pub possible: Option<u64>,
}

impl Interval {
    /// Surely nothing: 0…0.
    pub const NOTHING: Self = Self { counted: 0, possible: Some(0) };
    /// Nothing is known: 0…no limit.
    pub const UNKNOWN: Self = Self { counted: 0, possible: None };

    /// Surely `figure`: n…n.
    #[must_use]
    pub const fn exactly(figure: u64) -> Self {
        Self { counted: figure, possible: Some(figure) }
    }

    /// Anything from nothing to `figure`: 0…n.
    #[must_use]
    pub const fn up_to(figure: u64) -> Self {
        Self { counted: 0, possible: Some(figure) }
    }

    /// Both figures together; no limit on either side means none on the sum.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            counted: self.counted.saturating_add(other.counted),
            possible: match (self.possible, other.possible) {
                (Some(one), Some(two)) => Some(one.saturating_add(two)),
                _ => None,
            },
        }
    }

    /// The same, and maybe more that nobody has listed.
    #[must_use]
    pub const fn or_more(self) -> Self {
        Self { possible: None, ..self }
    }

    /// The larger of two alternatives, bound by bound: whichever turns out larger lies within.
    #[must_use]
    pub fn larger(self, other: Self) -> Self {
        Self {
            counted: self.counted.max(other.counted),
            possible: match (self.possible, other.possible) {
                (Some(one), Some(two)) => Some(one.max(two)),
                _ => None,
            },
        }
    }
}
