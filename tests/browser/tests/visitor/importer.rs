//! The importer comes with the chunk when either is first needed, with one request that says nothing; and
//! while they do not come, everything else works.

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;
use browser_tests::{
    server::{Fault, Request},
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

/// Opens the importer and has it write an empty list; the worker stays as `window.importer`.
const ASK: &str = "openImporter().then((worker) => new Promise((answered) => { \
    window.importer = worker; \
    worker.onmessage = ({ data }) => answered(data.kind === 'written' ? new TextDecoder().decode(data.file) : data.kind); \
    worker.postMessage({ kind: 'template', locale: 'en' }); }), () => 'refused')";

/// What an empty list is.
const EMPTY: &str = "Customer,Workload,Active users,Licence,Association";

/// A page whose chunk nobody but its prefetch worker asks for.
fn without_others() -> Setting {
    Setting::page().without_service_workers()
}

fn asked_for_chunk(visit: &Visit) -> Vec<Request> {
    let asked = visit.record().all().into_iter();
    asked.filter(|request| request.path.contains("/chunk-")).collect()
}

/// The importer can be opened, and lives.
pub async fn can_be_opened(visit: &Visit) -> anyhow::Result<()> {
    let answer = visit.ask(ASK).await?;
    ensure!(answer.as_str().is_some_and(|file| file.trim() == EMPTY), "the importer answers {answer}");
    Ok(())
}

/// The importer can be opened twice at once.
async fn can_be_opened_twice_at_once(visit: &Visit) -> anyhow::Result<()> {
    let at_once =
        visit.ask(&format!("Promise.all([{ASK}, {ASK}]).then(all => all.map(one => one.trim()))")).await?;
    ensure!(at_once == serde_json::json!([EMPTY, EMPTY]), "{at_once}");
    Ok(())
}

async fn is_refused_and_all_else_works(visit: &Visit) -> anyhow::Result<()> {
    let answer = visit.ask(ASK).await?;
    ensure!(answer == "refused", "the importer answers {answer}");
    visit.fill("users.yammer", "4000").await?;
    visit.see_text("[data-tier-card=gold]", "4,000").await
}

#[apply(story!)]
async fn it_is_asked_for_when_it_is_needed_and_then_once() -> anyhow::Result<()> {
    visit(without_others(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "1").await?;
        ensure!(asked_for_chunk(visit).is_empty(), "nobody has needed it yet");
        can_be_opened(visit).await?;
        visit.press_for_chunk("by-customer").await?;
        visit.ask("window.importer.terminate()").await?;
        can_be_opened(visit).await?;
        can_be_opened_twice_at_once(visit).await?;
        ensure!(asked_for_chunk(visit).len() == 1, "{:?}", asked_for_chunk(visit));
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn two_who_need_it_in_the_same_moment_share_one_request() -> anyhow::Result<()> {
    visit(without_others(), async |visit| {
        visit.open("").await?;
        can_be_opened_twice_at_once(visit).await?;
        ensure!(asked_for_chunk(visit).len() == 1, "{:?}", asked_for_chunk(visit));
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn its_request_tells_nothing_of_the_visitor() -> anyhow::Result<()> {
    visit(without_others(), async |visit| {
        visit.arrive("").await?;
        visit.ask("document.cookie = 'visitor=ana'").await?;
        visit.open("?company=contoso#users").await?;
        // No port of a server has so many digits.
        visit.fill("users.yammer", "987654").await?;
        can_be_opened(visit).await?;
        let asked = asked_for_chunk(visit);
        let request = asked.first().context("the request")?;
        ensure!(request.method == "GET" && !request.path.contains('?'), "{request}");
        for name in ["cookie", "referer", "content-length", "content-type", "transfer-encoding"] {
            ensure!(!request.headers.contains_key(name), "{name} tells {:?}", request.headers.get(name));
        }
        let told = format!("{:?}", request.headers);
        ensure!(!["contoso", "ana", "987654"].iter().any(|word| told.contains(word)), "{told}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn while_it_is_refused_all_else_works_and_later_it_comes() -> anyhow::Result<()> {
    let refused = Fault::AtFirst(Box::new(Fault::Refused(StatusCode::NOT_FOUND)));
    // What goes wrong in a worker reaches the console or not, by chance.
    let setting = without_others().with(&crate::chunk::chunk_name()?, refused).excusing("integrity");
    visit(setting.excusing("404"), async |visit| {
        visit.open("").await?;
        is_refused_and_all_else_works(visit).await?;
        can_be_opened(visit).await
    })
    .await
}

#[apply(story!)]
async fn one_that_was_changed_on_its_way_is_not_run_and_later_it_comes() -> anyhow::Result<()> {
    let changed = Fault::AtFirst(Box::new(Fault::Replaced(b"\0asm\x01\0\0\0".to_vec())));
    let setting = without_others().with(&crate::chunk::chunk_name()?, changed).expecting("integrity");
    visit(setting, async |visit| {
        visit.open("").await?;
        is_refused_and_all_else_works(visit).await?;
        can_be_opened(visit).await
    })
    .await
}

#[apply(story!)]
async fn a_page_that_does_not_run_refuses_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.ask("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))").await?;
        let answer = visit.ask(ASK).await?;
        ensure!(answer == "refused", "{answer}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn in_a_sandboxed_frame_it_comes_as_well() -> anyhow::Result<()> {
    visit(Setting::page().sandboxed(), async |visit| {
        visit.open("frame.html").await?;
        ensure!(visit.ask("self.origin").await? == "null", "the page has an origin");
        can_be_opened(visit).await
    })
    .await
}
