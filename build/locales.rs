//! Turns `locales/*.toml` into the methods of `Text`: one for each key, with a parameter for each placeholder.
//!
//! So a misspelt key or a forgotten placeholder does not compile. A language that lacks a key, or has other placeholders
//! than the first language, fails the build here. Each method contains its own text, so unused texts are not compiled in.
//! For the page in the browser, see `src/text/texts.rs`.

use std::collections::BTreeMap;

use toml::Value;

use crate::{
    forms::{CATEGORIES, Forms, OTHER},
    languages::Language,
};

/// Sections that contain no texts of the page.
const OTHERS: [&str; 2] = ["csv", "program"];

/// Where a text is shown, which decides where it is kept. In a language's file, the sections of the last two are below a
/// section of that name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// On the page from the start: these texts come with its HTML.
    AtOnce,
    /// Only in the lazily loaded chunk and the importer: these texts come with the chunk.
    ByChunk,
    /// Only while prerendering: in the browser they are HTML.
    Prerendered,
}

/// The section of a language's file that says so.
const GROUPS: [(&str, Shown); 2] = [("chunk", Shown::ByChunk), ("prerendered", Shown::Prerendered)];

/// Texts by key.
type Texts = BTreeMap<String, (Shown, Forms)>;

/// The source of the texts, or what is wrong: file, key and reason each.
pub fn generate(languages: &[Language]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut all = Vec::new();
    for language in languages {
        match read(language) {
            Ok(texts) => all.push(texts),
            Err(problem) => problems.push(format!("{}: {problem}", language.file)),
        }
    }
    if let (Some(first), true) = (all.first(), problems.is_empty()) {
        let first_file = languages.first().map_or("", |language| &language.file);
        for (texts, language) in all.iter().zip(languages).skip(1) {
            let differences = differences(first, texts, first_file);
            problems.extend(differences.map(|problem| format!("{}: {problem}", language.file)));
        }
    }
    if problems.is_empty() { Ok(source(&all)) } else { Err(problems) }
}

fn read(language: &Language) -> Result<Texts, String> {
    let mut texts = Texts::new();
    for (name, section) in language.sections.iter().filter(|(name, _)| !OTHERS.contains(&name.as_str())) {
        let group = GROUPS.iter().find(|(group, _)| group == name).map(|(_, shown)| *shown);
        let Some(shown) = group else {
            read_section(name, section, Shown::AtOnce, &mut texts)?;
            continue;
        };
        for (name, section) in section.as_table().into_iter().flatten() {
            read_section(name, section, shown, &mut texts)?;
        }
    }
    Ok(texts)
}

fn read_section(name: &str, section: &Value, shown: Shown, texts: &mut Texts) -> Result<(), String> {
    let keys = section.as_table().ok_or_else(|| format!("{name}: must be a section"))?;
    for (key, value) in keys {
        let forms = Forms::read(value).ok_or_else(|| {
            format!(
                "{name}.{key}: must be a text in one line, or such texts by plural category, with `{OTHER}`"
            )
        })?;
        if texts.insert(format!("{name}-{key}").replace('-', "_"), (shown, forms)).is_some() {
            return Err(format!("{name}.{key}: stands in two sections"));
        }
    }
    Ok(())
}

fn differences<'a>(
    first: &'a Texts,
    other: &'a Texts,
    first_file: &'a str,
) -> impl Iterator<Item = String> + 'a {
    let lacking = first.keys().filter(|key| !other.contains_key(*key));
    let surplus = other.keys().filter(|key| !first.contains_key(*key));
    let unlike = first.iter().filter_map(move |(key, (shown, forms))| {
        let (others_shown, others) = other.get(key)?;
        if shown != others_shown {
            return Some(format!("{key}: stands below another section than in {first_file}"));
        }
        let same = forms.is_plural() == others.is_plural() && forms.placeholders() == others.placeholders();
        (!same).then(|| {
            format!("{key}: other placeholders than in {first_file}, or plural forms where it has none")
        })
    });
    let lacking = lacking.map(|key| format!("{key}: is missing"));
    lacking.chain(surplus.map(move |key| format!("{key}: is not in {first_file}"))).chain(unlike)
}

