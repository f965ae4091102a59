//! The element where authors and their frameworks put it: beside other boxes, moved to another place, with attributes that say
//! `false`.

use anyhow::{Context as _, ensure};
use browser_tests::visit::{Setting, visit};
use browser_tests::{stories::apply, story};

#[apply(story!)]
async fn it_takes_the_space_that_is_left() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "layouts.html", &["row", "grid", "margins"]).await?;
        let widths = "['row', 'grid', 'margins'].map(id => document.getElementById(id).offsetWidth)";
        let widths = visit.ask(widths).await?;
        ensure!(widths == serde_json::json!([800, 800, 900]), "{widths}");
        ensure!(
            visit.ask("document.querySelector('.row nav').offsetWidth").await? == 180,
            "what stands beside it gives way"
        );
        for element in ["row", "grid", "margins"] {
            visit.ask(&format!("document.getElementById({element:?}).scrollIntoView()")).await?;
        }
        visit.fits_its_content("row").await
    })
    .await
}

#[apply(story!)]
async fn a_move_keeps_what_was_entered() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "layouts.html", &["row"]).await?;
        visit.inside("row", async || visit.fill("users.yammer", "1234").await).await?;
        visit.ask("document.querySelector('.grid').moveBefore(document.getElementById('row'), null)").await?;
        visit
            .inside("row", async || visit.holds("users.yammer", "1234").await)
            .await
            .context("in the same language")?;
        // Where the page around it speaks another language, it does too.
        visit
            .ask("document.getElementById('elsewhere').moveBefore(document.getElementById('row'), null)")
            .await?;
        visit
            .inside("row", async || {
                visit.see("html", "lang", "de").await?;
                visit.holds("users.yammer", "1234").await
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn what_says_false_shares_nothing() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "layouts.html", &["row"]).await?;
        visit.ask("Object.assign(globalThis, { row: document.getElementById('row') }) && null").await?;
        for says_false in [
            "row.setAttribute('share-result', 'false')",
            "row.setAttribute('share-result', ' FALSE ')",
            "row.shareResult = 'false'",
            "row.shareResult = false",
            "row.shareResult = undefined",
        ] {
            visit.ask(&format!("({says_false}, null)")).await?;
            ensure!(visit.ask("row.shareResult").await? == false, "{says_false} shares");
            visit.inside("row", async || visit.see_hidden(".sharing").await).await?;
        }
        visit.ask("row.setAttribute('share-result', 'false')").await?;
        visit
            .inside("row", async || {
                visit.fill("users.yammer", "99").await?;
                visit.until("it is kept", "sessionStorage.getItem('')?.includes('99')").await
            })
            .await?;
        let told =
            "said.some(one => one.kind === 'change') || row.evaluation !== null || row.evidence !== null";
        ensure!(visit.ask(told).await? == false, "the host has been told");
        // After that, a yes is still a yes.
        visit.ask("row.shareResult = true").await?;
        visit.until("the answer is told", "row.evaluation?.byWorkload.yammer.counted === 99").await
    })
    .await
}

#[apply(story!)]
async fn a_property_without_a_value_is_an_attribute_left_out() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "layouts.html", &["row"]).await?;
        visit.ask("Object.assign(globalThis, { row: document.getElementById('row') }) && null").await?;
        for nothing in ["null", "undefined", "false"] {
            let kept =
                format!("(row.market = 'developed', row.market = {nothing}, row.hasAttribute('market'))");
            ensure!(visit.ask(&kept).await? == false, "{nothing} is a market");
        }
        ensure!(visit.ask("said.some(one => one.kind === 'error')").await? == false, "an error is told");
        Ok(())
    })
    .await
}
