//! The sizes and colours that a page is looked at in, and pictures of it.
//!
//! Sizes are emulated where an engine can, since most browsers' windows cannot be as narrow as a phone.

use std::{env, fs, path::Path};

use anyhow::Context as _;
use serde_json::{Value, json};
use thirtyfour::{
    bidi::{BrowsingContextId, modules::browsing_context::Viewport},
    support::base64_decode,
};

use tokio::time::{Instant, sleep};

use super::{
    Visit,
    sight::{GLANCE, PATIENCE},
};
use crate::engine::{Engine, running_story};

/// No toolbar is taller, in pixels.
const MAX_TOOLBAR: u32 = 200;

/// A screen's size, in the pixels that style sheets count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The narrowest that accessibility guidelines ask for: 1,280 pixels at four times the size.
    Narrow,
    /// A common phone, upright.
    Phone,
    /// A window on a laptop.
    Desktop,
    /// Any other, as wide and as tall as this.
    Sized(u32, u32),
}

/// Light or dark, as the visitor's system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Screen {
    fn size(self) -> (u32, u32) {
        match self {
            Self::Narrow => (320, 800),
            Self::Phone => (360, 800),
            Self::Desktop => (1280, 900),
            Self::Sized(width, height) => (width, height),
        }
    }
}

impl Visit {
    /// Looks at the page on another screen, or in other colours.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn look_on(&self, screen: Screen, scheme: Scheme) -> anyhow::Result<()> {
        let (width, height) = screen.size();
        match self.engine() {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
                self.command("Emulation.setDeviceMetricsOverride", size).await?;
            }
            Engine::Firefox => {
                let tab = BrowsingContextId::from(self.browser.window().await?.to_string());
                let viewport = Viewport { width, height };
                self.browser.bidi().await?.browsing_context().set_viewport(tab, Some(viewport)).await?;
            }
            Engine::WebKit => self.fit_window(width, height).await?,
        }
        self.look_in(scheme).await
    }

    /// Makes the window as large as it must be for the page to have this size. A window that is just being shown may
    /// not listen yet, so it is told until it has.
    async fn fit_window(&self, width: u32, height: u32) -> anyhow::Result<()> {
        let begin = Instant::now();
        let mut toolbar = 0;
        let mut is = String::new();
        while begin.elapsed() < PATIENCE {
            self.browser.set_window_rect(0, 0, width, height.saturating_add(toolbar)).await?;
            let (wide, tall) = (self.ask("innerWidth").await?, self.ask("innerHeight").await?);
            if wide == width && tall == height {
                return Ok(());
            }
            is = format!("{wide} by {tall}");
            let tall = u32::try_from(tall.as_u64().context("a window has a height")?)?;
            toolbar = height.saturating_add(toolbar).saturating_sub(tall).min(MAX_TOOLBAR);
            sleep(GLANCE).await;
        }
        anyhow::bail!("the window does not become {width} by {height}: it is {is}")
    }

    /// Takes a picture of what the screen shows.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub async fn picture(&self, file: &Path) -> anyhow::Result<()> {
        self.picture_of(json!({}), file).await
    }

    async fn picture_of(&self, extent: Value, file: &Path) -> anyhow::Result<()> {
        let taken = match self.engine() {
            Engine::Chromium => {
                let taken = self.command("Page.captureScreenshot", extent).await?;
                let encoded = taken.get("data").and_then(Value::as_str).context("no picture came back")?;
                base64_decode(encoded)?
            }
            Engine::Firefox | Engine::WebKit => self.browser.screenshot_as_png().await?,
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, taken).with_context(|| file.display().to_string())
    }

    /// How the whole page looked when a story broke off, below the fold too; kept beside the test programs.
    pub(super) async fn last_picture(&self) -> String {
        let folder =
            env::current_exe().ok().and_then(|program| Some(program.parent()?.join("broken-stories")));
        let name = running_story().unwrap_or_else(|| "story".to_owned()).replace("::", "-");
        let Some(file) = folder.map(|folder| folder.join(name).with_extension("png")) else {
            return String::new();
        };
        match self.picture_of(json!({ "captureBeyondViewport": true }), &file).await {
            Ok(()) => format!(", it looked like this: {}", file.display()),
            Err(error) => format!(", and no picture could be taken: {error:#}"),
        }
    }
}
