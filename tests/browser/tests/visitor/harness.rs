//! The watch that every visit keeps can fail: each fault, committed on purpose, is caught.
//!
//! The pages are small ones beside this file, since the real page must commit no fault at all.

use anyhow::ensure;
use axum::http::StatusCode;
use browser_tests::{
    server::{Fault, Options, Server},
    visit::{Screen, Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

fn pages() -> Setting {
    Setting::folder(browser_tests::in_project("tests/browser/tests/pages"))
}

/// Tells a story that must be caught, and checks that it was caught for the right reason.
async fn caught(
    setting: Setting,
    reason: &str,
    story: impl AsyncFnOnce(&Visit) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    match visit(setting, story).await {
        Ok(()) => anyhow::bail!("nothing was caught"),
        Err(error) => {
            let told = format!("{error:#}");
            ensure!(told.contains(reason), "caught for another reason: {told}");
            Ok(())
        }
    }
}

#[apply(story!)]
async fn a_quiet_page_leaves_nothing_behind() -> anyhow::Result<()> {
    visit(pages(), async |visit| {
        visit.open("quiet.html").await?;
        visit.refresh().await?;
        visit.follow("a").await?;
        visit.see_text("h1", "Quiet").await?;
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn an_error_in_the_console_is_caught() -> anyhow::Result<()> {
    caught(pages(), "SEVERE in the console", async |visit| visit.open("console-error.html").await).await
}

#[apply(story!)]
async fn an_error_on_a_page_already_left_is_caught() -> anyhow::Result<()> {
    caught(pages(), "SEVERE in the console", async |visit| {
        visit.open("console-error.html").await?;
        visit.open("quiet.html").await
    })
    .await
}

#[apply(story!)]
async fn a_violation_of_the_policy_is_caught() -> anyhow::Result<()> {
    caught(pages(), "policy violation: require-trusted-types-for", async |visit| {
        visit.open("violation.html").await
    })
    .await
}

#[apply(story!)]
async fn a_request_to_another_host_is_caught() -> anyhow::Result<()> {
    caught(pages(), "policy violation: img-src stopped http://elsewhere.example/", async |visit| {
        visit.open("elsewhere.html").await?;
        visit.until("it was tried", "document.body.dataset.tried").await
    })
    .await
}

#[apply(story!)]
async fn a_request_after_the_start_is_caught() -> anyhow::Result<()> {
    caught(pages(), "a request after the start: GET /quiet.js?late", async |visit| {
        visit.open("late-request.html").await?;
        visit.click("button").await?;
        visit.until("it was sent", "document.body.dataset.sent").await
    })
    .await
}

#[apply(story!)]
async fn a_second_request_for_the_chunk_is_caught_and_the_first_is_not() -> anyhow::Result<()> {
    caught(pages(), "a request after the start: GET /quiet.js", async |visit| {
        visit.open("late-chunk.html").await?;
        visit.click("button").await?;
        visit.until("both were sent", "document.body.dataset.sent").await?;
        let sent = visit.record().all().iter().filter(|request| request.path == "/quiet.js").count();
        ensure!(sent == 2, "{sent} requests were sent");
        Ok(())
    })
    .await?;
    // Where the first was spoilt, asking again is right.
    let again = pages().with("quiet.js", Fault::AtFirst(Box::new(Fault::Replaced(Vec::new()))));
    visit(again, async |visit| {
        visit.open("late-chunk.html").await?;
        visit.click("button").await?;
        visit.until("both were sent", "document.body.dataset.sent").await
    })
    .await
}

#[apply(story!)]
async fn the_browsers_own_look_for_a_new_worker_is_excused() -> anyhow::Result<()> {
    visit(pages(), async |visit| {
        visit.open("late-worker.html").await?;
        visit.click("#check").await?;
        visit.until("it was sent", "document.body.dataset.sent").await
    })
    .await
}

#[apply(story!)]
async fn whatever_else_asks_for_the_workers_file_is_caught() -> anyhow::Result<()> {
    caught(pages(), "a request after the start: GET /idle-worker.js", async |visit| {
        visit.open("late-worker.html").await?;
        visit.click("#fetch").await?;
        visit.until("it was sent", "document.body.dataset.sent").await
    })
    .await
}

#[apply(story!)]
async fn a_look_for_a_new_worker_that_tells_who_the_visitor_is_is_caught() -> anyhow::Result<()> {
    caught(pages(), "a request after the start: GET /idle-worker.js", async |visit| {
        visit.arrive("quiet.html").await?;
        visit.ask("document.cookie = 'visitor=ana'").await?;
        visit.open("late-worker.html?with-cookies").await?;
        visit.click("#check").await?;
        visit.until("it was sent", "document.body.dataset.sent").await
    })
    .await
}

#[apply(story!)]
async fn a_request_in_the_same_moment_as_the_start_is_caught() -> anyhow::Result<()> {
    caught(pages(), "a request after the start: \"fetch ", async |visit| {
        visit.open("hasty-request.html").await?;
        visit.until("it was sent", "document.body.dataset.sent").await
    })
    .await
}

#[apply(story!)]
async fn a_request_is_caught_even_when_its_page_was_left() -> anyhow::Result<()> {
    caught(pages(), "a request after the start: GET /quiet.js?late", async |visit| {
        visit.open("late-request.html").await?;
        visit.click("button").await?;
        visit.until("it was sent", "document.body.dataset.sent").await?;
        visit.open("quiet.html").await
    })
    .await
}

#[apply(story!)]
async fn a_page_that_could_not_start_is_caught() -> anyhow::Result<()> {
    caught(pages(), "data-started=\"failed\"", async |visit| visit.open("failed.html").await).await
}

#[apply(story!)]
async fn an_announced_error_is_excused() -> anyhow::Result<()> {
    let announced = pages().with("quiet.js", Fault::Refused(StatusCode::NOT_FOUND));
    visit(announced.expecting("404 (Not Found)").excusing("MIME"), async |visit| {
        visit.arrive("quiet.html").await
    })
    .await
}

#[apply(story!)]
async fn an_announced_error_must_come() -> anyhow::Result<()> {
    let stale = pages().expecting("404 (Not Found)");
    caught(stale, "the console was to report", async |visit| visit.open("quiet.html").await).await
}

#[apply(story!)]
async fn what_stands_in_somebody_s_way_is_caught() -> anyhow::Result<()> {
    caught(pages(), "label (critical)", async |visit| {
        visit.open("unlabelled.html").await?;
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn sideways_scrolling_is_caught() -> anyhow::Result<()> {
    caught(pages().on(Screen::Narrow), "the page scrolls sideways", async |visit| {
        visit.open("unlabelled.html").await?;
        visit.fits_the_width().await
    })
    .await
}

#[apply(story!)]
async fn without_script_no_script_runs_and_the_page_can_still_be_read() -> anyhow::Result<()> {
    visit(pages().without_script(), async |visit| {
        visit.arrive("quiet.html").await?;
        ensure!(visit.text("h1").await? == "Quiet");
        ensure!(visit.ask("document.documentElement.dataset.started ?? null").await?.is_null());
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_broken_off_story_still_gives_its_account() -> anyhow::Result<()> {
    caught(pages(), "SEVERE in the console", async |visit| {
        visit.open("console-error.html").await?;
        anyhow::bail!("broken off")
    })
    .await
}

#[apply(story!)]
async fn another_site_on_this_machine_can_be_reached() -> anyhow::Result<()> {
    let pages = browser_tests::in_project("tests/browser/tests/pages");
    let other = Server::start(Options { address: None, ..Options::new(pages) }).await?;
    visit(self::pages(), async |visit| {
        visit.open("quiet.html").await?;
        visit.ask(&format!("location.href = {:?}", other.url("quiet.html"))).await?;
        visit
            .until("the other site is there", &format!("location.href === {:?}", other.url("quiet.html")))
            .await?;
        visit.see_text("h1", "Quiet").await?;
        ensure!(other.record().count() > 0, "another server has answered");
        Ok(())
    })
    .await
}
