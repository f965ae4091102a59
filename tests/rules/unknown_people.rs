//! Of whom it is worth knowing more: somebody who could still turn out to qualify (rules 5 and 6).

use competency_calculator::{
    programs::CLOUD_PRODUCTIVITY,
    rules::{
        Individual,
        individuals::{by_either, is_open},
        program::PositionSet,
        readings::RoutesReading,
    },
};

/// Somebody with these exams and certifications: all, none, or not known.
fn somebody(exams: Option<bool>, certifications: Option<bool>) -> Individual {
    let set = |known: Option<bool>, length| {
        known.map(|all| (0..if all { length } else { 0 }).fold(PositionSet::default(), PositionSet::with))
    };
    Individual {
        name: None,
        exams: set(exams, CLOUD_PRODUCTIVITY.exams.len()),
        certifications: set(certifications, 1),
    }
}

#[test]
fn more_could_be_known_of_a_person_as_long_as_it_could_change_the_count() {
    let (all, none, unknown) = (Some(true), Some(false), None);
    // What is known, whether either route is enough, and whether more is worth knowing under each reading.
    let people = [
        ((all, all), Some(true), [false, false]),
        ((all, none), Some(true), [false, false]),
        ((none, all), Some(true), [false, false]),
        ((none, none), Some(false), [false, false]),
        ((all, unknown), Some(true), [false, true]),
        ((unknown, all), Some(true), [false, true]),
        ((none, unknown), None, [true, true]),
        ((unknown, none), None, [true, true]),
        ((unknown, unknown), None, [true, true]),
    ];
    for (known, qualifies, open) in people {
        let person = somebody(known.0, known.1);
        assert_eq!(by_either(&CLOUD_PRODUCTIVITY, &person), qualifies, "{known:?}");
        let readings = [RoutesReading::Combined, RoutesReading::Separate];
        assert_eq!(readings.map(|reading| is_open(&CLOUD_PRODUCTIVITY, &person, reading)), open, "{known:?}");
    }
}
