//! What an import hands on, so that two can be compared.

use competency_calculator::{
    csv::{BadRow, CLOUD_PRODUCTIVITY_ALIASES, Finished, RowDeployment, Import, Layout, Note, Sink},
    programs::CLOUD_PRODUCTIVITY,
    rules::Deployment,
};

/// Everything that an import has handed on.
#[derive(Debug, Default, PartialEq)]
pub struct Imported {
    /// Deployments with their lines.
    pub good: Vec<(u64, Deployment)>,
    /// Lines of bad rows, each with how many problems it has.
    pub bad: Vec<(u64, usize)>,
    /// Line, column and value of every problem.
    pub problems: Vec<(u64, Option<usize>, String)>,
    /// Line, column and value of every note.
    pub notes: Vec<(u64, Option<usize>, String)>,
    /// Rows, as the import counts them.
    pub rows: u64,
}

impl Sink for Imported {
    fn add_deployment(&mut self, row: RowDeployment<'_>) {
        let RowDeployment { line, customer, workload, users, licence, association } = row;
        let customer = (!customer.is_empty()).then(|| customer.into());
        self.good.push((line, Deployment { customer, workload, active_users: users, licence, association }));
    }

    fn add_bad_row(&mut self, row: BadRow<'_>) {
        self.bad.push((row.line, row.problems.len()));
        for problem in row.problems {
            self.problems.push((row.line, problem.column, problem.value.to_owned()));
        }
    }

    fn add_note(&mut self, note: Note<'_>) {
        self.notes.push((note.line, note.column, note.value.to_owned()));
    }
}

impl Imported {
    /// Imports `pieces` of a list of that layout, again where totals were found that only later rows tell.
    pub fn from_pieces(layout: Layout, pieces: &[&[u8]]) -> Self {
        let mut found = None;
        loop {
            let import = Import::new(&CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES, layout.clone());
            let mut import = import.without(found.unwrap_or_default());
            let mut imported = Self::default();
            for piece in pieces {
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
}
