//! What a visitor brings along and what stands in the way: the page, the screen, the mishaps.
//!
//! It refuses to start anything; a [`super::visit`] does.

use std::{env, net::Ipv4Addr, path::PathBuf};

use super::Screen;
use crate::server::{Mishap, Mishaps, Options};

/// The circumstances of one visit.
#[derive(Debug, Clone)]
pub struct Setting {
    folder: PathBuf,
    address: Ipv4Addr,
    mishaps: Mishaps,
    screen: Screen,
    script: bool,
    sandboxed: bool,
    expected: Vec<String>,
    excused: Vec<String>,
}

impl Setting {
    /// The built page in `dist`, or in the folder that `PAGE` names, on a desk with all in order.
    pub fn page() -> Self {
        Self::folder(env::var_os("PAGE").map_or_else(|| crate::in_project("dist"), PathBuf::from))
    }

    /// Another folder in place of the built page.
    pub fn folder(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self {
            folder,
            address: Ipv4Addr::LOCALHOST,
            mishaps: Mishaps::default(),
            screen: Screen::Desktop,
            script: true,
            sandboxed: false,
            expected: Vec::new(),
            excused: Vec::new(),
        }
    }

    /// Lets every request whose path has this ending go wrong.
    #[must_use]
    pub fn with(mut self, path_ending: &str, mishap: Mishap) -> Self {
        self.mishaps = self.mishaps.and(path_ending, mishap);
        self
    }

    /// Another screen than the desk's.
    #[must_use]
    pub fn on(mut self, screen: Screen) -> Self {
        self.screen = screen;
        self
    }

    /// The page as other sites embed it: served from another site than theirs.
    #[must_use]
    pub fn embedded() -> Self {
        Self { address: crate::host::CALCULATOR, ..Self::page() }
    }

    /// A browser in which JavaScript is switched off.
    #[must_use]
    pub fn without_script(mut self) -> Self {
        self.script = false;
        self
    }

    /// A page without an origin of its own, as in a frame with `sandbox="allow-scripts"`.
    #[must_use]
    pub fn sandboxed(mut self) -> Self {
        self.sandboxed = true;
        self
    }

    /// The console must report this, once or more; nothing else is excused by it.
    #[must_use]
    pub fn expecting(mut self, fragment: &str) -> Self {
        self.expected.push(fragment.to_owned());
        self
    }

    /// The console may report this: a consequence of what is expected that comes or not, by chance.
    #[must_use]
    pub fn excusing(mut self, fragment: &str) -> Self {
        self.excused.push(fragment.to_owned());
        self
    }

    pub(super) fn server(&self) -> Options {
        let (mishaps, sandboxed) = (self.mishaps.clone(), self.sandboxed);
        Options { address: self.address, sandboxed, mishaps, ..Options::new(&self.folder) }
    }

    pub(super) fn mishaps(&self) -> &Mishaps {
        &self.mishaps
    }

    pub(super) fn screen(&self) -> Screen {
        self.screen
    }

    pub(super) fn has_script(&self) -> bool {
        self.script
    }

    pub(super) fn expected(&self) -> &[String] {
        &self.expected
    }

    pub(super) fn excused(&self) -> &[String] {
        &self.excused
    }
}
