//! Two tabs with the page, each with a company of its own: neither takes anything from the other.

use browser_tests::{
    companies,
    visit::{
        Setting, Visit,
        list::{USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};

/// Whether the tab has kept this.
async fn is_kept(visit: &Visit, figure: &str) -> anyhow::Result<()> {
    let kept = format!("sessionStorage.getItem('competency-calculator')?.includes({figure:?})");
    visit.until(&format!("{figure} is kept"), &kept).await
}

#[apply(story!)]
async fn each_keeps_its_own_entries_and_nothing_of_the_others() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        is_kept(visit, "450").await?;
        let first = visit.go_to_new_tab().await?;
        visit.open("").await?;
        visit.holds("users.yammer", "").await?;
        visit.fill("users.yammer", "77").await?;
        visit.press_for_chunk("by-customer").await?;
        is_kept(visit, "77").await?;

        let second = visit.go_to_tab(first).await?;
        visit.holds("users.yammer", "450").await?;
        visit.refresh().await?;
        visit.holds("users.yammer", "450").await?;
        visit.holds("person.0", "Ana").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        // Clearing one leaves the other alone.
        visit.press("reset").await?;
        visit.press("confirm-reset").await?;
        visit.holds("users.yammer", "").await?;

        visit.go_to_tab(second).await?;
        visit.shows(&field(1, USERS), "77").await?;
        visit.refresh().await?;
        visit.is_at_chunk().await?;
        visit.shows(&field(1, USERS), "77").await
    })
    .await
}

#[apply(story!)]
async fn a_tab_that_was_opened_from_the_other_goes_its_own_way() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        is_kept(visit, "450").await?;
        // A browser that duplicates a tab gives the new one a copy of what the old one keeps.
        let kept = visit.ask("sessionStorage.getItem('competency-calculator')").await?;
        let first = visit.go_to_new_tab().await?;
        visit.open("").await?;
        visit
            .ask(&format!(
                "addEventListener('pagehide', () => sessionStorage.setItem('competency-calculator', {kept}))"
            ))
            .await?;
        visit.refresh().await?;
        visit.holds("users.yammer", "450").await?;
        visit.fill("users.yammer", "900").await?;
        is_kept(visit, "900").await?;
        let second = visit.go_to_tab(first).await?;
        visit.holds("users.yammer", "450").await?;
        visit.fill("users.exchange-online", "801").await?;
        is_kept(visit, "801").await?;
        visit.go_to_tab(second).await?;
        visit.refresh().await?;
        visit.holds("users.yammer", "900").await?;
        visit.holds("users.exchange-online", "800").await
    })
    .await
}
