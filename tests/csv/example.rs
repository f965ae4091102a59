//! The list of invented customers: it shows everything that a list can hold.

use std::collections::HashSet;

use competency_calculator::{
    csv::example::deployments,
    programs::CLOUD_PRODUCTIVITY,
    rules::{Association, Deployment, Licence},
};

#[test]
fn every_workload_association_and_licence_is_seen() {
    let list = deployments(&CLOUD_PRODUCTIVITY);
    let workloads: HashSet<_> = list.iter().map(|row| row.workload).collect();
    assert_eq!(workloads, (0..CLOUD_PRODUCTIVITY.workloads.len()).collect());
    let ways: HashSet<_> = list
        .iter()
        .filter_map(|row| match row.association {
            Some(Association::Recognised(place)) => Some(place),
            _ => None,
        })
        .collect();
    assert_eq!(ways, (0..CLOUD_PRODUCTIVITY.associations.len()).collect());
    let count = |is_one: &dyn Fn(&Deployment) -> bool| list.iter().filter(|row| is_one(row)).count();
    assert_eq!(count(&|row| row.licence == Some(Licence::Trial)), 2);
    assert_eq!(count(&|row| row.licence.is_none()), 1);
    assert_eq!(count(&|row| row.association == Some(Association::None)), 1);
    assert_eq!(count(&|row| row.association.is_none()), 1);
    assert_eq!(count(&|row| row.active_users.is_none()), 1);
}

#[test]
fn one_customer_is_listed_twice() {
    let list = deployments(&CLOUD_PRODUCTIVITY);
    assert_eq!(list.first(), list.last());
    let customers: HashSet<_> = list.iter().filter_map(|row| row.customer.clone()).collect();
    assert_eq!(customers.len(), list.len() - 1);
}
