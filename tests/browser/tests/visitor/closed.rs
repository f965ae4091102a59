//! Once the page has started, neither it nor a worker of it can reach anything, whatever it tries.

use std::sync::Arc;

use anyhow::ensure;
use browser_tests::{
    server::Fault,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};
use tokio::sync::Notify;

use crate::importer::can_be_opened;

/// What a page or its worker might try, each with the word that the server would see, and each made so that
/// it resolves with what became of it.
const ATTEMPTS: [(&str, &str); 10] = [
    ("fetch", "fetch(at).then(() => 'sent', () => 'stopped')"),
    (
        "no-cors",
        "fetch(at, { mode: 'no-cors', method: 'POST', body: 'x' }).then(() => 'sent', () => 'stopped')",
    ),
    (
        "xhr",
        "new Promise(end => { const asked = new XMLHttpRequest(); asked.onload = () => end('sent'); \
         asked.onerror = () => end('stopped'); asked.open('GET', at); asked.send(); })",
    ),
    (
        "socket",
        "new Promise(end => { const socket = new WebSocket(at.replace('http', 'ws')); \
         socket.onopen = () => end('sent'); socket.onerror = () => end('stopped'); })",
    ),
    (
        "events",
        "new Promise(end => { const events = new EventSource(at); events.onopen = () => end('sent'); \
         events.onerror = () => end('stopped'); })",
    ),
    ("script", "importScripts(at)"),
    (
        "blob",
        "import(URL.createObjectURL(new Blob([`export default await fetch('${at}').then(() => 'sent', () => 'stopped')`], \
         { type: 'text/javascript' }))).then(module => module.default, () => 'stopped')",
    ),
    ("module", "import(at).then(() => 'sent', () => 'stopped')"),
    (
        "worker",
        "new Promise(end => { const worker = new Worker(at); worker.onerror = () => end('stopped'); \
         worker.onmessage = () => end('sent'); })",
    ),
    ("beacon", "navigator.sendBeacon ? navigator.sendBeacon(at, 'x') && 'sent' : 'stopped'"),
];

/// An expression that tries `attempt` at an address that ends in `word`; what throws is stopped as well.
fn trying(visit: &Visit, word: &str, attempt: &str) -> String {
    let address = visit.url(&format!("sent-by-{word}"));
    format!(
        "(async () => {{ const at = '{address}'; try {{ return await {attempt} || 'stopped'; }} catch {{ return 'stopped'; }} }})()"
    )
}

#[apply(story!)]
async fn the_importer_can_reach_nothing() -> anyhow::Result<()> {
    let reported = Setting::page().expecting("Content Security Policy").excusing("Trusted");
    visit(reported, async |visit| {
        visit.open("").await?;
        can_be_opened(visit).await?;
        let mut importer = visit.worker("importer").await?;
        for (word, attempt) in ATTEMPTS {
            let became = importer.ask(&trying(visit, word, attempt)).await?;
            ensure!(became == "stopped", "{word} was {became}");
        }
        for (what, attempt) in [
            ("a policy for scripts", "trustedTypes.createPolicy('importer', {}) && 'made'"),
            ("a script made of text", "new Function('return 1')() && 'made'"),
            ("a worker of a blob", "new Worker(URL.createObjectURL(new Blob(['']))) && 'made'"),
        ] {
            let became = importer.ask(&trying(visit, "", attempt)).await?;
            ensure!(became == "stopped", "{what} was {became}");
        }
        ensure!(!visit.record().all().iter().any(|request| request.path.contains("sent-by")), "it was sent");
        can_be_opened(visit).await
    })
    .await
}

#[apply(story!)]
async fn the_page_can_reach_nothing_whether_the_importer_was_opened_or_not() -> anyhow::Result<()> {
    let reported = Setting::page().expecting("policy violation").excusing("Content Security Policy");
    visit(reported.excusing("Trusted").excusing("establish a connection"), async |visit| {
        visit.open("").await?;
        for _ in 0..2 {
            for (word, attempt) in ATTEMPTS {
                let became = visit.ask(&trying(visit, word, attempt)).await?;
                // No document has importScripts; a beacon says that it was taken and is stopped afterwards.
                ensure!(became == "stopped" || word == "beacon", "{word} was {became}");
            }
            let prefetch = "Object.assign(document.head.appendChild(document.createElement('link')), \
                { rel: 'prefetch', href: at }) && 'stopped'";
            visit.ask(&trying(visit, "prefetch", prefetch)).await?;
            for attempt in [
                "trustedTypes.createPolicy('importer', {}) && 'made'",
                "trustedTypes.createPolicy('another', {}) && 'made'",
                "new Worker(URL.createObjectURL(new Blob(['']))) && 'made'",
            ] {
                let became = visit.ask(&trying(visit, "", attempt)).await?;
                ensure!(became == "stopped", "{attempt}: {became}");
            }
            can_be_opened(visit).await?;
        }
        ensure!(!visit.record().all().iter().any(|request| request.path.contains("sent-by")), "it was sent");
        Ok(())
    })
    .await
}

/// Puts a style into the page, in each way that could be tried, and tells whether any of them is in force.
const STYLED: &str = "(() => { \
    const style = document.createElement('style'); \
    style.textContent = '#calculator { outline: 3px solid }'; \
    document.head.append(style); \
    document.querySelector('main').setAttribute('style', 'outline: 3px solid'); \
    return ['#calculator', 'main'].map(name => getComputedStyle(document.querySelector(name)).outlineStyle); })()";

#[apply(story!)]
async fn no_style_is_in_force_but_the_pages_own_not_even_before_it_has_started() -> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    let reported = ["Content Security Policy", "Content-Security-Policy", "policy violation"]
        .into_iter()
        .fold(Setting::page().with("_bg.wasm", Fault::Stalled(held.clone())), Setting::excusing);
    visit(reported, async |visit| {
        // Without its module the page has its first policy alone.
        visit.arrive("").await?;
        let styled = visit.ask(STYLED).await?;
        ensure!(styled == serde_json::json!(["none", "none"]), "{styled}");
        held.notify_one();
        visit.wait_for_start("yes").await
    })
    .await
}
