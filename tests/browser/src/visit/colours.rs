//! The colours that a visitor's system asks for: light or dark.
//!
//! Each engine has its own way to be told. It refuses where there is none: `WebKit`'s browser takes them from the
//! theme that it was started with.

use anyhow::{Context as _, bail};
use axum::http::Method;
use serde_json::json;
use thirtyfour::{RequestData, SessionId, common::command::FormatRequestData};

use super::{Scheme, Visit};
use crate::engine::Engine;

/// How style sheets ask for it.
const SCHEME: &str = "prefers-color-scheme";

/// Lets scripts of the tests reach the browser itself, or the page again.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let body = json!({ "context": self.0 });
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(body)
    }
}

impl Visit {
    /// Has the system's own few colours take the place of the page's.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn force_colours(&self) -> anyhow::Result<()> {
        match self.engine() {
            Engine::Chromium => {
                self.emulate(&[("forced-colors", "active"), (SCHEME, name_of(self.setting.scheme()))]).await
            }
            Engine::Firefox => {
                let set = "gBrowser.selectedBrowser.browsingContext.forcedColorsOverride = 'active'";
                self.browser.cmd(Context("chrome")).await.context("reaching the browser itself")?;
                let done = self.browser.execute(set, Vec::new()).await;
                self.browser.cmd(Context("content")).await.context("going back to the page")?;
                done.map(drop).context("forcing colours")
            }
            Engine::WebKit => bail!("WebKit knows no forced colours"),
        }
    }

    /// Looks at the page in these colours, with every movement at rest.
    pub(super) async fn look_in(&self, scheme: Scheme) -> anyhow::Result<()> {
        let name = name_of(scheme);
        match self.engine() {
            Engine::Chromium => self.emulate(&[(SCHEME, name)]).await,
            Engine::Firefox => {
                let set =
                    "gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = arguments[0]";
                self.browser.cmd(Context("chrome")).await.context("reaching the browser itself")?;
                let done = self.browser.execute(set, vec![json!(name)]).await;
                self.browser.cmd(Context("content")).await.context("going back to the page")?;
                done.map(drop).context("choosing colours")
            }
            Engine::WebKit if scheme == self.setting.scheme() => Ok(()),
            Engine::WebKit => bail!("WebKit's browser keeps the colours that it was started with"),
        }
    }

    /// What the system asks for, as `Chromium` is told it: these, and nothing else but that nothing moves.
    async fn emulate(&self, features: &[(&str, &str)]) -> anyhow::Result<()> {
        // Nothing may depend on a movement, and pictures need everything at rest.
        let features = features.iter().chain(&[("prefers-reduced-motion", "reduce")]);
        let features: Vec<_> =
            features.map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }
}

const fn name_of(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Light => "light",
        Scheme::Dark => "dark",
    }
}
