//! The visitor's clipboard, which a browser lets a page write to or not.

use anyhow::Context as _;
use serde_json::json;

use super::Visit;
use crate::engine::Engine;

impl Visit {
    /// Lets the page write to the clipboard, and this visit read it.
    ///
    /// # Errors
    /// When the browser does not know such a permission.
    pub async fn allow_clipboard(&self) -> anyhow::Result<()> {
        if self.engine() != Engine::Chromium {
            // They were started so that a page may write, and a script of the tests may read.
            return Ok(());
        }
        self.permit("clipboard-write", "granted").await?;
        self.permit("clipboard-read", "granted").await
    }

    /// Keeps the clipboard from the page.
    ///
    /// # Errors
    /// When the browser does not know such a permission.
    pub async fn refuse_clipboard(&self) -> anyhow::Result<()> {
        if self.engine() != Engine::Chromium {
            // They have no such setting for one page, so the page meets what a refusal looks like.
            let refused = "Object.assign(Clipboard.prototype, Object.fromEntries(['write', 'writeText']\
                .map(name => [name, () => Promise.reject(new DOMException('refused', 'NotAllowedError'))]))) && null";
            return self.ask(refused).await.map(drop);
        }
        self.permit("clipboard-write", "denied").await
    }

    /// What is on the clipboard for whatever takes formatted text.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn clipboard_html(&self) -> anyhow::Result<String> {
        let read = "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(html => html.text())";
        let html = if self.engine() == Engine::Chromium {
            let script = json!({ "expression": read, "awaitPromise": true, "returnByValue": true });
            self.command("Runtime.evaluate", script)
                .await?
                .pointer("/result/value")
                .cloned()
                .unwrap_or_default()
        } else {
            self.ask(read).await?
        };
        let html = html.as_str().context("there is no formatted text on the clipboard")?;
        // WebKit says in each tag how it looks.
        let mut parts = html.split(" style=\"");
        let first = parts.next().unwrap_or_default().to_owned();
        Ok(parts.fold(first, |plain, part| plain + part.split_once('"').map_or("", |(_, rest)| rest)))
    }

    async fn permit(&self, name: &str, setting: &str) -> anyhow::Result<()> {
        let permission = json!({ "permission": { "name": name }, "setting": setting });
        self.command("Browser.setPermission", permission).await.map(drop)
    }

    /// What is on the clipboard.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn clipboard(&self) -> anyhow::Result<String> {
        if self.engine() != Engine::Chromium {
            let text = self.ask("navigator.clipboard.readText()").await?;
            return text.as_str().map(str::to_owned).context("there is no text on the clipboard");
        }
        let script = json!({
            "expression": "navigator.clipboard.readText()",
            "awaitPromise": true,
            "returnByValue": true,
        });
        let answer = self.command("Runtime.evaluate", script).await?;
        let text = answer.pointer("/result/value").and_then(serde_json::Value::as_str);
        text.map(str::to_owned).with_context(|| format!("the clipboard cannot be read: {answer}"))
    }
}
