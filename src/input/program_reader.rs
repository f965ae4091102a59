//! Reads a [`Program`]: the build's `programs/*.toml`, or a changed copy from JavaScript.
//!
//! Both have the same fields and are judged the same way, here and in
//! [`program_faults`](crate::rules::program_faults). A field that is left out is a problem: a
//! program with half its rules would answer wrongly.

use super::{
    given::{Given, Shape},
    localized,
    problem::{Code, Path, Problem},
    reader::Reader,
};
use crate::rules::{
    program::{
        Clause, List, Localized, Named, Program, StatusNote, Text, Thresholds, Tier, TierClauses, TierId,
    },
    program_faults::faults,
};

/// Reads a program.
///
/// # Errors
/// Every problem: first what cannot be read, in the order of the fields; if all can be read, what
/// makes no sense. Paths begin with `at`.
pub fn read<V: Given>(value: &V, at: Path<'_>) -> Result<Program, Vec<Problem>> {
    let mut reader = Reader::default();
    let program = read_program(&mut reader, value, at);
    let problems = reader.into_problems();
    match program {
        Some(program) if problems.is_empty() => {
            let faults = faults(&program);
            if faults.is_empty() {
                return Ok(program);
            }
            Err(faults
                .into_iter()
                .map(|fault| Problem {
                    path: at.field(&fault.path).to_string(),
                    code: fault.kind.into(),
                    message: fault.reason,
                })
                .collect())
        }
        _ => Err(problems),
    }
}

fn read_program<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Option<Program> {
    let mut fields = Fields::of(reader, value, at)?;
    let id = fields.text("id");
    let version = fields.text("version");
    let title = fields.localized("title");
    let option = fields.localized("option");
    let source = fields.text("source");
    let status = fields.list("status", |fields| {
        let date = fields.text("date");
        let statement = fields.localized("statement");
        let link = fields.text("link");
        let ends = fields.required("ends", |reader, value, at| {
            reader.list(value, at, |reader, value, at| reader.text(value, at).map(Text::Owned))
        });
        Some(StatusNote { date: date?, statement: statement?, link: link?, ends: List::Owned(ends?) })
    });
    let tiers = fields.list("tiers", read_tier);
    let clauses = fields.list("clauses", |fields| {
        let id = fields.text("id");
        let statement = fields.localized("statement");
        let link = fields.text("link");
        Some(Clause { id: id?, statement: statement?, link: link? })
    });
    let workloads = fields.list("workloads", read_named);
    let associations = fields.list("associations", read_named);
    let exams = fields.list("exams", read_named);
    let certifications = fields.list("certifications", read_named);
    fields.end();
    Some(Program {
        id: id?,
        version: version?,
        title: title?,
        option: option?,
        source: source?,
        status: status?,
        tiers: tiers?,
        clauses: clauses?,
        workloads: workloads?,
        associations: associations?,
        exams: exams?,
        certifications: certifications?,
        // Which versions there are besides, whoever reads it knows.
        unlisted: List::Borrowed(&[]),
    })
}

fn read_tier<V: Given>(fields: &mut Fields<'_, V>) -> Option<Tier> {
    let id = fields.required("id", |reader, value, at| {
        reader.choice(value, at, Code::UnknownTier, |word| {
            TierId::ALL.into_iter().find(|tier| tier.id() == word)
        })
    });
    let active_entitlements = fields.object("activeEntitlements", |fields| {
        let developed = fields.whole_number("developed");
        let developing = fields.whole_number("developing");
        Some(Thresholds { developed: developed?, developing: developing? })
    });
    let qualified_individuals = fields.whole_number("qualifiedIndividuals");
    let clauses = fields.object("clauses", |fields| {
        let active_entitlements = fields.text("activeEntitlements");
        let qualified_individuals = fields.text("qualifiedIndividuals");
        Some(TierClauses {
            active_entitlements: active_entitlements?,
            qualified_individuals: qualified_individuals?,
        })
    });
    Some(Tier {
        id: id?,
        active_entitlements: active_entitlements?,
        qualified_individuals: qualified_individuals?,
        clauses: clauses?,
    })
}

fn read_named<V: Given>(fields: &mut Fields<'_, V>) -> Option<Named> {
    let id = fields.text("id");
    let name = fields.localized("name");
    let link = fields.text("link");
    Some(Named { id: id?, name: name?, link: link? })
}

/// An object of which every field is required: reads them by name and remembers which there are.
struct Fields<'a, V> {
    reader: &'a mut Reader,
    object: &'a V,
    at: Path<'a>,
    known: Vec<&'static str>,
}

impl<'a, V: Given> Fields<'a, V> {
    fn of(reader: &'a mut Reader, object: &'a V, at: Path<'a>) -> Option<Self> {
        reader.is_object(object, at).then_some(Self { reader, object, at, known: Vec::new() })
    }

    fn required<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&mut Reader, &V, Path<'_>) -> Option<T>,
    ) -> Option<T> {
        self.known.push(name);
        let at = self.at.field(name);
        let value = self.reader.required(self.object, name, self.at)?;
        read(self.reader, &value, at)
    }

    fn text(&mut self, name: &'static str) -> Option<Text> {
        self.required(name, |reader, value, at| reader.text(value, at).map(Text::Owned))
    }

    fn whole_number(&mut self, name: &'static str) -> Option<u64> {
        self.required(name, Reader::whole_number)
    }

    /// A text in every language; a plain text is the same in all.
    fn localized(&mut self, name: &'static str) -> Option<Localized> {
        self.required(name, |reader, value, at| {
            if let Shape::Text(_) = reader.shape(value, at) {
                return reader.text(value, at).map(Text::Owned).map(localized::same);
            }
            let mut fields = Fields::of(reader, value, at)?;
            let each = localized::each(|language| fields.text(language));
            fields.end();
            each
        })
    }

    fn object<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&mut Fields<'_, V>) -> Option<T>,
    ) -> Option<T> {
        self.required(name, |reader, value, at| {
            let mut fields = Fields::of(reader, value, at)?;
            let object = read(&mut fields);
            fields.end();
            object
        })
    }

    fn list<T: Clone>(
        &mut self,
        name: &'static str,
        read: impl Fn(&mut Fields<'_, V>) -> Option<T>,
    ) -> Option<List<T>> {
        self.required(name, |reader, value, at| {
            reader.list(value, at, |reader, value, at| {
                let mut fields = Fields::of(reader, value, at)?;
                let item = read(&mut fields);
                fields.end();
                item
            })
        })
        .map(List::Owned)
    }

    fn end(self) {
        self.reader.only(self.object, &self.known, self.at);
    }
}
