//! The visitor's clipboard, which a browser lets a page write to or not.

use anyhow::Context as _;
use serde_json::json;

use super::Visit;

impl Visit {
    /// Lets the page write to the clipboard, and this visit read it.
    ///
    /// # Errors
    /// When the browser does not know such a permission.
    pub async fn allow_clipboard(&self) -> anyhow::Result<()> {
        self.permit("clipboard-write", "granted").await?;
        self.permit("clipboard-read", "granted").await
    }

    /// Keeps the clipboard from the page.
    ///
    /// # Errors
    /// When the browser does not know such a permission.
    pub async fn refuse_clipboard(&self) -> anyhow::Result<()> {
        self.permit("clipboard-write", "denied").await
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
