//! A visitor of the first page who reads another language is offered theirs, once.

use anyhow::ensure;
use browser_tests::visit::{Setting, Visit, visit};
use browser_tests::{stories::apply, story};
use serde_json::json;

/// The languages whose offers are shown.
const OFFERED: &str =
    "[...document.querySelectorAll('.offer')].filter(one => one.checkVisibility()).map(one => one.lang)";

async fn is_offered(visit: &Visit, languages: &[&str]) -> anyhow::Result<()> {
    let offered = visit.ask(OFFERED).await?;
    ensure!(offered == json!(languages), "{offered} where {languages:?} was to be offered");
    Ok(())
}

#[apply(story!)]
async fn the_page_in_the_visitors_language_is_offered_and_keeps_what_was_typed() -> anyhow::Result<()> {
    for (read, offered, words) in [
        (["tlh", "fr-CA", "de"], "fr", "Lire en français"),
        (["de-AT", "en", "fr"], "de", "Auf Deutsch lesen"),
        (["zh-TW", "en", "fr"], "zh-Hant", "繁體中文"),
        (["pt", "en", "fr"], "pt-BR", "português"),
    ] {
        visit(Setting::page().reading(&read), async |visit| {
            visit.open("").await?;
            is_offered(visit, &[offered]).await?;
            let offer = format!(".offer[lang={offered}]");
            visit.see_text(&offer, words).await?;
            visit.is_accessible().await?;
            visit.fill("users.yammer", "450").await?;
            visit.follow(&format!("{offer} a")).await?;
            visit.see("html", "lang", offered).await?;
            visit.holds("users.yammer", "450").await?;
            is_offered(visit, &[]).await
        })
        .await?;
    }
    Ok(())
}

#[apply(story!)]
async fn whoever_declines_is_not_asked_again() -> anyhow::Result<()> {
    visit(Setting::page().reading(&["fr"]), async |visit| {
        visit.open("").await?;
        is_offered(visit, &["fr"]).await?;
        visit.click(".offer[lang=fr] button").await?;
        is_offered(visit, &[]).await?;
        visit.refresh().await?;
        is_offered(visit, &[]).await
    })
    .await
}

#[apply(story!)]
async fn nothing_is_offered_to_whoever_reads_english_first_or_no_language_of_the_page() -> anyhow::Result<()>
{
    for read in [["en-GB", "fr"], ["tlh", "sv"]] {
        visit(Setting::page().reading(&read), async |visit| {
            visit.open("").await?;
            is_offered(visit, &[]).await
        })
        .await?;
    }
    Ok(())
}

#[apply(story!)]
async fn nothing_is_offered_in_a_frame_whose_language_the_author_has_chosen() -> anyhow::Result<()> {
    visit(Setting::embedded().reading(&["fr"]), async |visit| {
        let host = visit.host("mdbook").await?;
        visit.read(&host, "two.html", &["first", "second"]).await?;
        visit.inside("second", async || is_offered(visit, &[]).await).await
    })
    .await
}
