//! How much room the page takes: compact frames, and two hundred people.

use anyhow::ensure;
use browser_tests::{
    companies, portfolios,
    visit::{Screen, Setting, visit},
};
use browser_tests::{stories::apply, story};
use serde_json::json;

#[apply(story!)]
async fn compact_is_compact() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Sized(672, 900)), async |visit| {
        for language in ["", "pt-br/"] {
            visit.open(&format!("{language}frame.html#view=compact")).await?;
            visit.see("html", "data-view", "compact").await?;
            let height = "document.body.getBoundingClientRect().height";
            let empty = visit.ask(height).await?;
            ensure!(empty.as_f64().is_some_and(|empty| empty <= 1000.0), "empty it is {empty} tall");
            companies::gold(visit).await?;
            let filled = visit.ask(height).await?;
            ensure!(
                filled.as_f64().is_some_and(|filled| filled <= 1300.0),
                "with two people it is {filled} tall"
            );
            visit.fits_the_width().await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn two_hundred_people_are_one_line_each() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let pairs: Vec<_> = (0..200).map(|key| json!([format!("person.{key}"), format!("Person {key}")])).collect();
        portfolios::come_back_with(visit, &json!(pairs)).await?;
        visit.until("all are there", "document.querySelectorAll('.person').length === 200").await?;
        let tall = visit.ask("document.documentElement.scrollHeight").await?;
        ensure!(tall.as_f64().is_some_and(|tall| tall <= 15_000.0), "200 people make it {tall} tall");
        let lines = "[...document.querySelectorAll('.person')].filter(person => new Set(\
            [...person.querySelectorAll('input, button')].map(one => (box => Math.round((box.top + box.bottom) / 16))\
            (one.getBoundingClientRect()))).size > 1).length";
        ensure!(visit.ask(lines).await? == 0, "somebody has more than one line");
        // What the ticks mean stands above them, and each says it to whoever hears it.
        for exam in ["70-346", "70-347", "MCSA: Office 365"] {
            visit.see_text(".people-head", exam).await?;
        }
        visit.is_accessible().await
    })
    .await
}
