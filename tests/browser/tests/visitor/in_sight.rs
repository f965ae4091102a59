//! Frames that are taller than the screen: the verdict stays in sight there, and so does the list of customers.

use std::cell::RefCell;

use anyhow::{Context as _, ensure};
use browser_tests::visit::{
    Screen, Setting, Visit,
    list::{CUSTOMER, field},
    visit,
};
use browser_tests::{stories::apply, story};
use serde_json::Value;

/// Waits until what an expression gives in the frame, in its pixels, is between two heights of the host's window.
async fn is_seen_at(visit: &Visit, top: &str, between: (f64, f64)) -> anyhow::Result<()> {
    let frame = "document.getElementById('first').getBoundingClientRect().top";
    for _ in 0..200 {
        let inside = RefCell::new(Value::Null);
        visit
            .inside("first", async || {
                inside.replace(visit.ask(top).await?);
                Ok(())
            })
            .await?;
        let outside = visit.ask(frame).await?.as_f64().context("the frame has a place")?;
        let seen = inside.take().as_f64().map(|inside| inside + outside);
        if seen.is_some_and(|seen| seen >= between.0 && seen <= between.1) {
            return Ok(());
        }
    }
    anyhow::bail!("{top} is not seen between {between:?}")
}

#[apply(story!)]
async fn the_verdict_stays_in_sight_in_a_frame_taller_than_the_screen() -> anyhow::Result<()> {
    visit(Setting::embedded().on(Screen::Sized(800, 600)), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "strict.html", &["first"]).await?;
        visit.fits_its_content("first").await?;
        let strip = "document.querySelector('.strip').getBoundingClientRect().top";
        let scrolled_by = |pixels: u32| format!("scrollTo({{ top: {pixels}, behavior: 'instant' }})");
        for pixels in [0, 300, 500, 420, 90, 500, 0] {
            visit.ask(&scrolled_by(pixels)).await?;
            is_seen_at(visit, strip, (-2.0, 200.0)).await.with_context(|| format!("scrolled by {pixels}"))?;
        }
        visit.fits_its_content("first").await
    })
    .await
}

#[apply(story!)]
async fn a_long_list_in_a_frame_shows_the_rows_that_can_be_seen() -> anyhow::Result<()> {
    visit(Setting::embedded().on(Screen::Sized(1280, 700)), async |visit| {
        let host = visit.host("pages").await?;
        visit.read(&host, "strict.html", &["first"]).await?;
        let give = "document.getElementById('first').evidence = { deployments: Array.from({ length: 10000 }, \
            (_, row) => ({ customer: `Customer ${row + 1}`, workload: 'yammer', activeUsers: 1 })) }";
        visit.ask(give).await?;
        visit.inside("first", async || visit.see_text("#customers-count", "10,000 rows.").await).await?;
        visit.fits_its_content("first").await?;
        for part in [1_usize, 5, 9, 3] {
            // Where the list begins in the frame, and how tall it is.
            let place = RefCell::new(Value::Null);
            visit
                .inside("first", async || {
                    let list = "(box => box.top + box.height / 10 * PART)\
                        (document.getElementById('customer-rows').getBoundingClientRect())";
                    place.replace(visit.ask(&list.replace("PART", &part.to_string())).await?);
                    Ok(())
                })
                .await?;
            let there = format!(
                "scrollTo({{ top: scrollY + {} + document.getElementById('first').getBoundingClientRect().top, \
                 behavior: 'instant' }})",
                place.borrow()
            );
            visit.ask(&there).await?;
            visit
                .inside("first", async || {
                    let row = part.saturating_mul(1000).saturating_add(3);
                    visit.shows(&field(row, CUSTOMER), &format!("Customer {row}")).await?;
                    let rows = visit.rows_in_document().await?;
                    ensure!(rows.is_some_and(|rows| (1..=60).contains(&rows)), "{rows:?} rows are in the document");
                    Ok(())
                })
                .await
                .with_context(|| format!("at {part}0%"))?;
        }
        Ok(())
    })
    .await
}
