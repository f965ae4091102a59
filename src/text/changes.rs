//! What has changed between two versions of the rules, sentence by sentence.

use super::{Locale, tier};
use crate::rules::{
    Market, Program,
    changes::{Change, List, changes},
};

/// What has changed from `before` to `now`; a sentence that says so where nothing has.
#[must_use]
pub fn changes_since(locale: Locale, before: &Program, now: &Program) -> Vec<String> {
    let sentences: Vec<_> = changes(before, now).iter().map(|change| sentence(locale, change)).collect();
    if sentences.is_empty() { vec![locale.text().link_nothing_since().into()] } else { sentences }
}

fn sentence(locale: Locale, change: &Change<'_>) -> String {
    let text = locale.text();
    match change {
        Change::Users { tier: id, market, before, now } => {
            let (before, now, tier) = (locale.number(*before), locale.number(*now), tier(locale, *id));
            match market {
                None => text.link_change_users(&before, &now, tier),
                Some(Market::Developed) => text.link_change_developed(&before, &now, tier),
                Some(Market::Developing) => text.link_change_developing(&before, &now, tier),
            }
        }
        Change::People { tier: id, before, now } => {
            text.link_change_people(&locale.number(*before), &locale.number(*now), tier(locale, *id))
        }
        Change::Added(list, named) => {
            let name = locale.of(&named.name);
            match list {
                List::Workloads => text.link_new_workload(name),
                List::Associations => text.link_new_association(name),
                List::Exams => text.link_new_exam(name),
                List::Certifications => text.link_new_certification(name),
            }
        }
        Change::Gone(list, named) => {
            let name = locale.of(&named.name);
            match list {
                List::Workloads => text.link_gone_workload(name),
                List::Associations => text.link_gone_association(name),
                List::Exams => text.link_gone_exam(name),
                List::Certifications => text.link_gone_certification(name),
            }
        }
    }
}
