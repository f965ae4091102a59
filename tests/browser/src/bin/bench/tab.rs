//! A new tab of a browser, closed when its measurement is done.
//!
//! Each measurement gets one, so that none is paid for what another left in memory.

use std::path::Path;

use anyhow::{Context as _, ensure};
use browser_tests::server::Server;
use serde_json::{Value, json};
use tokio::time::{Duration, Instant, sleep, timeout};

use crate::{
    cdp::{CdpBrowser, Target},
    memory,
};

/// Takes the times that only the page can take.
const PROBE: &str = include_str!("probe.js");
/// Much longer than anything measured here may take.
const PATIENCE: Duration = Duration::from_mins(3);

/// An open tab.
pub struct Tab<'a> {
    browser: &'a mut CdpBrowser,
    target: Target,
}

impl<'a> Tab<'a> {
    /// Opens a page of a server and waits until an expression is true of it.
    pub async fn open(
        browser: &'a mut CdpBrowser,
        server: &Server,
        path: &str,
        ready: &str,
    ) -> anyhow::Result<Self> {
        let target = browser.open().await?;
        let mut tab = Self { browser, target };
        tab.command("Page.enable", json!({})).await?;
        tab.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE })).await?;
        let screen = json!({ "width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        tab.command("Emulation.setDeviceMetricsOverride", screen).await?;
        tab.go(server, path, ready).await?;
        memory::start_over();
        Ok(tab)
    }

    /// Goes to a page of a server and waits until an expression is true of it.
    pub async fn go(&mut self, server: &Server, path: &str, ready: &str) -> anyhow::Result<()> {
        self.command("Page.navigate", json!({ "url": server.url(path) })).await?;
        self.until(ready).await
    }

    /// Closes the tab.
    pub async fn close(self) -> anyhow::Result<()> {
        self.browser.close(self.target).await
    }

    /// Waits until an expression is true. It asks all the while, so nothing is measured meanwhile.
    pub async fn until(&mut self, expression: &str) -> anyhow::Result<()> {
        let begin = Instant::now();
        // The document may still be the one before, or have no root yet.
        let is_true =
            format!("(() => {{ try {{ return Boolean({expression}) }} catch {{ return false }} }})()");
        while self.ask(&is_true).await? != true {
            ensure!(begin.elapsed() < PATIENCE, "waited in vain for {expression}");
            sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// The value of an expression, or of the promise that it is.
    pub async fn ask(&mut self, expression: &str) -> anyhow::Result<Value> {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true });
        let told = self.command("Runtime.evaluate", asked).await?;
        ensure!(told["exceptionDetails"].is_null(), "{expression}: {}", told["exceptionDetails"]);
        Ok(told["result"]["value"].clone())
    }

    /// A figure of the page's.
    pub async fn figure(&mut self, expression: &str) -> anyhow::Result<f64> {
        self.ask(expression).await?.as_f64().with_context(|| format!("{expression} is no figure"))
    }

    /// Clicks what is there, wherever it is on the screen.
    pub async fn click(&mut self, selector: &str) -> anyhow::Result<()> {
        self.ask(&format!("document.querySelector({selector:?}).click()")).await.map(drop)
    }

    /// Chooses a file.
    pub async fn choose(&mut self, selector: &str, file: &Path) -> anyhow::Result<()> {
        let found = json!({ "expression": format!("document.querySelector({selector:?})") });
        let field = self.command("Runtime.evaluate", found).await?;
        let chosen = json!({ "objectId": field["result"]["objectId"], "files": [file] });
        self.command("DOM.setFileInputFiles", chosen).await.map(drop)
    }

    /// Presses a key that writes a digit.
    pub async fn type_digit(&mut self, digit: char) -> anyhow::Result<()> {
        let text = digit.to_string();
        let key = json!({ "type": "keyDown", "key": text, "text": text, "code": format!("Digit{digit}"),
            "windowsVirtualKeyCode": u32::from(digit) });
        self.command("Input.dispatchKeyEvent", key).await?;
        self.command("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": text })).await.map(drop)
    }

    /// Makes the page's main thread so many times slower.
    pub async fn slow_down(&mut self, times: u32) -> anyhow::Result<()> {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(drop)
    }

    /// One command to the browser's own protocol.
    pub async fn command(&mut self, name: &str, parameters: Value) -> anyhow::Result<Value> {
        let done = timeout(PATIENCE, self.browser.command(&self.target, name, parameters)).await;
        done.with_context(|| format!("{name} does not end"))?
    }
}
