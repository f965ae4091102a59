//! The two places where the source can be understood in two ways.
//!
//! Each has a default. Which one is right is not decided here: an evaluation
//! uses one combination and says what the others would change.

/// How active entitlements of several workloads relate to the threshold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum WorkloadsReading {
    /// Users of all workloads add up.
    #[default]
    Sum,
    /// One workload alone must reach the threshold.
    Single,
}

/// How the two routes to a qualified individual relate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum RoutesReading {
    /// Each person may qualify by exams or by certification.
    #[default]
    Combined,
    /// All the people needed must take the same route.
    Separate,
}

/// One way of understanding the whole source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Readings {
    /// See [`WorkloadsReading`].
    pub workloads: WorkloadsReading,
    /// See [`RoutesReading`].
    pub routes: RoutesReading,
}

impl Readings {
    /// Every combination, in the order in which alternatives are listed.
    pub const ALL: [Self; 4] = [
        Self { workloads: WorkloadsReading::Sum, routes: RoutesReading::Combined },
        Self { workloads: WorkloadsReading::Sum, routes: RoutesReading::Separate },
        Self { workloads: WorkloadsReading::Single, routes: RoutesReading::Combined },
        Self { workloads: WorkloadsReading::Single, routes: RoutesReading::Separate },
    ];
}
