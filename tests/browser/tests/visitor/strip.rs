//! The strip: it says what is missing and what is doubtful, and grows over nothing that somebody fills in.

use anyhow::ensure;
use browser_tests::{
    companies,
    visit::{Scheme, Screen, Setting, visit},
};
use browser_tests::{stories::apply, story};

use crate::completeness::verdict;

#[apply(story!)]
async fn a_laptop_shows_the_figures_that_the_next_tier_needs() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Sized(1366, 768)), async |visit| {
        visit.open("").await?;
        visit.see_hidden(".strip .missing").await?;
        let height = "document.querySelector('.strip').offsetHeight";
        let empty = visit.ask(height).await?;
        visit.fill("users.yammer", "300").await?;
        visit.see_text(".strip .missing", "Silver").await?;
        visit.see_text(".strip .missing", "Choose the market.").await?;
        visit.see_text(".strip .missing", "Qualified people Needs 1").await?;
        let filled = visit.ask(height).await?;
        ensure!(empty == filled, "the strip was {empty} px tall and is {filled}: the form has moved");
        companies::silver(visit).await?;
        visit.see_text(".strip .missing", "Gold").await?;
        visit.see_text(".strip .missing", "Active users 1,250 of 4,000").await?;
        visit.see_text(".strip .missing", "Qualified people 1 of 2").await
    })
    .await
}

#[apply(story!)]
async fn what_hangs_on_a_name_listed_twice_is_said_in_the_strip_and_aloud() -> anyhow::Result<()> {
    const DOUBT: &str = "Gold counts entries that may be listed twice.";
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "9000").await?;
        companies::add_certified(visit, 0, "Ana").await?;
        companies::add_certified(visit, 1, "Bea").await?;
        verdict(visit, "gold", "gold").await?;
        for width in [360, 768, 1366] {
            visit.look_on(Screen::Sized(width, 740), Scheme::Light).await?;
            visit.fill("person.1", "Bea").await?;
            visit.see_hidden(".strip .doubt").await?;
            let height = "document.querySelector('.strip').offsetHeight";
            let before = visit.ask(height).await?;
            visit.fill("person.1", "Ana").await?;
            visit.see_text(".strip .doubt", DOUBT).await?;
            let sign = "document.querySelector('.strip .doubt').getBoundingClientRect().width > 5";
            visit.until("the sign is seen", sign).await?;
            let after = visit.ask(height).await?;
            ensure!(before == after, "{width} px wide, the strip grew from {before} to {after}");
        }
        visit.see_text("#announcement", DOUBT).await?;
        visit.is_accessible().await
    })
    .await
}

/// A card for each person on a phone, a line elsewhere.
#[apply(story!)]
async fn a_name_listed_twice_is_marked_and_moves_nothing() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for width in [360, 768, 1024, 1366] {
            visit.look_on(Screen::Sized(width, 768), Scheme::Light).await?;
            visit.open("").await?;
            companies::add_certified(visit, 0, "Ana").await?;
            companies::add_certified(visit, 1, "Bea").await?;
            let places = "[...document.querySelectorAll('.person, [data-action=add-person]')]\
                .map(one => Math.round(one.getBoundingClientRect().top + scrollY)).join()";
            let before = visit.ask(places).await?;
            visit.fill("person.1", "Ana").await?;
            visit.see_text("[id='person.1.warning'] .repeated", "Possible duplicate.").await?;
            visit.see_text("[id='person.1.warning'] .in-full", "This name is listed twice.").await?;
            let mark = "(box => box.width > 0 && box.height > 0)(document.querySelector('.repeated').getBoundingClientRect())";
            visit.until("the mark has a place", mark).await?;
            let after = visit.ask(places).await?;
            ensure!(before == after, "{width} px wide: {before} became {after}");
            visit.is_accessible().await?;
            visit.press("reset").await?;
            visit.press("confirm-reset").await?;
        }
        Ok(())
    })
    .await
}

/// One line for each person, also where the answer stands beside the form.
#[apply(story!)]
async fn a_person_is_one_line_on_every_screen_that_is_wide() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::add_certified(visit, 0, "Ana").await?;
        for width in [768, 1000, 1024, 1280, 1440] {
            visit.look_on(Screen::Sized(width, 768), Scheme::Light).await?;
            let one_line = "document.querySelector('.person').offsetHeight < 60 \
                && document.querySelector('.people-head').checkVisibility()";
            visit.until(&format!("a person is one line, {width} px wide"), one_line).await?;
        }
        Ok(())
    })
    .await
}
