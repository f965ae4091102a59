//! What all rows of a customer come to.
//!
//! It refuses to decide what counts: `rules` does.

use crate::{
    input::draft::portfolio::Portfolio,
    rules::{Deployment, Interval, duplicates::comparison_key, entitlements},
    text,
};

/// What the rows of one customer come to.
pub struct Total {
    /// The customer, as named first; `None` for rows without a name.
    pub customer: Option<String>,
    /// How many rows there are.
    pub rows: u64,
    /// Users in all, of which more may not be known.
    pub users: Interval,
    /// Users that count.
    pub counts: Interval,
}

/// The totals of each customer, in the order in which they are listed; rows without a name come last.
pub fn totals(portfolio: &Portfolio) -> Vec<Total> {
    let mut totals: Vec<Total> = Vec::new();
    let places = js_sys::Map::new();
    let mut nameless = Total::new(None);
    for row in &portfolio.rows {
        let name = row.deployment.customer.as_deref().map(text::one_line).filter(|name| !name.is_empty());
        let Some(name) = name else {
            nameless.add(1, &row.deployment);
            continue;
        };
        let key = comparison_key(&name).collect::<String>().into();
        let known = places.get(&key).as_f64();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a place")]
        let place = known.map_or(totals.len(), |place| place as usize);
        if known.is_none() {
            places.set(&key, &place.into());
            totals.push(Total::new(Some(name)));
        }
        if let Some(total) = totals.get_mut(place) {
            total.add(1, &row.deployment);
        }
    }
    for group in &portfolio.rest {
        nameless.add(group.rows, &group.deployment);
    }
    if nameless.rows > 0 {
        totals.push(nameless);
    }
    totals
}

impl Total {
    const fn new(customer: Option<String>) -> Self {
        const NONE: Interval = Interval { counted: 0, possible: Some(0) };
        Self { customer, rows: 0, users: NONE, counts: NONE }
    }

    fn add(&mut self, rows: u64, deployment: &Deployment) {
        let users = deployment.active_users;
        self.rows = self.rows.saturating_add(rows);
        add(&mut self.users, Interval { counted: users.unwrap_or(0), possible: users });
        add(&mut self.counts, entitlements::interval(deployment));
    }
}

fn add(sum: &mut Interval, more: Interval) {
    sum.counted = sum.counted.saturating_add(more.counted);
    sum.possible = sum.possible.zip(more.possible).map(|(sum, more)| sum.saturating_add(more));
}
