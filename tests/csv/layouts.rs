//! How a list is laid out: separators, headers, and when a person must be asked.

use competency_calculator::csv::{
    Column::{Association, Customer, Ignored, Licence, Users, UsersOf, Workload},
    Inspection, Layout,
    layout::SAMPLE,
};

use super::imported::{import, import_as, inspect};

fn columns(header: &str) -> Inspection {
    inspect(format!("{header}\n"))
}

#[test]
fn every_separator_is_found() {
    for (separator, list) in [
        (b',', "Customer,Workload,Users\nContoso,Yammer,5\n"),
        (b';', "Customer;Workload;Users\nContoso, Ltd;Yammer;1,234\nFabrikam, Inc;Yammer;5\n"),
        (b'\t', "Customer\tWorkload\tUsers\nContoso, Ltd; x\tYammer\t5\n"),
        (b',', "Customer,Workload,Users\n\"a;b;c;d\",Yammer,5\n\"e;f\tg;h\",Yammer,5\n"),
        (b';', "\"Customer, name\";Workload;Users\nContoso;Yammer;5\n"),
        (b';', "sep=;\r\nCustomer;Workload;Users\r\nContoso;Yammer;5\r\n"),
        (b';', "a;1,5\nb;2\nc;3,5\n"),
        (b',', "Customer\nContoso\n"),
    ] {
        assert_eq!(inspect(list).layout.separator, separator, "{list}");
    }
}

#[test]
fn headers_are_known_in_any_order_and_in_both_languages() {
    let long = [Customer, Workload, Users, Licence, Association];
    for header in [
        "Customer,Workload,Active users,Licence,Association",
        "CLIENTE;Carga de trabalho;USUARIOS ATIVOS;Licença;Vínculo",
        "client name\tservice\tMAU\tLicense type\trelationship",
        "\"Empresa\",\"produto\",\"nº de usuários\",\"Tipo de licença\",\"associação\"",
        "tenant,workload,active_users,license,partner-relationship",
        "\u{feff}customer,workload,activeUsers,licence,association",
    ] {
        let header = header.replace("nº", "número");
        let found = columns(&header);
        assert_eq!(found.layout.columns, long, "{header}");
        assert!(found.is_complete, "{header}");
        assert!(found.layout.has_header && found.ignored.is_empty(), "{header}");
    }
    let found = columns("Region,Users,Notes,Workload,Customer");
    assert_eq!(found.layout.columns, [Ignored, Users, Ignored, Workload, Customer]);
    assert_eq!(found.ignored, [0, 2]);
    assert!(found.is_complete);
}

#[test]
fn a_column_for_each_workload_is_known_by_its_name() {
    for header in [
        "Customer,Exchange Online,SharePoint Online,Skype for Business,Yammer,Office 365 ProPlus",
        "Cliente;Usuários ativos do Exchange;Usuários SPO;Usuários (Lync);Yammer - usuários ativos;M365 Apps",
        "account,EXO users,spo active users,SfB seats,Active users: Viva Engage,proplus",
    ] {
        let found = columns(header);
        let wide = [Customer, UsersOf(0), UsersOf(1), UsersOf(2), UsersOf(3), UsersOf(4)];
        assert_eq!(found.layout.columns, wide, "{header}");
        assert!(found.is_complete, "{header}");
    }
}

#[test]
fn of_two_columns_that_could_be_the_same_the_plainer_one_is_it() {
    let found = columns("Account,Customer,Users,Active users,Workload");
    assert_eq!(found.layout.columns, [Ignored, Customer, Ignored, Users, Workload]);
    assert!(found.is_complete);
}

#[test]
fn what_can_be_read_in_two_ways_is_asked() {
    for header in [
        "Customer,Customer,Workload,Users",
        "Customer,Workload,Users,Yammer",
        "Customer,Workload,Yammer",
        "Customer,Users,Yammer",
        // Of a workload's name alone nobody knows whether licences stand below it.
        "Customer,Yammer,Yammer active users",
    ] {
        assert!(!columns(header).is_complete, "{header}");
    }
    // The first of equals is what a person is offered.
    assert_eq!(columns("Customer,Customer").layout.columns, [Customer, Ignored]);
}

#[test]
fn what_is_missing_is_asked() {
    for header in ["Customer,Workload", "Customer,Users", "Workload,Users", "Yammer", "one,two,three", ""] {
        assert!(!columns(header).is_complete, "{header}");
    }
}

#[test]
fn a_first_row_with_a_figure_and_no_known_header_is_data() {
    let found = inspect("Contoso,Teams,5\nFabrikam,Teams,6\n");
    assert!(!found.layout.has_header && found.header.is_empty());
    assert_eq!(found.layout.columns, [Customer, Ignored, Ignored]);
    assert_eq!(found.preview, [["Contoso", "Teams", "5"], ["Fabrikam", "Teams", "6"]]);
    let found = inspect("Kunde,Dienst,Anzahl\nContoso,Yammer,5\n");
    assert!(found.layout.has_header && !found.is_complete);
    assert_eq!(found.header, ["Kunde", "Dienst", "Anzahl"]);
    assert_eq!(found.preview, [["Contoso", "Yammer", "5"]]);
}

