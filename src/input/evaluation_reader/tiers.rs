//! How one tier stands, as somebody hands it back: its requirements and its plan.

use super::{
    super::{
        given::Given,
        problem::{Code, Path},
        reader::Reader,
    },
    fields::{interval, list, number, place, text, tier_id, word},
};
use crate::rules::{
    RequirementId, Status,
    evaluation::TierResult,
    plan::{ExamStep, Plan, Recovery},
    program::Text,
    requirement::RequirementResult,
};

const STATUSES: [(&str, Status); 3] =
    [("met", Status::Met), ("not-met", Status::NotMet), ("unknown", Status::Unknown)];
const REQUIREMENTS: [(&str, RequirementId); 2] = [
    ("active-entitlements", RequirementId::ActiveEntitlements),
    ("qualified-individuals", RequirementId::QualifiedIndividuals),
];

/// One tier.
pub fn read<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Option<TierResult> {
    if !reader.is_object(value, at) {
        return None;
    }
    let tier = word(reader, value, "tier", at, Code::UnknownTier, tier_id);
    let status = status(reader, value, at);
    // Items that cannot be read are left out of the list and named already, so all are counted here.
    let mut items = 0_u32;
    let requirements = list(reader, value, "requirements", at, |reader, value, at| {
        items = items.saturating_add(1);
        requirement(reader, value, at)
    });
    if requirements.is_some() && items != 2 {
        reader.note(at.field("requirements"), Code::OutOfRange, "must have two items, both in order");
    }
    let requirements: Option<[_; 2]> = requirements.and_then(|read| read.try_into().ok());
    let plan = reader.field(value, "plan", at);
    let plan = plan.map(|value| plan_of(reader, &value, at.field("plan")));
    reader.only(value, &["tier", "status", "requirements", "plan"], at);
    let plan = match plan {
        Some(plan) => Some(plan?),
        None => None,
    };
    Some(TierResult { tier: tier?, status: status?, requirements: requirements?, plan })
}

fn status<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Option<Status> {
    word(reader, value, "status", at, Code::UnknownWord, |word| {
        STATUSES.into_iter().find(|(known, _)| *known == word).map(|(_, status)| status)
    })
}

fn requirement<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Option<RequirementResult> {
    if !reader.is_object(value, at) {
        return None;
    }
    let id = word(reader, value, "id", at, Code::UnknownWord, |word| {
        REQUIREMENTS.into_iter().find(|(known, _)| *known == word).map(|(_, id)| id)
    });
    let status = status(reader, value, at);
    let interval = interval(reader, value, at);
    let required = number(reader, value, "required", at);
    // Either both are known or neither is.
    let shortfall = if required.is_some() {
        let shortfall = reader.required(value, "shortfall", at);
        shortfall.and_then(|shortfall| reader.whole_number(&shortfall, at.field("shortfall")))
    } else {
        number(reader, value, "shortfall", at).and(None)
    };
    let clause = text(reader, value, "clause", at);
    reader.only(value, &["id", "status", "counted", "possible", "required", "shortfall", "clause"], at);
    Some(RequirementResult {
        id: id?,
        status: status?,
        interval: interval?,
        required,
        shortfall,
        clause: Text::Owned(clause?),
    })
}

fn plan_of<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Option<Plan> {
    if !reader.is_object(value, at) {
        return None;
    }
    let users = reader.required(value, "addActiveUsers", at);
    let users = users.and_then(|users| reader.whole_number(&users, at.field("addActiveUsers")));
    let recover = list(reader, value, "recover", at, |reader, value, at| {
        if !reader.is_object(value, at) {
            return None;
        }
        let deployment = place(reader, value, "deployment", at);
        let users = reader.required(value, "activeUsers", at);
        let users = users.and_then(|users| reader.whole_number(&users, at.field("activeUsers")));
        reader.only(value, &["deployment", "activeUsers"], at);
        Some(Recovery { deployment: deployment?, active_users: users? })
    });
    let exams = list(reader, value, "exams", at, |reader, value, at| {
        if !reader.is_object(value, at) {
            return None;
        }
        let individual = number(reader, value, "individual", at);
        let exams = list(reader, value, "exams", at, Reader::text);
        reader.only(value, &["individual", "exams"], at);
        let exams = exams?.into_iter().map(Text::Owned).collect();
        Some(ExamStep {
            individual: individual.map(|place| usize::try_from(place).unwrap_or(usize::MAX)),
            exams,
        })
    });
    reader.only(value, &["addActiveUsers", "recover", "exams"], at);
    Some(Plan { add_active_users: users?, recover: recover?, exams: exams? })
}
