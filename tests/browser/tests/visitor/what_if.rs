//! Visitors learn which of their users could still count, and try it before they say so.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies,
    lists::Lists,
    portfolios,
    visit::{
        Scheme, Screen, Setting, Visit,
        list::{ASSOCIATION, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

use crate::import::{import, use_list};

const VERDICT: &str = "[data-tier]";
const SILVER: &str = "[data-tier-card=silver]";
const NOW: &str = "#what-if .case:nth-of-type(1)";
const THEN: &str = "#what-if .case:nth-of-type(2)";
const KEPT: &str = "new URLSearchParams(sessionStorage.getItem('competency-calculator')).get('customers')";

async fn dialog_is(visit: &Visit, open: bool) -> anyhow::Result<()> {
    let is_open = "document.querySelector('#what-if').open";
    visit.until("the dialog opens or closes", &format!("{is_open} === {open}")).await
}

/// Nothing of what is entered has changed.
async fn all_is_as_it_was(visit: &Visit, kept: &str) -> anyhow::Result<()> {
    dialog_is(visit, false).await?;
    visit.see(VERDICT, "data-tier", "none").await?;
    ensure!(visit.ask(KEPT).await? == kept, "what is kept in the tab has changed");
    visit.until("nothing is left in the dialog", "!document.querySelector('#what-if .case')").await?;
    visit.until("the focus is back", "document.activeElement.dataset.action === 'try-recovery'").await
}

#[apply(story!)]
async fn what_is_tried_shows_before_and_after_and_is_dropped_without_a_trace() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.see_hidden(".recover").await.context("something to recover before anything is entered")?;
        portfolios::nearly_silver(visit).await?;
        let closes = "Contoso’s 600 Yammer users don’t count because no association is recorded. Recording \
                      one would close the gap.";
        visit.see_text(SILVER, closes).await?;
        let kept = visit.ask(KEPT).await?;
        let kept = kept.as_str().unwrap_or_default();
        visit.press("try-recovery").await?;
        dialog_is(visit, true).await?;
        visit.see_text("#what-if", "Contoso (Yammer)").await?;
        visit.see_text(NOW, "1,400 of 2,000").await?;
        visit.see_text(NOW, "Not reached").await?;
        visit.see_text(THEN, "Silver is reached").await?;
        visit.see_text(THEN, "2,000 (2,000 needed)").await?;
        visit.see_text(THEN, "2,000 of 4,000").await?;
        // What is tried is not what is entered.
        visit.see(VERDICT, "data-tier", "none").await?;
        visit.press("drop-recovery").await?;
        all_is_as_it_was(visit, kept).await
    })
    .await
}

#[apply(story!)]
async fn what_is_kept_is_entered_announced_and_still_there_after_a_refresh() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press("try-recovery").await?;
        visit.press("keep-recovery").await?;
        dialog_is(visit, false).await?;
        visit.see(VERDICT, "data-tier", "silver").await?;
        visit.until("the focus is on the answer", "document.activeElement.id === 'answer'").await?;
        let heard = "document.querySelector('#announcement').textContent.includes('Silver is reached')";
        visit.until("Silver is announced", heard).await?;
        visit
            .until(
                "the association is entered",
                &format!("{KEPT}.includes('Contoso\\tyammer\\t600\\tpaid\\tany')"),
            )
            .await?;
        visit.refresh().await?;
        visit.see(VERDICT, "data-tier", "silver").await
    })
    .await
}

#[apply(story!)]
async fn the_keyboard_tries_and_escape_drops() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        let kept = visit.ask(KEPT).await?;
        let kept = kept.as_str().unwrap_or_default();
        visit.tab_to("[data-action=try-recovery]").await?;
        visit.keys(Key::Enter).await?;
        dialog_is(visit, true).await?;
        visit
            .until("dropping is at hand", "document.activeElement.dataset.action === 'drop-recovery'")
            .await?;
        visit.tab_to("[data-action=keep-recovery]").await?;
        visit.keys(Key::Escape).await?;
        all_is_as_it_was(visit, kept).await
    })
    .await
}

