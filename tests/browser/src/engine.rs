//! The browser engines in which every story is told.
//!
//! A story does not say which engine it runs in; whoever runs it does, for as long as it runs. This refuses to know
//! how a browser is started ([`crate::browser`]) or what a story cannot do in one (the list beside the stories).

use std::fmt;

/// A browser engine, by its best-known browser or by its own name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Engine {
    /// Debian's Chromium.
    Chromium,
    /// Debian's Firefox ESR.
    Firefox,
    /// `WebKitGTK` in its own small browser.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name, as it stands in the names of tests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The width that a window gets which is to be as narrow as this. `WebKit`'s own is never narrower than its toolbar.
    pub fn narrowest(self, width: u32) -> u32 {
        if self == Self::WebKit { width.max(290) } else { width }
    }

    /// The engine of the story that is running; Chromium outside of stories.
    pub fn current() -> Self {
        RUNNING.try_with(|(engine, _)| *engine).unwrap_or(Self::Chromium)
    }

    /// Tells a story in this engine, under this name.
    pub async fn tell<T>(self, name: String, story: impl Future<Output = T>) -> T {
        RUNNING.scope((self, name), story).await
    }
}

/// The name of the story that is running, with its engine; `None` outside of stories.
pub fn running_story() -> Option<String> {
    RUNNING.try_with(|(engine, name)| format!("{engine}::{name}")).ok()
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.name())
    }
}

tokio::task_local! {
    static RUNNING: (Engine, String);
}
