//! One person's visit: a server of its own, a tab of its own, and diagnostics at the end.
//!
//! The server has an address that no other visit has, so the visit shares nothing with earlier ones in the same browser.
//!
//! Whatever a story looks at, its visit also watches what no visitor should ever cause: errors in
//! the console, violations of the policy, requests after the page has started. A visit exists only
//! inside [`visit`], which always gives those diagnostics, so no story can forget to ask for them.

mod accessibility;
mod chunk;
mod clipboard;
mod colours;
mod diagnostics;
mod files;
mod form;
mod host;
mod injected;
pub mod list;
mod paper;
mod screen;
mod setting;
mod sight;
mod tabs;
mod travel;
mod wire;
mod worker;

pub use files::Downloads;
pub use form::LABEL_OF;
pub use paper::Paper;
pub use screen::{Scheme, Screen};
use setting::Lack;
pub use setting::Setting;
pub use tabs::Tab;
pub use wire::Wire;
pub use worker::Worker;

use std::cell::{Cell, RefCell};

use anyhow::Context as _;
use serde_json::{Value, json};
use thirtyfour::{WebDriver, session::scriptret::ScriptRet};

use crate::{
    browser::{self, Browser, Kind},
    engine::Engine,
    server::{Record, Server},
};
use injected::Injected;

/// Firefox runs the tests' scripts beside the page, with globals of their own.
const AS_THE_PAGE: &str = "const globalThis = window, { WebAssembly } = window;";

/// A person in front of the page.
#[derive(Debug)]
pub struct Visit {
    /// What drives the browser.
    browser: WebDriver,
    held: Browser,
    server: Server,
    setting: Setting,
    injected: Injected,
    /// How many requests there were when the page had started; none may follow.
    started: Cell<Option<usize>>,
    faults: RefCell<Vec<String>>,
    /// Whether the visit looks into a frame.
    in_frame: Cell<bool>,
    /// What pages that were left have noticed of themselves, in an engine that keeps no log.
    reported: RefCell<Vec<String>>,
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
    let faults = visit.diagnostics().await;
    let driver = visit.held.state_of_driver();
    visit.end(told.is_ok()).await?;
    match (told, faults) {
        (Ok(()), Ok(faults)) if faults.is_empty() => Ok(()),
        (Ok(()), Ok(faults)) => Err(anyhow::anyhow!("the visit left behind:\n{}", faults.join("\n"))),
        (Ok(()), Err(error)) => Err(error.context("the diagnostics of the visit")),
        (Err(error), faults) => {
            let faults = faults.unwrap_or_else(|error| vec![format!("{error:#}")]);
            Err(error.context(format!("the story broke off ({driver}){picture}\n{}", faults.join("\n"))))
        }
    }
}

impl Visit {
    async fn start(setting: Setting) -> anyhow::Result<Self> {
        let engine = Engine::current();
        let server = Server::start(setting.server()).await?;
        let kind = match engine {
            _ if setting.lacks(Lack::Storage) => Kind::WithoutStorage,
            // Chromium forbids scripts to one tab.
            Engine::Firefox | Engine::WebKit if setting.lacks(Lack::Script) => Kind::WithoutScript,
            // The others are told in a tab.
            Engine::WebKit if setting.lacks(Lack::ServiceWorkers) => Kind::WithoutServiceWorkers,
            Engine::WebKit if setting.scheme() == Scheme::Dark => Kind::Dark,
            _ => Kind::Ordinary,
        };
        let held = browser::take(engine, kind).await?;
        let visit = Self {
            browser: held.driver().clone(),
            held,
            server,
            setting,
            injected: Injected::default(),
            started: Cell::new(None),
            faults: RefCell::default(),
            in_frame: Cell::new(false),
            reported: RefCell::default(),
        };
        if engine != Engine::Chromium {
            visit.watch_each_page().await?;
        }
        visit.prepare_tab().await?;
        Ok(visit)
    }

    /// Makes a tab the visit's: Chromium is told for each of them what runs before a page.
    async fn prepare_tab(&self) -> anyhow::Result<()> {
        if self.engine() == Engine::Chromium {
            self.watch_each_page().await?;
            self.forbid_script(self.setting.lacks(Lack::Script)).await?;
        }
        self.look_on(self.setting.screen(), self.setting.scheme()).await
    }

    /// Leaves the browser as it was found, for the next visit; one in which something went wrong is ended.
    async fn end(self, went_well: bool) -> anyhow::Result<()> {
        let cleared = self.take_back_injected().await;
        let closed = self.held.close_tabs().await;
        if went_well && cleared.is_ok() && closed.is_ok() {
            browser::give_back(self.held);
            return Ok(());
        }
        self.held.quit().await?;
        cleared.and(closed)
    }

    /// The engine that the visit happens in.
    pub fn engine(&self) -> Engine {
        self.held.engine()
    }

    /// The address of a path on this visit's server.
    pub fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// Takes the network away: the server closes every connection and takes no more.
    pub fn disconnect(&self) {
        self.server.disconnect();
    }

    /// Gives the network back.
    ///
    /// # Errors
    /// When the server cannot listen again.
    pub async fn reconnect(&self) -> anyhow::Result<()> {
        self.server.reconnect().await.context("the server does not come back")
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

    /// Whether pages have timers and keep their promises. Without JavaScript they do in `WebKit` alone.
    fn has_timers(&self) -> bool {
        self.engine() == Engine::WebKit || !self.setting.lacks(Lack::Script)
    }

    /// The value of a JavaScript expression, or of the promise that it is, asked from outside the page.
    ///
    /// # Errors
    /// When the expression throws or the promise is rejected.
    pub async fn ask(&self, expression: &str) -> anyhow::Result<Value> {
        let globals = self.globals();
        // Chromium waits for promises by itself, and looks only ten times a second whether a script has called back.
        if self.engine() == Engine::Chromium || !self.has_timers() {
            return only(&self.now(expression).await?);
        }
        let script = format!(
            "{globals} const done = arguments[arguments.length - 1];\
             (async () => ({expression}))().then(value => done([value ?? null]), error => done(String(error)));"
        );
        let answer = self.browser.execute_async(script, Vec::new()).await;
        only(&answer.with_context(|| format!("asking {expression}"))?)
    }

    /// What a JavaScript expression gives at this moment, as the one item of a list. Where a page that is just being
    /// left would keep a promise for ever, nobody waits for any; Chromium tells when it is left.
    async fn now(&self, expression: &str) -> anyhow::Result<ScriptRet> {
        let script = match self.engine() {
            Engine::Chromium => format!("return (async () => [await ({expression}) ?? null])();"),
            Engine::Firefox | Engine::WebKit => {
                format!("{} return [({expression}) ?? null];", self.globals())
            }
        };
        let answer = self.browser.execute(script, Vec::new()).await;
        answer.with_context(|| format!("asking {expression}"))
    }

    /// What a script of the tests needs to run as one of the page's own would.
    fn globals(&self) -> &'static str {
        if self.engine() == Engine::Firefox { AS_THE_PAGE } else { "" }
    }
}

/// The one item of the list that a script has given.
fn only(answer: &ScriptRet) -> anyhow::Result<Value> {
    match answer.json() {
        Value::Array(value) => Ok(value.first().cloned().unwrap_or_default()),
        other => anyhow::bail!("the script gives {other}"),
    }
}
