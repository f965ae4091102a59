//! Users added up by workload.
//!
//! It refuses to know whose they are and what for.

/// The sums of some rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    /// How many rows.
    pub rows: u64,
    users: Vec<(usize, u64)>,
}

impl Sums {
    /// Adds a row.
    pub fn add(&mut self, counts: &[(usize, Option<u64>)]) {
        self.rows = self.rows.saturating_add(1);
        for (workload, users) in counts {
            let users = users.unwrap_or(0);
            match self.users.iter_mut().find(|(known, _)| known == workload) {
                Some((_, sum)) => *sum = sum.saturating_add(users),
                None => self.users.push((*workload, users)),
            }
        }
    }

    /// Whether these figures are the sums: each its workload's, or the one that of all.
    pub fn are(&self, figures: &[(Option<usize>, u64)]) -> bool {
        let all = || self.users.iter().fold(0_u64, |sum, (_, users)| sum.saturating_add(*users));
        let is_sum = |(workload, users): &(Option<usize>, u64)| {
            workload.map_or_else(all, |workload| self.of(workload)) == *users
        };
        self.rows > 0 && figures.iter().any(|(_, users)| *users > 0) && figures.iter().all(is_sum)
    }

    fn of(&self, workload: usize) -> u64 {
        self.users.iter().find(|(known, _)| *known == workload).map_or(0, |(_, users)| *users)
    }
}
