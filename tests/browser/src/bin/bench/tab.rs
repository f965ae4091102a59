//! A new tab of the one browser, closed when its measurement is done.
//!
//! Each measurement gets one, so that none is paid for what another left in memory.

use std::path::Path;

use anyhow::{Context as _, ensure};
use browser_tests::server::Server;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::time::{Duration, Instant, sleep};

use crate::memory;

/// Takes the times that only the page can take.
const PROBE: &str = include_str!("probe.js");
/// Much longer than anything measured here may take.
const PATIENCE: Duration = Duration::from_mins(3);

/// An open tab.
pub struct Tab<'a> {
    browser: &'a WebDriver,
    before: WindowHandle,
}

impl<'a> Tab<'a> {
    /// Opens a page of a server and waits until an expression is true of it.
    pub async fn open(
        browser: &'a WebDriver,
        server: &Server,
        path: &str,
        ready: &str,
    ) -> anyhow::Result<Self> {
        let before = browser.window().await?;
        let window = browser.new_tab().await?;
        browser.switch_to_window(window).await?;
        let tab = Self { browser, before };
        browser.set_script_timeout(PATIENCE).await?;
        tab.command("Page.enable", json!({})).await?;
        tab.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE })).await?;
        let screen = json!({ "width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        tab.command("Emulation.setDeviceMetricsOverride", screen).await?;
        tab.go(server, path, ready).await?;
        memory::start_over();
        Ok(tab)
    }

    /// Goes to a page of a server and waits until an expression is true of it.
    pub async fn go(&self, server: &Server, path: &str, ready: &str) -> anyhow::Result<()> {
        self.browser.goto(server.url(path)).await?;
        self.until(ready).await
    }

    /// Closes the tab and goes back to the one before it.
    pub async fn close(self) -> anyhow::Result<()> {
        self.browser.close_window().await?;
        self.browser.switch_to_window(self.before).await?;
        Ok(())
    }

    /// Waits until an expression is true.
    pub async fn until(&self, expression: &str) -> anyhow::Result<()> {
        let begin = Instant::now();
        while self.ask(&format!("Boolean({expression})")).await? != true {
            ensure!(begin.elapsed() < PATIENCE, "waited in vain for {expression}");
            sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// The value of an expression, or of the promise that it is.
    pub async fn ask(&self, expression: &str) -> anyhow::Result<Value> {
        let answer = self.browser.execute(format!("return ({expression});"), Vec::new()).await;
        Ok(answer.with_context(|| expression.to_owned())?.json().clone())
    }

    /// A figure of the page's.
    pub async fn figure(&self, expression: &str) -> anyhow::Result<f64> {
        self.ask(expression).await?.as_f64().with_context(|| format!("{expression} is no figure"))
    }

    /// Clicks what is there, wherever it is on the screen.
    pub async fn click(&self, selector: &str) -> anyhow::Result<()> {
        self.ask(&format!("document.querySelector({selector:?}).click()")).await.map(drop)
    }

    /// Chooses a file.
    pub async fn choose(&self, selector: &str, file: &Path) -> anyhow::Result<()> {
        let field = self.browser.find(By::Css(selector)).await?;
        Ok(field.send_keys(file.to_str().context("the path of the file")?).await?)
    }

    /// Presses a key that writes a digit.
    pub async fn type_digit(&self, digit: char) -> anyhow::Result<()> {
        let text = digit.to_string();
        let key = json!({ "type": "keyDown", "key": text, "text": text, "code": format!("Digit{digit}"),
            "windowsVirtualKeyCode": u32::from(digit) });
        self.command("Input.dispatchKeyEvent", key).await?;
        self.command("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": text })).await.map(drop)
    }

    /// Makes the page's main thread so many times slower.
    pub async fn slow_down(&self, times: u32) -> anyhow::Result<()> {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(drop)
    }

    /// One command to the browser's own protocol.
    pub async fn command(&self, name: &str, parameters: Value) -> anyhow::Result<Value> {
        self.browser.cdp().send_raw(name, parameters).await.with_context(|| name.to_owned())
    }
}
