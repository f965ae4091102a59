//! Rows that add up a group of rows, and rows that are only called so.

use super::super::imported::{Imported, import, inspect};

/// All users that count.
fn users(taken: &Imported) -> u64 {
    taken.counts().iter().filter_map(|(_, _, users)| *users).sum()
}

/// The lines of which something is said, with that and what they are called.
fn told(taken: &Imported) -> Vec<(u64, &str, &str)> {
    taken.notes.iter().map(|(line, _, name, code)| (*line, *code, &**name)).collect()
}

#[test]
fn totals_of_groups_are_left_out_whatever_column_names_them() {
    for (list, count, names) in [
        (
            "Region,Customer,Yammer\nAsia,C,7\nAsia,D,8\nAsia Total,,15\nEurope,A,5\nEurope,B,6\nEurope Total,,11\nGrand Total,,26\n",
            26,
            vec!["Asia Total", "Europe Total", "Grand Total"],
        ),
        (
            "Region;Kunde;Yammer\nAsien;C;7\nAsien;D;8\nAsien Ergebnis;;15\nEuropa;A;5\nEuropa;B;6\nEuropa Ergebnis;;11\nGesamtergebnis;;26\n",
            26,
            vec!["Asien Ergebnis", "Europa Ergebnis", "Gesamtergebnis"],
        ),
        (
            "地域,顧客,Yammer\n東,C,7\n東,D,8\n東合計,,15\n西,A,5\n西,B,6\n西合計,,11\n総計,,26\n",
            26,
            vec!["東合計", "西合計", "総計"],
        ),
        (
            "Manager,Customer,Yammer\nAna,C,1000\nAna,D,800\nAna Total,,1800\nRui,A,500\nRui,B,600\nRui Total,,1100\nGrand Total,,2900\n",
            2900,
            vec!["Ana Total", "Rui Total", "Grand Total"],
        ),
        (
            "Customer,Yammer\nA,5\nB,6\nTotal Europe,11\nC,7\nD,8\nTotal Asia,15\nTotal,26\n",
            26,
            vec!["Total Europe", "Total Asia", "Total"],
        ),
        (
            "Customer,Site,Yammer\nA,x,5\n,y,6\nA Total,,11\nB,z,7\n,w,8\nB Total,,15\nGrand Total,,26\n",
            26,
            vec!["A Total", "B Total", "Grand Total"],
        ),
        (
            "Customer,Licence,Yammer\nA,paid,5\nB,trial,6\nC,paid,1\nD,trial,2\nTotal paid,,6\nTotal trial,,8\nTotal,,14\n",
            14,
            vec!["Total paid", "Total trial", "Total"],
        ),
        (
            "Customer,Licence,Yammer\nA,paid,5\nB,trial,6\nTotal paid,,5\nTotal trial,,6\nTotal,,11\n",
            11,
            vec!["Total paid", "Total trial", "Total"],
        ),
        (
            "Customer,Workload,Users\nAlpha,Yammer,100\nBeta,Yammer,200\nSubtotal Yammer,Yammer,300\nAlpha,Exchange Online,50\nBeta,Exchange Online,60\nSubtotal Exchange,Exchange Online,110\nGrand Total,,410\n",
            410,
            vec!["Subtotal Yammer", "Subtotal Exchange", "Grand Total"],
        ),
        // A group of one.
        (
            "Region,Customer,Yammer\nAsia,C,7\nAsia Total,,7\nEurope,A,5\nEurope,B,6\nEurope Total,,11\nGrand Total,,18\n",
            18,
            vec!["Asia Total", "Europe Total", "Grand Total"],
        ),
        (
            "Region,Customer,Workload,Users\nAsia,C,Yammer,7\nAsia Total,,,7\nEurope,A,Yammer,5\nEurope Total,,,5\nTotal,,,12\n",
            12,
            vec!["Asia Total", "Europe Total", "Total"],
        ),
        // Groups within groups.
        (
            "Area,Manager,Customer,Yammer\nN,Ana,C,1\nN,Ana,D,2\nN,Ana Total,,3\nN,Rui,A,4\nN,Rui,B,5\nN,Rui Total,,9\nN Total,,,12\nS,Eva,E,6\nS,Eva,F,7\nS,Eva Total,,13\nS Total,,,13\nGrand Total,,,25\n",
            25,
            vec!["Ana Total", "Rui Total", "N Total", "Eva Total", "S Total", "Grand Total"],
        ),
        // Without a word, once a row of totals has been seen.
        ("Customer,Yammer\nA,5\nB,6\n,11\nC,7\nD,8\n,15\n,26\n", 26, vec!["", "", ""]),
        ("Customer,Yammer\nA,5\nB,6\nTotal,11\nC,7\nD,8\n,15\nTotal,26\n", 26, vec!["Total", "", "Total"]),
    ] {
        let taken = import(list);
        assert_eq!((users(&taken), taken.bad.len()), (count, 0), "{list}");
        let found: Vec<_> = told(&taken).into_iter().map(|(_, code, name)| (code, name)).collect();
        assert_eq!(found, names.iter().map(|name| ("totals-row", *name)).collect::<Vec<_>>(), "{list}");
    }
}

