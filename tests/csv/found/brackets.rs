//! What a heading adds in brackets.

use competency_calculator::csv::Column::{Customer, Ignored, Users, UsersOf, Workload};

use super::super::imported::{import, inspect};

#[test]
fn brackets_of_users_that_say_something_else_are_not_passed_over() {
    for brackets in [
        "(trial)",
        "(%)",
        "[%]",
        "(inactive)",
        "(target)",
        "(€)",
        "(licensed)",
        "(planned 2018)",
        "（試用版）",
        "(Test)",
        "(000)",
        "(1000)",
        "(in 1.000)",
    ] {
        let found = inspect(format!("Customer,Exchange {brackets},Yammer\nAlpha,5,6\n"));
        assert_eq!(found.layout.columns, [Customer, Ignored, UsersOf(3)], "{brackets}");
        assert!(found.ignored == [1], "{brackets}");
        let found = inspect(format!("Customer,Workload,Users {brackets}\nAlpha,Yammer,6\n"));
        assert!(!found.is_complete, "{brackets}");
    }
    for header in ["Exchange %", "% Exchange", "Exchange ($)"] {
        assert_eq!(inspect(format!("Customer,{header},Yammer\nA,5,6\n")).ignored, [1], "{header}");
    }
    // Beside a column that is plain, nobody need be asked.
    let found = inspect("Customer,Workload,Users,Users (target)\nAlpha,Yammer,6,9\n");
    assert_eq!(found.layout.columns, [Customer, Workload, Users, Ignored]);
    assert!(found.is_complete);
}

#[test]
fn brackets_of_users_that_say_the_same_or_when_are_passed_over() {
    for brackets in [
        "(active)",
        "(active users)",
        "(users)",
        "(MAU)",
        "(monthly)",
        "(count)",
        "(2017)",
        "(07/2017)",
        "(#)",
        "[30]",
        "(ativos)",
        "(aktiv)",
        "( )",
        "(Total)",
    ] {
        let list = format!("Customer,Exchange,Yammer {brackets}\nAlpha,5,6\n");
        let found = inspect(&list);
        assert_eq!(found.layout.columns, [Customer, UsersOf(0), UsersOf(3)], "{brackets}");
        assert_eq!(import(&list).counts().len(), 2);
    }
}

#[test]
fn other_columns_may_explain_themselves_in_brackets() {
    let found = inspect("Customer (as signed),Workload (Exchange; Yammer),Users\nAlpha,Yammer,6\n");
    assert_eq!(found.layout.columns, [Customer, Workload, Users]);
    assert!(found.is_complete);
}
