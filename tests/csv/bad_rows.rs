//! The file of refused rows: put right, it imports.

use competency_calculator::{
    csv::{BadRow, CLOUD_PRODUCTIVITY_ALIASES, Import, Note, RowDeployment, Sink, bad_rows::BadRows},
    programs::CLOUD_PRODUCTIVITY,
};

use super::imported::{import, inspect};

struct Refused(BadRows);

impl Sink for Refused {
    fn add_deployment(&mut self, _: RowDeployment<'_>) {}

    fn add_note(&mut self, _: Note<'_>) {}

    fn add_bad_row(&mut self, row: BadRow<'_>) {
        self.0.add(&row, |problem| format!("{}: {}", problem.code.as_str(), problem.value));
    }
}

fn refused(list: &str) -> String {
    let found = inspect(list);
    let mut sink = Refused(BadRows::new(found.layout.separator, &found.header, "Linha", "Motivo"));
    let mut import = Import::new(&CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES, found.layout);
    import.push(list.as_bytes(), &mut sink);
    _ = import.finish(&mut sink);
    String::from_utf8(sink.0.into_bytes()).unwrap()
}

#[test]
fn each_row_is_there_as_it_was_with_its_line_and_every_reason() {
    let list = "Customer,Notes,Workload,Users\nA,n,Yammer,1\n\"B, C\",,Teams,many,more\nD\n";
    assert_eq!(
        refused(list),
        "\u{feff}Linha,Motivo,Customer,Notes,Workload,Users\r\n\
         3,unknown-workload: Teams; not-a-number: many; too-many-cells: ,\"B, C\",,Teams,many,more\r\n\
         4,too-few-cells: ,D\r\n"
    );
}

#[test]
fn put_right_it_imports_as_it_is() {
    let file = refused("Cliente;Carga de trabalho;Usuários\n=A;Teams;5\n-B;Yammer;-5\n");
    assert!(file.contains(";'=A;") && file.contains(";'-B;") && file.contains(";'-5\r\n"), "{file}");
    let imported = import(file.replace("Teams", "Yammer").replace("'-5\r\n", "6\r\n"));
    assert_eq!(imported.counts(), [("=A", "yammer", Some(5)), ("-B", "yammer", Some(6))]);
}
