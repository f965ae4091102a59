//! Finds and keeps the one chromedriver that all visits of a test run share.
//!
//! Starting it costs more than a session, so it lives as long as any visit does and is ended with
//! the last. It refuses to download anything: the browser and its driver come from the system, or
//! from `CHROMIUM` and `CHROMEDRIVER`.

use std::{
    env,
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{Arc, Mutex, PoisonError, Weak, mpsc},
    thread,
    time::Duration,
};

use anyhow::Context as _;
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{ChromiumCapabilities, DesiredCapabilities, WebDriver, prelude::*};

/// What chromedriver prints, followed by the port, once it listens.
const STARTED: &str = "was started successfully on port ";

/// A running chromedriver, ended when dropped.
#[derive(Debug)]
pub struct Driver {
    address: String,
    process: Child,
    /// Where profiles go. Chromium leaves some of its files behind; they leave with this folder.
    _folder: TempDir,
}

impl Driver {
    /// The chromedriver that runs already for another visit, or a new one.
    ///
    /// # Errors
    /// When chromedriver is missing or does not say that it listens.
    pub fn shared() -> anyhow::Result<Arc<Self>> {
        static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = running.upgrade() {
            return Ok(driver);
        }
        let driver = Arc::new(Self::start()?);
        *running = Arc::downgrade(&driver);
        Ok(driver)
    }

    fn start() -> anyhow::Result<Self> {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let folder = tempfile::tempdir().context("no folder for profiles")?;
        let mut process = Command::new(&program)
            .arg("--port=0")
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {program}: install it, or name it in CHROMEDRIVER"))?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        let mut driver = Self { address: String::new(), process, _folder: folder };
        let port = port_of(output).with_context(|| format!("{program} does not say where it listens"))?;
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// A new browser with a profile of its own, which its driver removes at the end.
    ///
    /// # Errors
    /// When the browser cannot be started.
    pub async fn open(&self) -> anyhow::Result<WebDriver> {
        self.open_as(capabilities()?).await
    }

    /// The same, with settings that let no page keep anything.
    ///
    /// # Errors
    /// When the browser cannot be started.
    pub async fn open_without_storage(&self) -> anyhow::Result<WebDriver> {
        let mut wanted = capabilities()?;
        let blocked = json!({ "profile.default_content_setting_values.cookies": 2 });
        wanted.add_experimental_option("prefs", blocked)?;
        self.open_as(wanted).await
    }

    async fn open_as(&self, wanted: ChromiumCapabilities) -> anyhow::Result<WebDriver> {
        let opened = WebDriver::new(&self.address, wanted).await;
        opened.context("cannot start Chromium: install it, or name it in CHROMIUM")
    }
}

/// Reads along for as long as the driver speaks: one whose output nobody takes would stop.
fn port_of(output: ChildStdout) -> Result<String, mpsc::RecvTimeoutError> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some((_, port)) = line.split_once(STARTED) {
                // Nobody may be waiting any more; then there is nothing to tell.
                let _ = tell.send(port.trim_end_matches('.').to_owned());
            }
        }
    });
    told.recv_timeout(Duration::from_secs(20))
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end and nobody to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn capabilities() -> anyhow::Result<ChromiumCapabilities> {
    let mut wanted = DesiredCapabilities::chromium();
    wanted.set("browserName", "chrome")?;
    wanted.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
    for argument in [
        "--headless=new",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        // Pages of the browser's own that no story opens, each in a process that it starts beforehand.
        "--disable-features=PreloadTopChromeWebUI",
        "--disable-extensions",
        "--disable-component-extensions-with-background-pages",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        // Even a request that a policy failed to stop finds nobody outside this machine.
        // The second address is another site, for pages that embed this one.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE 127.0.0.2",
        "--lang=en",
    ] {
        wanted.add_arg(argument)?;
    }
    if is_root() {
        // Chromium's sandbox refuses to run as root; anybody else keeps it.
        wanted.add_arg("--no-sandbox")?;
    }
    if let Ok(program) = env::var("CHROMIUM") {
        wanted.set_binary(&program)?;
    }
    Ok(wanted)
}

/// Whether files made now belong to root, asked of the system without unsafe calls.
#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
