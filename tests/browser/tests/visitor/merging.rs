//! Visitors go from a list of customers back to totals only knowing what that loses.

use anyhow::{Context as _, ensure};
use browser_tests::{
    portfolios,
    visit::{
        Setting, Visit,
        list::{USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

const DIALOG: &str = "#merge-dialog";

async fn is_asked(visit: &Visit, open: bool) -> anyhow::Result<()> {
    let is_open = format!("document.querySelector('{DIALOG}').open === {open}");
    visit.until("the dialog opens or closes", &is_open).await
}

#[apply(story!)]
async fn what_would_be_merged_is_said_and_asked() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        let names = ["Fabrikam", "Northwind", "Contoso", "Tailspin", "Wingtip"];
        visit.press("totals").await?;
        is_asked(visit, true).await?;
        for said in [
            "Exchange Online: 1,000",
            "SharePoint Online: 400",
            "Customer names are deleted.",
            "2 rows that don’t count are left out.",
            "1 unfinished row is kept next to the totals.",
        ] {
            visit.see_text(DIALOG, said).await?;
        }
        visit.is_accessible().await?;
        visit.press("cancel-merge").await?;
        is_asked(visit, false).await?;
        visit.lists(&names).await?;
        visit.press("totals").await?;
        visit.keys(Key::Escape).await?;
        is_asked(visit, false).await?;
        visit.lists(&names).await?;
        visit.is_in("[data-action=totals]").await?;
        visit.press("totals").await?;
        visit.press("confirm-merge").await?;
        visit.holds("users.exchange-online", "1000").await?;
        visit.holds("users.sharepoint-online", "400").await?;
        // Of a complete list: no row counts there, so there is nobody.
        visit.holds("users.yammer", "0").await?;
        visit.see_text("[data-tier-card=silver]", "1,400 of 2,000").await?;
        visit.see_text(".undo", "The list was converted to totals.").await?;
        visit.press("undo").await?;
        visit.lists(&names).await?;
        visit.see("[data-tier]", "data-possible", "none").await
    })
    .await
}

#[apply(story!)]
async fn there_and_back_again_changes_no_number() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "1,234").await?;
        visit.press_for_chunk("by-customer").await?;
        visit.shows(&field(1, USERS), "1,234").await?;
        visit.press("totals").await?;
        visit.press("confirm-merge").await?;
        visit.holds("users.yammer", "1234").await?;
        visit.holds("users.proplus", "").await?;
        visit.press("by-customer").await?;
        visit.shows(&field(1, USERS), "1234").await?;
        ensure!(visit.rows_in_document().await? == Some(1));
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn what_was_cleared_comes_back_first_and_then_what_was_merged_before() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press("totals").await?;
        visit.press("confirm-merge").await?;
        visit.press("reset").await?;
        visit.press("confirm-reset").await?;
        visit.holds("users.exchange-online", "").await?;
        visit.see_text(".undo", "Everything was cleared.").await.context("clearing cannot be taken back")?;
        visit.press("undo").await?;
        visit.holds("users.exchange-online", "1000").await?;
        visit
            .see_text(".undo", "Undone: Everything was cleared. Undo: The list was converted to totals.")
            .await?;
        visit.is_in("#company-title").await?;
        // With the pointer it would be a double click as soon as this.
        visit.focus("[data-action=undo]").await?;
        visit.keys(Key::Enter).await?;
        visit.lists(&["Fabrikam", "Northwind", "Contoso", "Tailspin", "Wingtip"]).await?;
        visit.see_hidden("[data-action=undo]").await.context("there is nothing left to undo")?;
        Ok(())
    })
    .await
}
