//! Programs that run beside the tests: drivers, and a screen for the browser that needs one.
//!
//! Each leads a process group of its own, which is ended as a whole: a browser must not outlive the driver that started it.

use std::{
    cell::RefCell,
    fs::{self, File},
    io::{BufRead as _, BufReader},
    net::{Ipv4Addr, TcpListener},
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, ensure};
use tokio::{
    net::TcpStream,
    time::{Instant, sleep},
};

use super::{program, webkit};
use crate::engine::Engine;

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);
/// How many lines of what a program complains of are told.
const LAST_LINES: usize = 8;

/// A program that is ended when this is dropped.
#[derive(Debug)]
pub struct Process {
    child: RefCell<Child>,
    /// The display that a screen has.
    display: String,
    /// Where what it complains of is written.
    complaints: Option<PathBuf>,
}

impl Process {
    /// Starts it. What it complains of is told to nobody.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> anyhow::Result<Self> {
        Self::spawn(command.stderr(Stdio::null()))
    }

    fn spawn(command: &mut Command) -> anyhow::Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        let child = child.with_context(|| format!("cannot start {name}: is it installed?"))?;
        Ok(Self { child: RefCell::new(child), display: String::new(), complaints: None })
    }

    /// How it ended and the last of what it complained of, or that it still runs.
    pub(super) fn state(&self) -> String {
        let ended = match self.child.borrow_mut().try_wait() {
            Ok(None) => return "still runs".to_owned(),
            Ok(Some(status)) => status.to_string(),
            Err(error) => error.to_string(),
        };
        let complaints = self.complaints.as_ref().and_then(|file| fs::read(file).ok()).unwrap_or_default();
        let complaints = String::from_utf8_lossy(&complaints);
        let last: Vec<_> = complaints.lines().rev().take(LAST_LINES).collect();
        format!("has ended ({ended}): {}", last.into_iter().rev().collect::<Vec<_>>().join(" / "))
    }

    /// A screen that nobody sees, large enough for every window of a story.
    pub(super) fn screen() -> anyhow::Result<Self> {
        let mut command = Command::new(program("XVFB", "Xvfb"));
        command.args(["-displayfd", "1", "-screen", "0", "2600x1700x24", "-nolisten", "tcp", "-noreset"]);
        let mut screen = Self::start(command.stdout(Stdio::piped()))?;
        let output = screen.child.get_mut().stdout.as_mut().context("the screen has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        ensure!(!number.trim().is_empty(), "the screen does not start");
        screen.display = format!(":{}", number.trim());
        Ok(screen)
    }

    /// The engine's driver, and where it listens.
    pub(super) async fn driver(
        engine: Engine,
        folder: &Path,
        screen: Option<&Self>,
    ) -> anyhow::Result<(Self, String)> {
        let port = free_port()?;
        let mut command = match engine {
            Engine::Chromium => Command::new(program("CHROMEDRIVER", "chromedriver")),
            Engine::Firefox => Command::new(program("GECKODRIVER", geckodriver())),
            Engine::WebKit => Command::new(program("WEBKITDRIVER", "WebKitWebDriver")),
        };
        command.arg(format!("--port={port}")).env("TMPDIR", folder).stdout(Stdio::null());
        if engine == Engine::Firefox {
            // It would choose a fixed port for the browser's own side, which another driver may have.
            command.args(["--websocket-port", &free_port()?.to_string(), "--allow-system-access"]);
        }
        if let Some(screen) = screen {
            webkit::prepare(&mut command, folder, &screen.display)?;
        }
        let complaints = folder.join("driver.log");
        let log = File::create(&complaints).context("no file for what the driver complains of")?;
        let mut process = Self::spawn(command.stderr(log))?;
        process.complaints = Some(complaints);
        let begin = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
            ensure!(begin.elapsed() < PATIENCE, "the driver of {engine} does not listen");
            sleep(Duration::from_millis(10)).await;
        }
        Ok((process, format!("http://127.0.0.1:{port}")))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end and nobody to tell.
        let child = self.child.get_mut();
        let group = format!("-{}", child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = child.wait();
    }
}

/// A port that nobody listens on at the moment.
fn free_port() -> anyhow::Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

/// Where `make browser` puts it, for Debian has no package of it; else wherever it is found.
fn geckodriver() -> &'static str {
    const BUILT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/tools/bin/geckodriver");
    if Path::new(BUILT).exists() { BUILT } else { "geckodriver" }
}
