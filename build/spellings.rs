//! Other spellings of what a program names: `also` of its workloads and associations.
//!
//! They are removed before the reader of programs sees the rest, because a program has no such field in JavaScript.
//! `src/csv` gets them as a constant of its own.

use toml::Value;

/// The lists whose entries may have other spellings.
const LISTS: [&str; 2] = ["workloads", "associations"];

/// For each list, the spellings of each entry.
pub type Taken = [Vec<Vec<String>>; 2];

/// The constant that they become.
pub fn constant(taken: Taken) -> String {
    let [workloads, associations] = taken.map(|list| {
        let entries: Vec<_> = list.iter().map(|spellings| format!("&{spellings:?}")).collect();
        format!("&[{}]", entries.join(", "))
    });
    format!("Spellings {{ workloads: {workloads}, associations: {associations} }}")
}

/// Removes the spellings from the lists of `program`, or says what is wrong with them.
pub fn take(program: &mut Value) -> Result<Taken, Vec<String>> {
    let mut problems = Vec::new();
    let taken = LISTS.map(|list| {
        let entries = program.get_mut(list).and_then(Value::as_array_mut);
        let entries = entries.into_iter().flatten().enumerate();
        let entries = entries.map(|(index, entry)| {
            let also = entry.as_table_mut().and_then(|entry| entry.remove("also"));
            texts(also).unwrap_or_else(|| {
                problems.push(format!("{list}[{index}].also: must be a list of texts that are not empty"));
                Vec::new()
            })
        });
        entries.collect()
    });
    if problems.is_empty() { Ok(taken) } else { Err(problems) }
}

fn texts(list: Option<Value>) -> Option<Vec<String>> {
    let Some(list) = list else { return Some(Vec::new()) };
    let is_text = |text: &&str| !text.trim().is_empty();
    list.as_array()?.iter().map(|text| text.as_str().filter(is_text).map(str::to_owned)).collect()
}
