//! A link never replaces what a visitor has entered without asking, and one that cannot be opened harms
//! nothing.

use anyhow::Context as _;
use browser_tests::{
    companies, portfolios,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};
use serde_json::json;
use thirtyfour::Key;

use crate::link::{LINK, is_open, is_out_of_the_address};

const DIALOG: &str = "#linked";
/// The same with a letter changed, made under rules to come, and made under rules that no page has.
const DAMAGED: &str = "#link=1EmNsb3VkLXByb2R1Y3Rpdml0edOPzwkOAQUooQYpACoBK8MDLNGlTAAAAQIEAAECAJVHj_9";
const FUTURE: &str = "#link=1EmNsb3VkLXByb2R1Y3Rpdml0eePQ1wkOAQUooQYpACoBK8MDLNGlTAAAAQIEAAECAGZFiNQ";
const UNKNOWN: &str = "#link=1EmNsb3VkLXByb2R1Y3Rpdml0eYOpxQkOAQUooQYpACoBK8MDLNGlTAAAAQIEAAECAN5T594";

/// Pastes a link into the address of the page that is open.
async fn paste(visit: &Visit, link: &str) -> anyhow::Result<()> {
    visit.ask(&format!("void (location.hash = {link:?})")).await.map(drop)
}

async fn is_asked(visit: &Visit) -> anyhow::Result<()> {
    is_open(visit, DIALOG, true).await?;
    visit.see_text(DIALOG, "In the link: Gold is reached 1,251,250 active users and 2 people").await?;
    visit.see_text(DIALOG, "Entered here: Silver is reached 1,250 active users and 1 person").await?;
    visit.see_text(DIALOG, "Opening the link replaces what you have entered.").await
}

async fn is_mine(visit: &Visit) -> anyhow::Result<()> {
    visit.holds("users.exchange-online", "800").await?;
    visit.holds("person.0", "Ana").await?;
    visit.see("[data-tier]", "data-tier", "silver").await
}

async fn is_the_link_s(visit: &Visit) -> anyhow::Result<()> {
    visit.see("[data-tier]", "data-tier", "gold").await?;
    visit.holds("users.proplus", "1250000").await?;
    visit.holds("person.0", "").await?;
    visit.see_text(".link-said", "Opened from a link.").await
}

#[apply(story!)]
async fn a_visitor_with_figures_is_asked_and_may_keep_them() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        paste(visit, LINK).await?;
        visit.is_at_chunk().await?;
        is_asked(visit).await?;
        visit.is_accessible().await?;
        is_mine(visit).await?;
        // The tab keeps what it kept, even if it were closed now.
        visit.refresh().await?;
        visit.is_at_chunk().await?;
        is_asked(visit).await?;
        is_mine(visit).await?;
        visit.press("keep-mine").await?;
        is_open(visit, DIALOG, false).await?;
        is_mine(visit).await?;
        is_out_of_the_address(visit).await?;
        visit.refresh().await?;
        is_mine(visit).await?;
        visit.see_hidden(DIALOG).await.context("asked again")?;
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_visitor_who_is_asked_may_open_the_link() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        paste(visit, LINK).await?;
        visit.is_at_chunk().await?;
        is_asked(visit).await?;
        visit.press("open-link").await?;
        is_open(visit, DIALOG, false).await?;
        is_the_link_s(visit).await?;
        is_out_of_the_address(visit).await?;
        visit.refresh().await?;
        visit.holds("users.proplus", "1250000").await
    })
    .await
}

#[apply(story!)]
async fn at_the_chunk_a_link_is_asked_about_again_and_escape_keeps_what_there_is() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.press_for_chunk("by-customer").await?;
        for _ in 0..2 {
            paste(visit, LINK).await?;
            is_open(visit, DIALOG, true).await?;
            visit
                .see_text(DIALOG, "Entered here: Silver is reached 2 rows of the list of customers, 1,250")
                .await?;
            visit.keys(Key::Escape).await?;
            is_open(visit, DIALOG, false).await?;
            is_out_of_the_address(visit).await?;
            visit.see("[data-tier]", "data-tier", "silver").await?;
        }
        paste(visit, LINK).await?;
        is_open(visit, DIALOG, true).await?;
        visit.is_accessible().await?;
        visit.press("open-link").await?;
        is_the_link_s(visit).await?;
        // What is entered from then on is the visitor's own.
        visit.fill("users.proplus", "").await?;
        visit.see("[data-tier]", "data-tier", "silver").await
    })
    .await
}

