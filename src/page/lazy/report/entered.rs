//! Every input on paper: market, users, people.

use crate::page::{
    lazy::report::{
        Report,
        table::{Column, table},
    },
    state::Calculator,
    view::{El, el},
};
use crate::{
    input::draft::portfolio::{Portfolio, Standing},
    rules::{
        Association, Deployment, Licence, Market,
        program::{Named, PositionSet},
    },
    text::{self, Locale},
};

impl Report<'_> {
    /// Everything that was entered.
    pub(super) fn entered(self) -> El {
        let text = self.locale.text();
        let market = match self.draft.market {
            None => text.market_unsure(),
            Some(Market::Developed) => text.market_developed(),
            Some(Market::Developing) => text.market_developing(),
        };
        let users = match &self.draft.customers {
            None => self.totals(),
            Some(portfolio) if self.by_customer => self.by_customer(portfolio),
            Some(portfolio) => self.customers(portfolio),
        };
        el("section")
            .child(el("h2").child(text.report_inputs()))
            .child(el("p").child(text.sentence_labelled(text.market_legend(), market)))
            .child(el("h3").child(text.users_legend()))
            .child(users)
            .child(el("h3").child(text.people_legend()))
            .child(self.people())
    }

    fn totals(self) -> El {
        let text = self.locale.text();
        let program = Calculator::program();
        let users = self.draft.users(program);
        let rows = program.workloads.iter().zip(users).enumerate().map(|(workload, (named, users))| {
            let users = match users {
                Ok(Some(users)) => self.locale.number(users),
                Ok(None) => text.users_placeholder().into(),
                // As typed, so that the reader sees what could not be read.
                Err(_) => {
                    let typed = text.sentence_quoted(self.draft.users_typed(workload));
                    text.sentence_labelled(&typed, text.users_placeholder())
                }
            };
            vec![self.locale.of(&named.name).to_owned(), users]
        });
        let columns =
            [Column::text(text.customers_workload()), Column::figure(text.requirement_active_entitlements())];
        table(&columns, rows.collect())
    }

    fn customers(self, portfolio: &Portfolio) -> El {
        let text = self.locale.text();
        let rows = portfolio.rows.iter().map(|row| {
            let users = match row.problem {
                None => row.deployment.active_users.map(|users| self.locale.number(users)),
                Some(_) => Some(text.sentence_quoted(&row.typed)),
            };
            (row.deployment.customer.as_deref().map(text::one_line), users, &row.deployment)
        });
        let rest = portfolio.rest.iter().map(|group| {
            let customer = text.recover_rows(group.rows, &self.locale.number(group.rows));
            let users = group.deployment.active_users.map(|users| self.locale.number(users));
            (Some(customer), users, &group.deployment)
        });
        let rows = rows.chain(rest).zip(1_u64..).map(|((customer, users, deployment), number)| {
            self.customer(number, customer.as_deref().unwrap_or_default(), users.as_deref(), deployment)
        });
        let columns = [
            Column::figure(text.report_row()),
            Column::text(text.customers_name()),
            Column::text(text.customers_workload()),
            Column::figure(text.requirement_active_entitlements()),
            Column::text(text.customers_licence()),
            Column::text(text.customers_association()),
            Column::text(text.report_counts()),
        ];
        table(&columns, rows.collect()).attr("data-list", "customers")
    }

    fn customer(
        self,
        number: u64,
        customer: &str,
        users: Option<&str>,
        deployment: &Deployment,
    ) -> Vec<String> {
        let (locale, text) = (self.locale, self.locale.text());
        let program = Calculator::program();
        let name =
            |list: &'static [Named], place: usize| list.get(place).map_or("", |one| locale.of(&one.name));
        let unknown = text.users_placeholder();
        let licence = match deployment.licence {
            None => unknown,
            Some(Licence::Paid) => text.customers_licence_paid(),
            Some(Licence::Trial) => text.customers_licence_trial(),
        };
        let association = match deployment.association {
            None => unknown,
            Some(Association::Any) => text.report_any(),
            Some(Association::None) => text.report_none(),
            Some(association @ (Association::Recognised(_) | Association::Unlisted(_))) => {
                association.named(program).map_or("", |one| locale.of(&one.name))
            }
        };
        let counts = match Standing::of(deployment) {
            Standing::Counts(users) => locale.number(users),
            Standing::Excluded(reasons) => text::reasons(locale, reasons),
            Standing::Open(interval) => match interval.possible {
                Some(users) => text.report_up_to(&locale.number(users)),
                None => unknown.into(),
            },
        };
        vec![
            locale.number(number),
            customer.to_owned(),
            name(&program.workloads, deployment.workload).to_owned(),
            users.unwrap_or(unknown).to_owned(),
            licence.to_owned(),
            association.to_owned(),
            counts,
        ]
    }

    fn people(self) -> El {
        let (locale, text) = (self.locale, self.locale.text());
        let program = Calculator::program();
        if self.draft.people.is_empty() {
            let nobody = if self.draft.no_one_else { text.people_nobody() } else { text.users_placeholder() };
            return el("p").child(nobody);
        }
        let ticked = |complete: bool,
                      set: PositionSet,
                      list: &'static [Named],
                      name: fn(Locale, &'static Named) -> &'static str| {
            let ticked = list.iter().enumerate().filter(|(place, _)| set.contains(*place));
            let names: Vec<_> = ticked.map(|(_, one)| name(locale, one)).collect();
            match names.as_slice() {
                [] if complete => text.report_none().to_owned(),
                [] => text.users_placeholder().to_owned(),
                names => locale.list_and(names),
            }
        };
        let rows = self.draft.people.iter().enumerate().map(|(index, person)| {
            let complete = person.complete;
            vec![
                text::person_in_row(locale, self.draft, index),
                ticked(complete, person.exams, &program.exams, |_, exam| &exam.id),
                ticked(complete, person.certifications, &program.certifications, |locale, held| {
                    locale.of(&held.name)
                }),
                if complete { text.report_yes() } else { text.users_placeholder() }.to_owned(),
            ]
        });
        let columns =
            [text.report_name(), text.people_exams(), text.people_certification(), text.people_complete()];
        table(&columns.map(Column::text), rows.collect())
    }
}
