//! A browser with no driver between it and us: a driver follows each page with commands of its own, and the page has to wait
//! for them, longer than for some of what is measured.
//!
//! It gives commands and takes their answers. It refuses to follow anything: what happens in between is not looked at.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, ensure};
use browser_tests::browser::{Process, chromium_program, sandbox_arguments};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    net::TcpStream,
    time::{Instant, sleep},
};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

/// The file in its profile in which it says where it takes commands.
const LISTENING: &str = "DevToolsActivePort";
/// How long it may take to start.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running browser. It ends when dropped.
pub struct CdpBrowser {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    sent: u64,
    _process: Process,
    _profile: TempDir,
}

/// A tab of such a browser.
pub struct Target {
    id: Value,
    session: Value,
}

impl CdpBrowser {
    /// Starts one with a profile of its own.
    pub async fn start() -> anyhow::Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut command = Command::new(chromium_program());
        command
            .args(["--disable-gpu", "--remote-debugging-port=0", "--lang=en"])
            .args(sandbox_arguments())
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdout(Stdio::null());
        let process = Process::start(&mut command)?;
        let (socket, _) = connect_async(address(profile.path()).await?).await?;
        Ok(Self { socket, sent: 0, _process: process, _profile: profile })
    }

    /// Opens a tab with nothing in it.
    pub async fn open(&mut self) -> anyhow::Result<Target> {
        let made = self.send("Target.createTarget", json!({ "url": "about:blank" }), None).await?;
        let wanted = json!({ "targetId": made["targetId"], "flatten": true });
        let attached = self.send("Target.attachToTarget", wanted, None).await?;
        Ok(Target { id: made["targetId"].clone(), session: attached["sessionId"].clone() })
    }

    /// Closes a tab.
    pub async fn close(&mut self, tab: Target) -> anyhow::Result<()> {
        self.send("Target.closeTarget", json!({ "targetId": tab.id }), None).await.map(drop)
    }

    /// Gives a command to a tab.
    pub async fn command(&mut self, tab: &Target, name: &str, parameters: Value) -> anyhow::Result<Value> {
        self.send(name, parameters, Some(&tab.session)).await
    }

    async fn send(
        &mut self,
        name: &str,
        parameters: Value,
        session: Option<&Value>,
    ) -> anyhow::Result<Value> {
        self.sent += 1;
        let mut command = json!({ "id": self.sent, "method": name, "params": parameters });
        if let Some(session) = session {
            command["sessionId"] = session.clone();
        }
        self.socket.send(Message::text(command.to_string())).await?;
        loop {
            let told = self.socket.next().await.context("the browser has hung up")??;
            let Message::Text(told) = told else { continue };
            let told: Value = serde_json::from_str(&told)?;
            if told["id"] == self.sent {
                ensure!(told["error"].is_null(), "{name}: {}", told["error"]);
                return Ok(told["result"].clone());
            }
        }
    }
}

/// Where a browser with this profile takes commands, once it does.
async fn address(profile: &Path) -> anyhow::Result<String> {
    let begin = Instant::now();
    loop {
        let told = fs::read_to_string(profile.join(LISTENING)).unwrap_or_default();
        if let Some((port, path)) = told.split_once('\n').filter(|(_, path)| !path.is_empty()) {
            return Ok(format!("ws://127.0.0.1:{port}{path}"));
        }
        ensure!(begin.elapsed() < PATIENCE, "Chromium does not start");
        sleep(Duration::from_millis(10)).await;
    }
}