#[apply(story!)]
async fn several_are_tried_together() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("pt-br/").await?;
        portfolios::nearly_silver(visit).await?;
        visit.see_text("[data-tier-card=gold]", "trazem 900 dos 2.600 que faltam").await?;
        visit.press("try-all").await?;
        visit.see_text("#what-if", "Contoso (Yammer) e Tailspin (Office 365 ProPlus)").await?;
        visit.see_text(THEN, "2.300 de 4.000").await?;
        visit.press("keep-recovery").await?;
        visit.see_text("[data-tier-card=gold]", "2.300 de 4.000").await?;
        let both = "['Contoso\\tyammer\\t600\\tpaid\\tany', 'Tailspin\\tproplus\\t300\\tpaid\\tany']";
        visit.until("both are entered", &format!("{both}.every(line => {KEPT}.includes(line))")).await?;
        visit.see_hidden(".recover").await.context("there is nothing left to recover")?;
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn rows_that_no_table_shows_can_be_tried_as_well() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let rest = ("customers.rest", "12\tyammer\t2500\ttrial\tnone\n");
        portfolios::list(visit, &[], &[("market", "developed"), portfolios::CERTIFIED, rest]).await?;
        visit.see_text(SILVER, "2,500 Yammer users in 12 rows that are not shown don’t count").await?;
        visit.press("try-recovery").await?;
        visit.see_text(THEN, "Silver is reached").await?;
        visit.press("keep-recovery").await?;
        visit.see(VERDICT, "data-tier", "silver").await?;
        let rest = KEPT.replace("'customers'", "'customers.rest'");
        visit.until("the group is changed", &format!("{rest} === '12\\tyammer\\t2500\\tpaid\\tany\\n'")).await
    })
    .await
}

#[apply(story!)]
async fn an_imported_list_says_what_it_lacks_and_can_be_tried() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.choose("market", Some("developed")).await?;
        companies::add_certified(visit, 0, "Ana").await?;
        let mut text = String::from("Customer;Workload;Active users;Licence;Association\r\n");
        for row in portfolios::NEARLY_SILVER {
            text += &(row.join(";") + "\r\n");
        }
        import(visit, &lists, "list.csv", text).await?;
        use_list(visit, &["Fabrikam", "Northwind", "Contoso", "Tailspin", "Wingtip"]).await?;
        visit.see_text(SILVER, "Recording one would close the gap.").await?;
        visit.press("try-recovery").await?;
        visit.see_text("#what-if", "Contoso (Yammer)").await?;
        visit.see_text(THEN, "Silver is reached").await?;
        visit.press("keep-recovery").await?;
        visit.see(VERDICT, "data-tier", "silver").await?;
        visit.see_text(&standing(3), "Counts: 600").await?;
        visit.shows(&field(3, ASSOCIATION), "any").await
    })
    .await
}

#[apply(story!)]
async fn nothing_stands_in_the_way_of_trying_on_any_screen() -> anyhow::Result<()> {
    for (path, scheme) in [("", Scheme::Light), ("pt-br/", Scheme::Dark)] {
        visit(Setting::page().on(Screen::Narrow).in_colours(scheme), async |visit| {
            visit.open(path).await?;
            portfolios::nearly_silver(visit).await?;
            visit.is_accessible().await?;
            visit.fits_the_width().await?;
            visit.press("try-all").await?;
            dialog_is(visit, true).await?;
            visit.is_accessible().await?;
            visit.fits_the_width().await?;
            let inside = "(d => d.scrollWidth <= d.clientWidth)(document.querySelector('#what-if'))";
            visit.until("the dialog scrolls in one direction", inside).await?;
            visit.press("drop-recovery").await
        })
        .await?;
    }
    Ok(())
}
