//! Turns `locales/*.toml` into the methods of `Text`: one for each key, that asks for the placeholders.
//!
//! So a key that a view misspells, or a placeholder that it forgets, does not compile; and a language
//! that lacks a key, or has other placeholders than the first, fails the build here. Each method holds
//! its own text, so what nothing asks for is not compiled in; for the page in the browser, see
//! `src/text/texts.rs`.

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
            if forms.is_empty() || forms.iter().any(|form| form.is_empty() || form.contains('\n')) {
                return Err(fault(format!(
                    "{section}.{key}: must be a text in one line, or the texts `one` and `other`"
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

/// Sections that only the prerendered page shows: the page in the browser has them as HTML.
const PRERENDERED: [&str; 7] = ["embed_", "footer_", "frame_", "language_", "page_", "rules_", "status_"];

/// Sections that the page shows only at the desk, which has them compiled in.
const DESK: [&str; 10] = [
    "cell_",
    "customers_",
    "import_",
    "link_",
    "merge_",
    "picture_",
    "recover_",
    "report_",
    "summary_",
    "what_if_",
];

fn source(languages: &[Texts]) -> String {
    let Some(first) = languages.first() else { return String::new() };
    let mut methods = String::new();
    let mut lines = String::new();
    let mut line: usize = 0;
    for (key, forms) in first {
        let each: Vec<_> = languages.iter().filter_map(|texts| texts.get(key)).collect();
        let is_at_desk = DESK.iter().any(|section| key.starts_with(section));
        let is_prerendered = PRERENDERED.iter().any(|section| key.starts_with(section));
        let texts: Vec<_> = (0..forms.len())
            .map(|form| {
                let text = in_each_language(each.iter().filter_map(|forms| forms.get(form)));
                if is_prerendered {
                    return text;
                }
                if is_at_desk {
                    return format!("at_desk!({text})");
                }
                lines.extend(["            ", &text, ",\n"]);
                line = line.saturating_add(1);
                format!("text!({}, {text})", line.saturating_sub(1))
            })
            .collect();
        if is_prerendered {
            methods += "    #[cfg(feature = \"ssr\")]\n";
        }
        methods += &method(key, forms, &texts);
    }
    format!(
        "impl Text {{\n{methods}\n    /// What the page in the browser reads, by line.\n    \
         #[cfg(feature = \"ssr\")]\n    #[must_use]\n    #[allow(clippy::too_many_lines)]\n    pub fn lines(self) -> [&'static str; LINES] {{\n        [\n{lines}        ]\n    }}\n}}\n\n\
         /// How many these are.\n#[cfg(any(feature = \"ssr\", all(feature = \"hydrate\", not(feature = \"desk\"))))]\npub const LINES: usize = {line};\n"
    )
}

/// One text, chosen by language.
fn in_each_language<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let arms: Vec<_> =
        texts.zip(LANGUAGES).map(|(text, (_, locale))| format!("Locale::{locale} => {text:?}, ")).collect();
    format!("match self.0 {{ {}}}", arms.concat())
}

/// The method for `key`: `forms` as in the first language, and the source of each form's text.
fn method(key: &str, forms: &[String], texts: &[String]) -> String {
    let names = placeholders(forms);
    let template = match texts {
        [text] => text.clone(),
        texts => format!("self.form([{}], count)", texts.join(", ")),
    };
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
