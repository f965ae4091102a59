//! Scripts that run before a page's own.
//!
//! Chromium and Firefox take them for every document to come. `WebKit` has no such command: there they run as soon as a
//! page is loaded, so what a page did until then is not seen. It refuses to touch what the server sends.

use std::cell::RefCell;

use anyhow::Context as _;
use serde_json::json;
use thirtyfour::bidi::PreloadScriptId;

use super::{Visit, setting::Lack};
use crate::engine::Engine;

/// What was asked for so far.
#[derive(Debug, Default)]
pub(super) struct Injected {
    /// Firefox's, which outlive the tab.
    preloaded: RefCell<Vec<PreloadScriptId>>,
    /// `WebKit`'s, which are run again for every page.
    again: RefCell<Vec<String>>,
}

/// Runs before any script of every page that the visit opens.
const WATCH: &str = include_str!("watch.js");
/// What a browser without service workers looks like to a page.
const WORKERLESS: &str = "delete Navigator.prototype.serviceWorker";

impl Visit {
    /// Has every page watched, and makes it one of the visit's setting.
    pub(super) async fn watch_each_page(&self) -> anyhow::Result<()> {
        self.before_each_page(WATCH).await?;
        if self.setting.lacks(Lack::ServiceWorkers) && self.engine() != Engine::WebKit {
            self.before_each_page(WORKERLESS).await?;
        }
        let languages = self.setting.languages();
        if !languages.is_empty() {
            let read = format!("Object.defineProperty(navigator, 'languages', {{ value: {languages:?} }})");
            self.before_each_page(&read).await?;
        }
        Ok(())
    }

    /// Runs a script before those of every page to come.
    pub(super) async fn before_each_page(&self, source: &str) -> anyhow::Result<()> {
        match self.engine() {
            Engine::Chromium => {
                let script = json!({ "source": source });
                self.command("Page.addScriptToEvaluateOnNewDocument", script).await?;
            }
            Engine::Firefox => {
                let bidi = self.browser.bidi().await?;
                let added = bidi.script().add_preload_script(format!("() => {{ {source} }}")).await?;
                self.injected.preloaded.borrow_mut().push(added.script);
            }
            Engine::WebKit => self.injected.again.borrow_mut().push(source.to_owned()),
        }
        Ok(())
    }

    /// Runs the scripts where the browser has not done so; call when a page has been loaded.
    pub(super) async fn once_loaded(&self) -> anyhow::Result<()> {
        let sources = self.injected.again.borrow().join(";\n");
        if !sources.is_empty() {
            let once = format!("if (!window.watchedByVisit) {{ {sources} }}");
            self.browser.execute(once, Vec::new()).await.context("watching a page that is loaded")?;
        }
        Ok(())
    }

    /// Lets no later visit meet this one's scripts.
    pub(super) async fn take_back_injected(&self) -> anyhow::Result<()> {
        for script in self.injected.preloaded.take() {
            self.browser.bidi().await?.script().remove_preload_script(script).await?;
        }
        Ok(())
    }
}
