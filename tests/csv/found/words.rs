//! Cells that say more than one word of the program, or one with a number behind it.

use competency_calculator::{programs::CLOUD_PRODUCTIVITY, rules::Association};

use super::super::imported::import;

/// The association of a row that says so, by its id.
fn association(cell: &str) -> Option<String> {
    let taken = import(format!("Customer\tWorkload\tUsers\tAssociation\nAlpha\tYammer\t5\t{cell}\n"));
    let (_, deployment) = taken.good.first()?;
    deployment.association.map(|association| match association {
        Association::Any => "any".into(),
        Association::None => "none".into(),
        named => named.named(&CLOUD_PRODUCTIVITY).map_or_else(String::new, |named| named.id.to_string()),
    })
}

#[test]
fn of_several_associations_one_is_enough() {
    for cell in [
        "CSP, DPOR",
        "CSP/DPOR",
        "CSP + DPOR",
        "CSP; DPOR",
        "\"CSP\nDPOR\"",
        "CSP & DPOR",
        "CSP|DPOR",
        "CSP,",
    ] {
        assert_eq!(association(cell).as_deref(), Some("transacting-partner"), "{cell}");
    }
    assert_eq!(association("DPOR, CSP").as_deref(), Some("digital-partner-of-record"));
    // Where one of them is not known, or they contradict each other, nobody can say.
    for cell in ["CSP, Friend", "yes/no", "CSP/none"] {
        assert_eq!(association(cell), None, "{cell}");
    }
}

#[test]
fn a_plan_of_a_workload_is_that_workload() {
    for (cell, id) in [
        ("Exchange Online (Plan 1)", "exchange-online"),
        ("Exchange Online Plan 2", "exchange-online"),
        ("SharePoint Online (Plan 2)", "sharepoint-online"),
    ] {
        let taken = import(format!("Customer,Workload,Users\nAlpha,{cell},5\n"));
        assert_eq!(taken.counts(), [("Alpha", id, Some(5))], "{cell}");
    }
    // A version is no plan, and no trial is paid for.
    for cell in ["Exchange 2013", "Exchange Online (trial)", "Exchange Online (Plan 1) trial"] {
        let taken = import(format!("Customer,Workload,Users\nAlpha,{cell},5\n"));
        assert_eq!(taken.problems(), [(2, Some(1), "unknown-workload")], "{cell}");
    }
}