#[test]
fn a_word_for_totals_may_have_other_words_around_it() {
    for name in [
        "Total users",
        "Total active users",
        "Total Customers",
        "TOTAL (2 customers)",
        "Totals 2017",
        "Overall",
        "All",
        "Sum total",
        "Total / Gesamt",
        "Total do mês",
        "Summe Kunden",
        "Ensemble",
    ] {
        let taken =
            import(format!("Customer,Exchange,Yammer\nAlpha,1000,300\nBeta,700,300\n{name},1700,600\n"));
        assert_eq!((users(&taken), told(&taken)), (2300, vec![(4, "totals-row", name)]));
    }
}

#[test]
fn one_row_alone_is_added_up_by_a_row_that_names_its_customer() {
    // Excel's subtotals have one for each customer, also for those with a single row.
    let taken = import("Customer,Workload,Users\nAlpha,Yammer,600\nAlpha Total,Yammer,600\nBeta,Yammer,5\n");
    assert_eq!((users(&taken), told(&taken)), (605, vec![(3, "totals-row", "Alpha Total")]));
    // A word alone is a name as well as a total; two figures that both agree are no chance.
    let taken = import("Customer,Workload,Users\nAlpha,Yammer,600\nSuma,Yammer,600\n");
    assert_eq!((users(&taken), told(&taken)), (1200, vec![(3, "counted-total", "Suma")]));
    let taken = import(
        "Customer,Workload,Users,Scope\nAlpha,Yammer,600,Total\nBeta,Yammer,600,Total\nGamma,Yammer,1200,Total\n",
    );
    assert_eq!((users(&taken), told(&taken)), (2400, vec![]));
    // Beside the word, a figure may count the customers.
    let taken = import("Region,Customer,Yammer\nN,Alpha,5\nS,Beta,6\nTotal,2,11\n");
    assert_eq!((users(&taken), told(&taken)), (11, vec![(4, "totals-row", "Total")]));
    let taken = import("Customer,Workload,Users,Scope\n1001,Yammer,600,Total\n1002,Yammer,600,Total\n");
    assert_eq!((users(&taken), told(&taken)), (1200, vec![]));
}

#[test]
fn a_customer_may_have_such_a_word_in_the_name() {
    for name in ["Total Energies", "Suma Ltd", "Ensemble Studios", "The Sum"] {
        let taken = import(format!("Customer,Yammer\nAlpha,6\nBeta,7\n{name},5\nDelta,8\n"));
        assert_eq!((users(&taken), taken.bad.len()), (26, 0), "{name}");
        assert!(told(&taken).iter().all(|(_, code, _)| *code == "counted-total"), "{name}");
    }
    for name in ["Totalee", "Subtotalis AG", "Allianz", "Contoso"] {
        let taken = import(format!("Customer,Yammer\nAlpha,6\nBeta,7\n{name},5\n"));
        assert_eq!(told(&taken), [], "{name}");
    }
}

#[test]
fn a_row_that_is_called_a_total_and_counts_is_said() {
    for (list, lines) in [
        // On top, and no sum.
        ("Customer,Yammer\nTotal,12\nA,5\nB,6\n", vec![2]),
        // Of rows that a filter hides, and rounded.
        ("Customer,Yammer\nA,5\nB,6\nTotal,111\n", vec![4]),
        ("Region,Customer,Yammer\nN,A,52\nN,B,61\nN Total,,110\nSumme,,110\n", vec![4, 5]),
        ("Клиент,Yammer\nA,5\nB,6\nИТОГО,111\n", vec![4]),
        ("客户,Yammer\nA,5\nB,6\n合计,111\n", vec![4]),
    ] {
        let taken = import(list);
        let found: Vec<_> = told(&taken).into_iter().map(|(line, code, _)| (line, code)).collect();
        assert_eq!(found, lines.iter().map(|line| (*line, "counted-total")).collect::<Vec<_>>(), "{list}");
    }
    // What is said of all rows and is not their sum.
    for name in ["Average", "Target", "count", "Média", "Ziel", "平均", "평균", "В среднем", "Objectif"]
    {
        let taken =
            import(format!("Customer,Exchange,Yammer\nAlpha,1000,300\nBeta,700,300\n{name},850,300\n"));
        assert_eq!((users(&taken), told(&taken)), (3450, vec![(4, "counted-total", name)]));
    }
    for name in ["Target Corp", "Counting House", "Maximilian", "Planet"] {
        let taken =
            import(format!("Customer,Exchange,Yammer\nAlpha,1000,300\nBeta,700,300\n{name},850,300\n"));
        assert_eq!(told(&taken), [], "{name}");
    }
    // Also where a customer called so has as many users as all others; only several such figures are no chance.
    let taken = import("Customer,Yammer\nAlpha,100\nBeta,200\nTarget,300\n");
    assert_eq!((users(&taken), told(&taken)), (600, vec![(4, "counted-total", "Target")]));
    let taken = import("Customer,Exchange,Yammer\nAlpha,100,3\nBeta,200,4\n件数,300,7\n");
    assert_eq!((users(&taken), told(&taken)), (307, vec![(4, "totals-row", "件数")]));
    // Whoever has them counted knows.
    let list = "Customer,Yammer\nA,5\nB,6\nTotal,111\n";
    let mut layout = inspect(list).layout;
    layout.counts_totals = true;
    assert_eq!(Imported::from_pieces(layout, [list.as_bytes()]).notes, []);
}
