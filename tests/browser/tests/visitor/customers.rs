//! Visitors list their customers, see of each whether it counts and if not why, and lose nothing by a slip.

use anyhow::{Context as _, ensure};
use browser_tests::{
    portfolios,
    visit::{
        Setting, Visit,
        list::{ASSOCIATION, CUSTOMER, LICENCE, USERS, WORKLOAD, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

const FILTER: &str = ".list-tools label:nth-of-type(1) select";
const SORT: &str = ".list-tools label:nth-of-type(2) select";
const COUNT: &str = "#customers-count";
const UNDO: &str = ".undo";
const NAMES: [&str; 5] = ["Fabrikam", "Northwind", "Contoso", "Tailspin", "Wingtip"];

#[apply(story!)]
async fn rows_are_added_and_each_says_whether_it_counts_and_why_not() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("by-customer").await?;
        visit.see_text(COUNT, "No customers listed yet.").await?;
        visit.press("add-customer").await?;
        visit.is_in(&field(1, CUSTOMER)).await?;
        // What is not chosen counts nowhere.
        visit.shows(&field(1, WORKLOAD), "").await?;
        let chosen = format!("document.querySelector({:?}).selectedOptions[0].label", field(1, WORKLOAD));
        visit.until("a workload is asked for", &format!("{chosen} === 'Choose a workload'")).await?;
        visit.see_text(&standing(1), "Missing: workload, users, licence and association").await?;
        visit.see(&standing(1), "data-standing", "open").await?;
        visit.fill_row(1, ["Contoso", "yammer", "1,500", "paid", "delegated-administrator"]).await?;
        visit.see_text(&standing(1), "Counts: 1,500").await?;
        visit.see_text("[data-tier-card=gold]", "1,500 of 4,000").await?;
        visit.press("add-customer").await?;
        visit.is_in(&field(2, CUSTOMER)).await?;
        visit.shows(&field(2, WORKLOAD), "").await?;
        visit.fill_row(2, ["Fabrikam", "proplus", "70", "trial", "none"]).await?;
        visit.see(&standing(2), "data-standing", "excluded").await?;
        visit.see_text(&standing(2), "trial licence and no association").await?;
        visit.pick(&field(2, LICENCE), "paid").await?;
        visit.see_text(&standing(2), "Doesn’t count: no association").await?;
        visit.pick(&field(2, ASSOCIATION), "").await?;
        visit.see(&standing(2), "data-standing", "open").await?;
        visit.see_text(&standing(2), "association").await?;
        visit.pick(&field(2, ASSOCIATION), "any").await?;
        visit.see_text(&standing(2), "Counts: 70").await?;
        visit.see_text("[data-tier-card=gold]", "1,570 of 4,000").await?;
        visit.see_text(COUNT, "2 rows.").await
    })
    .await
}

#[apply(story!)]
async fn a_bad_number_is_named_in_its_row_until_it_is_corrected() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        let users = field(2, USERS);
        visit.fill_in(&users, "4oo").await?;
        visit.see(&users, "aria-invalid", "true").await?;
        visit.see_text(&standing(2), "“4oo” is not a number").await?;
        // Whoever does not see it hears it at the field.
        let described = format!(
            "document.getElementById(document.querySelector({users:?}).getAttribute('aria-describedby'))\
             .textContent.includes('4oo')"
        );
        visit.until("the field is described by what is wrong", &described).await?;
        visit.see_text("[data-tier-card=silver]", "1,000 of 2,000").await?;
        visit.fill_in(&users, "1.5").await?;
        visit.see_text(&standing(2), "“1.5” is not a whole number").await?;
        visit.fill_in(&users, "-4").await?;
        visit.see_text(&standing(2), "“-4” is below zero").await?;
        visit.fill_in(&users, "9,007,199,254,740,991").await?;
        visit.see_text(&standing(2), "is too large").await?;
        visit.fill_in(&users, "400").await?;
        visit.see(&users, "aria-invalid", "false").await?;
        visit.see_text(&standing(2), "Counts: 400").await
    })
    .await
}

/// Whether the mark of a possible duplicate is below the words before it, and in the colour of warnings.
const MARKED: &str = "(said => { \
    const mark = said.querySelector('.repeats'); \
    const before = document.createRange(); \
    before.setStart(said, 0); \
    before.setEndBefore(mark); \
    const probe = document.createElement('i'); \
    probe.style.color = 'var(--open)'; \
    document.body.append(probe); \
    const { color } = getComputedStyle(probe); \
    probe.remove(); \
    const isBelow = mark.getBoundingClientRect().top > before.getBoundingClientRect().bottom - 3; \
    return [isBelow, getComputedStyle(mark).color === color]; })(document.querySelector(`STANDING`))";

