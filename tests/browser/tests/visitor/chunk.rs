//! The chunk comes when somebody asks for it, takes over what was entered, and is never missed while it is
//! on its way or does not come.

use std::sync::Arc;

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;
use browser_tests::{
    companies, portfolios,
    server::Fault,
    visit::{
        Screen, Setting, Visit,
        list::{USERS, WORKLOAD, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use serde_json::json;
use thirtyfour::Key;
use tokio::sync::Notify;

const FAILED: &str = ".chunk-failed[data-for=list]";

/// A page whose chunk nobody but its prefetch worker asks for.
fn without_others() -> Setting {
    Setting::page().without_service_workers()
}

/// A page whose chunk is refused at first. The page's own module has another ending.
fn refused_at_first(name: &str) -> Setting {
    let refused = Fault::AtFirst(Box::new(Fault::Refused(StatusCode::NOT_FOUND)));
    // What goes wrong in a worker reaches the console or not, by chance.
    without_others().with(name, refused).excusing("integrity").excusing("404")
}

/// How the chunk's file is called.
pub fn chunk_name() -> anyhow::Result<String> {
    Setting::page().file_name("chunk-", ".wasm")
}

#[apply(story!)]
async fn numbers_typed_as_totals_become_rows_that_change_no_answer() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.fill("users.proplus", "some").await?;
        visit.press_for_chunk("by-customer").await?;
        visit.see("[data-action=by-customer]", "aria-pressed", "true").await?;
        for (row, workload, users) in
            [(1, "exchange-online", "800"), (2, "yammer", "450"), (3, "proplus", "some")]
        {
            visit.shows(&field(row, WORKLOAD), workload).await?;
            visit.shows(&field(row, USERS), users).await?;
        }
        visit.see_text(&standing(1), "Counts: 800").await?;
        visit.see_text(&standing(3), "“some” is not a number").await?;
        visit.see(&field(3, USERS), "aria-invalid", "true").await?;
        ensure!(visit.rows_in_document().await? == Some(3), "a row nobody has entered");
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.holds("person.0", "Ana").await?;
        visit.is_chosen("market", Some("developing"), true).await
    })
    .await
}

#[apply(story!)]
async fn the_page_goes_on_while_the_chunk_is_on_its_way() -> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    let slow = without_others().with(&chunk_name()?, Fault::Held(held.clone()));
    visit(slow, async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "100").await?;
        visit.press("by-customer").await?;
        visit.see_text("#waiting-list", "Loading the list…").await?;
        visit.is_accessible().await?;
        companies::gold(visit).await?;
        held.notify_one();
        visit.is_at_chunk().await?;
        visit
            .until("nothing is loaded any more", "[...document.querySelectorAll('.chunk-opening')].filter(one => one.checkVisibility()).length === 0")
            .await?;
        visit.see("[data-tier]", "data-tier", "gold").await?;
        visit.shows(&field(1, USERS), "3,100").await?;
        visit.shows(&field(3, USERS), "100").await?;
        visit.holds("person.1", "Rui").await
    })
    .await
}

#[apply(story!)]
async fn somebody_who_types_meanwhile_types_on() -> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    let slow = without_others().with(&chunk_name()?, Fault::Held(held.clone()));
    visit(slow, async |visit| {
        visit.open("").await?;
        visit.allow_clipboard().await?;
        visit.fill("users.proplus", "1").await?;
        visit.press("copy-summary").await?;
        visit.fill("users.yammer", "40").await?;
        held.notify_one();
        visit.is_at_chunk().await?;
        visit.is_in("[name='users.yammer']").await?;
        visit.keys("00").await?;
        visit.holds("users.yammer", "4000").await?;
        visit.see_text("[data-tier-card=gold]", "4,001").await
    })
    .await
}

/// The form has nothing to wait for: a note there pushed down what was being filled in.
#[apply(story!)]
async fn what_hangs_on_a_name_listed_twice_is_waited_for_at_the_answer() -> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    let slow = without_others().with(&chunk_name()?, Fault::Held(held.clone()));
    visit(slow.on(Screen::Phone), async |visit| {
        visit.open("").await?;
        companies::add_certified(visit, 0, "Ana").await?;
        companies::add_certified(visit, 1, "Bea").await?;
        let top = "Math.round(document.querySelector('[data-action=add-person]').getBoundingClientRect().top + scrollY)";
        let before = visit.ask(top).await?;
        visit.fill("person.1", "Ana").await?;
        visit.see_shown("#waiting-answer").await?;
        visit.see_hidden("#waiting-list").await?;
        let after = visit.ask(top).await?;
        ensure!(after == before, "the form moved from {before} to {after}");
        held.notify_one();
        visit.is_at_chunk().await?;
        visit.see_hidden("#waiting-answer").await
    })
    .await
}

