//! A worker of the page, asked from inside: what it could do is for it alone to say.
//!
//! `WebDriver` knows documents only, so this speaks the browser's own protocol, on a connection of its own.
//! It refuses to start or end a worker; the page does both.

use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use super::Visit;

/// How long an answer may take before it is not coming any more.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection to one worker of the page.
#[derive(Debug)]
pub struct Worker {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    session: Option<String>,
    sent: u64,
}

impl Visit {
    /// The worker that the page has given this name.
    ///
    /// # Errors
    /// When there is none.
    pub async fn worker(&self, name: &str) -> anyhow::Result<Worker> {
        let (socket, _) = connect_async(self.inspector().await?).await?;
        let mut worker = Worker { socket, session: None, sent: 0 };
        timeout(PATIENCE, worker.find(name)).await.context("the browser does not tell its workers")??;
        Ok(worker)
    }

    /// Where the browser tells what no page can know of itself.
    pub(super) async fn inspector(&self) -> anyhow::Result<String> {
        let browser = self.browser.handle().capabilities().get("goog:chromeOptions");
        let address = browser.and_then(|options| options.get("debuggerAddress")).and_then(Value::as_str);
        let address = address.context("the browser does not say where it can be asked")?;
        Ok(format!("ws://{address}/devtools/page/{}", self.browser.window().await?))
    }
}

impl Worker {
    /// The value of an expression in the worker, or of the promise that it is.
    ///
    /// # Errors
    /// When it throws, or the worker has ended.
    pub async fn ask(&mut self, expression: &str) -> anyhow::Result<Value> {
        let parameters = json!({
            "expression": expression,
            "awaitPromise": true,
            "returnByValue": true,
            // Else the browser would let whoever asks this way do what the policy forbids the worker.
            "allowUnsafeEvalBlockedByCSP": false,
        });
        let mut events = Vec::new();
        let answer = timeout(PATIENCE, self.command("Runtime.evaluate", parameters, &mut events));
        let answer = answer.await.with_context(|| format!("no answer to {expression}"))??;
        let thrown = answer.pointer("/exceptionDetails/exception/description");
        ensure!(thrown.is_none(), "{expression}: {}", thrown.unwrap_or(&Value::Null));
        Ok(answer.pointer("/result/value").cloned().unwrap_or_default())
    }

    /// Attaches to the page's workers, each of which comes with its name.
    async fn find(&mut self, name: &str) -> anyhow::Result<()> {
        let attach = json!({ "autoAttach": true, "waitForDebuggerOnStart": false, "flatten": true });
        let mut events = Vec::new();
        self.command("Target.setAutoAttach", attach, &mut events).await?;
        let mut names = Vec::new();
        for event in events.iter().filter(|event| is(event, "method", "Target.attachedToTarget")) {
            self.session = event.pointer("/params/sessionId").and_then(Value::as_str).map(str::to_owned);
            let own = self.ask("self.name").await?;
            if own == name {
                return Ok(());
            }
            names.push(own);
        }
        bail!("there is no worker {name:?} among {names:?}")
    }

    /// One command and its answer; what is told in between goes to `events`.
    async fn command(
        &mut self,
        method: &str,
        parameters: Value,
        events: &mut Vec<Value>,
    ) -> anyhow::Result<Value> {
        self.sent = self.sent.saturating_add(1);
        let mut command = json!({ "id": self.sent, "method": method, "params": parameters });
        if let (Some(session), Some(fields)) = (&self.session, command.as_object_mut()) {
            fields.insert("sessionId".to_owned(), json!(session));
        }
        self.socket.send(Message::text(command.to_string())).await?;
        loop {
            let message = self.socket.next().await.context("the browser has closed the connection")??;
            let Message::Text(text) = message else { continue };
            let said: Value = serde_json::from_str(&text)?;
            if is(&said, "id", self.sent) {
                let error = said.get("error");
                ensure!(error.is_none(), "{method}: {}", error.unwrap_or(&Value::Null));
                return Ok(said.get("result").cloned().unwrap_or_default());
            }
            events.push(said);
        }
    }
}

/// Whether a field of what the browser said has this value.
fn is(said: &Value, field: &str, value: impl Into<Value>) -> bool {
    said.get(field) == Some(&value.into())
}
