//! Columns of licences that hold how many there are.

use competency_calculator::csv::Column::{Customer, Ignored, Licence, Users, UsersOf, Workload};

use super::super::imported::{import, inspect};

#[test]
fn a_column_of_licences_with_figures_says_nothing_of_their_kind() {
    for (list, columns) in [
        (
            "Customer,Workload,Users,Licenses\nAlpha,Yammer,5,10\nBeta,Yammer,6,20\n",
            vec![Customer, Workload, Users, Ignored],
        ),
        (
            "Kunde;Workload;Benutzer;Lizenzen\nAlpha;Yammer;5;1.000\nBeta;Yammer;6;20\nGamma;Yammer;6;n/a\n",
            vec![Customer, Workload, Users, Ignored],
        ),
        ("Customer,Yammer,Licences\nAlpha,5,10\nBeta,6,20\n", vec![Customer, UsersOf(3), Ignored]),
    ] {
        let found = inspect(list);
        assert_eq!(
            (found.layout.columns, found.ignored),
            (columns.clone(), vec![columns.len() - 1]),
            "{list}"
        );
        assert!(found.is_complete, "{list}");
        let taken = import(list);
        assert!(taken.bad.is_empty() && taken.good.iter().all(|(_, one)| one.licence.is_none()), "{list}");
    }
}

#[test]
fn a_column_of_a_workload_that_holds_no_figures_says_nothing_of_its_users() {
    for (list, columns) in [
        (
            "Customer,E-mail,Yammer\nAlpha,a@x.example,5\nBeta,b@x.example,6\n",
            vec![Customer, Ignored, UsersOf(3)],
        ),
        (
            "Customer,E-mail,Workload,Users\nAlpha,a@x.example,Yammer,5\nBeta,,Yammer,6\n",
            vec![Customer, Ignored, Workload, Users],
        ),
    ] {
        let found = inspect(list);
        assert_eq!((found.layout.columns, found.ignored), (columns, vec![1]), "{list}");
        assert!(found.is_complete, "{list}");
        assert_eq!(
            import(list).counts(),
            [("Alpha", "yammer", Some(5)), ("Beta", "yammer", Some(6))],
            "{list}"
        );
    }
    // Beside another column of the same workload, nobody need be asked.
    let found = inspect("Customer,Email,Exchange,Yammer\nAlpha,a@x.example,120,5\n");
    assert_eq!(
        (found.layout.columns, found.is_complete),
        (vec![Customer, Ignored, UsersOf(0), UsersOf(3)], true)
    );
    // Figures that cannot be read are problems, not a column of something else.
    for (cell, code) in [
        ("99.5", "not-a-whole-number"),
        ("~120", "not-a-number"),
        ("12O", "not-a-number"),
        ("yes", "not-a-number"),
    ] {
        let taken = import(format!("Customer,Exchange,Yammer\nAlpha,{cell},5\n"));
        assert_eq!(taken.problems(), [(2, Some(1), code)], "{cell}");
    }
    // With figures it says of users what it is, and one cell without any is a problem of its own.
    let list = "Customer,E-mail,Yammer\nAlpha,120,5\nBeta,80,6\nGamma,some,7\n";
    assert_eq!(inspect(list).layout.columns, [Customer, UsersOf(0), UsersOf(3)]);
    assert_eq!(import(list).problems(), [(4, Some(1), "not-a-number")]);
    // A column in which nothing is known yet stays what it is.
    let list = "Customer,Exchange,Yammer\nAlpha,n/a,5\nBeta,-,6\n";
    assert_eq!(inspect(list).layout.columns, [Customer, UsersOf(0), UsersOf(3)]);
}

#[test]
fn a_column_of_licences_with_a_figure_among_them_is_one() {
    let list = "Customer,Workload,Users,Licenses\nAlpha,Yammer,5,paid\nBeta,Yammer,6,20\nC,Yammer,6,trial\n";
    assert_eq!(inspect(list).layout.columns, [Customer, Workload, Users, Licence]);
    assert_eq!(import(list).problems(), [(3, Some(3), "unknown-licence")]);
    // Nor is one without a value anything else.
    let list = "Customer,Workload,Users,Licenses\nAlpha,Yammer,5,\n";
    assert_eq!(inspect(list).layout.columns, [Customer, Workload, Users, Licence]);
}