#[test]
fn cells_suggest_what_their_column_is_and_a_person_agrees() {
    for (list, columns) in [
        (
            "Kunde;Dienst;Menge;Art;Wie\nA;EXO;5;Paid;CSP\nB;Yammer;6;Trial;DPOR\n",
            &[Customer, Workload, Users, Licence, Association][..],
        ),
        ("Contoso,Yammer,5\nFabrikam,ProPlus,6\n", &[Customer, Workload, Users]),
        ("5;EXO;Contoso\n6;SPO;Fabrikam\n", &[Users, Workload, Customer]),
        (
            "Customer,Workload,Users,Status\nA,EXO,5,paid\nB,EXO,6,trial\n",
            &[Customer, Workload, Users, Licence],
        ),
        ("Kunde,Exchange,Art\nA,5,paid\nB,6,\n", &[Customer, UsersOf(0), Licence]),
    ] {
        let found = inspect(list);
        assert_eq!(found.layout.columns, columns, "{list}");
        assert!(!found.is_complete && found.layout.is_complete(), "{list}");
    }
    // One of two columns of figures may number the rows.
    let found = inspect("ID;Kunde;Dienst;Menge\n1;A;Yammer;600\n2;B;Yammer;700\n");
    assert_eq!(found.layout.columns, [Ignored, Customer, Workload, Ignored]);
    assert!(!found.layout.is_complete());
    // "yes" is said of many things, and most of a column must be known.
    let found = inspect(
        "Customer,Workload,Users,Active,Notes\nA,EXO,5,yes,paid\nB,EXO,6,no,later\nC,EXO,6,no,soon\n",
    );
    assert_eq!(found.layout.columns[3..], [Ignored, Ignored]);
    assert!(found.is_complete);
}

#[test]
fn a_preview_shows_the_first_rows() {
    let rows: Vec<_> = (0..20).map(|row| format!("c{row},Yammer,{row}\n")).collect();
    let rows = rows.concat();
    let found = inspect(format!("Customer,Workload,Users\n\n{rows}"));
    assert_eq!(found.preview.len(), 5);
    assert_eq!(found.preview[4], ["c4", "Yammer", "4"]);
    let large = format!("Customer,Workload,Users\n{}", "Contoso,Yammer,5\n".repeat(10_000));
    let found = inspect(&large.as_bytes()[..SAMPLE]);
    assert!(found.is_complete && found.preview.iter().all(|row| row.len() == 3));
}

#[test]
fn the_header_and_the_49_rows_below_it_tell_what_a_column_is() {
    let told = |first: &str| {
        let half = "A,EXO,5,paid\nA,EXO,5,later\n".repeat(24);
        inspect(format!("Customer,Workload,Users,Art\n{first}{half}A,EXO,5,paid\n")).layout.columns[3]
    };
    assert_eq!(told(""), Licence);
    // The row that makes them most of the column is the fiftieth.
    assert_eq!(told("A,EXO,5,\n"), Ignored);
}

#[test]
fn a_sample_as_long_as_it_may_be_ends_within_a_row() {
    let row = |letter: &str| format!("{},Yammer,5\n", letter.repeat(40_000));
    let list = format!("Customer,Workload,Users\n{}{}", row("a"), row("b"));
    assert_eq!(inspect(&list[..SAMPLE]).preview.len(), 1);
    // A shorter one is taken for the whole file.
    assert_eq!(inspect(&list[..SAMPLE - 1]).preview.len(), 2);
}

#[test]
fn an_empty_file_and_a_header_alone_give_nothing() {
    for empty in ["", "\u{feff}", "\r\n\r\n"] {
        let found = inspect(empty);
        assert!(!found.is_complete && found.header.is_empty() && found.preview.is_empty());
    }
    for header in ["Customer,Workload,Users", "Customer,Workload,Users\r\n"] {
        let imported = import(header);
        assert_eq!((imported.rows, imported.good.len(), imported.bad.len()), (0, 0, 0));
    }
}

#[test]
fn of_what_a_person_says_twice_the_first_is_read() {
    for (columns, list) in [
        (&[Customer, Customer, Workload, Users][..], "Contoso,Fabrikam,Yammer,5\n"),
        (&[Customer, UsersOf(3), UsersOf(3)], "Contoso,5,6\n"),
        // A workload's own column says nothing beside one that names workloads, nor a column of users without one.
        (&[Customer, Workload, Users, UsersOf(0)], "Contoso,Yammer,5,6\n"),
        (&[Customer, Users, UsersOf(3)], "Contoso,many,5\n"),
    ] {
        let imported = import_as(columns, list);
        assert_eq!(imported.problems(), [], "{list}");
        assert_eq!(imported.counts(), [("Contoso", "yammer", Some(5))], "{list}");
    }
}

#[test]
fn what_a_person_says_of_the_columns_is_judged_alike() {
    let layout = |columns: &[_]| Layout {
        separator: b',',
        has_header: false,
        titles: 0,
        columns: columns.to_vec(),
        counts_totals: false,
    };
    assert!(layout(&[Ignored, Users, Customer, Workload]).is_complete());
    assert!(layout(&[UsersOf(3), Customer]).is_complete());
    assert!(!layout(&[UsersOf(3), UsersOf(3), Customer]).is_complete());
    assert!(!layout(&[Workload, Users]).is_complete());
}