#[apply(story!)]
async fn a_copy_stands_behind_its_row_and_is_named_as_one() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press_in_row(2, "duplicate-row").await?;
        visit.is_in(&field(3, CUSTOMER)).await?;
        visit.lists(&["Fabrikam", "Northwind", "Northwind", "Contoso", "Tailspin", "Wingtip"]).await?;
        visit.see_text(&standing(3), "Counts: 400 Possible duplicate.").await?;
        ensure!(!visit.text(&standing(2)).await?.contains("duplicate"), "the first is no duplicate");
        let marked = visit.ask(&MARKED.replace("STANDING", &standing(3))).await?;
        ensure!(marked == serde_json::json!([true, true]), "on a line of its own, as a warning: {marked}");
        visit.see_text("[data-tier-card=gold]", "1,800 of 4,000").await?;
        visit.pick(FILTER, "duplicates").await?;
        visit.see_text(COUNT, "of 6 rows.").await?;
        visit.until("the copy is listed", "document.querySelector('.row[data-place=\"3\"]')").await?;
        visit.fill_in(&field(3, CUSTOMER), "Northwind Traders").await?;
        visit.see_text(&standing(3), "Counts: 400").await?;
        ensure!(!visit.text(&standing(3)).await?.contains("duplicate"), "it is still called a duplicate");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_removed_row_comes_back_where_it_was() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press_in_row(1, "remove-row").await?;
        visit.lists(&NAMES[1..]).await?;
        visit.see_text(UNDO, "Fabrikam was removed.").await?;
        visit.is_in(&field(1, CUSTOMER)).await?;
        visit.see_text("[data-tier-card=gold]", "400 of 4,000").await?;
        // What is done in between stays.
        visit.fill_in(&field(1, USERS), "500").await?;
        visit.press("undo").await?;
        visit.lists(&NAMES).await?;
        visit.is_in(&field(1, CUSTOMER)).await?;
        visit.shows(&field(2, USERS), "500").await?;
        visit.see_text("[data-tier-card=gold]", "1,500 of 4,000").await?;
        visit.see_hidden("[data-action=undo]").await.context("there is nothing left to undo")?;
        // By keyboard: with the pointer, no one is back in the same place as soon as this.
        visit.focus(".row[data-place='5'] [data-action=remove-row]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_in(&field(4, CUSTOMER)).await
    })
    .await
}

#[apply(story!)]
async fn the_keyboard_goes_on_at_the_button_when_the_last_row_is_removed() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::list(visit, &[["Contoso", "yammer", "5", "paid", "any"]], &[]).await?;
        visit.tab_to("[data-action=remove-row]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_in("[data-action=add-customer]").await?;
        visit.see_text(COUNT, "No customers listed yet.").await?;
        visit.tab_to("[data-action=undo]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_in(&field(1, CUSTOMER)).await
    })
    .await
}

async fn sort(visit: &Visit, by: &str, order: &[&str]) -> anyhow::Result<()> {
    visit.pick(SORT, by).await?;
    visit.lists(order).await
}

#[apply(story!)]
async fn rows_are_sorted_on_demand_and_back_again() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let rows = [
            ["Zeta", "proplus", "30", "paid", "any"],
            ["Água", "yammer", "200", "paid", "none"],
            ["", "exchange-online", "", "paid", "any"],
            ["beta", "exchange-online", "1000", "paid", "any"],
        ];
        let as_entered = ["Zeta", "Água", "", "beta"];
        portfolios::list(visit, &rows, &[]).await?;
        visit.lists(&as_entered).await?;
        sort(visit, "customer", &["Água", "beta", "Zeta", ""]).await?;
        visit.see_text(UNDO, "Sorted: ").await?;
        sort(visit, "users", &["beta", "Água", "Zeta", ""]).await?;
        visit.press("undo").await?;
        visit.lists(&["Água", "beta", "Zeta", ""]).await?;
        sort(visit, "workload", &["beta", "", "Água", "Zeta"]).await?;
        sort(visit, "standing", &["Água", "", "beta", "Zeta"]).await?;
        // A row stays where it is while it is edited.
        visit.pick(&field(1, ASSOCIATION), "any").await?;
        visit.see_text(&standing(1), "Counts: 200").await?;
        visit.lists(&["Água", "", "beta", "Zeta"]).await
    })
    .await
}

#[apply(story!)]
async fn filters_list_what_needs_attention_and_keep_it_while_it_is_corrected() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.pick(FILTER, "not-counted").await?;
        visit.lists(&["Contoso", "Tailspin"]).await?;
        visit.see_text(COUNT, "2 of 5 rows.").await?;
        visit.pick(&field(3, ASSOCIATION), "any").await?;
        visit.see(&standing(3), "data-standing", "counts").await?;
        visit.lists(&["Contoso", "Tailspin"]).await?;
        visit.pick(FILTER, "incomplete").await?;
        visit.lists(&["Wingtip"]).await?;
        visit.pick(FILTER, "not-counted").await?;
        visit.lists(&["Tailspin"]).await?;
        visit.pick(FILTER, "exchange-online").await?;
        visit.lists(&["Fabrikam"]).await?;
        // A new row is listed whatever the filter says: somebody is about to fill it in.
        visit.press("add-customer").await?;
        visit.is_in(&field(6, CUSTOMER)).await?;
        visit.lists(&["Fabrikam", ""]).await?;
        visit.pick(FILTER, "duplicates").await?;
        visit.see_text(COUNT, "0 of 6 rows.").await?;
        visit.pick(FILTER, "").await?;
        visit.see_text(COUNT, "6 rows.").await
    })
    .await
}
