//! Reads an [`Evaluation`] that somebody hands back, in the contract's shape.
//!
//! It believes nothing: what an engine once said may have been stored, changed or made up. Figures are
//! checked one by one and hardly against each other; whoever uses them only repeats what they say.

mod fields;
mod tiers;

use self::fields::{interval, list, number, object, place, text, tier_id, word, words};
use super::{
    given::Given,
    options_reader,
    problem::{Code, Path},
    reader::Reader,
};
use crate::rules::{
    Evaluation, Program, Readings, TierId, Verdict,
    entitlements::{Excluded, Exclusion},
    evaluation::{Alternative, ProgramVersion, WorkloadCount},
    program::Text,
};

const REASONS: [(&str, Exclusion); 3] = [
    ("trial-licence", Exclusion::TrialLicence),
    ("no-association", Exclusion::NoAssociation),
    ("association-not-listed", Exclusion::AssociationNotListed),
];

/// Reads an evaluation; problems stay with `reader`. Its workloads are those of the version among `versions`
/// that has answered, or of the one in force where it is none of them. Its warnings are checked and left out.
/// `None` only where there was a problem.
pub fn read<V: Given>(
    reader: &mut Reader,
    in_force: &'static Program,
    versions: &[&'static Program],
    value: &V,
    at: Path<'_>,
) -> Option<Evaluation> {
    if !reader.is_object(value, at) {
        return None;
    }
    let version = object(reader, value, "program", at, &["id", "version"], |reader, value, at| {
        let id = text(reader, value, "id", at);
        let version = text(reader, value, "version", at);
        Some(ProgramVersion { id: Text::Owned(id?), version: Text::Owned(version?) })
    });
    let readings = readings_of(reader, value, at);
    let tier = tier_of(reader, value, "tier", at);
    let possible = tier_of(reader, value, "possible", at);
    let tiers = list(reader, value, "tiers", at, tiers::read);
    let is_one = |program: &&&'static Program| {
        version.as_ref().is_some_and(|one| program.id == one.id && program.version == one.version)
    };
    let program = versions.iter().find(is_one).copied().unwrap_or(in_force);
    let by_workload = by_workload(reader, program, value, at);
    let excluded = list(reader, value, "excluded", at, excluded);
    let warnings = list(reader, value, "warnings", at, |reader, value, at| {
        if !reader.is_object(value, at) {
            return None;
        }
        text(reader, value, "path", at);
        word(reader, value, "code", at, Code::UnknownWord, |code| {
            (code == "possible-duplicate").then_some(())
        });
        reader.only(value, &["path", "code"], at);
        Some(())
    });
    let without_duplicates = reader.field(value, "withoutDuplicates", at);
    let without_duplicates = without_duplicates.map(|value| {
        let at = at.field("withoutDuplicates");
        if !reader.is_object(&value, at) {
            return None;
        }
        let tier = tier_of(reader, &value, "tier", at);
        let possible = tier_of(reader, &value, "possible", at);
        reader.only(&value, &["tier", "possible"], at);
        Some(Verdict { tier, possible })
    });
    let alternatives = list(reader, value, "alternatives", at, |reader, value, at| {
        if !reader.is_object(value, at) {
            return None;
        }
        let readings = readings_of(reader, value, at);
        let tier = tier_of(reader, value, "tier", at);
        let possible = tier_of(reader, value, "possible", at);
        reader.only(value, &["readings", "tier", "possible"], at);
        Some(Alternative { readings: readings?, tier, possible })
    });
    let known = [
        "program",
        "readings",
        "tier",
        "possible",
        "tiers",
        "byWorkload",
        "excluded",
        "warnings",
        "withoutDuplicates",
        "alternatives",
    ];
    reader.only(value, &known, at);
    Some(Evaluation {
        program: version?,
        readings: readings?,
        tier,
        possible,
        tiers: tiers?,
        by_workload: by_workload?,
        excluded: excluded?,
        warnings: warnings.map(|_| Vec::new())?,
        without_duplicates: match without_duplicates {
            Some(verdict) => Some(verdict?),
            None => None,
        },
        alternatives: alternatives?,
    })
}

fn readings_of<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Option<Readings> {
    let value = reader.required(value, "readings", at)?;
    Some(options_reader::read_readings(reader, &value, at.field("readings")))
}

/// The highest tier of some kind; left out where there is none.
fn tier_of<V: Given>(reader: &mut Reader, value: &V, name: &'static str, at: Path<'_>) -> Option<TierId> {
    let value = reader.field(value, name, at)?;
    reader.choice(&value, at.field(name), Code::UnknownTier, tier_id)
}

fn by_workload<V: Given>(
    reader: &mut Reader,
    program: &'static Program,
    value: &V,
    at: Path<'_>,
) -> Option<Vec<WorkloadCount>> {
    let ids: Vec<&'static str> = program.workloads.iter().map(|workload| &*workload.id).collect();
    object(reader, value, "byWorkload", at, &ids, |reader, value, at| {
        let counts = ids.iter().map(|id| {
            let interval = object(reader, value, id, at, &["counted", "possible"], interval)?;
            Some(WorkloadCount { workload: Text::Borrowed(id), interval })
        });
        // Collected in two steps, so that every problem is met.
        let counts: Vec<_> = counts.collect();
        counts.into_iter().collect()
    })
}

fn excluded<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Option<Excluded> {
    if !reader.is_object(value, at) {
        return None;
    }
    let deployment = place(reader, value, "deployment", at);
    let active_users = number(reader, value, "activeUsers", at);
    let reasons = words(reader, value, "reasons", at, |reason| {
        REASONS.into_iter().find(|(word, _)| *word == reason).map(|(_, reason)| reason)
    });
    reader.only(value, &["deployment", "activeUsers", "reasons"], at);
    let reasons = reasons?;
    let has = |reason| reasons.contains(&reason);
    let reasons = Exclusion::all_of(
        has(Exclusion::TrialLicence),
        has(Exclusion::NoAssociation),
        has(Exclusion::AssociationNotListed),
    );
    Some(Excluded { deployment: deployment?, active_users, reasons })
}
