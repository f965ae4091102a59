//! A million rows come in. How long the page is busy meanwhile is for `make bench` to say.

use std::{fmt::Write as _, path::PathBuf};

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies,
    lists::Lists,
    visit::{
        Setting, Visit,
        list::{USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use serde_json::Value;

use crate::import::{DIALOG, FILE, OUTCOME};

const PROGRESS: &str = "#import-progress";
const ROWS: u32 = 1_000_000;

/// A million rows of one user each, about 70 MB, of which every hundred-thousandth is bad.
fn million(lists: &Lists) -> anyhow::Result<PathBuf> {
    let mut text = String::from("Customer,Workload,Active users,Licence,Association\r\n");
    for row in 1..=ROWS {
        let users = if row.is_multiple_of(100_000) { "many" } else { "1" };
        write!(text, "Companhia de Navegação {row} Ltda.,Yammer,{users},paid,delegated administrator\r\n")?;
    }
    lists.file("million.csv", text)
}

/// Notes everything that is said of progress.
async fn watch(visit: &Visit) -> anyhow::Result<()> {
    let watch = format!(
        "(window.told = new Set(), \
         new MutationObserver(() => told.add(document.querySelector('{PROGRESS}')?.textContent ?? ''))\
         .observe(document.querySelector('{DIALOG}'), {{ childList: true, characterData: true, subtree: true }}), true)"
    );
    visit.ask(&watch).await.map(drop)
}

/// Waits for longer than a story usually does: a million rows take a while on a busy machine.
async fn at_last(visit: &Visit, selector: &str, text: &str) -> anyhow::Result<()> {
    for _ in 0..7 {
        if visit.see_text(selector, text).await.is_ok() {
            return Ok(());
        }
    }
    visit.see_text(selector, text).await
}

#[apply(story!)]
async fn a_million_rows_are_read_counted_and_used() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let file = million(&lists)?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::add_certified(visit, 0, "Ana").await?;
        companies::add_certified(visit, 1, "Rui").await?;
        visit.press_for_chunk("import").await?;
        watch(visit).await?;
        visit.choose_file(FILE, &file).await?;
        at_last(visit, OUTCOME, "999,990 rows are ready to import.").await?;
        let told = visit.ask("[...told]").await?;
        visit
            .see_text(OUTCOME, "989,990 of them count but are not shown. The list shows up to 10,000.")
            .await?;
        visit.see_text(OUTCOME, "10 rows have problems and are left out.").await?;
        visit.see_text(".import-verdict", "Gold is reached").await?;
        visit.see_text(".problems tbody tr:nth-child(1)", "100,001 Active users many").await?;
        let told: Vec<_> =
            told.as_array().context("nothing was told")?.iter().filter_map(Value::as_str).collect();
        let steps =
            told.iter().filter(|said| said.contains("million.csv") && said.contains(" MB of 7")).count();
        ensure!(steps >= 10, "progress was told {steps} times: {told:?}");
        ensure!(told.iter().any(|said| said.contains("00 rows") || said.contains(" rows, ")), "{told:?}");
        visit.press("use-list").await?;
        visit.see_text("#customers-count", "10,000 rows. Rows that count but are not shown: 989,990").await?;
        visit.see("[data-tier]", "data-tier", "gold").await?;
        visit.see_text("[data-tier-card=gold]", "999,990 (4,000 needed)").await?;
        visit.shows(&field(1, USERS), "1").await?;
        ensure!(visit.rows_in_document().await?.is_some_and(|rows| rows <= 60));
        visit.fill_in(&field(1, USERS), "11").await?;
        visit.see_text("[data-tier-card=gold]", "1,000,000 (4,000 needed)").await?;
        visit.refresh().await?;
        visit.is_at_chunk().await?;
        visit.see_text("[data-tier-card=gold]", "1,000,000 (4,000 needed)").await
    })
    .await
}

#[apply(story!)]
async fn reading_can_be_cancelled_and_leaves_everything_as_it_was() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let file = million(&lists)?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.press_for_chunk("import").await?;
        visit.choose_file(FILE, &file).await?;
        visit.see_text(PROGRESS, "Reading million.csv").await?;
        visit.see_text(PROGRESS, "MB of 7").await?;
        visit.is_accessible().await?;
        visit.press("cancel-import").await?;
        visit.see_text(DIALOG, "The import was cancelled. Nothing has changed.").await?;
        ensure!(visit.worker("importer").await.is_err(), "the importer is still at work");
        visit.see("[data-tier]", "data-tier", "silver").await?;
        // Another one can be chosen at once, and leaving the dialog ends that too.
        visit.choose_file(FILE, &file).await?;
        visit.see_text(PROGRESS, "MB of 7").await?;
        visit.keys(thirtyfour::Key::Escape).await?;
        visit.until("the dialog is closed", &format!("!document.querySelector('{DIALOG}').open")).await?;
        ensure!(visit.worker("importer").await.is_err(), "the importer is still at work");
        visit.holds("users.exchange-online", "800").await?;
        visit.press("import").await?;
        let short = lists.file("short.csv", "Customer,Workload,Active users\nContoso,Yammer,100\n")?;
        visit.choose_file(FILE, &short).await?;
        visit.see_text(OUTCOME, "1 row is ready to import.").await
    })
    .await
}
