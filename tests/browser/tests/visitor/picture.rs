//! Visitors see where their users come from, against what the tiers ask.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies, portfolios,
    visit::{Scheme, Screen, Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

const PICTURE: &str = ".picture";

/// Where a part of the picture begins or ends on the screen.
async fn edge(visit: &Visit, selector: &str, side: &str) -> anyhow::Result<f64> {
    let place = format!("document.querySelector({selector:?})?.getBoundingClientRect().{side}");
    visit.ask(&place).await?.as_f64().with_context(|| format!("there is no {selector}"))
}

/// Where the mark with these words stands: its line, on the side away from its words.
async fn mark(visit: &Visit, words: &str) -> anyhow::Result<f64> {
    let line = format!(
        "(mark => mark.closest('.plot').getBoundingClientRect().left \
         + parseFloat(getComputedStyle(mark, '::before').left))\
         ([...document.querySelectorAll('.mark')].find(mark => mark.textContent.includes({words:?})))"
    );
    visit.ask(&line).await?.as_f64().with_context(|| format!("no mark says {words}"))
}

async fn count(visit: &Visit, selector: &str, expected: u64) -> anyhow::Result<()> {
    let found = format!("document.querySelectorAll({selector:?}).length");
    visit.until(&format!("{expected} of {selector}"), &format!("{found} === {expected}")).await
}

#[apply(story!)]
async fn nothing_is_drawn_until_there_are_users() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::totals_at_chunk(visit).await?;
        visit.see_hidden(PICTURE).await.context("a picture of nothing")?;
        visit.choose("market", Some("developed")).await?;
        visit.see_hidden(PICTURE).await.context("a picture of a market")?;
        visit.fill("users.yammer", "100").await?;
        visit.see_text(PICTURE, "Yammer 100").await?;
        visit.fill("users.yammer", "").await?;
        visit.until("the picture is gone", "!document.querySelector('.picture')").await
    })
    .await
}

#[apply(story!)]
async fn silver_has_two_marks_until_the_market_is_known() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::totals_at_chunk(visit).await?;
        visit.fill("users.yammer", "1500").await?;
        count(visit, ".mark", 3).await?;
        let end = edge(visit, ".track [data-kind=d]", "right").await?;
        ensure!(end > mark(visit, "Silver 1,000 Developing").await?, "1,500 do not pass 1,000");
        ensure!(end < mark(visit, "Silver 2,000 Developed").await?, "1,500 pass 2,000");
        visit.choose("market", Some("developed")).await?;
        count(visit, ".mark", 2).await?;
        // Four workloads are not known, so the bar has no end.
        let open = edge(visit, ".track [data-kind=open]", "right").await?;
        ensure!(open > mark(visit, "Gold").await?, "what has no limit ends before Gold");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn one_user_too_few_stays_before_the_mark() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let rows = [["A", "yammer", "3999", "paid", "any"]];
        portfolios::list(visit, &rows, &[("market", "developed")]).await?;
        count(visit, ".track i", 1).await?;
        let end = edge(visit, ".track i", "right").await?;
        ensure!(end < mark(visit, "Gold 4,000").await? + 0.5, "3,999 reach 4,000");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn what_does_not_count_and_what_is_not_known_are_set_apart() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        count(visit, ".track i", 4).await?;
        let counted = edge(visit, ".track [data-kind=b]", "right").await?;
        let could = edge(visit, ".track [data-kind=could]", "left").await?;
        ensure!(could - counted >= 4.0, "no gap before what could count: {counted} to {could}");
        let could = edge(visit, ".track [data-kind=could]", "right").await?;
        let excluded = edge(visit, ".track [data-kind=excluded]", "left").await?;
        ensure!(excluded - could >= 4.0, "no gap before what does not: {could} to {excluded}");
        // Without Contoso, Silver is out of reach even if all else counts.
        ensure!(could < mark(visit, "Silver").await?, "what could count passes Silver");
        visit.see_text(".key", "Could still count 250").await?;
        visit.see_text(".key", "Not counted 900").await?;
        visit.click(".picture summary").await?;
        visit.see_text(".picture tbody tr:nth-child(4)", "Yammer 0 0 600").await?;
        visit.see_text(".picture tfoot", "Total 1,400 250 900").await
    })
    .await
}

#[apply(story!)]
async fn rows_without_users_are_told_in_words_and_leave_the_end_open() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let rows = [
            ["A", "yammer", "", "paid", "none"],
            ["B", "yammer", "", "trial", ""],
            ["C", "yammer", "", "paid", "any"],
            ["D", "proplus", "40", "trial", "any"],
        ];
        portfolios::list(visit, &rows, &[("market", "developed")]).await?;
        visit.see_text(".key", "Not counted 40 and 2 rows without a number of users").await?;
        visit.see_text(".key", "Could still count no limit").await?;
        visit.click(".picture summary").await?;
        visit.see_text(".picture tbody tr:nth-child(4)", "0 no limit 2 rows without a number of users").await
    })
    .await
}

#[apply(story!)]
async fn when_one_workload_must_reach_alone_each_has_its_bar() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::list(
            visit,
            &portfolios::NEARLY_SILVER,
            &[("market", "developed"), portfolios::CERTIFIED, ("workloads", "single")],
        )
        .await?;
        count(visit, ".track", 5).await?;
        let names = "[...document.querySelectorAll('.plot > p:not(.mark)')].map(name => name.textContent)";
        let names = visit.ask(names).await?;
        ensure!(names.as_array().is_some_and(|names| names.len() == 5), "bars without names: {names}");
        let silver = mark(visit, "Silver").await?;
        ensure!(edge(visit, ".track [data-kind=a]", "right").await? < silver, "1,000 alone pass 2,000");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn whoever_does_not_see_it_reads_the_table() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::totals_at_chunk(visit).await?;
        companies::silver(visit).await?;
        for hidden in [".plot", ".key"] {
            visit.see(&format!(".picture {hidden}"), "aria-hidden", "true").await?;
        }
        visit.click(".picture summary").await?;
        let heads = "[...document.querySelectorAll('.picture th')].every(head => head.scope)";
        ensure!(visit.ask(heads).await? == true, "a head of the table says not what it is the head of");
        // Unfolded it stays while figures change.
        visit.fill("users.yammer", "451").await?;
        visit.see_text(".picture tfoot", "1,251").await?;
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn the_picture_fits_every_screen_in_both_languages() -> anyhow::Result<()> {
    for (path, scheme) in [("", Scheme::Light), ("pt-br/", Scheme::Dark)] {
        visit(Setting::page().on(Screen::Narrow).in_colours(scheme), async |visit| {
            visit.open(path).await?;
            // No market, so that the longest words stand at the marks.
            portfolios::list(visit, &portfolios::NEARLY_SILVER, &[]).await?;
            count(visit, ".mark", 3).await?;
            visit.click(".picture summary").await?;
            visit.is_accessible().await?;
            visit.fits_the_width().await?;
            let beyond = "[...document.querySelectorAll('.picture :is(p, i, li, td, th)')].every(part => \
                part.getBoundingClientRect().right <= document.querySelector('.picture').getBoundingClientRect().right)";
            visit.until("nothing reaches out of the picture", beyond).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}
