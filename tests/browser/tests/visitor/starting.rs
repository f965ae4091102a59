//! The page is useful before its module arrives and if it never does, and afterwards it is silent.

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;
use browser_tests::{
    server::Fault,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

const FAILED: &str = "#start-failed";

/// What both tiers ask for can be read, whatever else works.
async fn requirements_can_be_read(visit: &Visit) -> anyhow::Result<()> {
    let text = visit.text("main").await?;
    for part in ["4,000", "2,000", "1,000", "70-346", "70-347", "MCSA"] {
        ensure!(text.contains(part), "{part:?} cannot be read:\n{text}");
    }
    Ok(())
}

async fn says_that_it_could_not_start(visit: &Visit) -> anyhow::Result<()> {
    visit.wait_for_start("failed").await?;
    visit.see_shown(FAILED).await.context("nothing says that the start failed")?;
    ensure!(visit.text(FAILED).await?.len() > 40, "the panel says too little");
    requirements_can_be_read(visit).await
}

#[apply(story!)]
async fn without_javascript_the_requirements_can_be_read() -> anyhow::Result<()> {
    visit(Setting::page().without_script(), async |visit| {
        visit.arrive("").await?;
        requirements_can_be_read(visit).await?;
        visit.see_text("noscript", "JavaScript").await?;
        visit.see_hidden(FAILED).await.context("nothing was started, so nothing failed")?;
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn without_javascript_the_link_still_leads_to_the_other_language() -> anyhow::Result<()> {
    visit(Setting::page().without_script(), async |visit| {
        visit.arrive("").await?;
        visit.click(".languages summary").await?;
        visit.click(".languages [hreflang=pt-BR]").await?;
        visit.see("html", "lang", "pt-BR").await
    })
    .await
}

#[apply(story!)]
async fn a_module_that_a_firewall_refuses_is_said_in_words() -> anyhow::Result<()> {
    for status in [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN] {
        let blocked = Setting::page().with(".wasm", Fault::Refused(status));
        // Whether the empty answer of the refusal is also held against the hash is the browser's mood.
        let blocked = blocked.expecting(status.as_str()).excusing("integrity");
        visit(blocked, async |visit| {
            visit.arrive("").await?;
            says_that_it_could_not_start(visit).await?;
            visit.is_accessible().await
        })
        .await?;
    }
    Ok(())
}

#[apply(story!)]
async fn a_calculator_that_stops_leaves_no_stale_answer() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "4000").await?;
        visit.until("it is kept", "sessionStorage.getItem('competency-calculator')?.includes('4000')").await?;
        visit.ask("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))").await?;
        says_that_it_could_not_start(visit).await?;
        visit.see_text("#failed-kept", "What you entered in this tab is kept.").await?;
        visit.see_hidden("[data-tier]").await.context("an answer stays although nothing answers any more")?;
        visit.refresh().await?;
        visit.holds("users.yammer", "4000").await
    })
    .await
}

#[apply(story!)]
async fn a_module_that_was_changed_on_its_way_is_not_run() -> anyhow::Result<()> {
    let module = b"\0asm\x01\0\0\0".to_vec();
    let changed = Setting::page().with(".wasm", Fault::Replaced(module)).expecting("integrity");
    visit(changed, async |visit| {
        visit.arrive("").await?;
        says_that_it_could_not_start(visit).await
    })
    .await
}

#[apply(story!)]
async fn a_script_that_was_changed_on_its_way_is_not_run() -> anyhow::Result<()> {
    let script = b"document.documentElement.dataset.intruder = 'yes'; export default () => {};".to_vec();
    // The glue is the script that starts nothing by itself; the start script is not touched.
    let glue = Setting::page().file_name("competency-calculator-", ".js")?;
    let changed = Setting::page().with(&glue, Fault::Replaced(script)).expecting("integrity");
    visit(changed, async |visit| {
        visit.arrive("").await?;
        says_that_it_could_not_start(visit).await?;
        ensure!(
            visit.ask("document.documentElement.dataset.intruder ?? null").await?.is_null(),
            "it was run"
        );
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn what_was_typed_before_the_start_counts() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.arrive("").await?;
        visit.fill("users.exchange-online", "2,500").await?;
        visit.wait_for_start("yes").await?;
        visit.holds("users.exchange-online", "2,500").await?;
        visit.see_text("[data-tier-card=gold]", "2,500").await
    })
    .await
}

#[apply(story!)]
async fn once_started_the_page_cannot_send_anything() -> anyhow::Result<()> {
    let attempts = ["connect-src", "Fetch API cannot load", "img-src", "form-action"];
    visit(attempts.into_iter().fold(Setting::page(), Setting::expecting), async |visit| {
        visit.open("").await?;
        let sent = visit.ask("fetch('index.html').then(() => 'sent', () => 'stopped')").await?;
        ensure!(sent == "stopped", "a fetch was {sent}");
        let beacon = "(navigator.sendBeacon('beacon', 'x'), new Image().src = 'picture.png', \
            (form => { try { form.submit(); } catch { /* Firefox throws. */ } })(document.querySelector('form')), true)";
        visit.ask(beacon).await?;
        // The diagnostics of the visit prove that none of them arrived.
        Ok(())
    })
    .await
}
