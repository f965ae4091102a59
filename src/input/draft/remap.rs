//! The same draft under another version of the rules.
//!
//! Whatever was typed or chosen is kept, also an association that the other version does not list. Only figures
//! and ticks for what the other version does not have at all have no place there. It refuses to judge: whether
//! the answer differs is found by evaluating both.

use super::{
    Draft,
    portfolio::{Portfolio, UNCHOSEN},
};
use crate::rules::{Deployment, Program, versions::VersionMapping};

impl Draft {
    /// This draft, whose positions are those of `from`, with the positions of `to`.
    #[must_use]
    pub fn remapped(&self, from: &Program, to: &Program) -> Self {
        let mapping = VersionMapping { from, to };
        let mut draft = Self { users: Vec::new(), ..self.clone() };
        for (workload, typed) in self.users.iter().enumerate() {
            if let Some(workload) = mapping.workload(workload) {
                draft.type_users(workload, typed.clone());
            }
        }
        remap_list(&mut draft.unfinished, mapping);
        if let Some(list) = &mut draft.customers {
            remap_list(list, mapping);
        }
        for person in &mut draft.people {
            person.exams = mapping.exams(person.exams);
            person.certifications = mapping.certifications(person.certifications);
        }
        draft
    }
}

fn remap_list(list: &mut Portfolio, mapping: VersionMapping<'_>) {
    for row in &mut list.rows {
        row.deployment.workload = mapping.workload(row.deployment.workload).unwrap_or(UNCHOSEN);
        remap_association(&mut row.deployment, mapping);
    }
    list.rest.retain_mut(|group| {
        remap_association(&mut group.deployment, mapping);
        let workload = mapping.workload(group.deployment.workload);
        group.deployment.workload = workload.unwrap_or(UNCHOSEN);
        workload.is_some()
    });
}

fn remap_association(deployment: &mut Deployment, mapping: VersionMapping<'_>) {
    deployment.association = deployment.association.map(|association| mapping.association(association));
}
