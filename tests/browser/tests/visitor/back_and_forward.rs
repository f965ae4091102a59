//! Whoever goes elsewhere and back finds what was entered, and the answer to it.
//!
//! Browsers keep a page that was left and show it again as it was; which one does so when is for them to decide.

use anyhow::ensure;
use browser_tests::{
    companies,
    visit::{
        Setting, Visit,
        list::{USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};

/// Another page of the same host. It starts no calculator but in a frame.
const ELSEWHERE: &str = "pt-br/embed/";

/// Chooses a view on the page for authors. Each driver opens a list of choices in a way of its own.
const CHOOSE_COMPACT: &str = "(list => { list.value = 'compact'; \
    return list.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelector('select[name=view]'))";

/// The page. Chromium warns of the frame elsewhere that it could leave its sandbox, being of the same host here.
fn page() -> Setting {
    Setting::page().excusing("allow-same-origin")
}

/// Goes back to a page that has this.
async fn go_back(visit: &Visit, to: &str) -> anyhow::Result<()> {
    visit.back().await?;
    visit.until("the page is back", &format!("Boolean(document.querySelector('{to}'))")).await
}

/// Goes elsewhere, and back to the page.
async fn there_and_back(visit: &Visit) -> anyhow::Result<()> {
    visit.arrive(ELSEWHERE).await?;
    go_back(visit, "#company").await?;
    visit.wait_for_start("yes").await
}

#[apply(story!)]
async fn a_page_that_was_left_still_holds_what_its_answer_is_about() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        there_and_back(visit).await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.holds("users.exchange-online", "800").await?;
        visit.holds("users.yammer", "450").await?;
        visit.holds("person.0", "Ana").await?;
        visit.is_chosen("market", Some("developing"), true).await?;
        // What is typed next is added to what stands there.
        visit.fill("users.yammer", "4500").await?;
        visit.see_text("[data-tier-card=gold]", "5,300").await
    })
    .await
}

#[apply(story!)]
async fn a_list_of_customers_that_was_left_is_still_there() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.press_for_chunk("by-customer").await?;
        there_and_back(visit).await?;
        visit.is_at_chunk().await?;
        visit.shows(&field(1, USERS), "800").await?;
        visit.shows(&field(2, USERS), "450").await?;
        visit.see("[data-tier]", "data-tier", "silver").await
    })
    .await
}

#[apply(story!)]
async fn back_from_the_other_language_nothing_that_was_entered_there_is_lost() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.speak("pt-BR").await?;
        visit.holds("users.exchange-online", "800").await?;
        visit.fill("users.yammer", "4500").await?;
        visit.see_text("[data-tier-card=gold]", "5.300").await?;
        there_and_back(visit).await?;
        visit.holds("users.yammer", "4500").await?;
        visit.arrive(ELSEWHERE).await?;
        visit.back().await?;
        visit.back().await?;
        visit.until("the first page is back", "document.documentElement.lang === 'en'").await?;
        let holds = "document.querySelector('[name=\"users.yammer\"]')?.value === '4500'";
        visit.until("it holds what was entered in the other language", holds).await?;
        visit.wait_for_start("yes").await?;
        visit.see_text("[data-tier-card=gold]", "5,300").await?;
        visit.holds("person.0", "Ana").await
    })
    .await
}

#[apply(story!)]
async fn a_frame_comes_back_with_the_page_around_it() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let site = visit.host("sphinx").await?;
        visit.read(&site, "index.html", &["first"]).await?;
        visit
            .inside("first", async || {
                visit.choose("market", Some("developing")).await?;
                visit.fill("users.yammer", "1200").await?;
                visit.see_text("[data-tier-card=silver]", "1,200").await
            })
            .await?;
        visit.ask(&format!("void (location.href = '{}')", site.url("favicon.ico"))).await?;
        visit.until("the page is left", "!document.querySelector('#first')").await?;
        go_back(visit, "#first").await?;
        visit
            .inside("first", async || {
                visit.until("it has started", "document.documentElement.dataset.started === 'yes'").await?;
                // A browser that keeps no page begins anew; a field never says other than the answer.
                let kept = visit.ask("document.querySelector('[name=\"users.yammer\"]').value").await?;
                let told = visit.text("[data-tier-card=silver]").await?;
                ensure!(
                    (kept == "1200") == told.contains("1,200"),
                    "{kept} is in the field, and the answer: {told}"
                );
                Ok(())
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn the_page_for_authors_comes_back_with_what_was_chosen() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        visit.arrive("embed/").await?;
        visit.ask(CHOOSE_COMPACT).await?;
        let compact = "document.querySelector('competency-calculator').getAttribute('view') === 'compact'";
        visit.until("the preview is compact", compact).await?;
        visit.arrive(ELSEWHERE).await?;
        go_back(visit, "[lang=en] competency-calculator").await?;
        // A browser that keeps no page begins anew; the preview never shows other than the form says.
        let agree = "document.readyState === 'complete' && document.querySelector('competency-calculator').shadowRoot \
            && document.querySelector('select[name=view]').value \
            === (document.querySelector('competency-calculator').getAttribute('view') ?? '')";
        visit.until("the preview shows what the form says", agree).await
    })
    .await
}
