//! What a visit must not leave behind, whatever its story was about.
//!
//! It refuses to excuse anything that the story did not announce, and an announced error that does
//! not come is a fault as well: then the story no longer tests what it says.

use std::collections::{HashMap, HashSet};

use anyhow::Context as _;
use serde_json::Value;

use super::Visit;
use crate::{browser::Message, engine::Engine, server::Request};

/// What the page asked for after it had started, as the browser counts it. What the policy stopped is
/// in the log as a violation already. A blob is in memory and asked of nobody. Some browsers count their own look for a new worker too.
const LATE: &str = "performance.getEntriesByType('resource')\
    .filter(e => e.initiatorType !== 'other' || e.name !== document.querySelector('link[rel=offline]')?.href)\
    .filter(e => window.watchedByVisit?.startedAt && e.startTime >= window.watchedByVisit.startedAt)\
    .filter(e => !e.name.startsWith('blob:') && new URL(e.name).pathname !== '/policy-report')\
    .filter(e => !window.watchedByVisit.stopped.includes(e.name))\
    .map(e => `${e.initiatorType} ${e.name}`)";

/// The paths of the chunk and its texts, which the page may ask for after its start, once and plainly.
const CHUNK: &str =
    "[...document.querySelectorAll('link[rel=chunk]')].map(link => new URL(link.href).pathname)";

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
        && header("referer").is_none_or(|referrer| is_of_worker(referrer, worker))
}

/// Whether a referrer is the worker's own address, or its folder, which `WebKit` sends.
fn is_of_worker(referrer: &str, worker: &str) -> bool {
    referrer == worker
        || worker.rsplit_once('/').is_some_and(|(folder, _)| referrer.trim_end_matches('/') == folder)
}

/// A browser's report in the words of `watch.js`.
fn violation(report: &str) -> String {
    let report: Value = serde_json::from_str(report).unwrap_or_default();
    let part = |name: &str| {
        report.pointer(&format!("/csp-report/{name}")).and_then(Value::as_str).unwrap_or_default()
    };
    format!(
        "policy violation: {} stopped {} {} on {}",
        part("effective-directive"),
        part("blocked-uri"),
        part("source-file"),
        part("document-uri")
    )
}

impl Visit {
    /// Notes the requests of the page at hand, which its successor will not know of.
    pub(super) async fn note_requests(&self) -> anyhow::Result<()> {
        let Some(mark) = self.started.take() else { return Ok(()) };
        let chunk = self.ask(CHUNK).await?;
        let chunk = chunk.as_array().into_iter().flatten().filter_map(Value::as_str);
        let chunk: Vec<_> = chunk.collect();
        // Both come again when one of them has not come.
        let times = chunk.iter().map(|path| self.setting.server_faults().passing(path)).max();
        let times = times.unwrap_or_default().saturating_add(1);
        let mut excused: HashMap<_, _> = chunk.into_iter().map(|path| (path, times)).collect();
        let worker = self.ask(WORKER).await?;
        let mut late = Vec::new();
        for request in self.record().since(mark) {
            let left = excused.get_mut(&*request.path).filter(|left| **left > 0 && is_plain(&request));
            if let Some(left) = left {
                *left = left.saturating_sub(1);
            } else if !(worker == *request.path && is_update_check(&request, &self.url(&request.path))) {
                late.push(request.to_string());
            }
        }
        if self.engine() == Engine::WebKit {
            let reported = self.ask("window.watchedByVisit?.reported ?? []").await?;
            let reported = reported.as_array().into_iter().flatten().filter_map(Value::as_str);
            self.reported.borrow_mut().extend(reported.map(str::to_owned));
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
    pub(super) async fn diagnostics(&self) -> anyhow::Result<Vec<String>> {
        self.note_requests().await?;
        let mut faults = self.faults.take();
        let mut met = HashSet::new();
        let mut messages = self.held.messages().await.context("reading the browser's log")?;
        let violations = self.server.reports().take();
        let violations = violations.iter().map(|report| violation(report));
        let reported = self.reported.take().into_iter().chain(violations);
        messages.extend(reported.map(|text| Message { level: "SEVERE", text }));
        let excused = |message: &str| {
            // WebKit looks for a picture of the whole site, whichever a page names.
            message.contains("/favicon.ico")
                || self.setting.excused().iter().any(|part| message.contains(part))
        };
        for Message { level, text } in messages.iter().filter(|message| !excused(&message.text)) {
            let announced = self.setting.expected().iter().find(|part| text.contains(part.as_str()));
            match announced {
                Some(part) => drop(met.insert(part)),
                None => faults.push(format!("{level} in the console: {text}")),
            }
        }
        // The others do not tell what the network and the policy have refused.
        if self.engine() == Engine::Chromium {
            for part in self.setting.expected().iter().filter(|part| !met.contains(part)) {
                faults.push(format!("the console was to report {part:?} and did not"));
            }
        }
        Ok(faults)
    }
}
