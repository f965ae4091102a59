//! A workload's part in the users: what counts, what still could, and what does not.
//!
//! Every figure is the evaluation's, or a sum of its figures; the draft only tells which workload an
//! excluded deployment is of.

use crate::{input::draft::Draft, page::Calculator, rules::Evaluation, text::Locale};

/// How workloads are told apart, by colour and texture; a sixth one would begin anew.
const TEXTURES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// The users of one workload, or of all together.
#[derive(Clone, Copy, Default)]
pub struct Portion {
    /// The workload's name.
    pub name: &'static str,
    /// How it is told apart in the picture.
    pub texture: &'static str,
    /// Users that count.
    pub counted: u64,
    /// Users that could still count, beside those without a limit.
    pub could: u64,
    /// Whether there is no limit to what could count.
    pub unlimited: bool,
    /// Users that do not count.
    pub excluded: u64,
    /// Rows that do not count and whose users are not known.
    pub unread: u64,
}

impl Portion {
    /// The portion of each workload, in the program's order.
    pub fn all(locale: Locale, evaluation: &Evaluation, draft: &Draft) -> Vec<Self> {
        let mut portions = Vec::new();
        let workloads = Calculator::program().workloads.iter().zip(&evaluation.by_workload);
        for ((workload, count), texture) in workloads.zip(TEXTURES.into_iter().cycle()) {
            let counted = count.interval.counted;
            portions.push(Self {
                name: locale.of(&workload.name),
                texture,
                counted,
                could: count.interval.possible.map_or(0, |possible| possible.saturating_sub(counted)),
                unlimited: count.interval.possible.is_none(),
                excluded: 0,
                unread: 0,
            });
        }
        let Some(portfolio) = &draft.customers else { return portions };
        let deployments: Vec<_> = portfolio.placed().collect();
        for excluded in &evaluation.excluded {
            let deployment = deployments.get(excluded.deployment);
            let portion = deployment.and_then(|deployment| portions.get_mut(deployment.workload));
            let Some(portion) = portion else { continue };
            if let Some(users) = excluded.active_users {
                portion.excluded = portion.excluded.saturating_add(users);
            } else {
                let rows = portfolio.group_at(excluded.deployment).map_or(1, |group| group.rows);
                portion.unread = portion.unread.saturating_add(rows);
            }
        }
        portions
    }

    /// Several portions as one, under this name.
    pub fn total(portions: &[Self], name: &'static str) -> Self {
        let mut sum = Self { name, ..Self::default() };
        for one in portions {
            sum.counted = sum.counted.saturating_add(one.counted);
            sum.could = sum.could.saturating_add(one.could);
            sum.unlimited |= one.unlimited;
            sum.excluded = sum.excluded.saturating_add(one.excluded);
            sum.unread = sum.unread.saturating_add(one.unread);
        }
        sum
    }

    /// All users whose number is known.
    pub fn known(&self) -> u64 {
        self.counted.saturating_add(self.could).saturating_add(self.excluded)
    }

    /// Whether there is anything of it to be seen.
    pub fn is_shown(&self) -> bool {
        self.known() > 0 || self.unread > 0
    }

    /// What does not count, in figures and words.
    pub fn excluded_words(&self, locale: Locale) -> String {
        let users = locale.number(self.excluded);
        if self.unread == 0 {
            return users;
        }
        let unread = locale.text().picture_unread(self.unread, &locale.number(self.unread));
        if self.excluded == 0 { unread } else { locale.list_and(&[&users, &unread]) }
    }
}
