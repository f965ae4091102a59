//! Sets of exams and certifications: each is in it or not, however often it is named.

use competency_calculator::rules::program::PositionSet;

#[test]
fn an_exam_named_twice_is_passed_once() {
    let once = PositionSet::default().with(3);
    assert_eq!(once.with(3), once);
    assert!(once.contains(3));
}

#[test]
fn what_is_taken_out_is_gone_and_nothing_else_is() {
    let both = PositionSet::default().with(0).with(5);
    assert_eq!(both.without(5), PositionSet::default().with(0));
    assert_eq!(both.without(4), both, "it was not in there");
    assert!(both.without(0).without(5).is_empty());
    assert!(!both.is_empty());
}

#[test]
fn every_position_up_to_the_last_is_one_of_its_own() {
    for position in 0..PositionSet::CAPACITY {
        let set = PositionSet::default().with(position);
        let held: Vec<_> = (0..40).filter(|other| set.contains(*other)).collect();
        assert_eq!(held, [position]);
    }
    for position in [PositionSet::CAPACITY, PositionSet::CAPACITY + 1, 64, usize::MAX] {
        assert!(PositionSet::default().with(position).is_empty(), "{position}");
        let whole = (0..PositionSet::CAPACITY).fold(PositionSet::default(), PositionSet::with);
        assert!(!whole.contains(position));
        assert_eq!(whole.without(position), whole, "{position}");
    }
}
