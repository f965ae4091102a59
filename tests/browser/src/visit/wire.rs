//! What a page asks for, as the browser itself counts it, and a browser that is told to ask nobody.
//!
//! Where there is no server there is no record to look at. It listens to the page and to each of its workers
//! from the moment they begin, and refuses to judge: what was allowed is for the story to say.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::{net::TcpStream, sync::oneshot, task::JoinHandle};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use super::Visit;
use crate::engine::Engine;

/// Listens until it is dropped; Chromium is off the network for as long.
#[derive(Debug)]
pub enum Wire {
    /// What the browser itself tells, in Chromium.
    Told {
        /// What was asked for so far.
        asked: Asked,
        /// What listens.
        task: JoinHandle<anyhow::Result<()>>,
    },
    /// What the page at hand knows of itself, in the others.
    Known,
}

/// The page's address, and that of everything which it has asked for.
const KNOWN: &str = "[location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)]";

/// The browser's own number of each request, and its address.
pub type Asked = Arc<Mutex<Vec<(Value, String)>>>;

/// A connection to the browser and how many commands it has taken.
struct Line {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    sent: u64,
}

impl Visit {
    /// Takes the browser off the network, and listens to what it asks for all the same.
    ///
    /// # Errors
    /// When the browser does not let itself be listened to.
    pub async fn off_the_wire(&self) -> anyhow::Result<Wire> {
        if self.engine() != Engine::Chromium {
            return Ok(Wire::Known);
        }
        let (socket, _) = connect_async(self.inspector().await?).await?;
        let asked = Asked::default();
        let (ready, listening) = oneshot::channel();
        let task = tokio::spawn(listen(Line { socket, sent: 0 }, asked.clone(), ready));
        listening.await.context("the browser does not tell what it asks for")?;
        Ok(Wire::Told { asked, task })
    }
}

impl Wire {
    /// Every address that was asked for, files and the page's own blobs included; not what the policy has stopped
    /// before anybody was asked.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn asked(&self, visit: &Visit) -> anyhow::Result<Vec<String>> {
        match self {
            Self::Told { asked, .. } => {
                let asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
                Ok(asked.iter().map(|(_, address)| address.clone()).collect())
            }
            Self::Known => {
                let known = visit.ask(KNOWN).await?;
                Ok(known
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect())
            }
        }
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        if let Self::Told { task, .. } = self {
            task.abort();
        }
    }
}

impl Line {
    async fn send(&mut self, method: &str, parameters: Value, session: &Value) -> anyhow::Result<()> {
        self.sent = self.sent.saturating_add(1);
        let mut command = json!({ "id": self.sent, "method": method, "params": parameters });
        if let (false, Some(fields)) = (session.is_null(), command.as_object_mut()) {
            fields.insert("sessionId".to_owned(), session.clone());
        }
        Ok(self.socket.send(Message::text(command.to_string())).await?)
    }

    /// Listens to the page, or to a worker, and lets it go on.
    async fn attend(&mut self, session: &Value) -> anyhow::Result<()> {
        let off = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.send("Network.enable", json!({}), session).await?;
        self.send("Network.emulateNetworkConditions", off, session).await?;
        let attach = json!({ "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true });
        self.send("Target.setAutoAttach", attach, session).await?;
        self.send("Runtime.runIfWaitingForDebugger", json!({}), session).await
    }
}

async fn listen(mut line: Line, asked: Asked, ready: oneshot::Sender<()>) -> anyhow::Result<()> {
    line.attend(&Value::Null).await?;
    let (mut ready, last) = (Some(ready), line.sent);
    while let Some(message) = line.socket.next().await {
        let Message::Text(text) = message? else { continue };
        let said: Value = serde_json::from_str(&text)?;
        let at = |pointer: &str| said.pointer(pointer).cloned().unwrap_or_default();
        if at("/id") == last {
            ready.take().map(|ready| ready.send(()));
        }
        match at("/method").as_str() {
            Some("Target.attachedToTarget") => line.attend(&at("/params/sessionId")).await?,
            Some("Network.requestWillBeSent") => {
                let address = at("/params/request/url");
                let address = address.as_str().unwrap_or_default().to_owned();
                let request = (at("/params/requestId"), address);
                asked.lock().unwrap_or_else(PoisonError::into_inner).push(request);
            }
            Some("Network.loadingFailed") if at("/params/blockedReason") == "csp" => {
                let stopped = at("/params/requestId");
                asked.lock().unwrap_or_else(PoisonError::into_inner).retain(|(number, _)| *number != stopped);
            }
            _ => {}
        }
    }
    Ok(())
}
