//! Ten thousand customers are listed, scrolled and edited like ten.

use anyhow::ensure;
use browser_tests::{
    portfolios,
    visit::{
        Setting, Visit,
        list::{CUSTOMER, USERS, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use serde_json::json;
use thirtyfour::Key;

const COUNT: &str = "#customers-count";
const LIST: &str = "#customers";
const FILTER: &str = ".list-tools label:nth-of-type(1) select";
const SORT: &str = ".list-tools label:nth-of-type(2) select";

/// Every customer has one user; every thousandth has a trial licence.
async fn ten_thousand(visit: &Visit) -> anyhow::Result<()> {
    let line = |row: u32| {
        let licence = if row.is_multiple_of(1_000) { "trial" } else { "paid" };
        format!("Customer {row}\tyammer\t1\t{licence}\tany\n")
    };
    let lines: String = (1..=10_000).map(line).collect();
    portfolios::keep(visit, &json!([["customers", lines]])).await?;
    visit.see_text(COUNT, "10,000 rows.").await?;
    visit.see_text("[data-tier-card=gold]", "9,990 (4,000 needed)").await
}

async fn only_some_are_in_the_document(visit: &Visit) -> anyhow::Result<()> {
    let rows = visit.rows_in_document().await?;
    ensure!(rows.is_some_and(|rows| (1..=60).contains(&rows)), "{rows:?} rows are in the document");
    Ok(())
}

async fn to_the_end(visit: &Visit) -> anyhow::Result<()> {
    let end =
        format!("document.querySelector('{LIST}').scrollIntoView({{ block: 'end', behavior: 'instant' }})");
    visit.ask(&end).await.map(drop)
}

#[apply(story!)]
async fn only_what_can_be_seen_is_there_and_the_last_row_can_be_seen() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        ten_thousand(visit).await?;
        only_some_are_in_the_document(visit).await?;
        visit.see(&field(1, USERS), "aria-label", "Active users, row 1, Customer 1, Yammer").await?;
        to_the_end(visit).await?;
        visit.shows(&field(10_000, CUSTOMER), "Customer 10000").await?;
        only_some_are_in_the_document(visit).await?;
        let in_sight = "(row => row.top >= 0 && row.bottom <= innerHeight + 1)(\
            document.querySelector(\".row[data-place='10000']\").getBoundingClientRect())";
        visit.until("the last row is in sight", in_sight).await?;
        visit.ask("scrollTo({ top: 0, behavior: 'instant' })").await?;
        visit.shows(&field(1, CUSTOMER), "Customer 1").await?;
        // Wherever somebody scrolls to, there are rows from edge to edge.
        for part in 1..10 {
            let there = format!(
                "(list => scrollTo({{ top: scrollY + list.top + list.height / 10 * {part}, behavior: 'instant' }}))(\
                 document.querySelector('{LIST}').getBoundingClientRect())"
            );
            visit.ask(&there).await?;
            let shown = "[90, innerHeight / 2, innerHeight - 20].every(down => \
                document.elementsFromPoint(innerWidth / 2, down).some(e => e.closest('.row')))";
            visit.until(&format!("rows are there at {part}0%"), shown).await?;
            only_some_are_in_the_document(visit).await?;
        }
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn edits_land_in_their_row_wherever_it_is() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        ten_thousand(visit).await?;
        to_the_end(visit).await?;
        visit.fill_in(&field(9_999, USERS), "101").await?;
        visit.see_text("[data-tier-card=gold]", "10,090 (4,000 needed)").await?;
        visit.press_in_row(9_998, "remove-row").await?;
        visit.see_text(".undo", "Customer 9998 was removed.").await?;
        visit.see_text(COUNT, "9,999 rows.").await?;
        visit.shows(&field(9_998, CUSTOMER), "Customer 9999").await?;
        visit.shows(&field(9_998, USERS), "101").await?;
        visit.ask("scrollTo({ top: 0, behavior: 'instant' })").await?;
        visit.fill_in(&field(2, USERS), "7").await?;
        visit.see_text("[data-tier-card=gold]", "10,095 (4,000 needed)").await?;
        visit.shows(&field(3, USERS), "1").await?;
        visit.press("undo").await?;
        visit.is_in(&field(9_998, CUSTOMER)).await?;
        visit.shows(&field(9_998, CUSTOMER), "Customer 9998").await?;
        visit.pick(SORT, "users").await?;
        visit.shows(&field(1, CUSTOMER), "Customer 9999").await?;
        visit.shows(&field(2, CUSTOMER), "Customer 2").await?;
        visit.pick(FILTER, "not-counted").await?;
        visit.see_text(COUNT, "10 of 10,000 rows.").await?;
        ensure!(visit.rows_in_document().await? == Some(10));
        visit.press("add-customer").await?;
        visit.is_in(&field(10_001, CUSTOMER)).await?;
        visit.see_text(&standing(10_001), "users").await?;
        visit.pick(FILTER, "").await?;
        visit.press("add-customer").await?;
        visit.is_in(&field(10_002, CUSTOMER)).await
    })
    .await
}

/// The page hears of a scrolling before it has laid out what was just chosen. It then took ten thousand rows for as tall as ten
/// are together, and built them all: Firefox hung for minutes.
#[apply(story!)]
async fn scrolling_in_the_moment_when_the_list_grows_builds_no_more_rows() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        ten_thousand(visit).await?;
        visit.pick(FILTER, "not-counted").await?;
        visit.see_text(COUNT, "10 of 10,000 rows.").await?;
        let both_at_once = format!(
            "(filter => {{ \
                filter.value = ''; \
                filter.dispatchEvent(new Event('change', {{ bubbles: true }})); \
                window.dispatchEvent(new Event('scroll')); \
            }})(document.querySelector('{FILTER}'))"
        );
        visit.ask(&format!("void {both_at_once}")).await?;
        visit.see_text(COUNT, "10,000 rows.").await?;
        only_some_are_in_the_document(visit).await
    })
    .await
}

#[apply(story!)]
async fn the_arrow_keys_go_on_past_the_edge_of_what_is_there() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        ten_thousand(visit).await?;
        visit.click(&field(1, USERS)).await?;
        for row in 2..=40 {
            visit.keys(Key::Down).await?;
            visit.is_in(&field(row, USERS)).await?;
        }
        only_some_are_in_the_document(visit).await?;
        visit.keys("5").await?;
        visit.see_text(&standing(40), "Counts: 15").await?;
        for row in (1..40).rev() {
            visit.keys(Key::Up).await?;
            visit.is_in(&field(row, USERS)).await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn somebody_whose_row_is_scrolled_away_is_still_in_the_list() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        ten_thousand(visit).await?;
        visit.click(&field(3, USERS)).await?;
        visit.ask("scrollTo({ top: 100000, behavior: 'instant' })").await?;
        visit.is_in(LIST).await?;
        visit.until("it is where it was scrolled to", "scrollY === 100000").await
    })
    .await
}
