//! What is copied may have to be loaded first, and browsers let a page copy only just after a click.

use browser_tests::{
    companies,
    server::Fault,
    visit::{Setting, visit},
};
use browser_tests::{stories::apply, story};
use std::sync::Arc;
use tokio::sync::Notify;

#[apply(story!)]
async fn the_first_click_copies_the_summary_however_late_what_makes_it_comes() -> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    let mut chunk = String::new();
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let name = visit.ask("document.querySelector('link[rel=chunk]').href.split('/').pop()").await?;
        name.as_str().unwrap_or_default().clone_into(&mut chunk);
        Ok(())
    })
    .await?;
    let slow = Setting::page().without_service_workers().with(&chunk, Fault::Held(held.clone()));
    visit(slow, async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.allow_clipboard().await?;
        visit.press("copy-summary").await?;
        visit.until("the click is long past", "!navigator.userActivation.isActive").await?;
        held.notify_one();
        visit.see_text("#summary-status", "The summary is on the clipboard.").await?;
        let copied = visit.clipboard().await?;
        anyhow::ensure!(copied.starts_with("Silver is reached\n"), "{copied}");
        Ok(())
    })
    .await
}
