//! A chunk of which half arrives: what was entered stays, and the rest comes when it is asked for again.

use std::sync::Arc;

use browser_tests::{
    companies,
    engine::Engine,
    server::Fault,
    visit::{
        Setting, Visit,
        list::{USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use tokio::sync::Notify;

use crate::chunk::chunk_name;

const FAILED: &str = ".chunk-failed[data-for=list]";

/// A page of whose chunk only half comes at first.
fn half_at_first(fault: Fault) -> anyhow::Result<Setting> {
    let setting = Setting::page().without_service_workers();
    let setting = setting.with(&chunk_name()?, Fault::AtFirst(Box::new(fault)));
    // What goes wrong in a worker reaches the console or not, by chance.
    Ok(["integrity", "ERR_CONTENT_LENGTH", "ERR_INCOMPLETE", "ERR_CONNECTION"]
        .into_iter()
        .fold(setting, Setting::excusing))
}

/// The list has come, with what was typed as totals.
async fn lists_what_was_typed(visit: &Visit, yammer: &str) -> anyhow::Result<()> {
    visit.shows(&field(1, USERS), "800").await?;
    visit.shows(&field(2, USERS), yammer).await?;
    visit.holds("person.0", "Ana").await
}

#[apply(story!)]
async fn one_that_breaks_off_half_way_is_said_and_comes_when_tried_again() -> anyhow::Result<()> {
    visit(half_at_first(Fault::BrokenOff)?, async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.press("by-customer").await?;
        // Some browsers ask for it once more by themselves.
        visit
            .until("it is over", "['failed', 'open'].includes(document.documentElement.dataset.chunk)")
            .await?;
        if visit.engine() != Engine::Chromium && visit.is_at_chunk().await.is_ok() {
            return lists_what_was_typed(visit, "450").await;
        }
        visit.see("html", "data-chunk", "failed").await?;
        visit.see_text(FAILED, "This could not be loaded. What you have entered is kept.").await?;
        visit.is_accessible().await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.fill("users.yammer", "460").await?;
        visit.press_for_chunk("open-again-list").await?;
        visit.press("by-customer").await?;
        lists_what_was_typed(visit, "460").await
    })
    .await
}

#[apply(story!)]
async fn one_that_stops_half_way_is_waited_for_and_goes_on() -> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    visit(half_at_first(Fault::Stalled(held.clone()))?, async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.press("by-customer").await?;
        visit.see_text("#waiting-list", "Loading the list…").await?;
        // The page answers meanwhile.
        visit.fill("users.yammer", "3500").await?;
        visit.see_text("[data-tier-card=gold]", "4,300").await?;
        held.notify_one();
        visit.is_at_chunk().await?;
        lists_what_was_typed(visit, "3500").await
    })
    .await
}
