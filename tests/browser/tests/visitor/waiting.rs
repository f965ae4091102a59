//! Whoever waits is told so where they look: at the top of the form for a link, beside the buttons for the report.

use std::sync::Arc;

use browser_tests::{
    companies,
    server::Fault,
    visit::{Setting, visit},
};
use browser_tests::{stories::apply, story};
use tokio::sync::Notify;

use crate::{chunk::chunk_name, link::LINK};

const NONE: &str =
    "[...document.querySelectorAll('.chunk-opening')].filter(one => one.checkVisibility()).length === 0";

fn slow(held: &Arc<Notify>) -> anyhow::Result<Setting> {
    Ok(Setting::page().without_service_workers().with(&chunk_name()?, Fault::Held(held.clone())))
}

#[apply(story!)]
async fn a_link_that_takes_its_time_is_announced_at_the_top_of_the_form() -> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    visit(slow(&held)?, async |visit| {
        visit.open(LINK).await?;
        visit.see_text("#waiting-link", "One moment, please…").await?;
        visit
            .until(
                "nothing is said elsewhere",
                "[...document.querySelectorAll('.chunk-opening')].filter(one => one.checkVisibility()).length === 1",
            )
            .await?;
        held.notify_one();
        visit.see_text(".link-said", "Opened from a link.").await?;
        visit.until("nobody waits any more", NONE).await
    })
    .await
}

#[apply(story!)]
async fn what_takes_the_answer_away_is_announced_beside_its_buttons() -> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    visit(slow(&held)?, async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.ask("(() => { window.print = () => { window.printed = true; }; return true; })()").await?;
        visit.press("print").await?;
        visit.see_text("#waiting-answer", "One moment, please…").await?;
        // Whoever removes somebody meanwhile, or enters a name twice, is still waiting for the report.
        visit.press("remove-person").await?;
        companies::add_certified(visit, 0, "Bea").await?;
        companies::add_certified(visit, 1, "Bea").await?;
        held.notify_one();
        visit.until("the browser prints", "window.printed").await?;
        visit.until("nobody waits any more", NONE).await?;
        visit.see_text(".undo", "Ana was removed.").await
    })
    .await
}
