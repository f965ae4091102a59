//! A second visit needs no network, and nobody is kept on an old page.

use std::sync::Arc;

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;
use browser_tests::{
    builds::Builds,
    companies,
    engine::Engine,
    lists::Lists,
    server::{Fault, Request},
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};
use tokio::sync::Notify;

use crate::import::{import, use_list};

/// How many files are kept, in all caches of this host.
const KEPT: &str = "caches.keys().then(names => Promise.all(names.map(name => caches.open(name)\
    .then(cache => cache.keys())))).then(all => all.flat().length)";
/// Whether a worker is at work.
const AT_WORK: &str = "navigator.serviceWorker.getRegistration().then(found => Boolean(found?.active))";
/// Whether it is the only one, has done what it does at first, and keeps the files of the page at hand, within three
/// seconds. The worker of an older build stays where a newer one could not fetch its files in time.
const SETTLED: &str = "(async () => { for (let look = 0; look < 60; look += 1) {\
    const found = await navigator.serviceWorker.getRegistration();\
    const files = [...document.querySelectorAll('link[rel=chunk], script[src]')];\
    const names = [location.href, ...files.map(file => file.href || file.src)];\
    const kept = await Promise.all(names.map(name => caches.match(name)));\
    if (found?.active?.state === 'activated' && !found.installing && !found.waiting && kept.every(Boolean)) return true;\
    await new Promise(later => setTimeout(later, 50));\
    } return false; })()";
/// Which build the page is of, and which files it was made of.
pub const BUILD: &str = "document.documentElement.dataset.build ?? 'first'";
const FILES: &str = "[...document.querySelectorAll('link[href], script[src]')]\
    .map(one => one.href || one.src).filter(name => /-[0-9a-f]+(_bg)?[.](css|js|txt|wasm)$/.test(name))";

/// What the browser says to itself while there is no network.
pub fn without_network(setting: Setting) -> Setting {
    setting.excusing("ERR_CONNECTION_REFUSED").excusing("ERR_FAILED")
}

/// Opens the page, and again where a slow machine has not kept all of it in time or still has an older worker at
/// work. In between the visitor is elsewhere, because a worker stays for as long as one of its pages is open.
pub async fn open_and_keep(visit: &Visit) -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let elsewhere = lists.file("elsewhere.html", "<title>Elsewhere</title>")?;
    for _ in 0..5 {
        visit.arrive_at_file(&elsewhere, "").await?;
        visit.open("").await?;
        if visit.ask(SETTLED).await? == true {
            return Ok(());
        }
    }
    anyhow::bail!("no worker has kept the page")
}

fn of_worker(request: &Request) -> bool {
    request.path.ends_with("/service-worker.js")
}

#[apply(story!)]
async fn without_a_network_a_second_visit_does_all_that_the_first_could() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(without_network(Setting::page()), async |visit| {
        open_and_keep(visit).await?;
        // Pages in other languages are kept once somebody has been there.
        visit.open("pt-br/").await?;
        ensure!(visit.ask(SETTLED).await? == true, "the page in the other language is not kept");
        visit.disconnect();
        for path in ["", "pt-br/"] {
            visit.open(path).await?;
            companies::gold(visit).await?;
            visit.press_for_chunk("by-customer").await?;
            let list = "Customer,Workload,Active users\r\nContoso,Yammer,150\r\n";
            visit.press("import").await?;
            visit.choose_file(crate::import::FILE, &lists.file("list.csv", list)?).await?;
            visit.until("it can be used", "document.querySelector('[data-action=use-list]')").await?;
            use_list(visit, &["Contoso"]).await?;
            visit.press("reset").await?;
            visit.press("confirm-reset").await?;
        }
        visit.open("?campaign=1").await?;
        visit.open("pt-br/index.html#answer").await
    })
    .await
}

#[apply(story!)]
async fn a_new_build_is_shown_at_once_and_never_mixes_with_the_old_one() -> anyhow::Result<()> {
    let (builds, lists) = (Builds::first()?, Lists::new()?);
    visit(without_network(Setting::folder(builds.folder())), async |visit| {
        open_and_keep(visit).await?;
        visit.refresh().await?;
        let first = visit.ask(FILES).await?;
        builds.publish_another()?;
        visit.open("").await?;
        ensure!(visit.ask(BUILD).await? == "another", "an old page is shown although there is a network");
        let another = visit.ask(FILES).await?;
        ensure!(first.as_array().map(Vec::len) == Some(5) && first != another, "{first}");

        // Whichever is kept by now, it is all of it.
        visit.disconnect();
        visit.open("").await?;
        let files = if visit.ask(BUILD).await? == "another" { &another } else { &first };
        ensure!(visit.ask(FILES).await? == *files, "a page of one build with files of the other");
        import(visit, &lists, "list.csv", "Customer,Workload,Active users\r\nContoso,Yammer,150\r\n").await?;

        // Nobody has a page of the old build open any more, so the new worker takes over.
        visit.reconnect().await?;
        open_and_keep(visit).await?;
        visit.disconnect();
        visit.open("").await?;
        ensure!(visit.ask(BUILD).await? == "another", "the old page is still kept");
        ensure!(visit.ask(KEPT).await? == 6, "what the old build kept is still there");
        visit.press_for_chunk("by-customer").await
    })
    .await
}

