//! The languages: one for each file of `locales/`, in the order of their numbers.
//!
//! This module reads `[language]`; `locales` reads the texts, `list_words` the words of lists, and `program_texts` the
//! texts of programs. It refuses a number that is missing or given twice: links contain them, and the first language is
//! at the root.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use toml::{Table, Value};

const FOLDER: &str = "locales";

/// A language, as its file has it.
#[derive(Debug)]
pub struct Language {
    /// As in `<html lang>`: the name of its file.
    pub tag: &'static str,
    /// Where it is.
    pub file: String,
    /// Its place among the languages.
    number: i64,
    /// Its own name for itself.
    name: String,
    /// Whether it is written from the right.
    is_rtl: bool,
    /// The regions that write in its script, where others write the same language in another one.
    regions: Vec<String>,
    /// Everything else in the file, by section.
    pub sections: Table,
}

/// Every language, or what is wrong: file, key and reason each.
static READ: LazyLock<Result<Vec<Language>, Vec<String>>> = LazyLock::new(read_all);

/// The tags of the languages, by number, as the readers of programs ask for them.
pub static LANGUAGES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| READ.iter().flatten().map(|language| language.tag).collect());

/// Every language, or what is wrong: file, key and reason each.
pub fn all() -> Result<&'static [Language], Vec<String>> {
    READ.as_deref().map_err(Clone::clone)
}

/// What `src/languages.rs` includes.
pub fn generate(languages: &[Language]) -> String {
    let count = languages.len();
    let each = |what: &dyn Fn(&Language) -> String| languages.iter().map(what).collect::<Vec<_>>().join(", ");
    let tags = each(&|language| format!("{:?}", language.tag));
    let folders = each(&|language| format!("{:?}", language.folder()));
    let rtl = each(&|language| language.is_rtl.to_string());
    let names = each(&|language| format!("{:?}", language.name));
    let regions = each(&|language| format!("&{:?}", language.regions));
    let locales = each(&|language| format!("Self({})", language.number));
    format!(
        "/// The tags of the languages, by number.\npub const LANGUAGES: [&str; {count}] = [{tags}];\n\
         static FOLDERS: [&str; {count}] = [{folders}];\n\
         static FROM_THE_RIGHT: [bool; {count}] = [{rtl}];\n\
         static NAMES: [&str; {count}] = [{names}];\n\
         static REGIONS: [&[&str]; {count}] = [{regions}];\n\n\
         impl Locale {{\n    /// Every language, the first at the root.\n    \
         pub const ALL: [Self; {count}] = [{locales}];\n}}\n"
    )
}

/// Their TypeScript types.
pub fn generate_types(languages: &[Language]) -> String {
    union("Language", "The tag of a language.", languages.iter().map(|language| language.tag))
}

/// A TypeScript union of these words.
pub fn union<'a>(name: &str, doc: &str, words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<_> = words.map(|word| format!("{word:?}")).collect();
    format!("/** {doc} */\nexport type {name} = {};\n", words.join(" | "))
}

impl Language {
    /// Its pages' folder below the root.
    fn folder(&self) -> String {
        if self.number == 0 { String::new() } else { format!("{}/", self.tag.to_lowercase()) }
    }

    /// A section of its file; empty when it is not there.
    pub fn section(&self, name: &str) -> Table {
        self.sections.get(name).and_then(Value::as_table).cloned().unwrap_or_default()
    }
}

fn read_all() -> Result<Vec<Language>, Vec<String>> {
    let folder = fs::read_dir(FOLDER).map_err(|error| vec![format!("{FOLDER}: {error}")])?;
    let mut files: Vec<_> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "toml"));
    files.sort();
    let (mut languages, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        match read(&file) {
            Ok(language) => languages.push(language),
            Err(problem) => problems.push(format!("{}: {problem}", file.display())),
        }
    }
    languages.sort_by_key(|language| language.number);
    for (language, number) in languages.iter().zip(0..).filter(|_| problems.is_empty()) {
        if language.number != number {
            let file = &language.file;
            return Err(vec![format!("{file}: language.number: {number} is missing, or given twice")]);
        }
    }
    if problems.is_empty() { Ok(languages) } else { Err(problems) }
}

fn read(file: &PathBuf) -> Result<Language, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let mut sections: Table = toml::from_str(&text).map_err(|error| error.to_string())?;
    let section = sections.get_mut("language").and_then(Value::as_table_mut);
    let section = section.ok_or("language: must be a section")?;
    let mut take = |key: &str| section.remove(key);
    let name = take("name").and_then(|name| name.as_str().map(str::to_owned));
    let number = take("number").and_then(|number| number.as_integer());
    let is_rtl = match take("direction").as_ref().and_then(Value::as_str) {
        Some("ltr") => false,
        Some("rtl") => true,
        _ => return Err("language.direction: must be `ltr` or `rtl`".to_owned()),
    };
    let regions = match take("regions") {
        Some(regions) => {
            read_regions(&regions).ok_or("language.regions: must be a list of regions, such as AT or 419")?
        }
        None => Vec::new(),
    };
    Ok(Language {
        tag: tag(file)?,
        file: file.display().to_string(),
        number: number.ok_or("language.number: must be a whole number")?,
        name: name.ok_or("language.name: must be a text")?,
        is_rtl,
        regions,
        sections,
    })
}

/// Regions as language tags have them.
fn read_regions(regions: &Value) -> Option<Vec<String>> {
    let is_region = |region: &&str| match region.len() {
        2 => region.bytes().all(|byte| byte.is_ascii_uppercase()),
        3 => region.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    regions.as_array()?.iter().map(|region| region.as_str().filter(is_region).map(str::to_owned)).collect()
}

/// The tag that gives a file its name. It lasts as long as the build, as the readers of programs ask.
fn tag(file: &Path) -> Result<&'static str, String> {
    let tag = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    // Servers recognise the folder of a language by its tag (deploy/Caddyfile).
    let is_language =
        |part: &str| (2..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_lowercase());
    if !tag.split('-').all(is_part) || !tag.split('-').take(1).all(is_language) {
        return Err("the name must be a language tag, such as en-GB".to_owned());
    }
    Ok(String::leak(tag.to_owned()))
}
