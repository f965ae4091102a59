//! A running browser with its driver, and the pool that keeps both from one visit to the next.
//!
//! Starting a browser costs more than most stories, so a visit takes one that is free, opens a tab of its own in it, closes
//! the tab, and gives the browser back. A browser in which a story has failed is ended instead. This refuses to
//! download anything: browsers and drivers come from the system, or from the variables named in [`program`].

mod capabilities;
mod console;
mod pool;
mod process;
mod webkit;

pub use capabilities::{chromium_program, sandbox_arguments};
pub use console::Message;
pub use pool::{close_all, give_back, take};
pub use process::Process;

use std::path::Path;

use anyhow::Context as _;
use console::Console;
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{WebDriver, WindowHandle};

use crate::engine::Engine;

/// How a browser differs from the ordinary one from its start on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// As visitors have it.
    Ordinary,
    /// JavaScript is switched off.
    WithoutScript,
    /// No page may keep anything.
    WithoutStorage,
    /// No page may have a service worker.
    WithoutServiceWorkers,
    /// The system asks for light on dark.
    Dark,
}

/// A browser and the driver that started it. Both end when it is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: WebDriver,
    engine: Engine,
    kind: Kind,
    console: Console,
    /// The tab that was there at first, which no visit uses: a browser ends with its last tab.
    first: WindowHandle,
    driver_process: Process,
    /// `WebKit`'s screen; the others need none.
    _screen: Option<Process>,
    /// Profiles and downloads.
    folder: TempDir,
}

impl Browser {
    /// Starts one.
    ///
    /// # Errors
    /// When the browser, its driver or its screen is missing or does not start.
    pub async fn start(engine: Engine, kind: Kind) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir().context("no folder for profiles")?;
        let screen = if engine == Engine::WebKit { Some(Process::screen()?) } else { None };
        let (process, address) = Process::driver(engine, folder.path(), screen.as_ref()).await?;
        let wanted = capabilities::of(engine, kind, folder.path())?;
        let driver = WebDriver::new(&address, wanted).await;
        let driver = driver.with_context(|| format!("cannot start {engine}: is it installed?"))?;
        let console = Console::listen(&driver, engine).await?;
        let first = driver.window().await?;
        Ok(Self { driver, engine, kind, console, first, driver_process: process, _screen: screen, folder })
    }

    /// What drives it.
    pub const fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Its engine.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Where its downloads go.
    pub fn downloads(&self) -> &Path {
        self.folder.path()
    }

    /// Whether its driver still runs, and if not, how it ended. A driver that hangs looks like one that is gone.
    pub fn state_of_driver(&self) -> String {
        format!("the driver of {} {}", self.engine, self.driver_process.state())
    }

    /// What its console has said since it was last asked.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn messages(&self) -> anyhow::Result<Vec<Message>> {
        self.console.take(&self.driver).await
    }

    /// Opens a tab and goes there.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn open_tab(&self) -> anyhow::Result<()> {
        // WebKit's browser sizes windows alone.
        let tab = match self.engine {
            Engine::WebKit => self.driver.new_window().await,
            Engine::Chromium | Engine::Firefox => self.driver.new_tab().await,
        };
        self.driver.switch_to_window(tab.context("opening a tab")?).await.context("going to a new tab")
    }

    /// Closes every tab but the first, and forgets what the console has said.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn close_tabs(&self) -> anyhow::Result<()> {
        for tab in self.driver.windows().await? {
            // One that the page has opened may be closing by itself.
            if tab != self.first && self.driver.switch_to_window(tab).await.is_ok() {
                self.driver.close_window().await?;
            }
        }
        self.driver.switch_to_window(self.first.clone()).await?;
        if self.engine == Engine::Chromium {
            self.driver.cdp().send_raw("Browser.resetPermissions", json!({})).await.context("permissions")?;
        }
        self.messages().await.map(drop)
    }

    /// Ends it.
    ///
    /// # Errors
    /// When it does not end by itself; it is ended all the same.
    pub async fn quit(self) -> anyhow::Result<()> {
        self.driver.clone().quit().await.context("the browser does not close")
    }
}

/// The program that a variable names, or else this one.
fn program(variable: &str, otherwise: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| otherwise.to_owned())
}
