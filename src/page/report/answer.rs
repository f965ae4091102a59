//! The answer on paper: each tier with its requirements, the clauses they rest on, and the way to it.

use super::{
    super::{
        element::{El, Node, each, el},
        prose,
    },
    Report, list, paragraph,
};
use crate::{
    rules::{entitlements::Exclusion, evaluation::TierResult},
    words,
};

impl Report<'_> {
    /// What would make the verdict certain.
    pub(super) fn to_know(self) -> Node {
        let steps = words::to_know(self.locale, self.evaluation, self.draft);
        if steps.is_empty() {
            return each([] as [El; 0]);
        }
        each([el("h2").child(self.locale.text().verdict_to_know()), list(steps)])
    }

    /// Both tiers.
    pub(super) fn tiers(self) -> Node {
        each(self.evaluation.tiers.iter().map(|tier| self.tier(tier)))
    }

    fn tier(self, tier: &TierResult) -> El {
        let locale = self.locale;
        let name = words::tier(locale, tier.tier);
        let requirements = tier.requirements.iter().enumerate().map(|(position, result)| {
            let thresholds = words::thresholds(tier, position);
            let (statement, link) = prose::clause(&result.clause);
            let source = el("a").attr("href", &link).child(link.as_str());
            el("div")
                .class("report-requirement")
                .child(
                    el("h3")
                        .child(words::requirement_name(locale, result.id))
                        .child(": ")
                        .child(words::figures(locale, result, thresholds)),
                )
                .child(el("p").child(words::requirement(locale, result, thresholds)))
                .child(el("p").class("report-clause").child(statement).child(" ").child(source))
        });
        let steps = words::steps(locale, tier, self.evaluation, self.draft);
        let plan = (!steps.is_empty()).then(|| {
            let steps = steps.into_iter().map(|(step, _)| el("li").child(step));
            el("div")
                .class("report-plan")
                .child(el("h3").child(locale.text().plan_title(name)))
                .child(el("ol").child(each(steps)))
        });
        el("section")
            .child(el("h2").child([name, ": ", words::status(locale, tier.status)].concat()))
            .child(each(requirements))
            .child(each(plan))
    }

    /// What surely does not count, by reason; the numbers are those of the list of customers.
    pub(super) fn left_out(self) -> El {
        let (locale, text) = (self.locale, self.locale.text());
        let reasons = [Exclusion::TrialLicence, Exclusion::NoAssociation].map(|reason| {
            let left_out = self.evaluation.excluded.iter().filter(|one| one.reasons.contains(&reason));
            let (mut entries, mut users) = (Vec::new(), 0_u64);
            for one in left_out {
                entries.push(locale.number(one.deployment.saturating_add(1) as u64));
                users = users.saturating_add(one.active_users.unwrap_or(0));
            }
            let count = entries.len() as u64;
            let reason = words::reason(locale, reason);
            (count > 0)
                .then(|| text.report_left_out_rows(count, reason, &entries.join(", "), &locale.number(users)))
        });
        let reasons: Vec<_> = reasons.into_iter().flatten().collect();
        let nothing = reasons.is_empty().then(|| text.report_nothing_left_out().into());
        el("section")
            .child(el("h2").child(text.report_left_out()))
            .child(list(reasons))
            .child(paragraph(nothing))
    }
}
