//! Turns each file of `programs/` into a constant, after the crate's own reader has accepted it.
//!
//! Texts that never change (statements, links) are written as `prose!`. So `src/programs.rs` can leave them out of the
//! page's WebAssembly; the page has them as HTML.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    aliases::{self, AliasLists},
    input::{problem::Path as Place, program_reader},
    languages::Language,
    program_texts::ProgramTexts,
    rules::{
        program::{Localized, Named, Program, Text, TierId},
        versions::unlisted,
    },
    toml_value::TomlValue,
};

const FOLDER: &str = "programs";

/// Every version of one competency, the oldest first: where it is and what it says.
pub type Versions = BTreeMap<String, BTreeMap<String, (PathBuf, Program, AliasLists)>>;

/// The source of the constants, or what is wrong: file, key and reason each.
///
/// A competency's name stands for its newest version; the others have their date behind it.
pub fn generate(languages: &[Language]) -> Result<String, Vec<String>> {
    let mut source = String::new();
    let mut all = Vec::new();
    let mut lines = Lines::default();
    for (id, versions) in read_all(languages)? {
        let newest = versions.len();
        for (number, (version, (file, program, _))) in (1..).zip(&versions) {
            let mut name = constant_name(&id);
            if number < newest {
                name = format!("{name}_{}", constant_name(version));
            }
            let (file, program) = (file.display(), constant(program, &mut lines));
            source.extend([format!("/// `{file}`\npub static {name}: Program = {program};\n")]);
            all.push(format!("&{name}"));
        }
    }
    let (count, all) = (all.len(), all.join(", "));
    let doc = "/// Every version of every competency, the oldest first.";
    source.extend([
        format!("{doc}\npub static ALL: [&Program; {count}] = [{all}];\n"),
        lines.source(languages.len()),
    ]);
    Ok(source)
}

/// The texts that differ between languages, each once, and that the page in the browser reads by line.
#[derive(Default)]
struct Lines(Vec<Vec<String>>);

impl Lines {
    /// What reads a text, by the macro of this name.
    fn add(&mut self, reader: &str, texts: &[Text]) -> String {
        let texts: Vec<_> = texts.iter().map(ToString::to_string).collect();
        let known = self.0.iter().position(|one| *one == texts);
        let line = known.unwrap_or(self.0.len());
        let source = format!("{reader}!({line}, {:?})", texts.join("\n"));
        if known.is_none() {
            self.0.push(texts);
        }
        source
    }

    fn source(&self, languages: usize) -> String {
        let Self(lines) = self;
        let count = lines.len();
        format!(
            "/// How many texts the page in the browser reads by line.\n#[cfg(feature = \"page\")]\n\
             pub const LINES: usize = {count};\n\
             #[cfg(feature = \"ssr\")]\nstatic EACH_LINE: [[&str; {languages}]; LINES] = {lines:?};\n"
        )
    }
}

/// The same for other spellings: those of all versions together, whichever of them reads a list.
pub fn generate_aliases(languages: &[Language]) -> Result<String, Vec<String>> {
    let mut source = String::new();
    for (id, versions) in read_all(languages)? {
        let name = constant_name(&id);
        let aliases = aliases::constant(versions.into_values().rev().map(|(_, _, aliases)| aliases));
        source.extend([format!(
            "/// Of every version of `{id}`.\npub static {name}_ALIASES: Aliases = {aliases};\n"
        )]);
    }
    Ok(source)
}

/// Every version of every competency, with the texts of all languages, or what is wrong.
pub fn read_all(languages: &[Language]) -> Result<Versions, Vec<String>> {
    let folder = fs::read_dir(FOLDER).map_err(|error| vec![format!("{FOLDER}: {error}")])?;
    let mut files: Vec<_> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let mut versions = Versions::new();
    let mut problems = Vec::new();
    let mut texts = ProgramTexts::new(languages);
    for file in files.into_iter().filter(|file| file.extension().is_some_and(|end| end == "toml")) {
        match read(&file, &mut texts) {
            Ok((program, aliases)) => {
                let version = program.version.to_string();
                versions.entry(program.id.to_string()).or_default().insert(version, (file, program, aliases));
            }
            Err(told) => problems.extend(told),
        }
    }
    problems.extend(texts.problems());
    for versions in versions.values_mut() {
        let all: Vec<_> = versions.values().map(|(_, program, _)| program.clone()).collect();
        for (_, program, _) in versions.values_mut() {
            program.unlisted = unlisted(program, &all);
        }
    }
    if problems.is_empty() { Ok(versions) } else { Err(problems) }
}

fn constant_name(id: &str) -> String {
    id.to_uppercase().replace('-', "_")
}

