//! Other spellings of what a program names: `also` of its workloads and associations.
//!
//! They are removed before the reader of programs sees the rest, because a program has no such field in JavaScript.
//! `src/csv` gets them as a constant of its own.

use toml::Value;

/// The lists whose entries may have other spellings.
const LISTS: [&str; 2] = ["workloads", "associations"];

/// For each list, the id and the spellings of each entry.
pub type AliasLists = [Vec<(String, Vec<String>)>; 2];

/// The constant that the spellings of all versions of a program become.
pub fn constant(versions: impl Iterator<Item = AliasLists>) -> String {
    let mut all: [Vec<(String, Vec<String>)>; 2] = Default::default();
    for lists in versions {
        for (known, list) in all.iter_mut().zip(lists) {
            for (id, aliases) in list {
                add(known, id, aliases);
            }
        }
    }
    let [workloads, associations] = all.map(|list| {
        let entries: Vec<_> =
            list.iter().map(|(id, aliases)| format!("({id:?}, {:?})", aliases.join("\n"))).collect();
        format!("&[{}]", entries.join(", "))
    });
    format!("Aliases {{ workloads: {workloads}, associations: {associations} }}")
}

/// Adds what is not there yet.
fn add(known: &mut Vec<(String, Vec<String>)>, id: String, aliases: Vec<String>) {
    match known.iter_mut().find(|(known, _)| *known == id) {
        Some((_, there)) => {
            for spelling in aliases {
                if !there.contains(&spelling) {
                    there.push(spelling);
                }
            }
        }
        None => known.push((id, aliases)),
    }
}

/// Removes the spellings from the lists of `program`, or says what is wrong with them.
pub fn take(program: &mut Value) -> Result<AliasLists, Vec<String>> {
    let mut problems = Vec::new();
    let lists = LISTS.map(|list| {
        let entries = program.get_mut(list).and_then(Value::as_array_mut);
        let entries = entries.into_iter().flatten().enumerate();
        let entries = entries.map(|(index, entry)| {
            let also = entry.as_table_mut().and_then(|entry| entry.remove("also"));
            let id = entry.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            let aliases = texts(also).unwrap_or_else(|| {
                problems.push(format!("{list}[{index}].also: must be a list of texts that are not empty"));
                Vec::new()
            });
            (id, aliases)
        });
        entries.collect()
    });
    if problems.is_empty() { Ok(lists) } else { Err(problems) }
}

fn texts(list: Option<Value>) -> Option<Vec<String>> {
    let Some(list) = list else { return Some(Vec::new()) };
    let is_text = |text: &&str| !text.trim().is_empty();
    list.as_array()?.iter().map(|text| text.as_str().filter(is_text).map(str::to_owned)).collect()
}