#[apply(story!)]
async fn while_a_part_comes_damaged_or_not_at_all_nothing_is_kept_and_all_else_works() -> anyhow::Result<()> {
    let builds = Builds::first()?;
    for fault in [Fault::Replaced(b"\0asm\x01\0\0\0".to_vec()), Fault::Refused(StatusCode::NOT_FOUND)] {
        // Of all that is kept only the chunk is not asked for by the page itself.
        let setting = Setting::folder(builds.folder()).with(&builds.chunk()?, fault);
        visit(setting.excusing("integrity").excusing("404"), async |visit| {
            visit.open("").await?;
            ensure!(visit.ask(KEPT).await? == 0, "a half of it is kept");
            ensure!(visit.ask(AT_WORK).await? == false, "a worker is at work without its files");
            visit.fill("users.yammer", "4000").await?;
            visit.see_text("[data-tier-card=gold]", "4,000").await
        })
        .await?;
    }
    Ok(())
}

#[apply(story!)]
async fn a_part_that_came_damaged_is_asked_for_again_past_the_browsers_cache() -> anyhow::Result<()> {
    let builds = Builds::first()?;
    let damaged = Fault::AtFirst(Box::new(Fault::Replaced(b"\0asm\x01\0\0\0".to_vec())));
    let setting = Setting::folder(builds.folder()).with(&builds.chunk()?, damaged).excusing("integrity");
    visit(without_network(setting), async |visit| {
        open_and_keep(visit).await?;
        visit.disconnect();
        visit.open("").await?;
        visit.press_for_chunk("by-customer").await
    })
    .await
}

#[apply(story!)]
async fn a_download_that_takes_too_long_is_given_up_before_the_page_closes() -> anyhow::Result<()> {
    let builds = Builds::first()?;
    let held = Arc::new(Notify::new());
    let slow = Setting::folder(builds.folder()).with(&builds.chunk()?, Fault::Held(held.clone()));
    visit(slow, async |visit| {
        visit.arrive("").await?;
        // It answers meanwhile, and can be used.
        visit.see("html", "data-answers", "yes").await?;
        visit.press("add-person").await?;
        visit.fill("person.0", "Ana").await?;
        visit.wait_for_start("yes").await?;
        ensure!(visit.ask(KEPT).await? == 0, "a half of it is kept");
        let found =
            visit.ask("navigator.serviceWorker.getRegistration().then(found => Boolean(found))").await?;
        ensure!(found == false, "the page has closed, and a worker is still asking for files");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn looking_for_a_new_worker_tells_nothing_of_the_visitor() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.arrive("").await?;
        visit.ask("document.cookie = 'visitor=ana'").await?;
        open_and_keep(visit).await?;
        visit.open("?company=contoso#users").await?;
        // No port of a server has so many digits.
        visit.fill("users.yammer", "987654").await?;
        let mark = visit.record().count();
        let later =
            |request: &Request| of_worker(request) && request.headers.contains_key("if-modified-since");
        visit.until_asked("a check of the browser's own", later).await?;
        for request in visit.record().all().iter().filter(|request| of_worker(request)) {
            ensure!(request.method == "GET" && request.path == "/service-worker.js", "{request}");
            let mut headers = request.headers.clone();
            let cookie = headers.remove("cookie");
            let told = format!("{headers:?}");
            // Firefox sends what others on this host have set; the calculator sets none.
            ensure!(cookie.is_none() || visit.engine() == Engine::Firefox, "{cookie:?}");
            ensure!(!["contoso", "ana", "987654"].iter().any(|word| told.contains(word)), "{told}");
        }
        let others: Vec<_> =
            visit.record().since(mark).into_iter().filter(|request| !of_worker(request)).collect();
        ensure!(others.is_empty(), "{others:?}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn what_others_keep_on_the_same_host_is_left_alone() -> anyhow::Result<()> {
    let builds = Builds::first()?;
    visit(without_network(Setting::folder(builds.folder())), async |visit| {
        visit.arrive("").await?;
        let theirs = ["theirs", "competency-calculator 1", "competency-calculator http://127.0.0.1/other/ 1"];
        visit
            .ask(&format!("Promise.all({theirs:?}.map(name => caches.open(name))).then(() => true)"))
            .await?;
        let old =
            "caches.open(`competency-calculator ${new URL('./', location).href} older`).then(() => true)";
        visit.ask(old).await?;
        open_and_keep(visit).await?;
        let names = visit.ask("caches.keys()").await?;
        let names: Vec<_> =
            names.as_array().context("names")?.iter().filter_map(|one| one.as_str()).collect();
        ensure!(theirs.iter().all(|name| names.contains(name)), "{names:?}");
        ensure!(names.len() == 4, "an older cache of ours is still there: {names:?}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_page_without_an_origin_keeps_nothing() -> anyhow::Result<()> {
    visit(Setting::page().sandboxed(), async |visit| {
        visit.open("frame.html").await?;
        ensure!(!visit.record().all().iter().any(of_worker), "a worker was asked for");
        Ok(())
    })
    .await
}
