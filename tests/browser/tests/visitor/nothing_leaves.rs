//! After the start nothing leaves, whichever engine it is: the server itself is the witness.
//!
//! This is what docs/privacy.md says of the second policy. What the page's workers may do is told in `closed`.

use anyhow::ensure;
use browser_tests::visit::{Setting, Visit, visit};
use browser_tests::{stories::apply, story};
use serde_json::json;

/// Every way in which a page asks for something without going anywhere, by a word that the server would see. `at` is the
/// address, `add` makes an element and puts it into the page.
const WAYS: [(&str, &str); 17] = [
    ("fetch", "fetch(at)"),
    ("post", "fetch(at, { method: 'POST', body: 'entered', mode: 'no-cors', keepalive: true })"),
    ("xhr", "(asked => { asked.open('POST', at); asked.send('entered'); })(new XMLHttpRequest())"),
    ("beacon", "navigator.sendBeacon(at, 'entered')"),
    ("events", "new EventSource(at)"),
    ("socket", "new WebSocket(at.replace('http', 'ws'))"),
    ("module", "import(at)"),
    ("script", "add('script', { src: at })"),
    ("worker", "new Worker(at)"),
    ("image", "add('img', { src: at })"),
    ("prefetch", "add('link', { rel: 'prefetch', href: at })"),
    ("preload", "add('link', { rel: 'preload', as: 'image', href: at })"),
    ("sheet", "add('link', { rel: 'stylesheet', href: at })"),
    ("font", "document.fonts.add(new FontFace('sent', `url(${at})`)) && document.fonts.load('1em sent')"),
    ("frame", "add('iframe', { src: at })"),
    (
        "form",
        "(form => { add('iframe', { name: 'sink' }); form.submit(); })(add('form', { action: at, method: 'post', target: 'sink' }))",
    ),
    ("ping", "add('a', { href: '#answer', ping: at }).click()"),
];

/// Tries one way; what it throws or rejects with is as good as nothing.
fn trying(at: &str, way: &str) -> String {
    format!(
        "(() => {{ const at = {at}; \
         const add = (tag, parts) => document.body.appendChild(Object.assign(document.createElement(tag), parts)); \
         try {{ Promise.resolve({way}).catch(() => undefined); }} catch {{ /* stopped */ }} return true; }})()",
        at = json!(at),
    )
}

async fn try_all(visit: &Visit, page: &str) -> anyhow::Result<()> {
    visit.open(page).await?;
    visit.fill("users.yammer", "987654").await?;
    for (word, way) in WAYS {
        visit.ask(&trying(&visit.url(&format!("sent-by-{word}")), way)).await?;
    }
    // Whatever had been let through would have been asked for by the time that a page comes again.
    visit.open(page).await?;
    let sent: Vec<_> =
        visit.record().all().into_iter().filter(|request| request.path.contains("sent-by")).collect();
    ensure!(sent.is_empty(), "{sent:?}");
    Ok(())
}

fn stopped() -> Setting {
    // Each engine has its own words for what it has stopped.
    let setting = Setting::page().expecting("policy violation").excusing("Content Security Policy");
    ["Trusted", "Content-Security-Policy", "NetworkError", "can’t establish a connection"]
        .into_iter()
        .fold(setting, Setting::excusing)
}

#[apply(story!)]
async fn after_the_start_no_way_leads_out_of_the_page() -> anyhow::Result<()> {
    visit(stopped(), async |visit| try_all(visit, "").await).await
}

#[apply(story!)]
async fn after_the_start_no_way_leads_out_of_a_frame() -> anyhow::Result<()> {
    visit(stopped(), async |visit| try_all(visit, "frame.html").await).await
}
