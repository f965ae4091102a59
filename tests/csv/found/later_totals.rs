//! Rows of totals above what they add up, and at the end under a name that is no word of a language here.

use proptest::{collection::vec, prelude::*};

use super::super::imported::{Imported, config, import, inspect};

/// All users that count.
fn users(taken: &Imported) -> u64 {
    taken.counts().iter().filter_map(|(_, _, users)| *users).sum()
}

/// The lines of which something is said, with that and what they are called.
fn told(taken: &Imported) -> Vec<(u64, &str, &str)> {
    taken.notes.iter().map(|(line, _, name, code)| (*line, *code, &**name)).collect()
}

/// Checks that those lines are left out of `list` and nothing else is said, and that so many users count.
fn leaves_out(list: &str, count: u64, lines: &[u64]) {
    let taken = import(list);
    assert_eq!((users(&taken), taken.bad.len()), (count, 0), "{list} {taken:?}");
    let found: Vec<_> = taken.notes.iter().map(|(line, _, _, code)| (*line, *code)).collect();
    assert_eq!(found, lines.iter().map(|line| (*line, "totals-row")).collect::<Vec<_>>(), "{list}");
}

#[test]
fn a_total_above_the_rows_that_it_adds_up_is_left_out_and_said() {
    for (list, count, lines) in [
        ("Customer,Yammer\nTotal,11\nA,5\nB,6\n", 11, vec![2]),
        ("Customer,Yammer\nTotal,11\nA,5\nB,6\nC,\nD,0\n", 11, vec![2]),
        ("Customer,Exchange,Yammer\nGrand total,1700,600\nAlpha,1000,300\nBeta,700,300\n", 2300, vec![2]),
        ("Kunde;Exchange;Yammer\nSumme;1.700;600\nAlpha;1.000;300\nBeta;700;300\n", 2300, vec![2]),
        ("Customer,Exchange,Yammer\nTotal,6,3\nA,6,0\nB,0,3\n", 9, vec![2]),
        // Another column names it.
        ("Region,Customer,Yammer\nTotal,,11\nN,A,5\nS,B,6\n", 11, vec![2]),
        // A row for each workload.
        ("Customer,Workload,Users\nTotal,Yammer,11\nA,Yammer,5\nB,Yammer,6\n", 11, vec![2]),
        ("Customer,Workload,Users\nTotal,,11\nA,Yammer,5\nB,Exchange,6\n", 11, vec![2]),
        (
            "Customer,Workload,Users\nTotal,Yammer,11\nTotal,Exchange,7\nA,Yammer,5\nB,Yammer,6\nA,Exchange,3\nB,Exchange,4\n",
            18,
            vec![2, 3],
        ),
        // Above the header.
        ("Total,11\nCustomer,Yammer\nA,5\nB,6\n", 11, vec![1]),
        // Above and below.
        ("Customer,Yammer\nTotal,11\nA,5\nB,6\nTotal,11\n", 11, vec![2, 5]),
    ] {
        leaves_out(list, count, &lines);
    }
}

#[test]
fn totals_of_groups_above_them_are_left_out() {
    for (list, count, lines) in [
        (
            "Customer,Yammer\nGrand Total,26\nEurope Total,11\nA,5\nB,6\nAsia Total,15\nC,7\nD,8\n",
            26,
            vec![2, 3, 6],
        ),
        (
            "Region,Customer,Yammer\nGrand Total,,26\nEurope Total,,11\nE,A,5\nE,B,6\nAsia Total,,15\nA,C,7\nA,D,8\n",
            26,
            vec![2, 3, 6],
        ),
        // Without one of all, or with that one below.
        ("Customer,Yammer\nEurope Total,11\nA,5\nB,6\nAsia Total,15\nC,7\nD,8\n", 26, vec![2, 5]),
        (
            "Customer,Yammer\nEurope Total,11\nA,5\nB,6\nAsia Total,15\nC,7\nD,8\nGrand Total,26\n",
            26,
            vec![2, 5, 8],
        ),
        // A group of one row, which the total of all tells.
        (
            "Customer,Yammer\nGrand Total,20\nEurope Total,5\nA,5\nAsia Total,15\nC,7\nD,8\n",
            20,
            vec![2, 3, 5],
        ),
        // One group, so that two rows say the same.
        ("Customer,Yammer\nGrand Total,11\nEurope Total,11\nA,5\nB,6\n", 11, vec![2, 3]),
        ("Region,Customer,Yammer\nGrand Total,,11\nEurope Total,,11\nE,A,5\nE,B,6\n", 11, vec![2, 3]),
        // The second one is also the sum of the rows above.
        ("Customer,Yammer\nEurope Total,11\nA,5\nB,6\nAsia Total,22\nC,20\nD,2\n", 33, vec![2, 5]),
        // Groups within groups.
        (
            "Customer,Yammer\nTotal,25\nN Total,12\nAna Total,3\nC,1\nD,2\nRui Total,9\nA,4\nB,5\nS Total,13\nEva Total,13\nE,6\nF,7\n",
            25,
            vec![2, 3, 4, 7, 10, 11],
        ),
        // The groups have theirs below.
        (
            "Customer,Yammer\nTotal,26\nA,5\nB,6\nEurope Total,11\nC,7\nD,8\nAsia Total,15\n",
            26,
            vec![2, 5, 8],
        ),
    ] {
        leaves_out(list, count, &lines);
    }
}