#[apply(story!)]
async fn somebody_without_a_mouse_is_not_lost_when_the_chunk_opens() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.tab_to("[data-action=by-customer]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_at_chunk().await?;
        visit.until("the focus is in the form", "document.activeElement.closest('.users')").await
    })
    .await
}

#[apply(story!)]
async fn a_chunk_that_does_not_come_is_said_and_comes_when_tried_again() -> anyhow::Result<()> {
    visit(refused_at_first(&chunk_name()?), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.press("by-customer").await?;
        visit.see("html", "data-chunk", "failed").await?;
        visit.see_text(FAILED, "This could not be loaded. What you have entered is kept.").await?;
        visit.is_accessible().await?;
        visit.fill("users.yammer", "3500").await?;
        visit.see_text("[data-tier-card=gold]", "4,300").await?;
        visit.press_for_chunk("open-again-list").await?;
        visit
            .until(
                "nothing has failed any more",
                &format!("![...document.querySelectorAll({FAILED:?})].some(one => one.checkVisibility())"),
            )
            .await?;
        // What it was at is gone.
        visit.is_in("[data-action=by-customer]").await?;
        visit.press("by-customer").await?;
        visit.shows(&field(1, USERS), "800").await?;
        visit.shows(&field(2, USERS), "3500").await
    })
    .await
}

#[apply(story!)]
async fn a_dialog_that_came_when_tried_again_leads_back_to_its_button() -> anyhow::Result<()> {
    visit(refused_at_first(&chunk_name()?), async |visit| {
        visit.open("").await?;
        visit.press("import").await?;
        visit.see("html", "data-chunk", "failed").await?;
        visit.press_for_chunk("open-again-list").await?;
        visit.until("the dialog is open", "document.querySelector('dialog#import').open").await?;
        visit.press("close-import").await?;
        visit.is_in("[data-action=import]").await
    })
    .await
}

#[apply(story!)]
async fn a_list_whose_chunk_does_not_come_is_kept_and_comes_when_tried_again() -> anyhow::Result<()> {
    visit(refused_at_first(&chunk_name()?), async |visit| {
        visit.open("").await?;
        let kept = json!([["market", "developed"], ["customers", companies::CUSTOMERS]]);
        portfolios::come_back_with(visit, &kept).await?;
        visit.see("html", "data-chunk", "failed").await?;
        visit.see_text(FAILED, "What you have entered is kept.").await?;
        visit.see_hidden("[name='users.yammer']").await.context("totals beside a list")?;
        // What the list amounts to is known even so.
        visit.see_text("[data-tier-card=gold]", "2,135").await?;
        visit.press_for_chunk("open-again-list").await?;
        visit.see_text("#customers-count", "12 rows.").await
    })
    .await
}

async fn a_list_is_typed(visit: &Visit) -> anyhow::Result<()> {
    visit.press_for_chunk("by-customer").await?;
    visit.press("add-customer").await?;
    visit.fill_row(1, ["João & Söhne", "yammer", "4.000", "paid", "fasttrack-partner"]).await?;
    visit.see_text("[data-tier-card=gold]", "4").await
}

#[apply(story!)]
async fn a_refresh_and_another_language_find_the_list_again() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        a_list_is_typed(visit).await?;
        visit.refresh().await?;
        visit.is_at_chunk().await?;
        visit.lists(&["João & Söhne"]).await?;
        visit.shows(&field(1, USERS), "4.000").await?;
        visit.speak("pt-BR").await?;
        visit.is_at_chunk().await?;
        visit.lists(&["João & Söhne"]).await?;
        visit.see_text(&standing(1), "Conta: 4.000").await?;
        visit.see_text("[data-tier-card=gold]", "4.000 (mínimo: 4.000)").await
    })
    .await
}

#[apply(story!)]
async fn nothing_stands_in_the_way_at_the_chunk_on_any_screen() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Narrow), async |visit| {
        for path in ["", "pt-br/"] {
            visit.open(path).await?;
            visit.press_for_chunk("by-customer").await?;
            visit.is_accessible().await.context("an empty list")?;
            visit.fits_the_width().await?;
            companies::keep_customers(visit, "developed", companies::CUSTOMERS).await?;
            visit.is_accessible().await.context("a list")?;
            visit.fits_the_width().await?;
            visit.press("totals").await?;
            visit.is_accessible().await.context("asked what is merged")?;
            visit.fits_the_width().await?;
            visit.press("confirm-merge").await?;
            visit.is_accessible().await.context("totals")?;
            visit.press("reset").await?;
            visit.press("confirm-reset").await?;
        }
        Ok(())
    })
    .await
}
