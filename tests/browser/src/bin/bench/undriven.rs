//! A browser with no driver between it and us: a driver follows each page with commands of its own, and the page has to wait
//! for them, longer than for some of what is measured.
//!
//! It gives commands and takes their answers. It refuses to follow anything: what happens in between is not looked at.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, ChildStderr, Command, Stdio},
};

use anyhow::{Context as _, ensure};
use browser_tests::browser::{chromium_program, sandbox_arguments};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

/// What stands before the address that the browser takes commands at.
const LISTENING: &str = "DevTools listening on ";

/// A running browser. It ends when dropped.
pub struct Undriven {
    process: Child,
    /// Where it writes to, for as long as it runs.
    _told: BufReader<ChildStderr>,
    _profile: TempDir,
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    sent: u64,
}

/// A tab of such a browser.
pub struct Target {
    id: Value,
    session: Value,
}

impl Undriven {
    /// Starts one with a profile of its own.
    pub async fn start() -> anyhow::Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut process = Command::new(chromium_program())
            .args(["--disable-gpu", "--remote-debugging-port=0", "--lang=en"])
            .args(sandbox_arguments())
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stderr(Stdio::piped())
            .spawn()
            .context("Chromium does not start")?;
        let mut told = BufReader::new(process.stderr.take().context("it tells nothing")?);
        let address = loop {
            let mut line = String::new();
            ensure!(told.read_line(&mut line)? > 0, "Chromium has ended");
            if let Some(address) = line.trim().strip_prefix(LISTENING) {
                break address.to_owned();
            }
        };
        let (socket, _) = connect_async(address).await?;
        Ok(Self { process, _told: told, _profile: profile, socket, sent: 0 })
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

impl Drop for Undriven {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
