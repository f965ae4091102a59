//! Turns each file of `programs/` into a constant, after the crate's own reader has accepted it.
//!
//! What people read of a program and never changes (statements, links) is written as `prose!`, so
//! that `src/programs.rs` can leave it out of the WebAssembly of the page, which has it as HTML.

use std::{fs, path::Path};

use crate::{
    exchange::{problem::Path as Place, program_reader},
    rules::program::{Localized, Named, Program, TierId},
    spellings::{self, Taken},
    toml_value::TomlValue,
};

const FILE: &str = "programs/cloud-productivity-2017-07-07.toml";

/// The source of the constants, or what is wrong: file, key and reason each.
pub fn generate() -> Result<String, Vec<String>> {
    let (program, _) = read(Path::new(FILE))?;
    Ok(format!("/// `{FILE}`\npub static CLOUD_PRODUCTIVITY: Program = {};\n", constant(&program)))
}

/// The same for what else people call the things that programs name.
pub fn generate_spellings() -> Result<String, Vec<String>> {
    let (_, taken) = read(Path::new(FILE))?;
    let taken = spellings::constant(taken);
    Ok(format!("/// Of `{FILE}`\npub static CLOUD_PRODUCTIVITY_SPELLINGS: Spellings = {taken};\n"))
}

fn read(file: &Path) -> Result<(Program, Taken), Vec<String>> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(|error| vec![format!("{name}: {error}")])?;
    let mut value: toml::Value = toml::from_str(&text).map_err(|error| vec![format!("{name}: {error}")])?;
    let expected = format!("{}-{}", word(&value, "id"), word(&value, "version"));
    if file.file_stem().and_then(|stem| stem.to_str()) != Some(expected.as_str()) {
        return Err(vec![format!("{name}: id and version must give the file its name, {expected}.toml")]);
    }
    let named = |problem: &dyn std::fmt::Display| format!("{name}: {problem}");
    let taken = spellings::take(&mut value)
        .map_err(|problems| problems.iter().map(|problem| named(problem)).collect::<Vec<_>>())?;
    let program = program_reader::read(&TomlValue(Some(value)), Place::Whole)
        .map_err(|problems| problems.iter().map(|problem| named(problem)).collect::<Vec<_>>())?;
    Ok((program, taken))
}

fn word<'a>(value: &'a toml::Value, key: &str) -> &'a str {
    value.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

fn constant(program: &Program) -> String {
    let status = list(&program.status, |note| {
        let (date, statement, link) = (text(&note.date), prose_in_both(&note.statement), prose(&note.link));
        format!("StatusNote {{ date: {date}, statement: {statement}, link: {link} }}")
    });
    let tiers = list(&program.tiers, |tier| {
        let id = match tier.id {
            TierId::Silver => "Silver",
            TierId::Gold => "Gold",
        };
        let users = tier.active_entitlements;
        format!(
            "Tier {{ id: TierId::{id}, active_entitlements: Thresholds {{ developed: {}, developing: {} }}, \
             qualified_individuals: {}, clauses: TierClauses {{ active_entitlements: {}, qualified_individuals: {} }} }}",
            users.developed,
            users.developing,
            tier.qualified_individuals,
            text(&tier.clauses.active_entitlements),
            text(&tier.clauses.qualified_individuals),
        )
    });
    let clauses = list(&program.clauses, |clause| {
        let (id, statement, link) = (text(&clause.id), prose_in_both(&clause.statement), prose(&clause.link));
        format!("Clause {{ id: {id}, statement: {statement}, link: {link} }}")
    });
    format!(
        "Program {{ id: {}, version: {}, title: {}, option: {}, source: {}, status: {status}, tiers: {tiers}, \
         clauses: {clauses}, workloads: {}, associations: {}, exams: {}, certifications: {} }}",
        text(&program.id),
        text(&program.version),
        prose_in_both(&program.title),
        prose_in_both(&program.option),
        prose(&program.source),
        list(&program.workloads, named),
        list(&program.associations, named),
        list(&program.exams, named),
        list(&program.certifications, named),
    )
}

fn named(item: &Named) -> String {
    format!(
        "Named {{ id: {}, name: {}, link: {} }}",
        text(&item.id),
        localized(&item.name),
        prose(&item.link)
    )
}

fn localized(both: &Localized) -> String {
    format!("Localized {{ en: {}, pt_br: {} }}", text(&both.en), text(&both.pt_br))
}

fn prose_in_both(both: &Localized) -> String {
    format!("Localized {{ en: {}, pt_br: {} }}", prose(&both.en), prose(&both.pt_br))
}

fn prose(text: &str) -> String {
    format!("prose!({text:?})")
}

fn text(text: &str) -> String {
    format!("Cow::Borrowed({text:?})")
}

fn list<T>(items: &[T], constant: impl Fn(&T) -> String) -> String {
    let items: Vec<_> = items.iter().map(constant).collect();
    format!("Cow::Borrowed(&[{}])", items.join(", "))
}
