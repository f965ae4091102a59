//! The sizes and colours that a page is looked at in, and pictures of it.
//!
//! Sizes are emulated, since a browser window cannot be as narrow as a phone.

use std::{env, fs, path::Path, thread};

use anyhow::Context as _;
use serde_json::{Value, json};
use thirtyfour::support::base64_decode;

use super::Visit;

/// A screen's size, in the pixels that style sheets count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The narrowest that accessibility guidelines ask for: 1,280 pixels at four times the size.
    Narrow,
    /// A common phone, upright.
    Phone,
    /// A window on a desk.
    Desktop,
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
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.command("Emulation.setDeviceMetricsOverride", size).await?;
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": value },
            // Nothing may depend on a movement, and pictures need everything at rest.
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// Takes a picture of what the screen shows.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub async fn picture(&self, file: &Path) -> anyhow::Result<()> {
        self.picture_of(json!({}), file).await
    }

    async fn picture_of(&self, extent: Value, file: &Path) -> anyhow::Result<()> {
        let taken = self.command("Page.captureScreenshot", extent).await?;
        let encoded = taken.get("data").and_then(Value::as_str).context("no picture came back")?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, base64_decode(encoded)?).with_context(|| file.display().to_string())
    }

    /// How the whole page looked when a story broke off, below the fold too; kept beside the test programs.
    pub(super) async fn last_picture(&self) -> String {
        let folder =
            env::current_exe().ok().and_then(|program| Some(program.parent()?.join("broken-stories")));
        let name = thread::current().name().unwrap_or("story").replace("::", "-");
        let Some(file) = folder.map(|folder| folder.join(name).with_extension("png")) else {
            return String::new();
        };
        match self.picture_of(json!({ "captureBeyondViewport": true }), &file).await {
            Ok(()) => format!(", it looked like this: {}", file.display()),
            Err(error) => format!(", and no picture could be taken: {error:#}"),
        }
    }
}
