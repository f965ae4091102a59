//! Asks axe-core what stands in the way of people who see, hear or move differently, and the browser how it calls things.
//!
//! In Chromium it runs beside the page's scripts, in a world of its own: the page's policy forbids foreign
//! script, and that policy must not be weakened in order to test it. It refuses to skip any rule.

use std::fs;

use anyhow::{Context as _, ensure};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::{
    ElementId, RequestData, SessionId, common::command::FormatRequestData, session::http::CmdResponse,
};

use super::{Lack, Visit};
use crate::engine::Engine;

/// Where npm puts it.
const AXE: &str = "node_modules/axe-core/axe.min.js";

/// Each violation in one line: the rule, why it matters, and where it was broken.
const RUN: &str = "axe.run(document, { resultTypes: ['violations'], iframes: false }).then(found => \
    found.violations.map(v => `${v.id} (${v.impact}): ${v.help}\\n` + \
    v.nodes.map(n => `    ${n.target} ${n.failureSummary.replace(/\\s+/g, ' ')}`).join('\\n')))";

/// Asks a browser how it calls an element.
#[derive(Debug)]
struct ComputedLabel(ElementId);

impl FormatRequestData for ComputedLabel {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("/session/{session}/element/{}/computedlabel", self.0))
    }
}

impl Visit {
    /// How the browser itself calls an element to somebody who does not see it.
    ///
    /// # Errors
    /// When there is no such element, or the browser does not answer.
    pub async fn name_of(&self, selector: &str) -> anyhow::Result<String> {
        let element = self.element(selector).await?;
        let told = self.browser.cmd(ComputedLabel(element.element_id())).await;
        told.and_then(CmdResponse::value).with_context(|| format!("the name of {selector}"))
    }

    /// Fails when axe-core finds anything in the state that the page is in.
    ///
    /// # Errors
    /// With everything found, or when axe-core is not installed.
    pub async fn is_accessible(&self) -> anyhow::Result<()> {
        let file = crate::in_project(AXE);
        let source = fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}: run npm install first", file.display()))?;
        if self.engine() != Engine::Chromium {
            // Their drivers run a script of the tests whatever the page's policy says.
            self.browser.execute(&source, Vec::new()).await.context("bringing axe-core")?;
            return none_of(&lines(&self.ask(RUN).await?)?);
        }
        // axe-core needs timers. Scripts that were refused when the page was read do not run later.
        self.forbid_script(false).await?;
        let found = self.findings(&source).await;
        self.forbid_script(self.setting.lacks(Lack::Script)).await?;
        none_of(&found?)
    }

    async fn findings(&self, source: &str) -> anyhow::Result<Vec<String>> {
        let frames = self.command("Page.getFrameTree", json!({})).await?;
        let frame = frames.pointer("/frameTree/frame/id").context("no frame")?;
        let world = json!({ "frameId": frame, "worldName": "accessibility" });
        let world = self.command("Page.createIsolatedWorld", world).await?;
        let context = world.get("executionContextId").context("no world beside the page")?;
        self.evaluate_in(context, source).await?;
        let found = self.evaluate_in(context, RUN).await?;
        lines(&found)
    }

    async fn evaluate_in(&self, context: &Value, expression: &str) -> anyhow::Result<Value> {
        let script = json!({
            "expression": expression,
            "contextId": context,
            "awaitPromise": true,
            "returnByValue": true,
        });
        let mut answer = self.command("Runtime.evaluate", script).await?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            anyhow::bail!("axe-core threw {thrown}");
        }
        Ok(answer.pointer_mut("/result/value").map_or(Value::Null, Value::take))
    }
}

fn none_of(found: &[String]) -> anyhow::Result<()> {
    ensure!(found.is_empty(), "axe-core found:\n{}", found.join("\n"));
    Ok(())
}

fn lines(found: &Value) -> anyhow::Result<Vec<String>> {
    let found = found.as_array().context("axe-core gave no answer")?;
    Ok(found.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}
