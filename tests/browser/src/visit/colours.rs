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
                let features = json!([{ "name": "forced-colors", "value": "active" }]);
                self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
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
        let name = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        match self.engine() {
            Engine::Chromium => {
                let features = json!([
                    { "name": "prefers-color-scheme", "value": name },
                    // Nothing may depend on a movement, and pictures need everything at rest.
                    { "name": "prefers-reduced-motion", "value": "reduce" },
                ]);
                self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
            }
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
}