#[test]
fn a_customer_with_such_a_name_above_others_counts_and_is_said() {
    for (list, count, line) in [
        ("Customer,Yammer\nTotal,12\nA,5\nB,6\n", 23, 2),
        ("Customer,Yammer\nTotal,10\nA,5\nB,6\n", 21, 2),
        ("Customer,Yammer\nA,5\nTotal Energies,9\nB,6\nC,7\n", 27, 3),
        // One row below may have the same figures.
        ("Customer,Yammer\nTotal,11\nA,11\n", 22, 2),
        ("Customer,Yammer\nTotal,11\nA,11\nB,0\n", 22, 2),
        ("Customer,Workload,Users\nTotal,Yammer,11\nA,Yammer,11\nB,Exchange,3\n", 25, 2),
        ("Customer,Yammer\nTarget,11\nA,5\nB,6\n", 22, 2),
    ] {
        let taken = import(list);
        assert_eq!((users(&taken), taken.bad.len()), (count, 0), "{list}");
        let found: Vec<_> = told(&taken).into_iter().map(|(line, code, _)| (line, code)).collect();
        assert_eq!(found, [(line, "counted-total")], "{list}");
    }
    // The total below has it in its sum.
    let taken = import("Customer,Yammer\nTotal Energies,5\nA,6\nB,8\nTotal,19\n");
    assert_eq!(
        (users(&taken), told(&taken)),
        (19, vec![(2, "counted-total", "Total Energies"), (5, "totals-row", "Total")])
    );
}

#[test]
fn a_last_row_that_is_the_sum_of_all_is_left_out_whatever_it_is_called() {
    for (list, count, lines) in [
        ("Customer,Yammer\nA,5\nB,6\nC,7\nGuztira,18\n", 18, vec![5]),
        ("Customer,Yammer\nA,5\nB,6\nC,7\nGuztira,18\n,\n\n", 18, vec![5]),
        ("Customer,Exchange,Yammer\nA,5,1\nB,6,0\nC,7,2\nGuztira,18,3\n", 21, vec![5]),
        // What it is called is no workload.
        ("Customer,Workload,Users\nA,Yammer,5\nB,Exchange,6\nC,Yammer,7\nGuztira,,18\n", 18, vec![5]),
        ("Customer,Workload,Users\nA,Yammer,5\nB,Exchange,6\nC,Yammer,7\nGuztira,denak,18\n", 18, vec![5]),
        // One for each workload.
        (
            "Customer,Workload,Users\nA,Yammer,5\nB,Yammer,6\nC,Yammer,7\nA,Exchange,1\nB,Exchange,2\nC,Exchange,3\nGuztira,Yammer,18\nGuztira,Exchange,6\n",
            24,
            vec![8, 9],
        ),
    ] {
        leaves_out(list, count, &lines);
    }
    // With those of groups, in a language that is known.
    for name in ["Celkem", "RAZEM", "Łącznie:", "TOPLAM", "ΣΥΝΟΛΟ", "I alt", "المجموع", "סה\"כ"]
    {
        let cell = name.replace('"', "\"\"");
        leaves_out(&format!("Customer,Yammer\nA,5\nB,6\n\"{cell}\",11\nC,7\n"), 18, &[4]);
    }
}

