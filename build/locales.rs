//! Turns `locales/*.toml` into the methods of `Text`: one for each key, that asks for the placeholders.
//!
//! So a key that a view misspells, or a placeholder that it forgets, does not compile; and a language
//! that lacks a key, or has other placeholders than the first, fails the build here. A text that no
//! view in the browser asks for is not in the WebAssembly, because each method holds its own.

use std::{collections::BTreeMap, fs, path::Path};

/// Languages by file name, and their names in `Locale`; others are compared with the first.
const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("pt-BR", "Portuguese")];

/// The file that others are compared with.
const FIRST: &str = "locales/en.toml";

/// Texts by key: one form, or one for each plural category.
type Texts = BTreeMap<String, Vec<String>>;

/// The source of the texts, or what is wrong: file, key and reason each.
pub fn generate() -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut languages = Vec::new();
    for (language, _) in LANGUAGES {
        match read(Path::new(&file(language))) {
            Ok(texts) => languages.push(texts),
            Err(problem) => problems.push(problem),
        }
    }
    if let Some(first) = languages.first() {
        for (texts, (language, _)) in languages.iter().zip(LANGUAGES).skip(1) {
            problems
                .extend(differences(first, texts).map(|problem| format!("{}: {problem}", file(language))));
        }
    }
    if problems.is_empty() { Ok(source(&languages)) } else { Err(problems) }
}

fn file(language: &str) -> String {
    format!("locales/{language}.toml")
}

fn read(file: &Path) -> Result<Texts, String> {
    let fault = |reason: String| format!("{}: {reason}", file.display());
    let text = fs::read_to_string(file).map_err(|error| fault(error.to_string()))?;
    let table: toml::Table = toml::from_str(&text).map_err(|error| fault(error.to_string()))?;
    let mut texts = Texts::new();
    for (section, keys) in &table {
        let keys = keys.as_table().ok_or_else(|| fault(format!("{section}: must be a section")))?;
        for (key, value) in keys {
            let forms = match value {
                toml::Value::String(form) => vec![form.clone()],
                toml::Value::Table(plural) if plural.len() == 2 => ["one", "other"]
                    .into_iter()
                    .filter_map(|category| plural.get(category)?.as_str().map(str::to_owned))
                    .collect(),
                _ => Vec::new(),
            };
            let name = format!("{section}-{key}").replace('-', "_");
            if forms.is_empty() || forms.iter().any(String::is_empty) {
                return Err(fault(format!(
                    "{section}.{key}: must be a text, or the texts `one` and `other`"
                )));
            }
            texts.insert(name, forms);
        }
    }
    Ok(texts)
}

fn differences<'a>(first: &'a Texts, other: &'a Texts) -> impl Iterator<Item = String> + 'a {
    let lacking = first.keys().filter(|key| !other.contains_key(*key));
    let surplus = other.keys().filter(|key| !first.contains_key(*key));
    let unlike = first.iter().filter_map(|(key, forms)| {
        let others = other.get(key)?;
        let same = forms.len() == others.len() && placeholders(forms) == placeholders(others);
        (!same).then(|| format!("{key}: other placeholders or plural forms than in {FIRST}"))
    });
    let lacking = lacking.map(|key| format!("{key}: is missing"));
    lacking.chain(surplus.map(|key| format!("{key}: is not in {FIRST}"))).chain(unlike)
}

/// The names in braces, each once, in alphabetical order.
fn placeholders(forms: &[String]) -> Vec<&str> {
    let mut names: Vec<_> = forms
        .iter()
        .flat_map(|form| form.split('{').skip(1))
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn source(languages: &[Texts]) -> String {
    let Some(first) = languages.first() else { return String::new() };
    let methods: Vec<_> = first
        .iter()
        .map(|(key, forms)| {
            let texts = languages.iter().filter_map(|texts| texts.get(key)).map(Vec::as_slice);
            method(key, forms, texts)
        })
        .collect();
    format!("impl Text {{\n{}}}\n", methods.concat())
}

/// The method for `key`: `forms` as in the first language, and its forms in each language.
fn method<'a>(key: &str, forms: &[String], languages: impl Iterator<Item = &'a [String]>) -> String {
    let names = placeholders(forms);
    let arms: Vec<_> = languages
        .zip(LANGUAGES)
        .map(|(forms, (_, locale))| match forms {
            [form] => format!("Locale::{locale} => {form:?}, "),
            forms => format!("Locale::{locale} => self.form(&{forms:?}, count), "),
        })
        .collect();
    let template = format!("match self.0 {{ {}}}", arms.concat());
    let documented = format!("    /// {}\n    #[must_use]\n", forms.join(" / "));
    if names.is_empty() {
        return format!("{documented}    pub fn {key}(self) -> &'static str {{ {template} }}\n");
    }
    let count = if forms.len() > 1 { ", count: u64" } else { "" };
    let asked: Vec<_> = names.iter().map(|name| format!(", {name}: &str")).collect();
    let filled: Vec<_> = names.iter().map(|name| format!("({name:?}, {name}), ")).collect();
    format!(
        "{documented}    pub fn {key}(self{count}{}) -> String {{ filled({template}, &[{}]) }}\n",
        asked.concat(),
        filled.concat(),
    )
}
