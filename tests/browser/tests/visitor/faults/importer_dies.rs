//! An importer that dies in the middle of a file: it is said in the dialog, the list stays as it was, and another try works.

use std::{
    iter,
    path::{Path, PathBuf},
};

use anyhow::ensure;
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

use crate::import::{DIALOG, FILE, OUTCOME, use_list};

const PROGRESS: &str = "#import-progress";
pub const FAILED: &str = "We couldn’t read list.csv.";

/// A list of some megabytes, so that progress is told before the end.
pub fn long_list(lists: &Lists) -> anyhow::Result<PathBuf> {
    let header = String::from("Customer,Workload,Active users,Licence,Association\r\n");
    let rows = (1..=150_000)
        .map(|row| format!("Companhia de Navegação {row} Ltda.,Yammer,1,paid,delegated administrator\r\n"));
    lists.file("list.csv", iter::once(header).chain(rows).collect::<String>())
}

/// Has this happen to the next importer, as soon as it tells its progress; those after it live.
async fn strike_next_importer(visit: &Visit, fault: &str) -> anyhow::Result<()> {
    let strike = format!(
        "(() => {{ const open = window.openImporter; let struck = false; window.openImporter = async () => {{ \
         const worker = await open(); \
         worker.addEventListener('message', ({{ data }}) => {{ \
         if (struck || data?.kind !== 'progress') return; struck = true; {fault}; }}); \
         return worker; }}; return true; }})()"
    );
    visit.ask(&strike).await.map(drop)
}

/// A company with a list, and the dialog open.
pub async fn come_with_a_list(visit: &Visit) -> anyhow::Result<()> {
    visit.open("").await?;
    companies::silver(visit).await?;
    visit.press_for_chunk("by-customer").await?;
    visit.press("import").await
}

/// All is as it was, and the same file can be read.
pub async fn another_try_works(visit: &Visit, file: &Path) -> anyhow::Result<()> {
    visit.see("[data-tier]", "data-tier", "silver").await?;
    visit.shows(&field(1, USERS), "800").await?;
    visit.shows(&field(2, USERS), "450").await?;
    visit.choose_file(FILE, file).await?;
    visit.see_text(OUTCOME, "150,000 rows are ready to import.").await?;
    visit.press("use-list").await?;
    visit.see_text("#customers-count", "10,000 rows. Rows that count but are not shown: 140,000").await?;
    visit.holds("person.0", "Ana").await
}

#[apply(story!)]
async fn one_that_throws_is_said_and_another_try_works() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let file = long_list(&lists)?;
    visit(Setting::page().excusing("did not arrive").excusing("Error"), async |visit| {
        come_with_a_list(visit).await?;
        strike_next_importer(
            visit,
            "worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))",
        )
        .await?;
        visit.choose_file(FILE, &file).await?;
        visit.see_text(DIALOG, FAILED).await?;
        visit.see_text(DIALOG, "Nothing has changed.").await?;
        visit.is_accessible().await?;
        another_try_works(visit, &file).await
    })
    .await
}

#[apply(story!)]
async fn one_that_is_ended_without_a_word_can_be_cancelled_and_another_try_works() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let file = long_list(&lists)?;
    visit(Setting::page(), async |visit| {
        come_with_a_list(visit).await?;
        strike_next_importer(visit, "window.ended = true; worker.terminate()").await?;
        visit.choose_file(FILE, &file).await?;
        visit.until("the importer has been ended", "window.ended").await?;
        visit.see_text(PROGRESS, "Reading list.csv").await?;
        visit.press("cancel-import").await?;
        visit.see_text(DIALOG, "The import was cancelled. Nothing has changed.").await?;
        another_try_works(visit, &file).await
    })
    .await
}

#[apply(story!)]
async fn one_that_is_ended_without_a_word_is_said_after_a_while_and_another_try_works() -> anyhow::Result<()>
{
    let lists = Lists::new()?;
    let file = long_list(&lists)?;
    visit(Setting::page(), async |visit| {
        come_with_a_list(visit).await?;
        // Half a minute in five seconds.
        let quicken = "(() => { const real = window.setInterval; \
            window.setInterval = (act, wait) => real(act, wait / 6); \
            window.slowAgain = () => { window.setInterval = real; return true; }; return true; })()";
        visit.ask(quicken).await?;
        strike_next_importer(visit, "window.ended = true; worker.terminate()").await?;
        visit.choose_file(FILE, &file).await?;
        visit.until("the importer has been ended", "window.ended").await?;
        visit.see_text(DIALOG, FAILED).await?;
        visit.see_text(DIALOG, "Nothing has changed.").await?;
        visit.is_accessible().await?;
        visit.ask("slowAgain()").await?;
        another_try_works(visit, &file).await
    })
    .await
}

#[apply(story!)]
async fn one_that_cannot_be_made_is_said_and_another_try_works() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let short = lists.file("list.csv", "Customer,Workload,Active users\nContoso,Yammer,100\n")?;
    visit(Setting::page(), async |visit| {
        come_with_a_list(visit).await?;
        let refuse = "(() => { const RealWorker = window.Worker; window.Worker = class { constructor() { \
            window.Worker = RealWorker; throw new Error('there are too many workers'); } }; return true; })()";
        visit.ask(refuse).await?;
        visit.choose_file(FILE, &short).await?;
        visit.see_text(DIALOG, FAILED).await?;
        visit.shows(&field(1, USERS), "800").await?;
        visit.choose_file(FILE, &short).await?;
        visit.see_text(OUTCOME, "1 row is ready to import.").await?;
        use_list(visit, &["Contoso"]).await?;
        ensure!(visit.ask("Boolean(window.Worker)").await? == true, "no worker");
        Ok(())
    })
    .await
}
