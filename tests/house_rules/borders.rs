//! Who may know whom: the engine knows nothing of what surrounds it, and what the page asks nothing of what it answers.

use crate::{
    project::{files, none},
    rust_imports::rust_imports,
};

/// Folders, each with all that its files may use of `src/` outside of it. Whatever is not listed is forbidden.
const MAY_USE: [(&str, &[&str]); 5] = [
    // Whatever else the rules need is handed over as Program or Evidence.
    ("src/rules/", &[]),
    // Every part of the page is made of it.
    ("src/page/view/", &[]),
    // Every view uses controls, so they use none.
    (
        "src/page/controls/",
        &["src/languages.rs", "src/page/state.rs", "src/page/view/", "src/rules/", "src/text/"],
    ),
    // What is asked and what is answered meet in the state alone.
    (
        "src/page/answer/",
        &[
            "src/input/draft.rs",
            "src/languages.rs",
            "src/page/action.rs",
            "src/page/chunk.rs",
            "src/page/chunk_views.rs",
            "src/page/controls/",
            "src/page/element_ids.rs",
            "src/page/follow.rs",
            "src/page/state.rs",
            "src/page/view/",
            "src/page/waiting.rs",
            "src/rules/",
            "src/text/",
        ],
    ),
    (
        "src/page/form/",
        &[
            "src/input/",
            "src/languages.rs",
            "src/page/action.rs",
            "src/page/chunk.rs",
            "src/page/controls/",
            "src/page/element_ids.rs",
            "src/page/state.rs",
            "src/page/view/",
            "src/page/waiting.rs",
            "src/rules/",
            "src/text/",
        ],
    ),
];

/// What the rules may not even name: the folders around them, and everything whose answer would
/// differ from one moment or one machine to the next.
const UNKNOWN_TO_RULES: [&str; 21] = [
    "page",
    "languages",
    "input",
    "csv",
    "document",
    "api",
    "programs",
    "leptos",
    "gloo",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "rand",
    "getrandom",
    "time",
    "Instant",
    "SystemTime",
    "env",
    "fs",
    "net",
    "thread",
];
/// The readers serve the page, the package and the build alike.
const UNKNOWN_TO_INPUT: [&str; 7] = ["page", "api", "csv", "document", "leptos", "web_sys", "gloo"];
/// Lists are read in a worker, in the package and in tests.
const UNKNOWN_TO_CSV: [&str; 7] = ["page", "api", "leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];
/// Links are read by the page and in tests.
const UNKNOWN_TO_LINK: [&str; 9] =
    ["page", "api", "csv", "document", "leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];
/// Documents are read in a worker and in tests.
const UNKNOWN_TO_DOCUMENT: [&str; 8] =
    ["page", "api", "csv", "leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

#[test]
fn files_use_what_their_folder_may_use_and_nothing_else() {
    let imports = rust_imports();
    let mut findings = Vec::new();
    for (folder, allowed) in MAY_USE {
        let members: Vec<_> = imports.iter().filter(|(user, _)| user.starts_with(folder)).collect();
        assert!(!members.is_empty(), "no Rust file in {folder}");
        let uses = members.iter().flat_map(|(user, used)| used.iter().map(move |used| (*user, used)));
        let outside: Vec<_> = uses.filter(|(_, used)| !used.starts_with(folder)).collect();
        let is_allowed = |used: &str| allowed.iter().any(|allowed| used.starts_with(allowed));
        let forbidden = outside.iter().filter(|(_, used)| !is_allowed(used));
        findings.extend(forbidden.map(|(user, used)| format!("{user} uses {used}")));
        // A permission that nobody needs would let in what nobody has thought of.
        let is_needed = |allowed: &str| outside.iter().any(|(_, used)| used.starts_with(allowed));
        let unneeded = allowed.iter().filter(|allowed| !is_needed(allowed));
        findings.extend(
            unneeded.map(|allowed| format!("{folder} no longer uses {allowed}: take it off its list")),
        );
    }
    none(
        &findings,
        "move what both sides need to where both may use it, or argue for one more line in MAY_USE:",
    );
}

#[test]
fn the_rules_know_nothing_but_themselves() {
    none(
        &named("src/rules", &UNKNOWN_TO_RULES),
        "src/rules is pure; whatever else is needed is handed over as Program or Evidence:",
    );
}

#[test]
fn of_what_is_loaded_lazily_the_page_names_the_one_entry() {
    let mut findings = Vec::new();
    for file in files(&["src/page"]).iter().filter(|file| !file.path.starts_with("src/page/lazy/")) {
        let code = file.code();
        let named =
            code.match_indices("lazy::").filter(|(place, _)| !code[*place..].starts_with("lazy::open("));
        findings.extend(named.map(|_| file.path.clone()));
    }
    none(
        &findings,
        "what the page names of src/page/lazy would be in the first load; it may call lazy::open alone:",
    );
}

#[test]
fn the_readers_know_neither_page_nor_package() {
    none(
        &named("src/input", &UNKNOWN_TO_INPUT),
        "src/input serves page, package and build, so it must know none of them:",
    );
}

#[test]
fn lists_know_no_browser() {
    none(
        &named("src/csv", &UNKNOWN_TO_CSV),
        "src/csv serves worker, package and tests, so it must know none of them:",
    );
}

#[test]
fn links_know_no_browser() {
    none(
        &named("src/link", &UNKNOWN_TO_LINK),
        "src/link serves page and tests, so it must know none of them:",
    );
}

#[test]
fn documents_know_no_browser() {
    none(
        &named("src/document", &UNKNOWN_TO_DOCUMENT),
        "src/document serves worker and tests, so it must know none of them:",
    );
}

/// Where the code of `folder` has one of `words` as a name.
fn named(folder: &str, words: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files(&[folder]) {
        for (number, line) in (1..).zip(file.code().lines()) {
            let names = line.split(|character: char| character != '_' && !character.is_alphanumeric());
            for name in names.filter(|name| words.contains(name)) {
                findings.push(format!("{}:{number}: `{name}`", file.path));
            }
        }
    }
    findings
}