#[apply(story!)]
async fn a_link_to_what_is_entered_already_asks_nothing() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open(LINK).await?;
        visit.is_at_chunk().await?;
        is_the_link_s(visit).await?;
        paste(visit, LINK).await?;
        visit.see_text(".link-said", "You already have what this link holds.").await?;
        is_out_of_the_address(visit).await?;
        visit.press("reset").await?;
        visit.press("confirm-reset").await?;
        visit
            .until("nothing is said any more", "document.querySelector('.link-said').textContent === ''")
            .await
    })
    .await
}

#[apply(story!)]
async fn a_link_that_cannot_be_opened_says_why_and_harms_nothing() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open(DAMAGED).await?;
        visit.is_at_chunk().await?;
        visit.see_text(".link-refused[role=alert]", "The link is damaged").await?;
        visit.is_accessible().await?;
        is_out_of_the_address(visit).await?;
        companies::silver(visit).await?;
        for (link, said) in [
            (FUTURE, "The link was made by a newer version of this page."),
            (UNKNOWN, "The link was made under rules that this page doesn’t have."),
            ("#link=", "The link is damaged"),
            ("#link=1%E2%82%AC", "The link is damaged"),
        ] {
            paste(visit, link).await?;
            visit.see_text(".link-refused", said).await?;
            is_out_of_the_address(visit).await?;
            is_mine(visit).await?;
        }
        // A place on the page is no link.
        paste(visit, "#answer").await?;
        visit.fill("users.yammer", "451").await?;
        visit.see_text("[data-tier-card=gold]", "1,251").await
    })
    .await
}

#[apply(story!)]
async fn a_list_that_was_kept_and_a_link_open_the_chunk_once_and_nothing_is_lost() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        paste(visit, "#link=nothing").await?;
        visit.is_at_chunk().await?;
        visit.see_text(".link-refused", "The link is damaged").await?;
        let kept = json!([["market", "developed"], ["customers", companies::CUSTOMERS]]);
        portfolios::keep(visit, &kept).await?;
        paste(visit, LINK).await?;
        is_open(visit, DIALOG, true).await?;
        visit.refresh().await?;
        visit.is_at_chunk().await?;
        is_open(visit, DIALOG, true).await?;
        visit
            .see_text(DIALOG, "Entered here: Not enough information yet. You could still reach Gold 12 rows")
            .await?;
        visit.press("keep-mine").await?;
        visit.see_text("#customers-count", "12 rows.").await
    })
    .await
}

/// Only the chunk knows other rules than those in force, so what was judged by them waits for it unread.
#[apply(story!)]
async fn what_was_judged_by_other_rules_is_kept_for_the_chunk() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let kept = json!([["rules", "2001-01-15"], ["market", "developed"], ["users.yammer", "4000"]]);
        portfolios::keep(visit, &kept).await?;
        visit.holds("users.yammer", "4000").await?;
        visit.is_chosen("market", Some("developed"), true).await?;
        // This page has no such rules any more, so from here on it is as if it had been by those in force.
        visit.refresh().await?;
        visit.holds("users.yammer", "4000").await
    })
    .await
}

#[apply(story!)]
async fn a_link_opens_though_a_mail_program_has_changed_it() -> anyhow::Result<()> {
    let encoded = LINK.replace("link=", "link%3D");
    for link in [
        format!("{LINK}."),
        format!("{LINK})."),
        format!("{LINK}%20"),
        format!("{encoded})"),
        LINK.replace("link=", "lang=en%26link%3D"),
        LINK.replace("link=", "%20link="),
        LINK.replace("link=", "%23link%3D"),
        LINK.replace("link=", "/link="),
        LINK.replace("link=", "?link="),
    ] {
        visit(Setting::page(), async |visit| {
            visit.open(&link).await?;
            visit.is_at_chunk().await?;
            is_the_link_s(visit).await.context(link.clone())?;
            is_out_of_the_address(visit).await
        })
        .await?;
    }
    Ok(())
}
