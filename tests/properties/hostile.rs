//! Values that somebody might hand over: sound ones, wrong ones, and ones that lie, refuse to be
//! looked at, or never end.

use proptest::{collection::vec, prelude::*, sample::select, string::string_regex};

#[path = "hostile/value.rs"]
mod value;

pub use value::Hostile;

/// Any value at all, down to some depth.
pub fn anything() -> impl Strategy<Value = Hostile> {
    leaf().prop_recursive(4, 64, 6, |inner| {
        let name = prop_oneof![4 => select(NAMES.to_vec()).prop_map(str::to_owned), 1 => text()];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Hostile::List),
            vec((name, inner), 0..6).prop_map(Hostile::Object),
        ]
    })
}

/// What evidence looks like, with a fault here and there.
pub fn almost_evidence() -> impl Strategy<Value = Hostile> {
    let deployment = object(&[
        ("customer", word(&["Contoso", "contoso "])),
        ("workload", word(&["yammer", "proplus"])),
        ("activeUsers", number()),
        ("licence", word(&["paid", "trial"])),
        ("association", word(&["any", "none", "fasttrack-partner"])),
    ]);
    let exams = list(word(&["70-346", "70-347"]));
    let individual = object(&[
        ("name", word(&["Ana"])),
        ("exams", exams),
        ("certifications", list(word(&["mcsa-office-365"]))),
    ]);
    object(&[
        ("market", word(&["developed", "developing"])),
        ("deployments", list(deployment)),
        ("individuals", list(individual)),
        ("complete", object(&[("deployments", truth()), ("individuals", truth())])),
    ])
}

const NAMES: [&str; 23] = [
    "complete",
    "market",
    "deployments",
    "individuals",
    "customer",
    "workload",
    "activeUsers",
    "licence",
    "association",
    "name",
    "exams",
    "certifications",
    "readings",
    "workloads",
    "routes",
    "id",
    "tiers",
    "clauses",
    "source",
    "title",
    "status",
    "link",
    "qualifiedIndividuals",
];

const FIGURES: [f64; 11] = [
    0.0,
    -0.0,
    1.0,
    2000.0,
    0.5,
    -1.0,
    9_007_199_254_740_991.0,
    9_007_199_254_740_992.0,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
];

const WORDS: [&str; 10] =
    ["", "developed", "yammer", "paid", "any", "70-346", "mcsa-office-365", "sum", "separate", "2000"];

fn leaf() -> impl Strategy<Value = Hostile> {
    prop_oneof![
        2 => Just(Hostile::Absent),
        3 => number(),
        1 => truth(),
        3 => select(WORDS.to_vec()).prop_map(|word| Hostile::Text(word.into())),
        1 => text().prop_map(Hostile::Text),
        1 => Just(Hostile::Other),
        1 => Just(Hostile::Unreadable),
        1 => select(vec![0, 3, 1 << 32, 1 << 53, u64::MAX]).prop_map(Hostile::Claim),
        1 => Just(Hostile::ListOfItself),
        1 => Just(Hostile::ObjectOfItself),
        1 => Just(Hostile::Crowded),
    ]
}

fn number() -> BoxedStrategy<Hostile> {
    let figure = prop_oneof![3 => (0..5000u32).prop_map(f64::from), 1 => select(FIGURES.to_vec())];
    figure.prop_map(Hostile::Number).boxed()
}

fn truth() -> BoxedStrategy<Hostile> {
    any::<bool>().prop_map(Hostile::Truth).boxed()
}

fn text() -> impl Strategy<Value = String> {
    string_regex(".{0,60}").unwrap()
}

fn word(words: &[&'static str]) -> BoxedStrategy<Hostile> {
    select(words.to_vec()).prop_map(|word| Hostile::Text(word.into())).boxed()
}

fn list(item: BoxedStrategy<Hostile>) -> BoxedStrategy<Hostile> {
    vec(item, 0..4).prop_map(Hostile::List).boxed()
}

/// An object with these fields, some of them left out, and now and then anything in place of one.
fn object(fields: &[(&'static str, BoxedStrategy<Hostile>)]) -> BoxedStrategy<Hostile> {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, sound)| {
            let value = prop_oneof![60 => sound.clone(), 8 => Just(Hostile::Absent), 1 => leaf()];
            (Just((*name).to_owned()), value)
        })
        .collect();
    fields.prop_map(Hostile::Object).boxed()
}
