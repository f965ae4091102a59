//! The list of customers without a mouse.

use anyhow::ensure;
use browser_tests::{
    portfolios,
    visit::{
        Setting,
        list::{ASSOCIATION, CUSTOMER, USERS, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

#[apply(story!)]
async fn arrows_and_enter_move_in_a_column() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.click(&field(1, USERS)).await?;
        visit.keys(Key::Down).await?;
        visit.is_in(&field(2, USERS)).await?;
        visit.keys(Key::Enter).await?;
        visit.is_in(&field(3, USERS)).await?;
        visit.keys(Key::Up).await?;
        visit.keys(Key::Up).await?;
        visit.keys(Key::Up).await?;
        visit.is_in(&field(1, USERS)).await?;
        visit.click(&field(5, CUSTOMER)).await?;
        visit.keys(Key::Down).await?;
        visit.is_in(&field(5, CUSTOMER)).await?;
        visit.keys(Key::Enter).await?;
        visit.is_in(&field(5, CUSTOMER)).await?;
        // In a choice the arrows choose.
        visit.ask(&format!("document.querySelector({:?}).focus()", field(5, ASSOCIATION))).await?;
        visit.keys(Key::Down).await?;
        visit.shows(&field(5, ASSOCIATION), "delegated-administrator").await?;
        visit.see(&standing(5), "data-standing", "counts").await
    })
    .await
}

#[apply(story!)]
async fn the_keyboard_alone_lists_customers_up_to_silver() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.tab_to("[name=market]").await?;
        visit.keys(Key::Down).await?;
        visit.keys(Key::Down).await?;
        visit.tab_to("[data-action=by-customer]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_at_chunk().await?;
        visit.tab_to("[data-action=add-customer]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_in(&field(1, CUSTOMER)).await?;
        visit.keys("Contoso").await?;
        visit.keys(Key::Tab).await?;
        visit.keys("Y").await?;
        visit.keys(Key::Tab).await?;
        visit.keys("1200").await?;
        visit.keys(Key::Tab).await?;
        visit.keys("P").await?;
        visit.keys(Key::Tab).await?;
        visit.keys(Key::Down).await?;
        visit.see_text(&standing(1), "Counts: 1,200").await?;
        visit.tab_to("[data-action=duplicate-row]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_in(&field(2, CUSTOMER)).await?;
        visit.see_text("[data-tier-card=gold]", "2,400 of 4,000").await?;
        visit.tab_to(".row[data-place='2'] [data-action=remove-row]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_in(&field(1, CUSTOMER)).await?;
        visit.tab_to("[data-action=add-person]").await?;
        visit.keys(Key::Enter).await?;
        visit.tab_to("[name='person.0.certification']").await?;
        visit.keys(" ").await?;
        visit.see("[data-tier]", "data-tier", "silver").await
    })
    .await
}

#[apply(story!)]
async fn every_field_of_a_row_says_whose_it_is() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::list(
            visit,
            &[["Contoso", "yammer", "5", "paid", "any"], ["", "proplus", "5", "", ""]],
            &[],
        )
        .await?;
        for (row, name) in [(1, "Contoso"), (2, "row 2")] {
            let named = format!(
                "[...document.querySelectorAll(\".row[data-place='{row}'] :is(input, select, button)\")]\
                 .map(field => field.getAttribute('aria-label') ?? field.textContent)\
                 .filter(label => !label.includes({name:?}))"
            );
            let nameless = visit.ask(&named).await?;
            ensure!(nameless == serde_json::json!([]), "{nameless} do not name {name}");
        }
        visit.fill_in(&field(2, CUSTOMER), "Fabrikam").await?;
        visit.see(&field(2, USERS), "aria-label", "Active users, row 2, Fabrikam, Office 365 ProPlus").await
    })
    .await
}
