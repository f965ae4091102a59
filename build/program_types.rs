//! The TypeScript types of programs: the ids that TypeScript knows are those that the build finds.
//!
//! It refuses to read programs itself.

use std::collections::BTreeSet;

use crate::{
    languages::{Language, union},
    programs,
    rules::program::{Named, Program},
};

/// Every id that some version has, those of the newest first.
pub fn generate(languages: &[Language]) -> Result<String, Vec<String>> {
    let all = programs::read_all(languages)?;
    let newest = || all.values().flat_map(|versions| versions.values().rev()).map(|(_, program, _)| program);
    let each = |name: &str, doc: &str, words: &dyn Fn(&Program) -> Vec<&str>| {
        let mut seen = BTreeSet::new();
        union(name, doc, newest().flat_map(words).filter(|word| seen.insert(*word)))
    };
    let types = [
        each("ProgramId", "The id of a program.", &|program| vec![&program.id]),
        each("ProgramVersion", "The date of a version of a program.", &|program| vec![&program.version]),
        each("TierId", "The id of a tier.", &|program| {
            program.tiers.iter().map(|tier| tier.id.id()).collect()
        }),
        each("WorkloadId", "The id of a workload.", &|program| ids(&program.workloads)),
        each("AssociationId", "The id of a way to be associated with a customer.", &|program| {
            ids(&program.associations)
        }),
        each("ExamId", "The id of an exam.", &|program| ids(&program.exams)),
        each("CertificationId", "The id of a certification.", &|program| ids(&program.certifications)),
    ];
    Ok(types.join("\n"))
}

fn ids(list: &[Named]) -> Vec<&str> {
    list.iter().map(|item| &*item.id).collect()
}
