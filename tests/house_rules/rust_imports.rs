//! Which Rust file of `src/` uses which, as the compiler resolves names.
//!
//! A name counts for the file that defines it, whichever module hands it on: `mod` and a `use` that nobody needs in the file
//! itself are no imports. A glob is one, of the module that it names. It refuses to follow what macros write.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Item, ItemMod, ItemUse, Macro, Path, UseTree,
    visit::{self, Visit},
};

use crate::project::files;

/// A module's names from the root of its crate, or a path to something in it.
type Names = Vec<String>;

/// What a file says.
#[derive(Default)]
struct Module {
    file: String,
    /// Names that a `use` brings in, with what they stand for; in another build it may be something else.
    uses: BTreeMap<String, Vec<Names>>,
    /// Paths that the code names, and where they start from.
    paths: Vec<(Names, Names)>,
    /// The module itself and the modules written inside it.
    here: Names,
}

/// The files of `src/`, each with those that it uses.
pub fn rust_imports() -> BTreeMap<String, BTreeSet<String>> {
    let modules: BTreeMap<Names, Module> = files(&["src"])
        .into_iter()
        .filter(|file| file.is(".rs"))
        .map(|file| {
            let name = module_of(&file.path);
            let mut module = Module { file: file.path.clone(), here: name.clone(), ..Module::default() };
            let parsed = syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path));
            module.visit_file(&parsed);
            (name, module)
        })
        .collect();
    let used = |module: &Module| {
        let paths = module.paths.iter().flat_map(|(here, path)| whole(&modules, module, here, path));
        let files = paths.flat_map(|path| definitions(&modules, &path, 0));
        files.filter(|file| *file != module.file).collect()
    };
    modules.values().map(|module| (module.file.clone(), used(module))).collect()
}

/// The names of the module in a file. A program in `src/bin` is a crate of its own.
fn module_of(file: &str) -> Names {
    let stem = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut names: Names = stem.split('/').map(str::to_owned).collect();
    if matches!(names.last().map(String::as_str), Some("mod" | "lib")) {
        names.pop();
    }
    names
}

/// The path from the root of a crate, in each build; none that leads into another project.
fn whole(modules: &BTreeMap<Names, Module>, module: &Module, here: &Names, path: &Names) -> Vec<Names> {
    let Some((first, rest)) = path.split_first() else { return Vec::new() };
    let starts = match first.as_str() {
        "crate" if here.first().is_some_and(|name| name == "bin") => vec![here[..2].to_vec()],
        "crate" | "competency_calculator" => vec![Names::new()],
        "self" => vec![here.clone()],
        "super" => vec![here[..here.len().saturating_sub(1)].to_vec()],
        name => {
            let child: Names = here.iter().chain([first]).cloned().collect();
            // A module is no value: a name by itself is something of that name.
            let is_child = !rest.is_empty() && modules.contains_key(&child);
            module.uses.get(name).cloned().unwrap_or_else(|| is_child.then_some(child).into_iter().collect())
        }
    };
    let follow = |mut path: Names| {
        for name in rest {
            if name == "super" { _ = path.pop() } else { path.push(name.clone()) }
        }
        path
    };
    starts.into_iter().map(follow).collect()
}

/// The files that define what a path from the root leads to.
fn definitions(modules: &BTreeMap<Names, Module>, path: &Names, followed: usize) -> Vec<String> {
    const MOST: usize = 8;
    let found = (0..=path.len()).rev().find_map(|end| Some((&path[end..], modules.get(&path[..end])?)));
    let Some((rest, module)) = found else { return Vec::new() };
    let handed_on = rest.first().and_then(|name| module.uses.get(name)).filter(|_| followed < MOST);
    let further = handed_on.into_iter().flatten().filter(|further| *further != path).flat_map(|further| {
        let further = further.iter().chain(&rest[1..]).cloned().collect();
        definitions(modules, &further, followed + 1)
    });
    let further: Vec<_> = further.collect();
    if further.is_empty() { vec![module.file.clone()] } else { further }
}

impl Module {
    fn names(&mut self, path: Names) {
        self.paths.push((self.here.clone(), path));
    }

    /// What a `use` brings in.
    fn bring(&mut self, tree: &UseTree, before: &Names) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Names>();
        match tree {
            UseTree::Path(path) => self.bring(&path.tree, &with(&path.ident)),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.bring(tree, before)),
            UseTree::Name(name) if name.ident == "self" => {
                self.brought(before.last().cloned().unwrap_or_default(), before.clone());
            }
            UseTree::Name(name) => self.brought(name.ident.to_string(), with(&name.ident)),
            UseTree::Rename(name) => self.brought(name.rename.to_string(), with(&name.ident)),
            UseTree::Glob(_) => self.names(from_here(before.clone())),
        }
    }

    fn brought(&mut self, name: String, path: Names) {
        let whole = whole(&BTreeMap::new(), self, &self.here, &from_here(path));
        self.uses.entry(name).or_default().extend(whole);
    }
}

/// What a `use` names, as a path that the code names: a child of the module begins with `self`.
fn from_here(path: Names) -> Names {
    match path.first().map(String::as_str) {
        Some("crate" | "self" | "super" | "competency_calculator") => path,
        _ => ["self".to_owned()].into_iter().chain(path).collect(),
    }
}

impl<'ast> Visit<'ast> for Module {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.bring(&item.tree, &Names::new());
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.here.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.here.pop();
    }

    fn visit_item(&mut self, item: &'ast Item) {
        let is_test = |attribute: &syn::Attribute| {
            attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test")
        };
        if !matches!(item, Item::Mod(inner) if inner.attrs.iter().any(is_test)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        self.names(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, written: &'ast Macro) {
        self.tokens(written.tokens.clone());
        visit::visit_macro(self, written);
    }
}

impl Module {
    /// Paths among what is handed to a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Names::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if colons != 2 && !path.is_empty() {
                        let ended = std::mem::take(&mut path);
                        self.names(ended);
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                other => {
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        if !path.is_empty() {
            self.names(path);
        }
    }
}
