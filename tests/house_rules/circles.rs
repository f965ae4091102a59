//! No file imports one that imports it back, directly or through others.
//!
//! Files in a circle can only be understood all at once, and what runs first depends on who asks first. It refuses to
//! know what an import of a script looks like in general: it reads the forms that the scripts use, and fails on one that
//! leads nowhere, so that it cannot pass by seeing nothing. `rust_imports` reads what Rust files use.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    project::{File, files, none},
    rust_imports::rust_imports,
};

/// What stands before the address of an import, and of a type in a comment.
const IMPORTS: [&str; 3] = ["from \"", "import \"", "import(\""];

#[test]
fn no_script_imports_one_that_imports_it_back() {
    let scripts: Vec<_> =
        files(&["web"]).into_iter().filter(|file| file.is(".js") || file.is(".ts")).collect();
    let known: BTreeSet<_> = scripts.iter().map(|file| file.path.clone()).collect();
    let edges: Vec<_> = scripts.iter().flat_map(imports).collect();
    assert!(!edges.is_empty(), "no script in web/ imports another: they import in a form not known here");
    let lost = edges.iter().filter(|(_, to)| !known.contains(to));
    let lost: Vec<_> = lost.map(|(from, to)| format!("{from} imports {to}")).collect();
    none(&lost, "a script in web/ imports files that are in web/:");
    let found: Vec<_> = ring(&edges).map(|files| files.join(" -> ")).into_iter().collect();
    none(&found, "move what both sides need into a file that imports neither:");
}

#[test]
fn no_rust_file_imports_one_that_imports_it_back() {
    let imports = rust_imports();
    let edges: Vec<_> = imports
        .iter()
        .flat_map(|(file, used)| used.iter().map(|used| (file.clone(), used.clone())))
        .collect();
    // Of each kind one that is known, so that it cannot pass by seeing nothing.
    for (from, to) in [
        // By its own path, and from another crate.
        ("src/page/app.rs", "src/page/form/mod.rs"),
        ("src/bin/prerender.rs", "src/page/shell/prerendered.rs"),
        // Through a module that hands the name on.
        ("src/page/lazy/customers/edit.rs", "src/page/lazy/customers/reveal.rs"),
        ("src/page/start.rs", "src/page/lazy/open.rs"),
        // Under one name, another in each build.
        ("src/page/start.rs", "src/page/chunk.rs"),
    ] {
        assert!(imports[from].contains(to), "{from} uses {to}, and that was not seen");
    }
    let found: Vec<_> = ring(&edges).map(|files| files.join(" -> ")).into_iter().collect();
    none(&found, "move what both sides need into a file that imports neither:");
}

#[test]
fn a_ring_is_found_and_nothing_else() {
    let edges = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(ring(&[]), None);
    // Two ways to the same place are no way back.
    assert_eq!(ring(&edges(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])), None);
    assert_eq!(ring(&edges(&[("a", "a")])).unwrap(), ["a", "a"]);
    let behind = edges(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "b"), ("d", "e")]);
    assert_eq!(ring(&behind).unwrap(), ["b", "c", "d", "b"]);
}

#[test]
fn every_form_of_an_import_is_read() {
    let text = "import a from \"./a.js\";\nexport { b } from \"../b.js\";\nimport './c/c.js';\n\
                await import(\"../d/d.js\");\n/** @type {import(\"./e.js\").E} */\n\
                import f from \"single-file:f.js\";\nimport(script);\n";
    let file = File { path: "web/one/here.js".to_owned(), text: text.to_owned() };
    let to: Vec<_> = imports(&file).into_iter().map(|(_, to)| to).collect();
    assert_eq!(to, ["web/one/a.js", "web/b.js", "web/one/c/c.js", "web/d/d.js", "web/one/e.js"]);
}

/// A ring of those that lead to each other, its first named again at the end; `None` where nothing leads back.
pub fn ring(edges: &[(String, String)]) -> Option<Vec<String>> {
    let mut leads: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in edges {
        leads.entry(from).or_default().insert(to);
    }
    let mut done = BTreeSet::new();
    leads.keys().find_map(|start| way_back(start, &leads, &mut Vec::new(), &mut done))
}

/// Goes on from `here`, which `way` has led to, until a place on the way comes again.
fn way_back<'edges>(
    here: &'edges str,
    leads: &BTreeMap<&'edges str, BTreeSet<&'edges str>>,
    way: &mut Vec<&'edges str>,
    done: &mut BTreeSet<&'edges str>,
) -> Option<Vec<String>> {
    if let Some(start) = way.iter().position(|place| *place == here) {
        return Some(way[start..].iter().chain([&here]).map(|place| (*place).to_owned()).collect());
    }
    if done.contains(here) {
        return None;
    }
    way.push(here);
    let found = leads.get(here).into_iter().flatten().find_map(|next| way_back(next, leads, way, done));
    way.pop();
    done.insert(here);
    found
}

/// The file with each that it imports by a relative address.
fn imports(file: &File) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in file.text.replace('\'', "\"").lines() {
        for before in IMPORTS {
            let addresses = line.split(before).skip(1).filter_map(|rest| rest.split('"').next());
            let relative = addresses.filter(|address| address.starts_with('.'));
            found.extend(relative.map(|address| (file.path.clone(), resolved(&file.path, address))));
        }
    }
    found
}

/// The path that `address` means in the file `path`.
fn resolved(path: &str, address: &str) -> String {
    let mut folders: Vec<_> = path.split('/').collect();
    folders.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => _ = folders.pop(),
            name => folders.push(name),
        }
    }
    folders.join("/")
}
