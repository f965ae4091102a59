//! Another build is published while a tab is open: the tab goes on with what it has, the next visit has the new build, and
//! the two never mix.

use anyhow::ensure;
use browser_tests::{
    builds::Builds,
    companies,
    visit::{
        Setting, Visit,
        list::{USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};

use crate::offline::{BUILD, open_and_keep, without_network};

/// What the page says of itself, and every file that it names.
const FILES: &str = "[...document.querySelectorAll('link[href], script[src]')].map(one => one.href || one.src)\
    .filter(name => /-[0-9a-f]+(_bg)?[.](css|js|txt|wasm)$/.test(name))";

/// Goes on where the company has typed, with the list.
async fn goes_on(visit: &Visit) -> anyhow::Result<()> {
    visit.holds("users.yammer", "450").await?;
    visit.see("[data-tier]", "data-tier", "silver").await?;
    visit.press_for_chunk("by-customer").await?;
    visit.shows(&field(1, USERS), "800").await?;
    visit.shows(&field(2, USERS), "450").await
}

#[apply(story!)]
async fn an_open_tab_goes_on_with_its_own_build_and_the_next_has_the_new_one() -> anyhow::Result<()> {
    let builds = Builds::first()?;
    visit(without_network(Setting::folder(builds.folder())), async |visit| {
        open_and_keep(visit).await?;
        visit.refresh().await?;
        companies::silver(visit).await?;
        let of_first = visit.ask(FILES).await?;
        builds.publish_another()?;
        let first = visit.go_to_new_tab().await?;
        visit.open("").await?;
        ensure!(visit.ask(BUILD).await? == "another", "a new tab has an old page");
        let of_another = visit.ask(FILES).await?;
        ensure!(of_first != of_another, "both have {of_first}");
        visit.fill("users.yammer", "77").await?;
        // The old tab is older than what is published now, and still has all that it needs.
        let another = visit.go_to_tab(first).await?;
        ensure!(
            visit.ask(BUILD).await? == "first" && visit.ask(FILES).await? == of_first,
            "the open page was changed"
        );
        goes_on(visit).await?;
        let first = visit.go_to_tab(another).await?;
        visit.press_for_chunk("by-customer").await?;
        visit.shows(&field(1, USERS), "77").await?;
        // Whoever loads the old tab anew has the new build, with what was entered.
        visit.go_to_tab(first).await?;
        visit.refresh().await?;
        ensure!(
            visit.ask(BUILD).await? == "another" && visit.ask(FILES).await? == of_another,
            "builds are mixed"
        );
        visit.is_at_chunk().await?;
        visit.shows(&field(2, USERS), "450").await
    })
    .await
}

#[apply(story!)]
async fn where_nothing_was_kept_the_old_chunk_is_said_to_be_gone_and_loading_anew_brings_all()
-> anyhow::Result<()> {
    let builds = Builds::first()?;
    let setting = Setting::folder(builds.folder()).without_service_workers();
    visit(setting.excusing("404").excusing("integrity"), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        builds.publish_another()?;
        visit.press("by-customer").await?;
        visit.see("html", "data-chunk", "failed").await?;
        visit.see_text(".chunk-failed[data-for=list]", "What you have entered is kept.").await?;
        visit.see_shown(".chunk-failed[data-for=list] > .reload").await?;
        visit.holds("users.yammer", "450").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.refresh().await?;
        ensure!(visit.ask(BUILD).await? == "another", "the old page is shown");
        goes_on(visit).await
    })
    .await
}
