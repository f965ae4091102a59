//! The list of customers on paper with one row for each customer.

use super::{
    Report,
    customer_totals::totals,
    table::{Column, table},
};
use crate::{input::draft::portfolio::Portfolio, page::view::El, rules::Interval};

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
