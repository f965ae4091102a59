//! A link's content, field by field, as it becomes bytes.
//!
//! The order of the fields and what their numbers mean can never change: links are in other people's
//! documents. What must become different gets a format of its own. Nothing here checks anything.

use serde::{Deserialize, Serialize};

use crate::{
    languages::LANGUAGES,
    rules::{
        Association, Licence, Market, Program, Readings,
        program::PositionSet,
        readings::{RoutesReading, WorkloadsReading},
    },
};

/// What comes first, so that the rules are known by which the rest is to be read.
#[derive(Deserialize, Serialize)]
pub struct Head {
    /// The competency's id.
    pub program: String,
    /// The digits of its version's date.
    pub version: u32,
}

/// The rest.
#[derive(Deserialize, Serialize)]
pub struct Body {
    /// Market, readings and language; see [`settings`].
    pub settings: u8,
    /// Of each deployment what it is ([`kind`]) and one more than its users; none where they are not known.
    pub deployments: Option<Vec<(u16, u64)>>,
    /// Every customer's name once.
    pub customers: Vec<String>,
    /// Whose each deployment is: one more than the place in `customers`, or none for nobody's. Left out
    /// where there are no names.
    pub whose: Vec<u16>,
    /// Of each person one more than the bits of the exams and of the certifications; none where they are
    /// not known.
    pub people: Option<Vec<(u64, u64)>>,
    /// The name of each person. Left out where there are no names.
    pub names: Vec<Option<String>>,
}

/// The digits of a date such as 2017-07-07.
pub fn date_number(version: &str) -> Option<u32> {
    let digits: String = version.split('-').collect();
    digits.parse().ok()
}

const MARKETS: [Option<Market>; 3] = [None, Some(Market::Developed), Some(Market::Developing)];

/// Market, readings and language in one number.
pub fn settings(market: Option<Market>, readings: Readings, language: &str) -> Option<u8> {
    all_settings().zip(0..).find_map(|(one, number)| (one == (market, readings, language)).then_some(number))
}

/// What such a number says.
pub fn settings_of(number: u8) -> Option<(Option<Market>, Readings, &'static str)> {
    all_settings().nth(number.into())
}

/// In the order of their numbers. A language to come has the next one of its own (`locales/`).
fn all_settings() -> impl Iterator<Item = (Option<Market>, Readings, &'static str)> {
    let with_readings = |language| {
        let workloads = [WorkloadsReading::Sum, WorkloadsReading::Single];
        let routes = [RoutesReading::Combined, RoutesReading::Separate];
        let readings = routes.map(|routes| workloads.map(|workloads| Readings { workloads, routes }));
        let readings = readings.into_iter().flatten();
        readings.flat_map(move |readings| MARKETS.map(|market| (market, readings, language)))
    };
    LANGUAGES.into_iter().flat_map(with_readings)
}

const LICENCES: [Option<Licence>; 3] = [None, Some(Licence::Paid), Some(Licence::Trial)];
/// Associations that no program names; those that the program lists follow.
const ASSOCIATIONS: [Option<Association>; 3] = [None, Some(Association::Any), Some(Association::None)];

/// What a deployment is, in one number. Those with an association that the program does not list come behind all
/// others, so that one more of these changes no number.
pub fn kind(
    program: &Program,
    workload: usize,
    licence: Option<Licence>,
    association: Option<Association>,
) -> Option<u16> {
    let licence = LICENCES.iter().position(|one| *one == licence)?;
    let ways = ASSOCIATIONS.len().checked_add(program.associations.len())?;
    let way = match association {
        Some(Association::Recognised(place)) if place < program.associations.len() => {
            licence.checked_mul(ways)?.checked_add(ASSOCIATIONS.len())?.checked_add(place)?
        }
        Some(Association::Recognised(_)) => return None,
        Some(Association::Unlisted(place)) => {
            let place = (place < program.unlisted.len()).then_some(place)?;
            ways.checked_add(place)?.checked_mul(LICENCES.len())?.checked_add(licence)?
        }
        other => {
            let place = ASSOCIATIONS.iter().position(|one| *one == other)?;
            licence.checked_mul(ways)?.checked_add(place)?
        }
    };
    let workload = (workload < program.workloads.len()).then_some(workload)?;
    way.checked_mul(program.workloads.len())?.checked_add(workload)?.try_into().ok()
}

/// What such a number says: workload, licence, association.
pub fn kind_of(program: &Program, kind: u16) -> Option<(usize, Option<Licence>, Option<Association>)> {
    let (kind, workloads) = (usize::from(kind), program.workloads.len());
    let ways = ASSOCIATIONS.len().checked_add(program.associations.len())?;
    let (workload, way) = (kind.checked_rem(workloads)?, kind.checked_div(workloads)?);
    if let Some(unlisted) = way.checked_sub(ways.checked_mul(LICENCES.len())?) {
        let (licence, place) = (unlisted.checked_rem(LICENCES.len())?, unlisted.checked_div(LICENCES.len())?);
        let place = (place < program.unlisted.len()).then_some(place)?;
        return Some((workload, *LICENCES.get(licence)?, Some(Association::Unlisted(place))));
    }
    let (association, licence) = (way.checked_rem(ways)?, way.checked_div(ways)?);
    let association = match association.checked_sub(ASSOCIATIONS.len()) {
        Some(place) => Some(Association::Recognised(place)),
        None => *ASSOCIATIONS.get(association)?,
    };
    Some((workload, *LICENCES.get(licence)?, association))
}

/// One more than the bits of a set of positions in a list of `length`; none where it is not known.
pub fn bits(set: Option<PositionSet>, length: usize) -> u64 {
    let Some(set) = set else { return 0 };
    let bits = (0..length).rev().fold(0_u64, |bits, place| (bits << 1) | u64::from(set.contains(place)));
    bits.saturating_add(1)
}

/// The set of such bits, as far as the list has positions.
pub fn set_of(bits: u64, length: usize) -> Option<PositionSet> {
    let bits = bits.checked_sub(1)?;
    let held = (0..length).filter(|place| (bits >> *place) & 1 == 1);
    Some(held.fold(PositionSet::default(), PositionSet::with))
}
