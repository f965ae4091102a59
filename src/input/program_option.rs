//! Reads which program is to judge: a shipped version by its date, or a changed copy of one.
//!
//! It refuses to guess: a date that no shipped version has is a problem, never the nearest one.

use std::borrow::Cow;

use super::{
    given::{Given, Shape},
    problem::{Code, Path, Problem},
    program_reader,
    reader::Reader,
};
use crate::rules::{Program, versions};

/// The program in the field `program` of `options`; the one in force where nothing is said, and where options
/// are no object, which their own reader reports.
///
/// # Errors
/// Every problem of the program that is given.
pub fn read<V: Given>(
    options: &V,
    in_force: &'static Program,
    shipped: &[&'static Program],
    at: Path<'_>,
) -> Result<Cow<'static, Program>, Vec<Problem>> {
    if options.shape() != Ok(Shape::Object) {
        return Ok(Cow::Borrowed(in_force));
    }
    let mut reader = Reader::default();
    let given = reader.field(options, "program", at);
    let unreadable = reader.into_problems();
    if !unreadable.is_empty() {
        return Err(unreadable);
    }
    match given {
        None => Ok(Cow::Borrowed(in_force)),
        Some(given) => read_program(&given, in_force, shipped, at.field("program")),
    }
}

/// The version of the program in force that has this date.
///
/// # Errors
/// One problem at `at`, where `given` is no date of a shipped version.
pub fn read_version<V: Given>(
    given: &V,
    in_force: &'static Program,
    shipped: &[&'static Program],
    at: Path<'_>,
) -> Result<&'static Program, Vec<Problem>> {
    let mut reader = Reader::default();
    let found = reader.choice(given, at, Code::UnknownVersion, |version| {
        let is_it = |program: &&&'static Program| program.id == in_force.id && program.version == version;
        shipped.iter().find(is_it).copied()
    });
    found.ok_or_else(|| reader.into_problems())
}

fn read_program<V: Given>(
    given: &V,
    in_force: &'static Program,
    shipped: &[&'static Program],
    at: Path<'_>,
) -> Result<Cow<'static, Program>, Vec<Problem>> {
    if matches!(given.shape(), Ok(Shape::Text(_))) {
        return read_version(given, in_force, shipped, at).map(Cow::Borrowed);
    }
    let mut program = program_reader::read(given, at)?;
    program.unlisted = versions::unlisted(&program, shipped);
    Ok(Cow::Owned(program))
}
