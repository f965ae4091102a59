//! What comes of a list: everything that an import hands on, in order.

use competency_calculator::{
    csv::{
        BadRow, CLOUD_PRODUCTIVITY_ALIASES, Column, Finished, Import, Inspection, Layout, Note,
        RowDeployment, Sink,
    },
    programs::CLOUD_PRODUCTIVITY,
    rules::{Association, Deployment, Licence},
};
use proptest::test_runner::Config as ProptestConfig;

/// Everything that an import has handed on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// Deployments with their lines.
    pub good: Vec<(u64, Deployment)>,
    pub bad: Vec<Bad>,
    /// What is said of other rows: line, column, value and code.
    pub notes: Vec<(u64, Option<usize>, String, &'static str)>,
    /// Rows, as the import counts them.
    pub rows: u64,
}

/// A bad row.
#[derive(Clone, Debug, PartialEq)]
pub struct Bad {
    pub line: u64,
    pub last_line: u64,
    pub cells: Vec<String>,
    /// Column, code and value.
    pub problems: Vec<(Option<usize>, &'static str, String)>,
}

impl Sink for Imported {
    fn add_deployment(&mut self, row: RowDeployment<'_>) {
        let RowDeployment { line, customer, workload, users, licence, association } = row;
        let customer = (!customer.is_empty()).then(|| customer.into());
        self.good.push((line, Deployment { customer, workload, active_users: users, licence, association }));
    }

    fn add_bad_row(&mut self, row: BadRow<'_>) {
        let problems = row
            .problems
            .iter()
            .map(|problem| (problem.column, problem.code.as_str(), problem.value.to_owned()));
        self.bad.push(Bad {
            line: row.line,
            last_line: row.last_line,
            cells: row.cells.iter().map(ToString::to_string).collect(),
            problems: problems.collect(),
        });
    }

    fn add_note(&mut self, note: Note<'_>) {
        self.notes.push((note.line, note.column, note.value.to_owned(), note.code.as_str()));
    }
}

impl Imported {
    /// Imports `pieces` of a list of that layout, again where totals were found that only later rows tell.
    #[expect(clippy::needless_pass_by_value, reason = "each caller makes its layout for one list")]
    pub fn from_pieces<'a>(layout: Layout, pieces: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let pieces: Vec<_> = pieces.into_iter().collect();
        let mut found = None;
        loop {
            let import = Import::new(&CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES, layout.clone());
            let mut import = import.without(found.unwrap_or_default());
            let mut imported = Self::default();
            for piece in &pieces {
                import.push(piece, &mut imported);
            }
            let Finished { rows, totals } = import.finish(&mut imported);
            imported.rows = rows;
            if totals.is_none() {
                return imported;
            }
            found = totals;
        }
    }

    /// Deployments alone.
    pub fn deployments(self) -> Vec<Deployment> {
        self.good.into_iter().map(|(_, deployment)| deployment).collect()
    }

    /// Lines, columns and codes of all problems.
    pub fn problems(&self) -> Vec<(u64, Option<usize>, &'static str)> {
        let of_row = |bad: &Bad| {
            let line = bad.line;
            bad.problems.clone().into_iter().map(move |(column, code, _)| (line, column, code))
        };
        self.bad.iter().flat_map(of_row).collect()
    }

    /// Customers, workloads and users of the good rows.
    pub fn counts(&self) -> Vec<(&str, &str, Option<u64>)> {
        let each = self.good.iter().map(|(_, deployment)| {
            let customer = deployment.customer.as_deref().unwrap_or_default();
            (customer, &*CLOUD_PRODUCTIVITY.workloads[deployment.workload].id, deployment.active_users)
        });
        each.collect()
    }
}

/// No list of seeds is kept: a failure becomes a case here.
pub fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// What the beginning of `list` says.
pub fn inspect(list: impl AsRef<[u8]>) -> Inspection {
    competency_calculator::csv::inspect(list.as_ref(), &CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES)
}

/// Imports `list`, whose layout can be made out.
pub fn import(list: impl AsRef<[u8]>) -> Imported {
    let inspection = inspect(list.as_ref());
    assert!(inspection.is_complete, "{inspection:?}");
    Imported::from_pieces(inspection.layout, [list.as_ref()])
}

/// Imports `list`, which has no header, as one with these columns.
pub fn import_as(columns: &[Column], list: &str) -> Imported {
    let columns = columns.to_vec();
    let layout = Layout { separator: b',', has_header: false, titles: 0, columns, counts_totals: false };
    Imported::from_pieces(layout, [list.as_bytes()])
}

/// A deployment by the ids of the program.
pub fn deployment(
    customer: &str,
    workload: &str,
    users: Option<u64>,
    licence: Option<Licence>,
    association: Option<Association>,
) -> Deployment {
    let workload = CLOUD_PRODUCTIVITY.workloads.iter().position(|known| known.id == workload).unwrap();
    let customer = Some(customer.into());
    Deployment { customer, workload, active_users: users, licence, association }
}
