//! Lists say what is, whatever the rules say of it: every association is recognised under every version.

use competency_calculator::{
    csv::{BadRow, CLOUD_PRODUCTIVITY_ALIASES, Import, Note, RowDeployment, Sink, export, inspect},
    languages::Locale,
    programs::{CLOUD_PRODUCTIVITY, versions},
    rules::{Association, Deployment, Licence, Program},
};

/// The associations of the rows of a list, by their ids.
struct Associations<'a> {
    program: &'a Program,
    ids: Vec<String>,
}

impl Sink for Associations<'_> {
    fn add_deployment(&mut self, row: RowDeployment<'_>) {
        let named = row.association.and_then(|association| association.named(self.program));
        self.ids.push(named.map_or("", |named| &named.id).to_owned());
    }

    fn add_bad_row(&mut self, row: BadRow<'_>) {
        panic!("line {} is refused", row.line);
    }

    fn add_note(&mut self, note: Note<'_>) {
        panic!("line {} is noted", note.line);
    }
}

fn read(program: &Program, list: &[u8]) -> Vec<String> {
    let found = inspect(list, program, &CLOUD_PRODUCTIVITY_ALIASES);
    assert!(found.is_complete, "{found:?}");
    let mut import = Import::new(program, &CLOUD_PRODUCTIVITY_ALIASES, found.layout);
    let mut associations = Associations { program, ids: Vec::new() };
    import.push(list, &mut associations);
    _ = import.finish(&mut associations);
    associations.ids
}

#[test]
fn the_words_for_an_association_do_not_depend_on_the_version() {
    let words = ["FastTrack", "FTC", "parceiro Fast Track do Office 365", "GDAP", "revendedor", "CPOR"];
    let rows = words.map(|word| format!("Contoso,yammer,5,paid,{word}\r\n")).concat();
    let list = format!("Customer,Workload,Active users,Licence,Association\r\n{rows}");
    for program in versions() {
        let ids = read(program, list.as_bytes());
        let [fasttrack, delegated, transacting, record] = [
            "fasttrack-partner",
            "delegated-administrator",
            "transacting-partner",
            "digital-partner-of-record",
        ];
        assert_eq!(ids, [fasttrack, fasttrack, fasttrack, delegated, transacting, record]);
    }
}

#[test]
fn of_several_associations_it_is_the_first_that_counts_under_the_version() {
    let list = "Customer,Workload,Active users,Licence,Association\r\n\
        Contoso,yammer,5,paid,FastTrack / GDAP\r\nContoso,yammer,5,paid,FastTrack / FTC\r\n";
    for program in versions() {
        let lists_fasttrack = program.associations.iter().any(|one| one.id == "fasttrack-partner");
        let first = if lists_fasttrack { "fasttrack-partner" } else { "delegated-administrator" };
        assert_eq!(read(program, list.as_bytes()), [first, "fasttrack-partner"]);
    }
}

#[test]
fn a_list_that_was_exported_under_one_version_imports_under_every_other() {
    for from in versions() {
        let rows: Vec<_> = Association::all_named(from)
            .map(|(association, _)| Deployment {
                customer: Some("Contoso".into()),
                workload: 0,
                active_users: Some(5),
                licence: Some(Licence::Paid),
                association: Some(association),
            })
            .collect();
        let wanted: Vec<_> = Association::all_named(from).map(|(_, named)| named.id.clone()).collect();
        assert_eq!(wanted.len(), CLOUD_PRODUCTIVITY.associations.len());
        for language in Locale::ALL {
            for to in versions() {
                assert_eq!(read(to, &export::write(from, language, &rows)), wanted);
            }
        }
    }
}
