//! Page, importer and frame say the same words to each other: those of `src/import_protocol.rs`.

use std::collections::BTreeMap;

use syn::{Expr, ExprLit, Item, Lit};

use crate::project::{File, files, none};

const PROTOCOL: &str = "src/import_protocol.rs";
/// A script cannot use the constants, so its words are compared with them.
const SCRIPT: &str = "web/frame/typed_result.js";
const SIDES: [&str; 2] = ["src/importer", "src/page/lazy/import"];

fn text_of(path: &str) -> String {
    files(&[path]).remove(0).text
}

/// The constants of one module of the protocol, each with its word.
fn constants(module: &str) -> BTreeMap<String, String> {
    let protocol = syn::parse_file(&text_of(PROTOCOL)).unwrap();
    let modules = protocol.items.into_iter().filter_map(|item| match item {
        Item::Mod(inner) if inner.ident == module => inner.content,
        _ => None,
    });
    let constants = modules.flat_map(|(_, items)| items).filter_map(|item| match item {
        Item::Const(constant) => match *constant.expr {
            Expr::Lit(ExprLit { lit: Lit::Str(word), .. }) => {
                Some((constant.ident.to_string(), word.value()))
            }
            _ => None,
        },
        _ => None,
    });
    let constants: BTreeMap<_, _> = constants.collect();
    assert!(!constants.is_empty(), "{PROTOCOL} has no module {module} with words");
    constants
}

#[test]
fn each_word_of_the_protocol_is_used_by_both_sides() {
    let sides = SIDES.map(|side| (side, files(&[side]).iter().map(File::code).collect::<String>()));
    let mut findings = Vec::new();
    for module in ["kind", "field"] {
        for name in constants(module).keys() {
            let path = format!("{module}::{name}");
            let is_used = |code: &String| {
                code.split(&path)
                    .skip(1)
                    .any(|rest| !rest.starts_with(|next: char| next == '_' || next.is_alphanumeric()))
            };
            let unused = sides.iter().filter(|(_, code)| !is_used(code));
            findings.extend(unused.map(|(side, _)| format!("{side} does not use {path}")));
        }
    }
    none(&findings, "what only one side says or reads, nobody needs:");
}

#[test]
fn the_frame_asks_the_importer_in_the_words_of_the_protocol() {
    let script = text_of(SCRIPT);
    let between = |start: &str, end: &str| {
        let parts = script.split(start).skip(1).filter_map(|rest| rest.split_once(end));
        parts.map(|(part, _)| part.to_owned()).collect::<Vec<_>>()
    };
    let requests = between("await ask({", "})").join(",");
    let responses = script.split("} = await ask(").filter_map(|before| before.rsplit_once("const { "));
    let responses: Vec<_> = responses.map(|(_, names)| names).take(2).collect();
    let fields: Vec<_> = requests
        .split(", ")
        .flat_map(|pair| pair.split(','))
        .filter_map(|pair| pair.split_once(':'))
        .map(|(name, _)| name)
        .chain(responses.iter().flat_map(|names| names.split(',')))
        .map(str::trim)
        .collect();
    let kinds: Vec<_> =
        ["kind: \"", "kind === \"", "kind !== \""].iter().flat_map(|start| between(start, "\"")).collect();
    // So that it cannot pass by seeing nothing.
    for field in ["kind", "file", "draft", "problems"] {
        assert!(fields.contains(&field), "{field} is not seen in {SCRIPT}: {fields:?}");
    }
    assert_eq!(kinds, ["document", "open", "opened", "written"], "the kinds in {SCRIPT}");
    let unknown = |module, words: &[&str]| {
        let known = constants(module);
        let unknown = words.iter().filter(|word| !known.values().any(|known| known == *word));
        unknown.map(|word| format!("{SCRIPT}: the {module} `{word}`")).collect::<Vec<_>>()
    };
    let kinds: Vec<_> = kinds.iter().map(String::as_str).collect();
    let findings = [unknown("kind", &kinds), unknown("field", &fields)].concat();
    none(&findings, &format!("what is asked of the importer, and what it says, is in {PROTOCOL}:"));
}
