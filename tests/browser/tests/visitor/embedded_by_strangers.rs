//! Hosts that allow next to nothing, and hosts that mean harm.

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;
use browser_tests::{
    server::Fault,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

use crate::chunk::chunk_name;

/// Fails when the page that passes itself off as host and as calculator has been handed a channel, or heard through one.
async fn nobody_believed_the_impostor(visit: &Visit, frame: &str) -> anyhow::Result<()> {
    visit
        .inside(frame, async || {
            ensure!(visit.ask("document.title").await? != "believed", "the impostor was believed");
            Ok(())
        })
        .await
}

#[apply(story!)]
async fn a_frame_that_was_led_elsewhere_is_not_the_calculator_any_more() -> anyhow::Result<()> {
    // The host frames itself there, which browsers remark on.
    visit(Setting::embedded().excusing("allow-same-origin"), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "hostile.html", &["first"]).await?;
        visit
            .ask("document.getElementById('first').shadowRoot.querySelector('iframe').src = 'impostor.html'")
            .await?;
        visit
            .inside("first", async || {
                visit.until("the impostor is there", "document.title.includes('passes itself off')").await
            })
            .await?;
        visit.ask("globalThis.since = posted").await?;
        visit.until("it has had time to lie", "posted > since + 500").await?;
        nobody_believed_the_impostor(visit, "first").await
    })
    .await
}

#[apply(story!)]
async fn a_host_that_allows_only_the_loader_and_the_frame_is_enough() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "strict.html", &["first"]).await?;
        visit.fits_its_content("first").await?;
        visit.inside("first", async || visit.is_chosen("market", Some("developing"), true).await).await
    })
    .await
}

#[apply(story!)]
async fn garbage_by_the_thousand_changes_nothing_for_the_visitor() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "hostile.html", &["first"]).await?;
        visit.until("a thousand messages were posted", "posted > 1000").await?;
        visit
            .inside("first", async || {
                visit.fill("users.yammer", "2500").await?;
                visit.see_text("[data-tier-card=silver] .figures", "2,500").await
            })
            .await?;
        visit.until("five thousand messages were posted", "posted > 5000").await?;
        visit
            .inside("first", async || {
                visit.see("html", "data-started", "yes").await?;
                visit.see("html", "data-view", "compact").await?;
                visit.holds("users.yammer", "2500").await
            })
            .await?;
        visit.fits_its_content("first").await?;
        // The element never heard the impostor, and the host was told nothing that it did not ask for with `share-result`.
        let silent = "said.every(one => one.kind === 'ready')\
            && heard.every(one => one.kind !== 'result')\
            && document.getElementById('first').evaluation === null";
        ensure!(visit.ask(silent).await? == true, "somebody heard what was not meant for them");
        visit
            .inside("impostor", async || {
                ensure!(
                    visit.ask("document.title").await? != "handed a channel",
                    "the impostor was believed"
                );
                Ok(())
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn a_calculator_with_a_hostile_channel_goes_on() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "hostile.html", &["first"]).await?;
        visit
            .until("the channel is flooded", "posted > 3000 && heard.some(one => one.kind === 'ready')")
            .await?;
        visit
            .inside("plain", async || {
                visit.see("html", "data-started", "yes").await?;
                // What it was told counts only where it makes sense, so the page is as it is by itself.
                visit.see("html", "data-view", "full").await?;
                visit.see("html", "data-sharing", "false").await?;
                visit.see("html", "lang", "en").await?;
                visit.press("add-person").await?;
                visit.until("a person can be listed", "document.querySelector('.person')").await
            })
            .await?;
        let told = "heard.every(one => ['title', 'height', 'ready', 'error'].includes(one.kind))";
        ensure!(visit.ask(told).await? == true, "the channel told more than it should");
        nobody_believed_the_impostor(visit, "impostor").await
    })
    .await
}

#[apply(story!)]
async fn a_frame_that_is_not_there_is_told_to_the_host() -> anyhow::Result<()> {
    let gone = Setting::embedded()
        .with("/frame.html", Fault::Refused(StatusCode::NOT_FOUND))
        .expecting("Framing")
        .excusing("chrome-error://")
        // As Firefox says it, and as WebKit does.
        .excusing("(frame-ancestors)")
        .excusing("frame-ancestors stopped");
    visit(gone, async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "strict.html", &[]).await?;
        visit.told("first", "error").await?;
        ensure!(visit.ask("said[0].detail.code").await? == "unreachable");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_calculator_that_cannot_start_says_so_to_its_visitor_and_to_the_host() -> anyhow::Result<()> {
    let broken = Setting::embedded().with("_bg.wasm", Fault::Refused(StatusCode::FORBIDDEN));
    visit(broken.excusing("403").excusing("integrity"), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "strict.html", &[]).await?;
        visit.told("first", "error").await?;
        ensure!(visit.ask("said[0].detail.code").await? == "not-started");
        visit
            .inside("first", async || {
                visit.see_text("#start-failed", "not running").await?;
                visit.see_hidden("#failed-kept").await.context("a frame keeps nothing through a reload")
            })
            .await?;
        visit.fits_its_content("first").await
    })
    .await
}

#[apply(story!)]
async fn a_frame_whose_list_cannot_be_loaded_does_not_advise_to_load_the_page_again() -> anyhow::Result<()> {
    let broken = Setting::embedded().with(&chunk_name()?, Fault::Refused(StatusCode::NOT_FOUND));
    visit(broken.excusing("404").excusing("integrity"), async |visit| {
        let host = visit.host("mdbook").await?;
        visit.read(&host, "two.html", &["first", "second"]).await?;
        visit
            .inside("second", async || {
                visit.press("by-customer").await?;
                visit.see("html", "data-chunk", "failed").await?;
                visit.see_shown(".chunk-failed[data-for=list]").await?;
                visit.see_hidden(".chunk-failed[data-for=list] > .reload").await
            })
            .await
    })
    .await
}
