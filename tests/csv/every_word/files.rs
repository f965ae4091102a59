//! The words as the files of `locales/` and `programs/` have them, so that one which stands for two things is told with both.

use std::fs;

use toml::{Table, Value};

/// A word, with its file and the key that it stands at.
pub struct Word {
    pub file: String,
    pub key: String,
    pub text: String,
}

/// The files of a folder, each with its name.
pub fn files(folder: &str) -> Vec<(String, Table)> {
    let read = |entry: fs::DirEntry| {
        let path = entry.path();
        (path.display().to_string(), toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap())
    };
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| read(entry.unwrap())).collect();
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

fn words(value: Option<&Value>) -> Vec<String> {
    let list = value.and_then(Value::as_array).into_iter().flatten();
    list.map(|word| word.as_str().unwrap().to_owned()).collect()
}

/// Every word of `[csv]`.
pub fn list_words() -> Vec<Word> {
    let mut all = Vec::new();
    for (file, table) in files("locales") {
        let csv = table.get("csv").and_then(Value::as_table).unwrap();
        for key in csv.iter().filter(|(_, value)| value.is_array()).map(|(key, _)| key) {
            let word = |word| Word { file: file.clone(), key: key.clone(), text: word };
            all.extend(words(csv.get(key)).into_iter().map(word));
        }
    }
    all
}

/// Every name and other spelling of what programs list, by its id.
pub fn spellings() -> Vec<Word> {
    let mut all = Vec::new();
    for (file, table) in files("locales") {
        let programs = table.get("program").and_then(Value::as_table).unwrap();
        for section in programs.values() {
            let lists = ["also", "workloads", "associations"].map(|name| section.get(name));
            for (id, value) in lists.into_iter().flatten().filter_map(Value::as_table).flatten() {
                let word = |word| Word { file: file.clone(), key: id.clone(), text: word };
                let name = value.as_str().map(str::to_owned);
                all.extend(words(Some(value)).into_iter().chain(name).map(word));
            }
        }
    }
    for (file, table) in files("programs") {
        for list in ["workloads", "associations"] {
            for entry in table.get(list).and_then(Value::as_array).unwrap() {
                let id = entry.get("id").and_then(Value::as_str).unwrap();
                let word = |word| Word { file: file.clone(), key: id.to_owned(), text: word };
                let name = entry.get("name").and_then(Value::as_str).map(str::to_owned);
                let others = words(entry.get("also")).into_iter();
                all.extend(others.chain(name).chain([id.to_owned()]).map(word));
            }
        }
    }
    all
}
