//! What a program may ask for at most, and how long its lists may be.

use competency_calculator::{
    programs::CLOUD_PRODUCTIVITY,
    rules::{
        Program,
        program::{Named, PositionSet},
        program_faults::{FaultKind, MAX_PEOPLE_OF_A_TIER, MAX_USERS, faults},
    },
};

/// The paths and kinds of what is wrong with the program in force, once `change` has changed it.
fn wrong(change: impl FnOnce(&mut Program)) -> Vec<(String, FaultKind)> {
    let mut program = CLOUD_PRODUCTIVITY.clone();
    change(&mut program);
    faults(&program).into_iter().map(|fault| (fault.path, fault.kind)).collect()
}

fn out_of_range(path: &str) -> Vec<(String, FaultKind)> {
    vec![(path.to_owned(), FaultKind::OutOfRange)]
}

/// So many exams, each with an id of its own.
fn exams(count: usize) -> Vec<Named> {
    let exam = |number| Named { id: format!("exam-{number}").into(), ..CLOUD_PRODUCTIVITY.exams[0].clone() };
    (0..count).map(exam).collect()
}

#[test]
fn the_most_users_are_what_javascript_counts_exactly() {
    assert_eq!(MAX_USERS, 9_007_199_254_740_991);
}

#[test]
fn a_list_has_1_to_32_entries() {
    for (count, is_wrong) in
        [(0, true), (1, false), (2, false), (31, false), (32, false), (33, true), (34, true)]
    {
        let found = wrong(|program| program.exams = exams(count).into());
        assert_eq!(found, if is_wrong { out_of_range("exams") } else { Vec::new() }, "{count} exams");
    }
    assert_eq!(PositionSet::CAPACITY, 32);
}

#[test]
fn a_tier_asks_for_ten_thousand_people_at_most() {
    for (people, is_wrong) in
        [(9_999, false), (10_000, false), (10_001, true), (10_002, true), (MAX_USERS, true)]
    {
        let found = wrong(|program| program.tiers.to_mut()[1].qualified_individuals = people);
        let wanted = if is_wrong { out_of_range("tiers[1].qualifiedIndividuals") } else { Vec::new() };
        assert_eq!(found, wanted, "{people} people");
    }
    assert_eq!(MAX_PEOPLE_OF_A_TIER, 10_000);
}

#[test]
fn a_lower_tier_may_ask_for_as_much_as_a_higher_one_and_for_no_more() {
    for (more, is_wrong) in [(0, false), (1, true), (2, true)] {
        let found = wrong(|program| {
            let [lower, higher] = &mut program.tiers.to_mut()[..] else { panic!("there are two tiers") };
            lower.qualified_individuals = higher.qualified_individuals + more;
        });
        let wanted = if is_wrong { out_of_range("tiers[1].qualifiedIndividuals") } else { Vec::new() };
        assert_eq!(found, wanted, "{more} people more");
        let found = wrong(|program| {
            let [lower, higher] = &mut program.tiers.to_mut()[..] else { panic!("there are two tiers") };
            lower.active_entitlements.developed = higher.active_entitlements.developed + more;
        });
        let wanted =
            if is_wrong { out_of_range("tiers[1].activeEntitlements.developed") } else { Vec::new() };
        assert_eq!(found, wanted, "{more} users more");
        let found = wrong(|program| {
            let [lower, higher] = &mut program.tiers.to_mut()[..] else { panic!("there are two tiers") };
            lower.active_entitlements.developing = higher.active_entitlements.developing + more;
        });
        let wanted =
            if is_wrong { out_of_range("tiers[1].activeEntitlements.developing") } else { Vec::new() };
        assert_eq!(found, wanted, "{more} users more");
    }
}

#[test]
fn a_link_starts_with_https_and_goes_on() {
    for (link, is_wrong) in [
        ("https://a", false),
        ("https://", true),
        ("http://a", true),
        ("", true),
        ("https:/a", true),
        (" https://a", true),
    ] {
        let found = wrong(|program| program.source = link.into());
        let wanted = if is_wrong { vec![("source".to_owned(), FaultKind::InvalidLink)] } else { Vec::new() };
        assert_eq!(found, wanted, "{link:?}");
    }
    for (path, kind) in wrong(|program| {
        program.status.to_mut()[0].link = "ftp://a".into();
        program.workloads.to_mut()[2].link = "a".into();
        program.clauses.to_mut()[1].link = "b".into();
    }) {
        assert_eq!(kind, FaultKind::InvalidLink, "{path}");
        assert!(["status[0].link", "clauses[1].link", "workloads[2].link"].contains(&&*path), "{path}");
    }
}

#[test]
fn the_later_of_two_entries_with_one_id_is_wrong_and_so_is_a_clause_that_nobody_states() {
    let found = wrong(|program| {
        program.exams.to_mut()[1].id = program.exams[0].id.clone();
        program.tiers.to_mut()[0].clauses.active_entitlements = "nowhere".into();
    });
    let wanted = [
        ("tiers[0].clauses.activeEntitlements".to_owned(), FaultKind::UnknownClause),
        ("exams[1].id".to_owned(), FaultKind::DuplicateId),
    ];
    assert_eq!(found, wanted);
    assert_eq!(wrong(|_| ()), []);
}

#[test]
fn the_tiers_are_silver_then_gold() {
    assert_eq!(wrong(|program| program.tiers.to_mut().truncate(1)), out_of_range("tiers"));
    assert!(wrong(|program| program.tiers.to_mut().reverse()).starts_with(&out_of_range("tiers")));
}
