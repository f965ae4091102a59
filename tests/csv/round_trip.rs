//! A list that was exported imports to the same deployments, in every language, and never runs as a
//! formula.

use competency_calculator::{
    csv::{Column, cell::one_line, example, export},
    languages::Locale,
    programs::CLOUD_PRODUCTIVITY,
    rules::{Association, Deployment, Evidence, Licence, Readings, evaluate},
};
use proptest::{collection::vec, option, prelude::*, sample::select, string::string_regex};

use super::imported::{config, deployment, import, inspect};

fn deployments() -> impl Strategy<Value = Vec<Deployment>> {
    let ways = CLOUD_PRODUCTIVITY.associations.len();
    let association = prop_oneof![
        Just(Association::Any),
        Just(Association::None),
        (0..ways).prop_map(Association::Recognised),
    ];
    let one = (
        option::of(name()),
        0..CLOUD_PRODUCTIVITY.workloads.len(),
        option::of(prop_oneof![0..10_000u64, Just(1 << 48)]),
        option::of(select(vec![Licence::Paid, Licence::Trial])),
        option::of(association),
    );
    let one = one.prop_map(|(customer, workload, active_users, licence, association)| Deployment {
        customer: customer.map(Into::into),
        workload,
        active_users,
        licence,
        association,
    });
    vec(one, 0..12)
}

/// Names of every kind, those included that would run or that look like another row.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        string_regex(r"(?s).{0,12}").unwrap(),
        string_regex("['=+@\t\r\n ,;\"-]{0,4}[a-z0-9]{0,3}").unwrap(),
        select(vec!["sep=;", "sep=", "Customer", "\u{feff}", "\u{fffd}", "1,234"]).prop_map(str::to_owned),
    ]
}

/// As an import gives it back.
fn in_one_line(mut deployment: Deployment) -> Deployment {
    let name = deployment.customer.map(|name| one_line(&name).into_owned());
    deployment.customer = name.filter(|name| !name.is_empty()).map(Into::into);
    deployment
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_exported_imports_to_the_same(deployments in deployments(), language in select(&Locale::ALL[..])) {
        let list = export::write(&CLOUD_PRODUCTIVITY, language, &deployments);
        let imported = import(&list);
        prop_assert!(imported.bad.is_empty(), "{:?}", imported.bad);
        let wanted: Vec<_> = deployments.into_iter().map(in_one_line).collect();
        prop_assert_eq!(imported.deployments(), wanted.clone());
        // And a name that is in one line already is the same to the letter.
        let again = export::write(&CLOUD_PRODUCTIVITY, language, &wanted);
        prop_assert_eq!(again, list);
    }

    #[test]
    fn no_cell_of_an_exported_list_can_run(deployments in deployments(), language in select(&Locale::ALL[..])) {
        let list = export::write(&CLOUD_PRODUCTIVITY, language, &deployments);
        for row in inspect(&list).preview {
            for cell in row {
                prop_assert!(!cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
            }
        }
    }
}

#[test]
fn an_exported_list_is_what_spreadsheets_of_its_language_open() {
    let list = [
        deployment("A, \"B\"", "yammer", Some(1200), Some(Licence::Paid), Some(Association::None)),
        deployment("=1+1", "proplus", None, None, None),
    ];
    let english = String::from_utf8(export::write(&CLOUD_PRODUCTIVITY, Locale::of_tag("en"), &list)).unwrap();
    assert_eq!(
        english,
        "\u{feff}Customer,Workload,Active users,Licence,Association\r\n\
         \"A, \"\"B\"\"\",Yammer,1200,paid,none\r\n'=1+1,Office 365 ProPlus,,,\r\n"
    );
    let portuguese =
        String::from_utf8(export::write(&CLOUD_PRODUCTIVITY, Locale::of_tag("pt-BR"), &list)).unwrap();
    assert!(portuguese.starts_with("\u{feff}Cliente;Carga de trabalho;"), "{portuguese}");
    assert!(portuguese.contains("\"A, \"\"B\"\"\";Yammer;1200;paga;nenhuma\r\n"), "{portuguese}");
}

#[test]
fn every_language_reads_back_whatever_it_says() {
    let words = |language: Locale| {
        let associations = (0..CLOUD_PRODUCTIVITY.associations.len()).map(Association::Recognised);
        let associations = associations.chain([Association::Any, Association::None]).map(Some).chain([None]);
        let licences = [Some(Licence::Paid), Some(Licence::Trial), None];
        let each = associations.flat_map(|association| licences.map(|licence| (licence, association)));
        let workloads = CLOUD_PRODUCTIVITY.workloads.iter().cycle();
        let list: Vec<_> = each
            .zip(workloads)
            .map(|((licence, association), workload)| {
                deployment(language.name(), &workload.id, Some(1200), licence, association)
            })
            .collect();
        (export::write(&CLOUD_PRODUCTIVITY, language, &list), list)
    };
    for language in Locale::ALL {
        let (written, list) = words(language);
        let tag = language.tag();
        let text = std::str::from_utf8(&written).unwrap();
        assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"), "{tag}: {text}");
        let found = inspect(&written);
        assert!(found.is_complete && found.ignored.is_empty(), "{tag}: {:?}", found.layout);
        assert_eq!(found.header.len(), 5, "{tag}: {:?}", found.header);
        let imported = import(&written);
        assert!(
            imported.bad.is_empty() && imported.notes.is_empty(),
            "{tag}: {:?} {:?}",
            imported.bad,
            imported.notes
        );
        assert_eq!(imported.deployments(), list, "{tag}");
    }
}

#[test]
fn a_template_is_a_header_that_is_understood() {
    for language in Locale::ALL {
        let found = inspect(export::template(&CLOUD_PRODUCTIVITY, language));
        let wanted =
            [Column::Customer, Column::Workload, Column::Users, Column::Licence, Column::Association];
        assert_eq!(found.layout.columns, wanted);
        assert!(found.is_complete && found.preview.is_empty());
    }
}

#[test]
fn the_example_shows_something_of_everything() {
    for language in Locale::ALL {
        let imported = import(example::write(&CLOUD_PRODUCTIVITY, language));
        assert!(imported.bad.is_empty());
        let deployments = imported.deployments();
        assert_eq!(deployments, example::deployments(&CLOUD_PRODUCTIVITY));
        let evidence = Evidence { deployments: Some(deployments.clone()), ..Evidence::default() };
        let outcome = evaluate(&CLOUD_PRODUCTIVITY, &evidence, Readings::default());
        assert!(outcome.excluded.len() > 1 && outcome.excluded.len() < 6, "some do not count");
        assert_eq!(outcome.warnings.len(), 1, "one is listed twice");
        assert!(outcome.by_workload.iter().all(|count| count.interval.counted > 0), "each workload counts");
        assert!(deployments.iter().any(|one| one.active_users.is_none()), "some are incomplete");
    }
}
