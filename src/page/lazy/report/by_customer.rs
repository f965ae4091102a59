//! The list of customers on paper with one row for each customer: what all their rows come to.

use super::{
    Report,
    table::{Column, table},
};
use crate::{
    input::draft::portfolio::Portfolio,
    page::view::El,
    rules::{Deployment, Interval, entitlements},
    text,
};

/// What the rows of one customer come to.
pub struct Total {
    /// The customer, as named first; `None` for rows without a name.
    pub customer: Option<String>,
    rows: u64,
    /// Users in all, of which more may not be known.
    users: Interval,
    /// Users that count.
    counts: Interval,
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
        let key = name.to_lowercase().into();
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

impl Report<'_> {
    /// The totals of each customer.
    pub(super) fn by_customer(self, portfolio: &Portfolio) -> El {
        let text = self.locale.text();
        let rows = totals(portfolio).into_iter().map(|total| {
            vec![
                total.customer.unwrap_or_else(|| text.report_nameless().into()),
                self.locale.number(total.rows),
                self.between(total.users),
                self.between(total.counts),
            ]
        });
        let columns = [
            Column::text(text.customers_name()),
            Column::figure(text.report_rows()),
            Column::figure(text.requirement_active_entitlements()),
            Column::figure(text.report_that_count()),
        ];
        table(&columns, rows.collect()).attr("data-list", "totals")
    }

    /// A figure, or between which figures it lies.
    fn between(self, interval: Interval) -> String {
        let text = self.locale.text();
        let counted = self.locale.number(interval.counted);
        match interval.possible {
            Some(possible) if possible == interval.counted => counted,
            Some(possible) => text.report_between(&counted, &self.locale.number(possible)),
            None => text.report_at_least(&counted),
        }
    }
}
