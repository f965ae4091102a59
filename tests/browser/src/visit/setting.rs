//! What a visitor brings along and what stands in the way: the page, the screen, the faults.
//!
//! It refuses to start anything; a [`super::visit`] does.

use std::{env, fs, path::PathBuf};

use anyhow::Context as _;

use super::{Scheme, Screen};
use crate::{
    engine::Engine,
    server::{Fault, Faults, Options},
};

/// What a visitor's browser may be without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lack {
    Script,
    ServiceWorkers,
    Storage,
}

/// The circumstances of one visit.
#[derive(Debug, Clone)]
pub struct Setting {
    folder: PathBuf,
    server_faults: Faults,
    screen: Screen,
    scheme: Scheme,
    sandboxed: bool,
    lacks: Vec<Lack>,
    languages: Vec<String>,
    expected: Vec<String>,
    excused: Vec<String>,
}

impl Setting {
    /// The built page in `dist`, or in the folder that `PAGE` names, with all in order.
    pub fn page() -> Self {
        Self::folder(env::var_os("PAGE").map_or_else(|| crate::in_project("dist"), PathBuf::from))
    }

    /// Another folder in place of the built page.
    pub fn folder(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self {
            folder,
            server_faults: Faults::default(),
            screen: Screen::Desktop,
            scheme: Scheme::Light,
            sandboxed: false,
            lacks: Vec::new(),
            languages: Vec::new(),
            expected: Vec::new(),
            excused: Vec::new(),
        }
    }

    /// The name of the page's file that begins and ends so; between the two is its hash.
    ///
    /// # Errors
    /// When there is none, or the folder cannot be read.
    pub fn file_name(&self, beginning: &str, ending: &str) -> anyhow::Result<String> {
        let entries = fs::read_dir(&self.folder).with_context(|| self.folder.display().to_string())?;
        let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        names
            .find(|name| name.starts_with(beginning) && name.ends_with(ending))
            .with_context(|| format!("no file is called {beginning}…{ending}"))
    }

    /// The bytes of the page's file that begins and ends so.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn file(&self, beginning: &str, ending: &str) -> anyhow::Result<Vec<u8>> {
        let path = self.folder.join(self.file_name(beginning, ending)?);
        fs::read(&path).with_context(|| path.display().to_string())
    }

    /// Lets every request whose path has this ending go wrong.
    #[must_use]
    pub fn with(mut self, path_ending: &str, fault: Fault) -> Self {
        self.server_faults = self.server_faults.and(path_ending, fault);
        self
    }

    /// Another screen than a laptop’s.
    #[must_use]
    pub fn on(mut self, screen: Screen) -> Self {
        self.screen = screen;
        self
    }

    /// A system that asks for these colours.
    #[must_use]
    pub fn in_colours(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }

    /// The page as other sites embed it: served from another site than theirs.
    #[must_use]
    pub fn embedded() -> Self {
        Self::page()
    }

    /// A browser in which JavaScript is switched off.
    #[must_use]
    pub fn without_script(mut self) -> Self {
        self.lacks.push(Lack::Script);
        self
    }

    /// A page without an origin of its own, as in a frame with `sandbox="allow-scripts"`.
    #[must_use]
    pub fn sandboxed(mut self) -> Self {
        self.sandboxed = true;
        self
    }

    /// A browser that has no service workers, as some have none in private windows.
    #[must_use]
    pub fn without_service_workers(mut self) -> Self {
        self.lacks.push(Lack::ServiceWorkers);
        self
    }

    /// A browser whose settings let no page keep anything.
    #[must_use]
    pub fn without_storage(mut self) -> Self {
        self.lacks.push(Lack::Storage);
        self
    }

    /// A visitor who reads these languages, the best one first; otherwise they read English. `WebKit` has no say in it.
    #[must_use]
    pub fn reading(mut self, languages: &[&str]) -> Self {
        self.languages = languages.iter().map(|tag| (*tag).to_owned()).collect();
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
        let (faults, sandboxed) = (self.server_faults.clone(), self.sandboxed);
        // The others tell more by themselves.
        let reports = Engine::current() == Engine::WebKit;
        Options { address: None, sandboxed, reports, faults, ..Options::new(&self.folder) }
    }

    pub(super) fn server_faults(&self) -> &Faults {
        &self.server_faults
    }

    pub(super) fn screen(&self) -> Screen {
        self.screen
    }

    pub(super) fn scheme(&self) -> Scheme {
        self.scheme
    }

    pub(super) fn lacks(&self, what: Lack) -> bool {
        self.lacks.contains(&what)
    }

    pub(super) fn languages(&self) -> &[String] {
        &self.languages
    }

    pub(super) fn expected(&self) -> &[String] {
        &self.expected
    }

    pub(super) fn excused(&self) -> &[String] {
        &self.excused
    }
}
