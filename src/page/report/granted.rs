//! What the answer takes for granted: the readings, and what is not known.

use super::{
    super::{
        calculator::Calculator,
        element::{El, el},
    },
    Report, list,
};
use crate::{
    rules::{
        Readings, individuals,
        readings::{RoutesReading, WorkloadsReading},
    },
    words,
};

impl Report<'_> {
    /// Every assumption, those of both readings first.
    pub(super) fn granted(self) -> El {
        let text = self.locale.text();
        let used = self.evaluation.readings;
        let usual = Readings::default();
        let workloads = match used.workloads {
            WorkloadsReading::Sum => text.reading_workloads_sum(),
            WorkloadsReading::Single => text.reading_workloads_single(),
        };
        let routes = match used.routes {
            RoutesReading::Combined => text.reading_routes_combined(),
            RoutesReading::Separate => text.reading_routes_separate(),
        };
        let reading = |name, reading, is_usual| {
            let kind = if is_usual { text.reading_usual() } else { text.report_other_reading() };
            [name, ": ", reading, " (", kind, ")."].concat()
        };
        let mut granted = vec![
            reading(text.reading_workloads(), workloads, used.workloads == usual.workloads),
            reading(text.reading_routes(), routes, used.routes == usual.routes),
        ];
        if self.draft.customers.is_none() {
            granted.push(text.report_totals().into());
        }
        granted.push(text.report_empty().into());
        let unknown = self.unknown();
        if !unknown.is_empty() {
            let unknown: Vec<_> = unknown.iter().map(String::as_str).collect();
            granted.push(text.report_unknown(&self.locale.list_and(&unknown)));
        }
        let alternatives = words::telling(&self.evaluation.alternatives, used);
        granted.extend(alternatives.iter().map(|other| words::alternative(self.locale, *other, used)));
        el("section").child(el("h2").child(text.report_assumptions())).child(list(granted))
    }

    /// What is not known, by name.
    fn unknown(self) -> Vec<String> {
        let (locale, text) = (self.locale, self.locale.text());
        let program = Calculator::program();
        let mut unknown = Vec::new();
        if self.draft.market.is_none() {
            unknown.push(text.market_legend().to_owned());
        }
        match &self.draft.customers {
            None => {
                let users = self.draft.users(program);
                let workloads = program.workloads.iter().zip(users);
                let unread = workloads.filter(|(_, users)| !matches!(users, Ok(Some(_))));
                unknown.extend(unread.map(|(workload, _)| locale.of(&workload.name).to_owned()));
            }
            Some(_) => {
                let open = self.draft.merge(program).open;
                if open > 0 {
                    unknown.push(text.report_open(open, &locale.number(open)));
                }
            }
        }
        match self.draft.individuals() {
            None => unknown.push(text.people_legend().to_owned()),
            Some(people) => {
                let open = people
                    .iter()
                    .enumerate()
                    .filter(|(_, person)| individuals::is_open(program, person, self.draft.readings.routes));
                unknown.extend(open.map(|(index, _)| words::person(locale, self.draft, Some(index))));
            }
        }
        unknown
    }
}
