//! Whatever is removed or replaced can be taken back, several acts deep, and a slip of the finger removes no more than one.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies, portfolios,
    visit::{
        Setting, Visit,
        list::{CUSTOMER, USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

const UNDO: &str = ".undo";
const STATUS: &str = ".undo [role=status]";
const NAMES: [&str; 5] = ["Fabrikam", "Northwind", "Contoso", "Tailspin", "Wingtip"];

#[apply(story!)]
async fn several_acts_are_taken_back_one_by_one_and_said() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press_in_row(1, "remove-row").await?;
        visit.see_text(STATUS, "Fabrikam was removed.").await?;
        // A second click in the same place as soon as this would be one of a double click.
        visit.focus(":is([data-place='3'], [aria-posinset='3']) [data-action=remove-row]").await?;
        visit.keys(Key::Enter).await?;
        visit.see_text(STATUS, "Tailspin was removed.").await?;
        visit.press("remove-person").await?;
        visit.see_text(STATUS, "Person 1 was removed.").await?;
        visit.lists(&["Northwind", "Contoso", "Wingtip"]).await?;
        visit.is_accessible().await?;
        visit.press("undo").await?;
        visit.is_in("[name='person.0']").await?;
        visit.is_chosen("person.0.certification", Some("mcsa-office-365"), true).await?;
        visit.see_text(STATUS, "Undone: Person 1 was removed.").await?;
        visit.see_text("[data-action=undo]", "Undo: Tailspin was removed.").await?;
        visit.is_accessible().await.context("taken back, with more to take back")?;
        // Nor would the pointer undo twice in one place as soon as this.
        visit.focus("[data-action=undo]").await?;
        visit.keys(Key::Enter).await?;
        visit.lists(&NAMES[1..]).await?;
        visit.is_in(&field(3, CUSTOMER)).await?;
        visit.focus("[data-action=undo]").await?;
        visit.keys(Key::Enter).await?;
        visit.lists(&NAMES).await?;
        visit.is_in(&field(1, CUSTOMER)).await?;
        visit.see_hidden("[data-action=undo]").await.context("there is nothing left to undo")?;
        visit.press("hide-undo").await?;
        visit.is_in("#company-title").await
    })
    .await
}

/// The page removes people and clears everything without the chunk, which comes for the offer.
#[apply(story!)]
async fn what_was_removed_before_the_chunk_was_there_comes_back() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::gold(visit).await?;
        visit.press_for_chunk("remove-person").await?;
        visit.see_text(STATUS, "Ana was removed.").await?;
        visit.is_in("[name='person.1']").await?;
        visit.press("reset").await?;
        visit.press("confirm-reset").await?;
        visit.see_text(STATUS, "Everything was cleared.").await?;
        visit.holds("users.exchange-online", "").await?;
        visit.press("undo").await?;
        visit.holds("users.exchange-online", "3,100").await?;
        visit.is_in("#company-title").await?;
        visit.focus("[data-action=undo]").await?;
        visit.keys(Key::Enter).await?;
        visit.holds("person.0", "Ana").await?;
        visit.holds("person.1", "Rui").await?;
        visit.see("[data-tier]", "data-tier", "gold").await
    })
    .await
}

#[apply(story!)]
async fn what_is_entered_after_a_removal_outlasts_its_undo() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press("totals").await?;
        visit.press("confirm-merge").await?;
        visit.choose("market", Some("developing")).await?;
        visit.press("undo").await?;
        visit.lists(&NAMES).await?;
        visit.is_in("#customers-count").await?;
        visit.is_chosen("market", Some("developing"), true).await?;
        visit.press_in_row(5, "remove-row").await?;
        visit.press("add-customer").await?;
        visit.fill_in(&field(5, USERS), "7").await?;
        visit.press("undo").await?;
        visit.lists(&["Fabrikam", "Northwind", "Contoso", "Tailspin", "Wingtip", ""]).await?;
        visit.shows(&field(6, USERS), "7").await
    })
    .await
}

#[apply(story!)]
async fn what_was_tried_and_kept_can_be_taken_back() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press("try-recovery").await?;
        visit.press("keep-recovery").await?;
        visit.see_text(STATUS, "The change was applied to your list.").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.press("undo").await?;
        visit.see("[data-tier]", "data-tier", "none").await?;
        visit.see_text(UNDO, "Undone").await
    })
    .await
}

async fn people(visit: &Visit) -> anyhow::Result<Option<u64>> {
    visit
        .ask("document.querySelectorAll('[data-action=remove-person]').length")
        .await
        .map(|count| count.as_u64())
}

#[apply(story!)]
async fn the_second_click_of_a_double_click_removes_nothing_more() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.double_click("[data-action=remove-row]").await?;
        visit.lists(&NAMES[1..]).await?;
        for name in ["Ana", "Rui", "Eva"] {
            visit.press("add-person").await?;
            visit.until("somebody is added", "document.activeElement.name?.startsWith('person.')").await?;
            visit.keys(name).await?;
        }
        ensure!(people(visit).await? == Some(4));
        visit.double_click("[data-action=remove-person]").await?;
        visit.see_text(STATUS, "Person 1 was removed.").await?;
        ensure!(people(visit).await? == Some(3), "two people went");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_second_click_of_a_double_click_takes_nothing_more_back() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press_in_row(1, "remove-row").await?;
        visit.see_text(STATUS, "Fabrikam was removed.").await?;
        visit.focus(".row[data-place='3'] [data-action=remove-row]").await?;
        visit.keys(Key::Enter).await?;
        visit.see_text(STATUS, "Tailspin was removed.").await?;
        visit.double_click("[data-action=undo]").await?;
        visit.see_text(STATUS, "Undone: Tailspin was removed.").await?;
        visit.lists(&NAMES[1..]).await?;
        // By keyboard it goes on at once.
        visit.focus("[data-action=undo]").await?;
        visit.keys(Key::Enter).await?;
        visit.lists(&NAMES).await
    })
    .await
}

/// A dialog is gone by the second click, and anything may be where its button was.
#[apply(story!)]
async fn the_second_click_on_a_button_of_a_dialog_removes_nothing_behind_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press("totals").await?;
        visit.see_shown("[data-action=confirm-merge]").await?;
        // The hand makes both before the page has done what the first asks for.
        let both = "void ['confirm-merge', 'remove-person'].map(action => [action, new MouseEvent('click', \
            { bubbles: true, cancelable: true, detail: 1, clientX: 99, clientY: 99 })]).forEach(([action, click]) => \
            document.querySelector(`[data-action=${action}]`).dispatchEvent(click))";
        visit.ask(both).await?;
        visit.see_text(STATUS, "The list was converted to totals.").await?;
        ensure!(people(visit).await? == Some(1), "somebody behind the dialog went");
        Ok(())
    })
    .await
}
