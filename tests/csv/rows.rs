//! What a row says, and every problem that it can have.

use competency_calculator::{
    csv::{Code, Layout},
    rules::{Association, Licence},
};

use super::imported::{Imported, deployment, import, inspect};

const HEADER: &str = "Customer,Workload,Users,Licence,Association\n";

/// The problems of one row: column and code.
fn problems(row: &str) -> Vec<(Option<usize>, &'static str)> {
    let imported = import(format!("{HEADER}{row}\n"));
    assert!(imported.good.is_empty() || imported.bad.is_empty(), "{row}");
    imported.problems().into_iter().map(|(_, column, code)| (column, code)).collect()
}

#[test]
fn a_row_says_what_it_says_in_either_language() {
    let paid = Some(Licence::Paid);
    let dap = Some(Association::Recognised(0));
    for row in [
        "Contoso,Exchange Online,1200,paid,delegated administrator",
        "Contoso,EXO,\"1.200\",Pago,GDAP",
        " Contoso ,e-mail,1 200,paga,administrador delegado",
        "Contoso,exchange-online,\"1,200\",PAID,delegated-administrator",
    ] {
        let found = import(format!("{HEADER}{row}\n")).deployments();
        assert_eq!(found, [deployment("Contoso", "exchange-online", Some(1200), paid, dap)], "{row}");
    }
    let trial = Some(Licence::Trial);
    for (row, association) in [
        ("C,yammer,0,trial,none", Association::None),
        ("C,yammer,0,avaliação,não", Association::None),
        ("C,yammer,0,Teste,sim", Association::Any),
        ("C,yammer,0,evaluation,any", Association::Any),
        ("C,yammer,0,trial,CSP", Association::Recognised(1)),
        ("C,yammer,0,trial,DPOR", Association::Recognised(2)),
        ("C,yammer,0,trial,parceiro Fast Track do Office 365", Association::Recognised(3)),
    ] {
        let found = import(format!("{HEADER}{row}\n")).deployments();
        assert_eq!(found, [deployment("C", "yammer", Some(0), trial, Some(association))], "{row}");
    }
}

#[test]
fn an_empty_cell_is_not_known() {
    let found = import(format!("{HEADER}Contoso,Yammer,,,\n,Yammer, , ,\u{a0}\n")).deployments();
    assert_eq!(found[0], deployment("Contoso", "yammer", None, None, None));
    assert_eq!((found[1].customer.as_deref(), found[1].active_users), (None, None));
}

#[test]
fn every_figure_that_is_no_count_is_named() {
    for (users, code) in [
        ("12.5", "not-a-whole-number"),
        ("\"1,5\"", "not-a-whole-number"),
        ("many", "not-a-number"),
        ("1e3", "not-a-number"),
        ("-5", "out-of-range"),
        ("'-5", "out-of-range"),
        ("9007199254740992", "out-of-range"),
        ("123456789012345678901234567890", "out-of-range"),
    ] {
        assert_eq!(problems(&format!("C,Yammer,{users},,")), [(Some(2), code)], "{users}");
    }
}

#[test]
fn every_problem_of_a_row_is_named_from_the_left() {
    let all = [
        (Some(1), "unknown-workload"),
        (Some(2), "not-a-number"),
        (Some(3), "unknown-licence"),
        (Some(4), "unknown-association"),
        (None, "too-many-cells"),
    ];
    assert_eq!(problems("C,Teams,x,free,friend,more"), all);
    assert_eq!(problems("C,,x,,"), [(Some(1), "missing-workload"), (Some(2), "not-a-number")]);
    assert_eq!(problems("C,Yammer"), [(None, "too-few-cells")]);
    assert_eq!(problems("C"), [(None, "too-few-cells")]);
    let imported = import(format!("{HEADER}C, Teams ,1,,\n"));
    assert_eq!(imported.bad[0].problems[0].2, " Teams ", "the cell as it stands there");
    assert_eq!(imported.bad[0].cells, ["C", " Teams ", "1", "", ""]);
}

#[test]
fn cells_that_mean_nothing_may_be_missing_or_too_many_when_empty() {
    let list = "Users,Workload,Customer,Notes\n1,Yammer,C\n1,Yammer,C,n,,\n1,Yammer,C,n,,x\n";
    let imported = import(list);
    assert_eq!(imported.good.len(), 2);
    assert_eq!(imported.problems(), [(4, None, "too-many-cells")]);
}

