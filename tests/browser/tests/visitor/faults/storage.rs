//! A tab's storage that is full or forbidden: what was entered stays on the page, which says that nothing outlasts it.

use std::iter;

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

use crate::import::{OUTCOME, import};

/// Where the page says that it cannot keep what was entered.
const UNKEPT: &str = ".unkept";
const SAYS_NOTHING: &str = "!document.querySelector('.unkept')?.textContent";
const SAID: &str = "Your browser isn’t storing your entries";

/// Fills the tab's storage to the last letter, as another page of the same host might.
const FILL: &str = "(() => { let [text, more] = ['', 2 ** 24]; while (more >= 1) { \
    try { sessionStorage.setItem('others', text + 'x'.repeat(more)); text += 'x'.repeat(more); } \
    catch { more = Math.floor(more / 2); } } return text.length; })()";
/// Lets the page have no store any more: whoever names it gets an error.
const THROW: &str = "void Object.defineProperty(window, 'sessionStorage', { get: () => { \
    throw new DOMException('no page may keep anything', 'SecurityError'); } })";
/// Makes room again.
const CLEAR: &str = "void sessionStorage.removeItem('others')";

/// The storage is full from now on.
async fn fill_storage(visit: &Visit) -> anyhow::Result<()> {
    let letters = visit.ask(FILL).await?;
    ensure!(letters.as_u64().is_some_and(|letters| letters > 1_000_000), "{letters} letters fill it");
    Ok(())
}

/// Whatever is entered works, as totals and as a list; and it is said that it is not kept.
async fn all_works_and_is_said_not_to_be_kept(visit: &Visit) -> anyhow::Result<()> {
    companies::silver(visit).await?;
    visit.see_text(UNKEPT, SAID).await?;
    visit.is_accessible().await?;
    visit.press_for_chunk("by-customer").await?;
    visit.shows(&field(1, USERS), "800").await?;
    visit.shows(&field(2, USERS), "450").await?;
    visit.holds("person.0", "Ana").await?;
    visit.fill_in(&field(2, USERS), "3500").await?;
    visit.see_text("[data-tier-card=gold]", "4,300").await?;
    visit.see_text(UNKEPT, SAID).await
}

#[apply(story!)]
async fn a_store_that_is_full_from_the_start_takes_nothing_from_the_page() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        fill_storage(visit).await?;
        visit.refresh().await?;
        ensure!(!visit.is_shown(UNKEPT).await?, "nothing has been entered, so nothing is lost");
        all_works_and_is_said_not_to_be_kept(visit).await?;
        // As soon as there is room again, all of it is kept.
        visit.ask(CLEAR).await?;
        visit.fill_in(&field(2, USERS), "3600").await?;
        visit.until("nothing is said to be unkept", SAYS_NOTHING).await?;
        visit.refresh().await?;
        visit.is_at_chunk().await?;
        visit.shows(&field(1, USERS), "800").await?;
        visit.shows(&field(2, USERS), "3600").await?;
        visit.holds("person.0", "Ana").await
    })
    .await
}

#[apply(story!)]
async fn a_store_that_throws_at_every_call_takes_nothing_from_the_page() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.ask(THROW).await?;
        all_works_and_is_said_not_to_be_kept(visit).await
    })
    .await
}

#[apply(story!)]
async fn a_store_that_the_settings_forbid_takes_nothing_from_the_page() -> anyhow::Result<()> {
    // A service worker would keep files, which such settings forbid too.
    visit(Setting::page().without_storage().excusing("Storage access is restricted"), async |visit| {
        visit.open("").await?;
        all_works_and_is_said_not_to_be_kept(visit).await
    })
    .await
}

#[apply(story!)]
async fn a_store_that_fills_up_meanwhile_is_said_and_the_page_goes_on() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "1200").await?;
        let kept = "sessionStorage.getItem('competency-calculator')?.includes('1200')";
        visit.until("it is kept", kept).await?;
        ensure!(!visit.is_shown(UNKEPT).await?, "it is said not to be kept");
        fill_storage(visit).await?;
        visit.fill("users.proplus", "2,800").await?;
        visit.see_text(UNKEPT, SAID).await?;
        visit.see_text("[data-tier-card=gold]", "4,000").await?;
        // What was kept before is still better than nothing.
        visit.refresh().await?;
        visit.holds("users.yammer", "1200").await
    })
    .await
}

#[apply(story!)]
async fn a_list_that_is_too_long_for_the_store_is_used_and_said_not_to_be_kept() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    // Each of its letters is kept as nine.
    let name = "東京営業所".repeat(14);
    let header = String::from("Customer,Workload,Active users,Licence,Association\r\n");
    let rows = (1..=10_000).map(|row| format!("{name}{row},Yammer,1,paid,delegated administrator\r\n"));
    let list: String = iter::once(header).chain(rows).collect();
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        import(visit, &lists, "list.csv", list).await?;
        visit.see_text(OUTCOME, "10,000 rows are ready to import.").await?;
        visit.press("use-list").await?;
        visit.see_text("#customers-count", "10,000 rows").await?;
        visit.see_text("[data-tier-card=gold]", "10,000").await?;
        visit.see_text(UNKEPT, SAID).await?;
        visit.fill_in(&field(1, USERS), "11").await?;
        visit.see_text("[data-tier-card=gold]", "10,010").await
    })
    .await
}
