//! What a visit must not leave behind, whatever its story was about.
//!
//! It refuses to excuse anything that the story did not announce, and an announced error that does
//! not come is a fault as well: then the story no longer tests what it says.

use std::collections::HashSet;

use anyhow::Context as _;
use serde_json::Value;

use super::Visit;
use crate::server::Request;

/// What the page asked for after it had started, as the browser counts it. What the policy stopped is
/// in the log as a violation already.
const LATE: &str = "performance.getEntriesByType('resource')\
    .filter(e => window.watchedByVisit?.startedAt && e.startTime > window.watchedByVisit.startedAt)\
    .filter(e => !window.watchedByVisit.stopped.includes(e.name))\
    .map(e => `${e.initiatorType} ${e.name}`)";

/// The path of the desk, which the page may ask for after its start, once and plainly.
const DESK: &str =
    "(link => link ? new URL(link.href).pathname : null)(document.querySelector('link[rel=desk]'))";

/// The path of the worker that keeps the page for visits without a network. The browser looks by itself whether
/// there is a new one, when it likes to.
const WORKER: &str =
    "(link => link ? new URL(link.href).pathname : null)(document.querySelector('link[rel=offline]'))";

/// Whether a request says nothing but what it asks for.
fn is_plain(request: &Request) -> bool {
    says_nothing_by(request, &["cookie", "referer", "authorization", "content-length", "transfer-encoding"])
}

fn says_nothing_by(request: &Request, telling: &[&str]) -> bool {
    request.method == "GET" && !telling.iter().any(|name| request.headers.contains_key(*name))
}

/// Whether the browser itself has asked whether there is a new worker. It says that the worker of that address asks,
/// never which page.
fn is_update_check(request: &Request, worker: &str) -> bool {
    let header = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok());
    says_nothing_by(request, &["cookie", "authorization", "content-length", "transfer-encoding"])
        && header("service-worker") == Some("script")
        && header("referer").is_none_or(|referrer| referrer == worker)
}

impl Visit {
    /// Notes the requests of the page at hand, which its successor will not know of.
    pub(super) async fn leave(&self) -> anyhow::Result<()> {
        let Some(mark) = self.started.take() else { return Ok(()) };
        let desk = self.ask(DESK).await?;
        let mut excused =
            desk.as_str().map_or(0, |path| self.setting.mishaps().passing(path).saturating_add(1));
        let worker = self.ask(WORKER).await?;
        let mut late = Vec::new();
        for request in self.record().since(mark) {
            if excused > 0 && desk == *request.path && is_plain(&request) {
                excused = excused.saturating_sub(1);
            } else if !(worker == *request.path && is_update_check(&request, &self.url(&request.path))) {
                late.push(request.to_string());
            }
        }
        if let Value::Array(entries) = self.ask(LATE).await? {
            late.extend(entries.iter().map(Value::to_string));
        }
        self.faults
            .borrow_mut()
            .extend(late.into_iter().map(|one| format!("a request after the start: {one}")));
        Ok(())
    }

    /// Everything that this visit should not have caused.
    pub(super) async fn account(&self) -> anyhow::Result<Vec<String>> {
        self.leave().await?;
        let mut faults = self.faults.take();
        let mut met = HashSet::new();
        let log = self.browser.browser_log().await.context("reading the browser's log")?;
        let serious = log.iter().filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
        let excused = |message: &str| self.setting.excused().iter().any(|part| message.contains(part));
        for entry in serious.filter(|entry| !excused(&entry.message)) {
            let announced = self.setting.expected().iter().find(|part| entry.message.contains(part.as_str()));
            match announced {
                Some(part) => drop(met.insert(part)),
                None => faults.push(format!("{} in the console: {}", entry.level, entry.message)),
            }
        }
        for part in self.setting.expected().iter().filter(|part| !met.contains(part)) {
            faults.push(format!("the console was to report {part:?} and did not"));
        }
        Ok(faults)
    }
}