#[test]
fn users_of_all_rows_together_can_be_counted_exactly() {
    let list = format!("{HEADER}A,Yammer,9007199254740991,,\nB,Yammer,1,,\nC,Yammer,0,,\n");
    let imported = import(list);
    assert_eq!(imported.problems(), [(3, Some(2), "total-out-of-range")]);
    assert_eq!(imported.good.len(), 2);
    // Users of a row that gives nothing are not counted.
    let imported = import(format!("{HEADER}A,Teams,9007199254740991,,\nB,Yammer,1,,\n"));
    assert_eq!(imported.problems(), [(2, Some(1), "unknown-workload")]);
}

#[test]
fn bytes_that_are_no_text_are_a_problem_of_their_cell_alone() {
    let list = [HEADER.as_bytes(), b"Jo\xe3o \xe9,Teams,5,\xff,\nAna,Yammer,5,,\n"].concat();
    let imported = import(list);
    assert_eq!(
        imported.problems(),
        [(2, Some(0), "not-text"), (2, Some(1), "unknown-workload"), (2, Some(3), "not-text")]
    );
    assert_eq!(imported.bad[0].cells[0], "Jo\u{fffd}o \u{fffd}");
    assert_eq!(imported.good.len(), 1);
}

#[test]
fn a_quote_that_never_closes_ends_in_one_problem() {
    let short = import(format!("{HEADER}A,Yammer,5,,\nB,\"Yammer,5,,\nC,Yammer,5,,\n"));
    assert_eq!(short.problems(), [(3, None, "unclosed-quote")]);
    assert_eq!(short.good.len(), 1);
    let long = import(format!("{HEADER}A,Yammer,5,,\nB,\"Yammer,5,,\n{}", "C,Yammer,5,,\n".repeat(100_000)));
    assert_eq!(long.problems(), [(3, None, "unclosed-quote")]);
    assert!(long.bad[0].cells.concat().len() <= 64 * 1024);
}

#[test]
fn a_row_longer_than_any_is_refused_and_the_next_one_read() {
    let name = "x".repeat(70_000);
    let cells = ",".repeat(5_000);
    let imported = import(format!(
        "{HEADER}{name},Yammer,5,,\nB,Yammer,6,,\nC,Yammer{cells}\n\"{name}\n\",Yammer\nD,Yammer,7,,\n"
    ));
    assert_eq!(
        imported.problems(),
        [(2, None, "row-too-long"), (4, None, "row-too-long"), (5, None, "row-too-long")]
    );
    assert_eq!(imported.good.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 7]);
    // Its cells are there as far as they were read.
    assert_eq!(imported.bad[0].cells, ["x".repeat(64 * 1024)]);
    let nearly = import(format!("{HEADER}{},Yammer,5,,\n", "x".repeat(64_000)));
    assert_eq!(nearly.good.len(), 1);
}

#[test]
fn a_name_is_in_one_line() {
    let imported = import(format!(
        "{HEADER}\" Contoso\r\n\tLtd\u{85} \",Yammer,5,,\n'=SUM(A1),Yammer,5,,\n'tis,Yammer,5,,\n"
    ));
    let names: Vec<_> = imported.counts().into_iter().map(|(name, _, _)| name.to_owned()).collect();
    assert_eq!(names, ["Contoso  Ltd", "=SUM(A1)", "'tis"]);
}

#[test]
fn a_row_that_cannot_say_its_workload_is_not_lost_in_silence() {
    let columns = inspect("Users,Notes\n").layout.columns;
    let layout = Layout { separator: b',', has_header: false, titles: 0, columns, counts_totals: false };
    let imported = Imported::from_pieces(layout, [b"5,x\n6,y\n".as_slice()]);
    assert_eq!(imported.problems(), [(1, None, "missing-workload"), (2, None, "missing-workload")]);
    assert_eq!(imported.rows, 2);
}

#[test]
fn codes_are_kebab_case_and_differ() {
    let mut codes: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert!(codes.iter().all(|code| code.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase())));
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Code::ALL.len());
}
