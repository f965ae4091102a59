//! Visitors come to know where their company stands, and what is missing.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

const VERDICT: &str = "[data-tier]";
const SILVER: &str = "[data-tier-card=silver]";
const GOLD: &str = "[data-tier-card=gold]";

async fn verdict(visit: &Visit, tier: &str, possible: &str) -> anyhow::Result<()> {
    visit.see(VERDICT, "data-tier", tier).await?;
    visit.see(VERDICT, "data-possible", possible).await
}

/// Every workload but the first is known to have nobody.
async fn nobody_in_the_others(visit: &Visit) -> anyhow::Result<()> {
    for workload in ["sharepoint-online", "skype-for-business", "yammer", "proplus"] {
        visit.fill(&format!("users.{workload}"), "0").await?;
    }
    Ok(())
}

#[apply(story!)]
async fn nothing_entered_leaves_everything_possible() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        verdict(visit, "none", "gold").await?;
        visit.see(SILVER, "data-status", "unknown").await?;
        visit.see(GOLD, "data-status", "unknown").await
    })
    .await
}

#[apply(story!)]
async fn before_anything_is_entered_each_bar_says_what_is_needed() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.see_text(SILVER, "Needs 1,000 or 2,000").await?;
        visit.see_text(GOLD, "Needs 4,000").await?;
        ensure!(!visit.text(".tiers").await?.contains("more needed"), "something is missing already");
        visit.choose("market", Some("developing")).await?;
        visit.see_text(SILVER, "Needs 1,000").await?;
        visit.fill("users.yammer", "300").await?;
        visit.see_text(GOLD, "300 of 4,000").await?;
        visit.see_text(GOLD, "3,700 more needed.").await
    })
    .await
}

#[apply(story!)]
async fn a_visitor_reaches_gold() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::gold(visit).await?;
        verdict(visit, "gold", "gold").await?;
        visit.see(SILVER, "data-status", "met").await?;
        visit.see(GOLD, "data-status", "met").await?;
        visit.see_text(VERDICT, "Gold").await
    })
    .await
}

#[apply(story!)]
async fn a_visitor_reaches_silver_in_a_developing_market_with_exactly_1000() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.choose("market", Some("developing")).await?;
        visit.fill("users.exchange-online", "1,000").await?;
        nobody_in_the_others(visit).await?;
        companies::add_examined(visit, 0, "Ana").await?;
        verdict(visit, "silver", "silver").await?;
        visit.see(GOLD, "data-status", "not-met").await?;
        visit.choose("market", Some("developed")).await?;
        verdict(visit, "none", "none").await
    })
    .await
}

#[apply(story!)]
async fn a_visitor_with_999_sees_that_one_user_is_missing() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.choose("market", Some("developing")).await?;
        visit.fill("users.exchange-online", "999").await?;
        nobody_in_the_others(visit).await?;
        companies::add_certified(visit, 0, "Ana").await?;
        verdict(visit, "none", "none").await?;
        visit.see(SILVER, "data-status", "not-met").await?;
        visit.see_text(SILVER, "999 of 1,000").await?;
        visit.see_text(SILVER, "1 more active user,").await?;
        visit.fill("users.proplus", "1").await?;
        visit.see(SILVER, "data-status", "met").await
    })
    .await
}

#[apply(story!)]
async fn half_the_form_is_enough_for_a_verdict() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "2000").await?;
        verdict(visit, "none", "gold").await?;
        visit.see(SILVER, "data-status", "unknown").await?;
        companies::add_examined(visit, 0, "Ana").await?;
        // No market, four workloads empty: Silver is certain all the same.
        visit.see(VERDICT, "data-tier", "silver").await
    })
    .await
}

#[apply(story!)]
async fn nobody_qualified_rules_both_tiers_out() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.exchange-online", "9000").await?;
        verdict(visit, "none", "gold").await?;
        visit.choose("nobody", None).await?;
        verdict(visit, "none", "none").await
    })
    .await
}

#[apply(story!)]
async fn exam_and_certification_mixed_bring_the_notice_about_readings() -> anyhow::Result<()> {
    const NOTICE: &str = ".reading-notice";
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.see_hidden(NOTICE).await.context("the notice is there before anything was entered")?;
        companies::gold(visit).await?;
        visit.see_shown(NOTICE).await.context("no notice, though another reading gives another tier")?;
        visit.press_for_chunk("show-readings").await?;
        visit.see_shown("[data-reading=differs]").await?;
        visit.is_in("[data-reading=differs]").await?;
        visit.press("try-reading").await?;
        visit.see(VERDICT, "data-tier", "silver").await?;
        visit
            .see_shown("[data-reading=tried]")
            .await
            .context("nothing says that another reading is in use")?;
        visit.see_text(".verdict-title", "other interpretation").await?;
        visit.until("the focus is on the answer", "document.activeElement.id === 'answer'").await?;
        visit.press("usual-reading").await?;
        visit.see(VERDICT, "data-tier", "gold").await
    })
    .await
}

#[apply(story!)]
async fn every_step_of_a_plan_leads_to_its_clause_and_on_to_the_source() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        let leads = "[...document.querySelectorAll('.plan:not([hidden]) li')].every(step => { \
            const clause = document.querySelector(step.querySelector('a').getAttribute('href')); \
            return clause.querySelector('a').href.startsWith('https://'); })";
        ensure!(visit.ask(leads).await? == true, "a step leads nowhere");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_plan_without_a_market_names_what_is_missing_in_either() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.proplus", "15,000").await?;
        visit.choose("nobody", Some("yes")).await?;
        let silver = "[data-tier-card=silver]";
        visit.see_text(silver, "Met in either market").await?;
        visit.see_text(&format!("{silver} .plan"), "One more person passes").await?;
        ensure!(
            !visit.text(&format!("{silver} .plan")).await?.contains("market"),
            "the market does not matter"
        );
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_step_that_can_no_longer_be_taken_says_so_beside_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let plan = "[data-tier-card=silver] .plan";
        visit.see_text(plan, "70-346 and 70-347").await?;
        visit.see_text(plan, "Exam 70-346 was retired on 30 April 2019 and can no longer be taken.").await
    })
    .await
}

#[apply(story!)]
async fn a_person_who_leaves_the_list_no_longer_counts() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::gold(visit).await?;
        visit.press("remove-person").await?;
        visit.see(VERDICT, "data-tier", "silver").await?;
        visit.see(GOLD, "data-status", "not-met").await
    })
    .await
}
