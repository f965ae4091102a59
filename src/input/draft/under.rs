//! The same draft under another version of the rules.
//!
//! Whatever was typed or chosen is kept, also an association that the other version does not list. Only figures
//! and ticks for what the other version does not have at all have no place there. It refuses to judge: whether
//! the answer differs is found by evaluating both.

use super::{
    Draft,
    portfolio::{Portfolio, UNCHOSEN},
};
use crate::rules::{Deployment, Program, versions::Way};

impl Draft {
    /// This draft, whose positions are those of `from`, with the positions of `to`.
    #[must_use]
    pub fn under(&self, from: &Program, to: &Program) -> Self {
        let way = Way { from, to };
        let mut draft = Self { users: Vec::new(), ..self.clone() };
        for (workload, typed) in self.users.iter().enumerate() {
            if let Some(workload) = way.workload(workload) {
                draft.type_users(workload, typed.clone());
            }
        }
        carry_list(&mut draft.unfinished, way);
        if let Some(list) = &mut draft.customers {
            carry_list(list, way);
        }
        for person in &mut draft.people {
            person.exams = way.exams(person.exams);
            person.certifications = way.certifications(person.certifications);
        }
        draft
    }
}

fn carry_list(list: &mut Portfolio, way: Way<'_>) {
    for row in &mut list.rows {
        row.deployment.workload = way.workload(row.deployment.workload).unwrap_or(UNCHOSEN);
        carry_association(&mut row.deployment, way);
    }
    list.rest.retain_mut(|group| {
        carry_association(&mut group.deployment, way);
        let workload = way.workload(group.deployment.workload);
        group.deployment.workload = workload.unwrap_or(UNCHOSEN);
        workload.is_some()
    });
}

fn carry_association(deployment: &mut Deployment, way: Way<'_>) {
    deployment.association = deployment.association.map(|association| way.association(association));
}