fn source(languages: &[Texts]) -> String {
    let Some(first) = languages.first() else { return String::new() };
    let mut methods = String::new();
    let mut lines = [Lines::new("page", "text", "page"), Lines::new("chunk", "chunk_text", "ssr")];
    let categories = categories(languages);
    for (key, (shown, forms)) in first {
        let each: Vec<_> = languages
            .iter()
            .filter_map(|texts| texts.get(key))
            .map(|(_, forms)| forms.each(&categories))
            .collect();
        let texts: Vec<_> = (0..forms.each(&categories).len())
            .map(|form| {
                let text = in_each_language(each.iter().filter_map(|forms| forms.get(form)));
                let [page, chunk] = &mut lines;
                match shown {
                    Shown::AtOnce => page.add(&text),
                    Shown::ByChunk => chunk.add(&text),
                    Shown::Prerendered => text,
                }
            })
            .collect();
        if *shown == Shown::Prerendered {
            methods += "    #[cfg(feature = \"ssr\")]\n";
        }
        methods += &method(key, forms, &texts);
    }
    let lines: String = lines.iter().map(Lines::source).collect();
    format!(
        "impl Text {{\n{methods}}}\n{lines}\n\
         /// The plural categories that there are forms for.\npub const CATEGORIES: [&str; {}] = {categories:?};\n",
        categories.len()
    )
}

/// Texts that the browser reads by their lines.
struct Lines {
    /// Who reads them.
    reader: &'static str,
    /// The macro of `src/text/texts.rs` that reads one.
    reads: &'static str,
    /// The feature that asks how many there are.
    counted_by: &'static str,
    count: usize,
    source: String,
}

impl Lines {
    const fn new(reader: &'static str, reads: &'static str, counted_by: &'static str) -> Self {
        Self { reader, reads, counted_by, count: 0, source: String::new() }
    }

    /// Adds a text, and gives what reads it.
    fn add(&mut self, text: &str) -> String {
        self.source.extend(["            ", text, ",\n"]);
        let line = self.count;
        self.count = line.saturating_add(1);
        format!("{}!({line}, {text})", self.reads)
    }

    /// All of them, for who publishes them, and how many these are.
    fn source(&self) -> String {
        let Self { reader, counted_by, count, source, .. } = self;
        let constant = reader.to_uppercase();
        format!(
            "\nimpl Text {{\n    /// What the {reader} reads, by line.\n    \
             #[cfg(feature = \"ssr\")]\n    #[must_use]\n    #[allow(clippy::too_many_lines)]\n    \
             pub fn {reader}_lines(self) -> [&'static str; {constant}_LINES] {{\n        [\n{source}        ]\n    }}\n}}\n\n\
             /// How many these are.\n#[cfg(feature = \"{counted_by}\")]\npub const {constant}_LINES: usize = {count};\n"
        )
    }
}

/// The plural categories that any language has, in the order of [`CATEGORIES`].
fn categories(languages: &[Texts]) -> Vec<&'static str> {
    let mut categories = CATEGORIES.to_vec();
    categories.retain(|category| {
        languages.iter().any(|texts| texts.values().any(|(_, forms)| forms.has(category)))
    });
    categories
}

/// One text, chosen by language.
fn in_each_language<'a>(texts: impl Iterator<Item = &'a &'a str>) -> String {
    let mut source = "match self.0.place() { ".to_owned();
    let mut texts = texts.enumerate().peekable();
    while let Some((place, text)) = texts.next() {
        // The last stands for all that there are not.
        let place = if texts.peek().is_some() { place.to_string() } else { "_".to_owned() };
        source.extend([format!("{place} => {text:?}, ")]);
    }
    source + "}"
}

/// The method for `key`: `forms` as in the first language, and the source of each form's text.
fn method(key: &str, forms: &Forms, texts: &[String]) -> String {
    let names = forms.placeholders();
    let template = match (forms, texts) {
        (Forms::One(_), [text]) => text.clone(),
        _ => format!("self.form([{}], count)", texts.join(", ")),
    };
    let documented = format!("    /// {}\n    #[must_use]\n", forms.all().join(" / "));
    if names.is_empty() {
        return format!("{documented}    pub fn {key}(self) -> &'static str {{ {template} }}\n");
    }
    let count = if forms.is_plural() { ", count: u64" } else { "" };
    let asked: Vec<_> = names.iter().map(|name| format!(", {name}: &str")).collect();
    let filled: Vec<_> = names.iter().map(|name| format!("({name:?}, {name}), ")).collect();
    format!(
        "{documented}    pub fn {key}(self{count}{}) -> String {{ filled({template}, &[{}]) }}\n",
        asked.concat(),
        filled.concat(),
    )
}
