//! What the versions of the rules have, each once: the page is prerendered once, whichever of them somebody chooses.
//!
//! What not all of them have says which do. The lazily loaded chunk shows it by the version in use. It refuses to
//! compare what has the same id: a version that says something else about it needs an id of its own for that.

use crate::page::{element_ids::VERSIONS, view::El};
use crate::{programs, rules::Program};

/// What some versions have, and which.
pub struct Shared<T: 'static> {
    /// What they have.
    pub item: &'static T,
    versions: Vec<&'static Program>,
}

impl<T> Shared<T> {
    /// The element of it, with the versions that have it unless all do. It is hidden while the rules in use have it not.
    pub fn marked(&self, element: El) -> El {
        if self.versions.len() == programs::versions().count() {
            return element;
        }
        let versions: Vec<_> = self.versions.iter().map(|program| &*program.version).collect();
        let is_in_use = self.versions.iter().any(|program| std::ptr::eq(*program, programs::in_use()));
        element.attr(VERSIONS, &versions.join(" ")).shown(is_in_use)
    }
}

/// What the versions have in one of their lists: first what the newest has.
pub fn shared<T>(
    list: impl Fn(&'static Program) -> &'static [T],
    is_same: impl Fn(&T, &T) -> bool,
) -> Vec<Shared<T>> {
    let mut all: Vec<Shared<T>> = Vec::new();
    for program in programs::versions() {
        for item in list(program) {
            match all.iter_mut().find(|shared| is_same(shared.item, item)) {
                Some(shared) => shared.versions.push(program),
                None => all.push(Shared { item, versions: vec![program] }),
            }
        }
    }
    all
}
