//! The importer comes when it is first needed, with one request that says nothing, into a worker that can
//! say nothing either; and while it does not come, everything else works.

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;
use browser_tests::{
    server::{Mishap, Request},
    visit::{Setting, Visit, visit},
};

/// Opens the importer and asks whether it lives; the worker stays as `window.importer`.
const PING: &str = "openImporter().then((worker) => new Promise((answered) => { \
    window.importer = worker; worker.onmessage = (event) => answered(event.data); worker.postMessage('ping'); }), \
    () => 'refused')";

/// What a worker of a page might try, each with the word that the server would see, and each made so that
/// it resolves with what became of it.
const ATTEMPTS: [(&str, &str); 9] = [
    ("fetch", "fetch(at).then(() => 'sent', () => 'stopped')"),
    ("no-cors", "fetch(at, { mode: 'no-cors', method: 'POST', body: 'x' }).then(() => 'sent', () => 'stopped')"),
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
    format!("(async () => {{ const at = '{address}'; try {{ return await {attempt} || 'stopped'; }} catch {{ return 'stopped'; }} }})()")
}

fn asked_for_importer(visit: &Visit) -> Vec<Request> {
    let asked = visit.record().all().into_iter();
    asked.filter(|request| request.path.contains("importer")).collect()
}

async fn can_be_opened(visit: &Visit) -> anyhow::Result<()> {
    let answer = visit.ask(PING).await?;
    ensure!(answer == "pong", "the importer answers {answer}");
    Ok(())
}

async fn is_refused_and_all_else_works(visit: &Visit) -> anyhow::Result<()> {
    let answer = visit.ask(PING).await?;
    ensure!(answer == "refused", "the importer answers {answer}");
    visit.fill("users.yammer", "4000").await?;
    visit.see_text("[data-tier-card=gold]", "4,000").await
}

#[tokio::test]
async fn it_is_asked_for_when_it_is_needed_and_then_once() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "1").await?;
        ensure!(asked_for_importer(visit).is_empty(), "nobody has needed it yet");
        can_be_opened(visit).await?;
        visit.ask("window.importer.terminate()").await?;
        can_be_opened(visit).await?;
        let at_once = visit.ask(&format!("Promise.all([{PING}, {PING}]).then(String)")).await?;
        ensure!(at_once == "pong,pong", "{at_once}");
        ensure!(asked_for_importer(visit).len() == 1, "{:?}", asked_for_importer(visit));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_who_need_it_in_the_same_moment_share_one_request() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let at_once = visit.ask(&format!("Promise.all([{PING}, {PING}]).then(String)")).await?;
        ensure!(at_once == "pong,pong", "{at_once}");
        ensure!(asked_for_importer(visit).len() == 1, "{:?}", asked_for_importer(visit));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn its_request_tells_nothing_of_the_visitor() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.arrive("").await?;
        visit.ask("document.cookie = 'visitor=ana'").await?;
        visit.open("?company=contoso#users").await?;
        visit.fill("users.yammer", "4000").await?;
        can_be_opened(visit).await?;
        let asked = asked_for_importer(visit);
        let request = asked.first().context("the request")?;
        ensure!(request.method == "GET" && request.path.ends_with(".wasm"), "{request}");
        for name in ["cookie", "referer", "content-length", "content-type", "transfer-encoding"] {
            ensure!(!request.headers.contains_key(name), "{name} tells {:?}", request.headers.get(name));
        }
        let told = format!("{:?}", request.headers);
        ensure!(!["contoso", "ana", "4000"].iter().any(|word| told.contains(word)), "{told}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn its_worker_can_reach_nothing() -> anyhow::Result<()> {
    let reported = Setting::page().expecting("Content Security Policy").excusing("TrustedScriptURL");
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
            ("a module", "new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) && 'made'"),
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

#[tokio::test]
async fn the_page_stays_closed_whether_it_was_opened_or_not() -> anyhow::Result<()> {
    let reported = Setting::page().expecting("policy violation").excusing("Content Security Policy");
    visit(reported.excusing("TrustedScriptURL"), async |visit| {
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

#[tokio::test]
async fn while_it_is_refused_all_else_works_and_later_it_comes() -> anyhow::Result<()> {
    let refused = Mishap::AtFirst(Box::new(Mishap::Refused(StatusCode::NOT_FOUND)));
    // The answer of the refusal may also be held against the hash.
    let setting = Setting::page().with(&importer_name().await?, refused).excusing("integrity");
    visit(setting.expecting("404"), async |visit| {
        visit.open("").await?;
        is_refused_and_all_else_works(visit).await?;
        can_be_opened(visit).await
    })
    .await
}

#[tokio::test]
async fn one_that_was_changed_on_its_way_is_not_run_and_later_it_comes() -> anyhow::Result<()> {
    let changed = Mishap::AtFirst(Box::new(Mishap::Replaced(b"\0asm\x01\0\0\0".to_vec())));
    let setting = Setting::page().with(&importer_name().await?, changed).expecting("integrity");
    visit(setting, async |visit| {
        visit.open("").await?;
        is_refused_and_all_else_works(visit).await?;
        can_be_opened(visit).await
    })
    .await
}

async fn importer_name() -> anyhow::Result<String> {
    let mut name = String::new();
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let path = visit.ask("new URL(document.querySelector('link[rel=importer]').href).pathname").await?;
        path.as_str().context("the page names no importer")?.clone_into(&mut name);
        Ok(())
    })
    .await?;
    Ok(name)
}

#[tokio::test]
async fn a_page_that_does_not_run_refuses_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.ask("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))").await?;
        let answer = visit.ask(PING).await?;
        ensure!(answer == "refused", "{answer}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_sandboxed_frame_it_comes_as_well() -> anyhow::Result<()> {
    visit(Setting::page().sandboxed(), async |visit| {
        visit.open("").await?;
        ensure!(visit.ask("self.origin").await? == "null", "the page has an origin");
        can_be_opened(visit).await
    })
    .await
}
