//! Users added up by workload.
//!
//! It refuses to know whose they are and what for.

/// What a row says, were it one of totals: users of a workload, or of all.
pub(super) type Figure = (Option<usize>, u64);

/// The sums of some rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    /// How many rows.
    pub rows: u64,
    users: Vec<WorkloadSum>,
}

/// The users of one workload.
#[derive(Clone, Debug)]
struct WorkloadSum {
    workload: usize,
    users: u64,
    /// How many rows have users of it.
    rows: u64,
}

impl Sums {
    /// Adds a row.
    pub fn add(&mut self, counts: &[(usize, Option<u64>)]) {
        self.rows = self.rows.saturating_add(1);
        for (workload, users) in counts {
            let users = users.unwrap_or(0);
            self.add_users(*workload, users, (users > 0).into());
        }
    }

    /// Adds other rows.
    pub fn merge(&mut self, other: &Self) {
        self.rows = self.rows.saturating_add(other.rows);
        for WorkloadSum { workload, users, rows } in &other.users {
            self.add_users(*workload, *users, *rows);
        }
    }

    #[inline]
    fn add_users(&mut self, workload: usize, users: u64, rows: u64) {
        match self.users.iter_mut().find(|sum| sum.workload == workload) {
            Some(sum) => {
                sum.users = sum.users.saturating_add(users);
                sum.rows = sum.rows.saturating_add(rows);
            }
            None => self.users.push(WorkloadSum { workload, users, rows }),
        }
    }

    /// Whether these figures are the sums: each its workload's, or the one that of all.
    pub fn are(&self, figures: &[Figure]) -> bool {
        self.rows > 0
            && figures.iter().any(|(_, users)| *users > 0)
            && figures.iter().all(|figure| self.of(figure.0) == figure.1)
    }

    /// Whether there is a figure for every workload that has users.
    pub fn are_all_in(&self, figures: &[Figure]) -> bool {
        let is_in =
            |sum: &WorkloadSum| figures.iter().any(|(one, _)| one.is_none_or(|one| one == sum.workload));
        self.users.iter().filter(|sum| sum.users > 0).all(is_in)
    }

    /// Like [`Sums::are`], but more than `few` rows must have contributed.
    pub fn are_of_more_than(&self, few: u64, figures: &[Figure]) -> bool {
        let is_in = |workload: usize| figures.iter().any(|(one, _)| one.is_none_or(|one| one == workload));
        let rows = self.users.iter().filter(|sum| is_in(sum.workload)).map(|sum| sum.rows);
        self.rows > few && rows.fold(0, u64::saturating_add) > few && self.are(figures)
    }

    /// Whether a sum is already too large: adding rows cannot make it smaller.
    pub fn exceed(&self, figures: &[Figure]) -> bool {
        figures.iter().any(|(workload, users)| self.of(*workload) > *users)
    }

    #[inline]
    fn of(&self, workload: Option<usize>) -> u64 {
        let all = || self.users.iter().fold(0_u64, |sum, one| sum.saturating_add(one.users));
        let of_one =
            |workload| self.users.iter().find(|sum| sum.workload == workload).map_or(0, |sum| sum.users);
        workload.map_or_else(all, of_one)
    }
}