#[test]
fn a_last_customer_who_has_the_users_of_two_others_counts() {
    for list in [
        "Customer,Yammer\nA,5\nB,6\nC,11\n",
        "Customer,Yammer\nA,5\nB,6\nC,0\nD,11\n",
        // Not the last one, or not all.
        "Customer,Yammer\nA,5\nB,6\nC,7\nD,18\nE,1\n",
        "Customer,Yammer\nA,5\nB,6\nC,7\nD,18\nE,n/a\n",
        "Customer,Yammer\nA,5\nB,6\nC,7\nD,17\n",
        "Customer,Yammer\nA,0\nB,0\nC,0\nD,0\n",
        // It has a licence or an association of its own, or another row.
        "Customer,Workload,Users,Licence\nA,Yammer,5,\nB,Yammer,6,\nC,Yammer,7,\nD,Yammer,18,Paid\n",
        "Customer,Workload,Users,Association\nA,Yammer,5,\nB,Yammer,6,\nC,Yammer,7,\nD,Yammer,18,none\n",
        "Customer,Workload,Users\nA,Exchange,5\nB,Exchange,6\nC,Exchange,7\nD,Yammer,5\nD,Exchange,18\n",
        // Others have users of something else.
        "Customer,Workload,Users\nA,Yammer,5\nB,Exchange,6\nC,Exchange,7\nD,Yammer,5\n",
        "Customer,Workload,Users\nA,Yammer,5\nB,Yammer,6\nC,Exchange,7\nD,Yammer,11\n",
    ] {
        let taken = import(list);
        let notes = told(&taken).into_iter().filter(|(_, code, _)| *code != "not-known").count();
        assert_eq!((taken.good.len(), notes), (list.lines().count() - 1, 0), "{list}");
    }
}

#[test]
fn a_last_row_without_a_figure_for_what_others_have_is_no_sum() {
    let taken = import("Customer,Exchange,Yammer\nA,10,100\nB,20,100\nC,30,100\nD,60,\n");
    assert_eq!((taken.good.len(), told(&taken).len()), (7, 0));
}

#[test]
fn whoever_says_so_has_them_counted() {
    for (list, count) in
        [("Customer,Yammer\nTotal,11\nA,5\nB,6\n", 22), ("Customer,Yammer\nA,5\nB,6\nC,7\nGuztira,18\n", 36)]
    {
        let mut layout = inspect(list).layout;
        layout.counts_totals = true;
        let taken = Imported::from_pieces(layout, [list.as_bytes()]);
        assert_eq!((users(&taken), taken.notes.len()), (count, 0), "{list}");
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_list_without_totals_is_read_as_if_they_were_to_count(
        rows in vec((0..6_u64, 0..2_usize), 0..12),
        others in 1..9_u64,
    ) {
        let workloads = ["Yammer", "Exchange"];
        let rows: Vec<_> = rows.iter().enumerate()
            .map(|(row, (users, workload))| format!("Contoso {row},{},{users}\n", workloads[*workload])).collect();
        // The last one has more than all others.
        let list = format!("Customer,Workload,Users\n{}Fabrikam,Yammer,{}\n", rows.concat(), 60 + others);
        let mut layout = inspect(&list).layout;
        let taken = Imported::from_pieces(layout.clone(), [list.as_bytes()]);
        layout.counts_totals = true;
        prop_assert_eq!(taken, Imported::from_pieces(layout, [list.as_bytes()]));
    }

    #[test]
    fn a_total_is_left_out_wherever_it_stands(
        figures in vec((1..9_u64, 0..9_u64), 3..12),
        place in 0..2_usize,
        name in 0..2_usize,
    ) {
        let mut rows: Vec<_> = figures.iter().enumerate()
            .map(|(row, (one, other))| format!("Contoso {row},{one},{other}\n")).collect();
        let [one, other] = figures.iter().fold([0, 0], |[all, every], (one, other)| [all + one, every + other]);
        // Only at the end, another language's word is known by its figures.
        let place = if name == 1 { rows.len() } else { place * rows.len() };
        rows.insert(place, format!("{},{one},{other}\n", ["Total", "Guztira"][name]));
        let taken = import(format!("Customer,Yammer,Exchange\n{}", rows.concat()));
        prop_assert_eq!(users(&taken), one + other);
        prop_assert_eq!(told(&taken), [(place as u64 + 2, "totals-row", ["Total", "Guztira"][name])]);
    }
}
