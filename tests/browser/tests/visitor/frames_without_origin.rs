//! A frame in a sandbox has no origin, and works all the same; and no frame says what is not so while it lacks its style.

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;
use browser_tests::{
    server::Fault,
    visit::{Setting, visit},
};
use browser_tests::{stories::apply, story};
use serde_json::json;

/// Whether the page's style has arrived: its distances are there.
const STYLED: &str = "getComputedStyle(document.documentElement).getPropertyValue('--gap') !== ''";
const SHARING: &str = ".sharing";

#[apply(story!)]
async fn a_plain_frame_that_may_run_scripts_alone_starts_and_has_its_style() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let site = visit.host("sphinx").await?;
        visit.read(&site, "index.html", &[]).await?;
        let address = json!(visit.url("frame.html#view=full"));
        let frame = format!(
            "Boolean(document.body.prepend(Object.assign(document.createElement('iframe'), \
             {{ id: 'bare', width: 600, height: 900, sandbox: 'allow-scripts', src: {address} }})) ?? true)"
        );
        visit.ask(&frame).await?;
        visit
            .inside("bare", async || {
                visit.until("it has started", "document.documentElement?.dataset.started === 'yes'").await?;
                ensure!(visit.ask("self.origin").await? == "null", "the frame has an origin");
                ensure!(visit.ask(STYLED).await? == true, "it has no style");
                visit.see_hidden(SHARING).await.context("it says that entries are shared")?;
                visit.choose("market", Some("developing")).await?;
                visit.see_text("[data-tier-card=silver] .figures", "1,000").await?;
                visit.press_for_chunk("by-customer").await
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn a_frame_may_ask_its_own_host_alone_and_names_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("frame.html").await?;
        let policies = "[...document.querySelectorAll('meta[http-equiv=Content-Security-Policy]')].map(one => one.content)";
        let named = format!(
            "({policies}).some(policy => ['script-src', 'style-src', 'connect-src'].every(kind => \
             policy.includes(`${{kind}} ${{location.origin}}`)) && !policy.includes('http:; '))"
        );
        ensure!(visit.ask(&named).await? == true, "no policy names the host");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn without_its_style_a_frame_does_not_say_that_entries_are_shared() -> anyhow::Result<()> {
    let unstyled = Setting::page().with(".css", Fault::Refused(StatusCode::NOT_FOUND));
    let unstyled =
        ["404", "integrity", "NS_ERROR", "MIME", "stylesheet"].into_iter().fold(unstyled, Setting::excusing);
    visit(unstyled, async |visit| {
        visit.open("frame.html").await?;
        ensure!(visit.ask(STYLED).await? == false, "it has a style");
        visit.see_hidden(SHARING).await.context("it says that entries are shared")?;
        visit.see_shown(".privacy").await.context("it does not say that nothing is sent")?;
        Ok(())
    })
    .await
}
