//! One person's visit: a server of its own, a browser profile of its own, and an account at the end.
//!
//! Whatever a story looks at, its visit also watches what no visitor should ever cause: errors in
//! the console, violations of the policy, requests after the page has started. A visit exists only
//! inside [`visit`], which always renders that account, so no story can forget to ask for it.

mod accessibility;
mod account;
mod clipboard;
mod desk;
mod files;
mod form;
mod host;
pub mod list;
mod paper;
mod screen;
mod setting;
mod sight;
mod travel;
mod worker;

pub use files::Downloads;
pub use paper::Paper;
pub use screen::{Scheme, Screen};
pub use setting::Setting;
pub use worker::Worker;

use std::{cell::Cell, cell::RefCell, sync::Arc};

use anyhow::Context as _;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::{
    browser::Driver,
    server::{Record, Server},
};

/// Runs before any script of every page that the visit opens.
const WATCH: &str = include_str!("visit/watch.js");

/// A person in front of the page.
#[derive(Debug)]
pub struct Visit {
    // Dropped in this order: the browser closes before its server stops and its driver ends.
    browser: WebDriver,
    server: Server,
    _driver: Arc<Driver>,
    setting: Setting,
    /// How many requests there were when the page had started; none may follow.
    started: Cell<Option<usize>>,
    faults: RefCell<Vec<String>>,
}

/// Tells one story, then checks what every visit must leave behind: nothing.
///
/// # Errors
/// When the story fails, or when the visit caused an error, a violation or a late request.
pub async fn visit(
    setting: Setting,
    story: impl AsyncFnOnce(&Visit) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let visit = Visit::start(setting).await?;
    let told = story(&visit).await;
    let picture = if told.is_err() { visit.last_picture().await } else { String::new() };
    let faults = visit.account().await;
    visit.browser.clone().quit().await.context("the browser does not close")?;
    match (told, faults) {
        (Ok(()), Ok(faults)) if faults.is_empty() => Ok(()),
        (Ok(()), Ok(faults)) => Err(anyhow::anyhow!("the visit left behind:\n{}", faults.join("\n"))),
        (Ok(()), Err(error)) => Err(error.context("the account of the visit")),
        (Err(error), faults) => {
            let faults = faults.unwrap_or_else(|error| vec![format!("{error:#}")]);
            Err(error.context(format!("the story broke off{picture}\n{}", faults.join("\n"))))
        }
    }
}

impl Visit {
    async fn start(setting: Setting) -> anyhow::Result<Self> {
        let server = Server::start(setting.server()).await?;
        let driver = Driver::shared()?;
        let browser = driver.open().await?;
        let visit = Self {
            browser,
            server,
            _driver: driver,
            setting,
            started: Cell::new(None),
            faults: RefCell::default(),
        };
        visit.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
        visit.forbid_script(!visit.setting.has_script()).await?;
        visit.look_on(visit.setting.screen(), Scheme::Light).await?;
        Ok(visit)
    }

    /// The address of a path on this visit's server.
    pub fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// Every request that this visit's server has received.
    pub fn record(&self) -> &Record {
        self.server.record()
    }

    /// Switches JavaScript off, as some visitors do, or on again.
    async fn forbid_script(&self, forbidden: bool) -> anyhow::Result<()> {
        self.command("Emulation.setScriptExecutionDisabled", json!({ "value": forbidden })).await.map(drop)
    }

    /// One command to the browser's own protocol.
    async fn command(&self, name: &str, parameters: Value) -> anyhow::Result<Value> {
        self.browser.cdp().send_raw(name, parameters).await.with_context(|| name.to_owned())
    }

    /// The value of a JavaScript expression, asked from outside the page.
    ///
    /// # Errors
    /// When the expression throws.
    pub async fn ask(&self, expression: &str) -> anyhow::Result<Value> {
        let answer = self
            .browser
            .execute(format!("return ({expression});"), Vec::new())
            .await
            .with_context(|| format!("asking {expression}"))?;
        Ok(answer.json().clone())
    }

    /// The same for an expression that is a promise.
    ///
    /// # Errors
    /// When the promise is rejected.
    pub async fn ask_later(&self, promise: &str) -> anyhow::Result<Value> {
        let script = format!("const done = arguments[arguments.length - 1]; ({promise}).then(done);");
        let answer = self.browser.execute_async(script, Vec::new()).await;
        Ok(answer.with_context(|| format!("asking {promise}"))?.json().clone())
    }
}
