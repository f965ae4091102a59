//! What once worked in one engine alone: the rest of the page, what fails on its way, and how often a file is asked for.

use anyhow::ensure;
use browser_tests::{
    lists::{Encoding, Lists},
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};
use encoding_rs::WINDOWS_1252;

use crate::import::{FILE, OUTCOME, use_list};

/// What the page says of the chunk once it has stopped waiting for it.
const SAID: &str = "['open', 'failed'].includes(document.documentElement.dataset.chunk)";
/// Lets something fail once that opening the chunk needs after its file has come.
const FAILS_ONCE: &str = "(replace => { CSSStyleSheet.prototype.replaceSync = function() {\
    CSSStyleSheet.prototype.replaceSync = replace; throw new Error('not this time'); }; return true; })\
    (CSSStyleSheet.prototype.replaceSync)";
/// A third policy, under which some engines take no module in and some run none.
const FORBID_WEBASSEMBLY: &str = "Boolean(document.head.appendChild(Object.assign(\
    document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: 'script-src blob:' })))";

/// How often a path was asked for; a page is asked for by its folder.
fn times(visit: &Visit, path: &str) -> usize {
    visit.record().all().iter().filter(|request| request.path == path).count()
}

async fn chunk(visit: &Visit) -> anyhow::Result<String> {
    let path = visit.ask("new URL(document.querySelector('link[rel=chunk]').href).pathname").await?;
    Ok(path.as_str().unwrap_or_default().to_owned())
}

#[apply(story!)]
async fn what_fails_after_the_chunk_has_come_can_be_tried_again_without_asking_for_it_again()
-> anyhow::Result<()> {
    visit(Setting::page().without_service_workers(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "450").await?;
        visit.ask(FAILS_ONCE).await?;
        visit.press("by-customer").await?;
        visit.see("html", "data-chunk", "failed").await?;
        visit.press_for_chunk("by-customer").await?;
        let asked = times(visit, &chunk(visit).await?);
        ensure!(asked == 1, "the chunk was asked for {asked} times");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_browser_that_takes_no_module_in_says_so_each_time() -> anyhow::Result<()> {
    let setting = ["Content Security Policy", "Content-Security-Policy", "policy violation", "WebAssembly"]
        .into_iter()
        .fold(Setting::page(), Setting::excusing);
    visit(setting, async |visit| {
        visit.open("").await?;
        visit.ask(FORBID_WEBASSEMBLY).await?;
        for _ in 0..2 {
            visit.press("by-customer").await?;
            visit.until("the page says how it went", SAID).await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn until_the_page_answers_each_of_its_files_is_asked_for_once() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let all = visit.record().all();
        let first: Vec<_> = all
            .iter()
            .map(|request| &*request.path)
            .take_while(|path| *path != "/service-worker.js")
            .collect();
        let others = first.iter().filter(|path| **path != "/favicon.ico").count();
        ensure!(others == 4, "page, two scripts, module: {first:?}");
        let modules = first.iter().filter(|path| path.ends_with("_bg.wasm")).count();
        ensure!(modules == 1, "the module was asked for {modules} times: {first:?}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_first_visit_with_all_that_is_kept_asks_eight_times() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let all = visit.record().all();
        let asked: Vec<_> =
            all.iter().map(|request| &*request.path).filter(|path| *path != "/favicon.ico").collect();
        ensure!(asked.len() == 8, "{} requests: {asked:?}", asked.len());
        // The list comes from what the browser has already.
        visit.press_for_chunk("by-customer").await?;
        let asked = times(visit, &chunk(visit).await?);
        ensure!(asked == 1, "the chunk was asked for {asked} times");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_one_file_reads_a_list_from_a_disk_piece_by_piece() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let file = std::env::var_os("PAGE").map_or_else(|| browser_tests::in_project("dist"), Into::into);
    visit(Setting::page(), async |visit| {
        visit.open_file(&file.join("competency-calculator.html")).await?;
        visit.press_for_chunk("import").await?;
        // Longer than two pieces, and only its last row shows that it is not UTF-8: then reading begins again.
        let mut list = String::from("Customer,Workload,Active users,Licence,Association\r\n");
        list.extend((0..60_000).map(|row| format!("Customer number {row} Ltda,Yammer,1,paid,CSP\r\n")));
        list += "João,Yammer,4000,paid,CSP\r\n";
        let bytes = Encoding::Legacy(WINDOWS_1252).encode(&list)?;
        ensure!(bytes.len() > 2 << 20, "it is not long");
        visit.choose_file(FILE, &lists.file("list.csv", bytes)?).await?;
        visit.see_text(OUTCOME, "60,001 rows are ready to import.").await?;
        visit.press("close-import").await?;
        visit.press("import").await?;
        visit
            .choose_file(
                FILE,
                &lists.file("short.csv", "Customer,Workload,Active users\r\nContoso,Yammer,150\r\n")?,
            )
            .await?;
        visit.see_text(OUTCOME, "1 row is ready to import.").await?;
        use_list(visit, &["Contoso"]).await
    })
    .await
}