fn read(file: &Path, texts: &mut ProgramTexts) -> Result<(Program, AliasLists), Vec<String>> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(|error| vec![format!("{name}: {error}")])?;
    let mut value: toml::Value = toml::from_str(&text).map_err(|error| vec![format!("{name}: {error}")])?;
    let expected = format!("{}-{}", word(&value, "id"), word(&value, "version"));
    if file.file_stem().and_then(|stem| stem.to_str()) != Some(expected.as_str()) {
        return Err(vec![format!("{name}: id and version must give the file its name, {expected}.toml")]);
    }
    texts.put(&mut value);
    let named = |problem: &dyn std::fmt::Display| format!("{name}: {problem}");
    let aliases = aliases::take(&mut value)
        .map_err(|problems| problems.iter().map(|problem| named(problem)).collect::<Vec<_>>())?;
    let program = program_reader::read(&TomlValue(Some(value)), Place::Whole)
        .map_err(|problems| problems.iter().map(|problem| named(problem)).collect::<Vec<_>>())?;
    // A changed copy may list other exams and keep its notes; a program of ours means what it says.
    let is_listed = |id: &str| {
        [&program.exams, &program.certifications].iter().any(|list| list.iter().any(|one| one.id == id))
    };
    for (index, note) in program.status.iter().enumerate() {
        if let Some(id) = note.ends.iter().find(|id| !is_listed(id)) {
            return Err(vec![named(&format!(
                "status[{index}].ends: there is no exam or certification `{id}`"
            ))]);
        }
    }
    // They are compiled in with a line for each language.
    let lists = [&program.workloads, &program.associations, &program.exams, &program.certifications];
    let named_texts = lists.iter().flat_map(|list| list.iter()).map(|named| &named.name);
    let clauses = program.clauses.iter().map(|clause| &clause.statement);
    let status = program.status.iter().map(|note| &note.statement);
    let all = [&program.title, &program.option].into_iter().chain(named_texts).chain(clauses).chain(status);
    if let Some(text) = all.flat_map(Localized::all).find(|text| text.lines().count() != 1) {
        return Err(vec![named(&format!("{text:?} must be a text in one line"))]);
    }
    Ok((program, aliases))
}

fn word<'a>(value: &'a toml::Value, key: &str) -> &'a str {
    value.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

fn constant(program: &Program, lines: &mut Lines) -> String {
    let status = list(&program.status, |note| {
        // What ends something is told beside the steps of a plan.
        let statement = if note.ends.is_empty() {
            prose_in_each(&note.statement)
        } else {
            localized("ended", &note.statement, lines)
        };
        let (date, link, ends) = (text(&note.date), prose(&note.link), list(&note.ends, |id| text(id)));
        format!("StatusNote {{ date: {date}, statement: {statement}, link: {link}, ends: {ends} }}")
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
        let (id, statement, link) = (text(&clause.id), prose_in_each(&clause.statement), prose(&clause.link));
        format!("Clause {{ id: {id}, statement: {statement}, link: {link} }}")
    });
    format!(
        "Program {{ id: {}, version: {}, title: {}, option: {}, source: {}, status: {status}, tiers: {tiers}, \
         clauses: {clauses}, workloads: {}, associations: {}, exams: {}, certifications: {}, \
         unlisted: {} }}",
        text(&program.id),
        text(&program.version),
        prose_in_each(&program.title),
        prose_in_each(&program.option),
        prose(&program.source),
        named(&program.workloads, lines),
        named(&program.associations, lines),
        named(&program.exams, lines),
        named(&program.certifications, lines),
        named(&program.unlisted, lines),
    )
}

fn named(items: &[Named], lines: &mut Lines) -> String {
    list(items, |item| {
        let (id, name, link) = (text(&item.id), localized("line", &item.name, lines), prose(&item.link));
        format!("Named {{ id: {id}, name: {name}, link: {link} }}")
    })
}

/// Compiled in where it is the same in all languages; else by the macro of this name.
fn localized(reader: &str, each: &Localized, lines: &mut Lines) -> String {
    match each {
        Localized::Each(texts) if !each.is_same_in_all() => lines.add(reader, texts),
        _ => format!("Localized::Joined({:?})", each.in_language(0).unwrap_or_default()),
    }
}

fn prose_in_each(each: &Localized) -> String {
    let joined: Vec<_> = each.all().collect();
    format!("Localized::Joined(prose!({:?}))", joined.join("\n"))
}

fn prose(text: &str) -> String {
    format!("Cow::Borrowed(prose!({text:?}))")
}

fn text(text: &str) -> String {
    format!("Cow::Borrowed({text:?})")
}

fn list<T>(items: &[T], constant: impl FnMut(&T) -> String) -> String {
    let items: Vec<_> = items.iter().map(constant).collect();
    format!("Cow::Borrowed(&[{}])", items.join(", "))
}
