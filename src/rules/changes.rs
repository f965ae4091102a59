//! What one version of a program asks that another did not.
//!
//! Only what bears on an answer is compared: thresholds, people, and what counts. Statements, names and
//! links may change without changing any rule. It refuses to say what a change does to somebody's answer;
//! asking [`evaluate`](crate::rules::evaluate) twice does.

use super::{
    market::Market,
    program::{Named, Program, Tier, TierId},
};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<'a> {
    /// A tier asks for another number of active users.
    Users {
        /// The tier.
        tier: TierId,
        /// Where; `None`: in either market.
        market: Option<Market>,
        /// What it asked for.
        before: u64,
        /// What it asks for.
        now: u64,
    },
    /// A tier asks for another number of people.
    People {
        /// The tier.
        tier: TierId,
        /// What it asked for.
        before: u64,
        /// What it asks for.
        now: u64,
    },
    /// Something counts that did not.
    Added(List, &'a Named),
    /// Something does not count any more.
    Gone(List, &'a Named),
}

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Workloads.
    Workloads,
    /// Associations.
    Associations,
    /// Exams.
    Exams,
    /// Certifications.
    Certifications,
}

/// Every change from `before` to `now`: tiers first, the lower one first, then list by list.
#[must_use]
pub fn changes<'a>(before: &'a Program, now: &'a Program) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    for tier in now.tiers.iter() {
        if let Some(former) = before.tiers.iter().find(|former| former.id == tier.id) {
            of_tier(&mut changes, former, tier);
        }
    }
    let lists = [
        (List::Workloads, &before.workloads, &now.workloads),
        (List::Associations, &before.associations, &now.associations),
        (List::Exams, &before.exams, &now.exams),
        (List::Certifications, &before.certifications, &now.certifications),
    ];
    for (list, before, now) in lists {
        let lacking = |from: &[Named], item: &Named| Named::position(from, &item.id).is_none();
        changes.extend(now.iter().filter(|item| lacking(before, item)).map(|item| Change::Added(list, item)));
        changes.extend(before.iter().filter(|item| lacking(now, item)).map(|item| Change::Gone(list, item)));
    }
    changes
}

fn of_tier(changes: &mut Vec<Change<'_>>, before: &Tier, now: &Tier) {
    let tier = now.id;
    let users = |market, before, now| Change::Users { tier, market, before, now };
    let (former, asked) = (before.active_entitlements, now.active_entitlements);
    let developed = (former.developed, asked.developed);
    let developing = (former.developing, asked.developing);
    let markets = if developed == developing {
        vec![(None, developed)]
    } else {
        vec![(Some(Market::Developed), developed), (Some(Market::Developing), developing)]
    };
    let differing = markets.into_iter().filter(|(_, (before, now))| before != now);
    changes.extend(differing.map(|(market, (before, now))| users(market, before, now)));
    let (before, now) = (before.qualified_individuals, now.qualified_individuals);
    if before != now {
        changes.push(Change::People { tier, before, now });
    }
}
