//! What evidence and options look like, out of a fuzzer's bytes, with anything else here and there.
//!
//! It refuses to know what is accepted: that is for the readers to say.

use competency_calculator::programs::CLOUD_PRODUCTIVITY;

use super::{
    bytes::{ANYTHING, Bytes, PRESENT, anything, name, number, text, truth},
    changed::program,
    value::Hostile,
};

/// Evidence, and options.
pub fn asked(bytes: &[u8]) -> (Hostile, Hostile) {
    let mut bytes = Bytes::of(bytes);
    let options = one(&mut bytes, options);
    (one(&mut bytes, evidence).unwrap_or(Hostile::Absent), options.unwrap_or(Hostile::Absent))
}

type Draw = fn(&mut Bytes) -> Hostile;

fn one(bytes: &mut Bytes, sound: Draw) -> Option<Hostile> {
    match bytes.next() {
        0..PRESENT => None,
        PRESENT..ANYTHING => Some(sound(bytes)),
        ANYTHING.. => Some(anything(bytes)),
    }
}

fn object(bytes: &mut Bytes, fields: &[(&str, Draw)]) -> Hostile {
    let mut drawn = Vec::new();
    for (name, sound) in fields {
        drawn.extend(one(bytes, *sound).map(|value| ((*name).to_owned(), value)));
    }
    if bytes.next() >= ANYTHING {
        drawn.push((text(bytes), anything(bytes)));
    }
    Hostile::Object(drawn)
}

fn list(bytes: &mut Bytes, sound: Draw) -> Hostile {
    Hostile::List(std::iter::from_fn(|| one(bytes, sound)).collect())
}

fn evidence(bytes: &mut Bytes) -> Hostile {
    object(
        bytes,
        &[
            ("market", |bytes| word(bytes, &["developed", "developing"])),
            ("deployments", |bytes| list(bytes, deployment)),
            ("individuals", |bytes| list(bytes, individual)),
            ("complete", |bytes| object(bytes, &[("deployments", truth), ("individuals", truth)])),
        ],
    )
}

fn deployment(bytes: &mut Bytes) -> Hostile {
    object(
        bytes,
        &[
            ("customer", name),
            ("workload", |bytes| {
                let ids: Vec<_> = CLOUD_PRODUCTIVITY.workloads.iter().map(|one| &*one.id).collect();
                word(bytes, &ids)
            }),
            ("activeUsers", number),
            ("licence", |bytes| word(bytes, &["paid", "trial"])),
            ("association", |bytes| {
                let ids = CLOUD_PRODUCTIVITY.associations.iter().map(|one| &*one.id);
                word(bytes, &ids.chain(["any", "none"]).collect::<Vec<_>>())
            }),
        ],
    )
}

fn individual(bytes: &mut Bytes) -> Hostile {
    fn exam(bytes: &mut Bytes) -> Hostile {
        word(bytes, &CLOUD_PRODUCTIVITY.exams.iter().map(|one| &*one.id).collect::<Vec<_>>())
    }
    fn certification(bytes: &mut Bytes) -> Hostile {
        word(bytes, &CLOUD_PRODUCTIVITY.certifications.iter().map(|one| &*one.id).collect::<Vec<_>>())
    }
    object(
        bytes,
        &[
            ("name", name),
            ("exams", |bytes| list(bytes, exam)),
            ("certifications", |bytes| list(bytes, certification)),
        ],
    )
}

fn options(bytes: &mut Bytes) -> Hostile {
    fn readings(bytes: &mut Bytes) -> Hostile {
        object(
            bytes,
            &[
                ("workloads", |bytes| word(bytes, &["sum", "single"])),
                ("routes", |bytes| word(bytes, &["combined", "separate"])),
            ],
        )
    }
    object(bytes, &[("readings", readings), ("program", program)])
}

fn word(bytes: &mut Bytes, words: &[&str]) -> Hostile {
    Hostile::Text(bytes.pick(words).to_owned())
}
