//! What can be wrong with a program whose fields all have the right type.
//!
//! The same checks stop the build for a wrong `programs/*.toml` and reject a wrong
//! `options.program`. They refuse to judge whether the thresholds are the source's: a changed copy
//! is a question, not a mistake.

use super::program::{Clause, Named, PositionSet, Program, Tier, TierId};

/// The most people that a tier may ask for, so that a plan that names each stays small.
pub const MAX_PEOPLE_OF_A_TIER: u64 = 10_000;

/// The largest whole number that JavaScript holds exactly.
pub const MAX_USERS: u64 = (1 << 53) - 1;

/// What kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A figure, a length or an order that makes no sense.
    OutOfRange,
    /// A link that is not `https`.
    InvalidLink,
    /// An id that its list already has.
    DuplicateId,
    /// A clause that is referred to and not there.
    UnknownClause,
}

/// One fault: where, what kind, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Like `tiers[1].clauses.activeEntitlements`.
    pub path: String,
    /// What kind.
    pub kind: FaultKind,
    /// The reason in words.
    pub reason: String,
}

/// Every fault of `program`, in the order of its fields; empty for a sound one.
#[must_use]
pub fn faults(program: &Program) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut fault = |path: String, kind, reason: &str| {
        found.push(Fault { path, kind, reason: reason.into() });
    };
    if !is_https(&program.source) {
        fault("source".into(), FaultKind::InvalidLink, "a link must start with https://");
    }
    for (index, note) in program.status.iter().enumerate() {
        if !is_https(&note.link) {
            fault(format!("status[{index}].link"), FaultKind::InvalidLink, "a link must start with https://");
        }
    }
    tier_faults(&program.tiers, &program.clauses, &mut fault);
    let clauses: Vec<_> = program.clauses.iter().map(|clause| (&clause.id, &clause.link)).collect();
    let named = |list: &[Named]| list.iter().map(|item| (item.id.clone(), item.link.clone())).collect();
    let lists: [(&str, Vec<_>); 5] = [
        ("clauses", clauses.into_iter().map(|(id, link)| (id.clone(), link.clone())).collect()),
        ("workloads", named(&program.workloads)),
        ("associations", named(&program.associations)),
        ("exams", named(&program.exams)),
        ("certifications", named(&program.certifications)),
    ];
    for (name, list) in lists {
        if list.is_empty() || list.len() > PositionSet::CAPACITY {
            fault(name.into(), FaultKind::OutOfRange, "a list must have 1 to 32 entries");
        }
        // Beyond that nobody would read on, and comparing a million ids with each other never ends.
        for (index, (id, link)) in list.iter().take(PositionSet::CAPACITY).enumerate() {
            if list.iter().take(index).any(|(earlier, _)| earlier == id) {
                fault(
                    format!("{name}[{index}].id"),
                    FaultKind::DuplicateId,
                    "an id must be unique in its list",
                );
            }
            if !is_https(link) {
                fault(
                    format!("{name}[{index}].link"),
                    FaultKind::InvalidLink,
                    "a link must start with https://",
                );
            }
        }
    }
    found
}

fn tier_faults(tiers: &[Tier], clauses: &[Clause], fault: &mut impl FnMut(String, FaultKind, &str)) {
    if !tiers.iter().map(|tier| tier.id).eq(TierId::ALL) {
        fault("tiers".into(), FaultKind::OutOfRange, "the tiers must be silver, then gold");
    }
    for (index, tier) in tiers.iter().take(TierId::ALL.len()).enumerate() {
        let known = |id: &str| clauses.iter().any(|clause| clause.id == id);
        let references = [
            ("activeEntitlements", &tier.clauses.active_entitlements),
            ("qualifiedIndividuals", &tier.clauses.qualified_individuals),
        ];
        for (name, id) in references {
            if !known(id) {
                let path = format!("tiers[{index}].clauses.{name}");
                fault(path, FaultKind::UnknownClause, &format!("there is no clause `{id}`"));
            }
        }
        let people = format!("tiers[{index}].qualifiedIndividuals");
        if tier.qualified_individuals > MAX_PEOPLE_OF_A_TIER {
            fault(people.clone(), FaultKind::OutOfRange, "a tier may ask for at most 10,000 people");
        }
        let Some(lower) = index.checked_sub(1).and_then(|below| tiers.get(below)) else { continue };
        let above = "a lower tier must not ask for more than a higher one";
        let users = (lower.active_entitlements, tier.active_entitlements);
        for (market, lower, higher) in [
            ("developed", users.0.developed, users.1.developed),
            ("developing", users.0.developing, users.1.developing),
        ] {
            if lower > higher {
                fault(format!("tiers[{index}].activeEntitlements.{market}"), FaultKind::OutOfRange, above);
            }
        }
        if lower.qualified_individuals > tier.qualified_individuals {
            fault(people, FaultKind::OutOfRange, above);
        }
    }
}

fn is_https(link: &str) -> bool {
    link.strip_prefix("https://").is_some_and(|rest| !rest.is_empty())
}
