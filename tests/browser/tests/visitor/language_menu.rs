//! The menu of languages: it leads to all of them, keeps what was typed, and fits every screen.

use anyhow::ensure;
use browser_tests::{
    languages,
    visit::{Scheme, Screen, Setting, visit},
};
use browser_tests::{stories::apply, story};
use serde_json::json;

#[apply(story!)]
async fn the_menu_leads_to_every_language_and_keeps_what_was_typed() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "450").await?;
        let all = languages::all()?;
        for language in all.iter().skip(1).chain(all.first()) {
            visit.speak(&language.tag).await?;
            visit.holds("users.yammer", "450").await?;
        }
        let links = "[...document.querySelectorAll('link[rel=alternate]')].map(link => link.hreflang)";
        let mut tags: Vec<_> = all.iter().map(|language| language.tag.clone()).collect();
        tags.push("x-default".to_owned());
        ensure!(visit.ask(links).await? == json!(tags));
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_menu_too_long_for_a_phone_scrolls_with_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for width in [280, 360, 1366] {
            visit.look_on(Screen::Sized(visit.engine().narrowest(width), 740), Scheme::Light).await?;
            visit.open("").await?;
            visit.click(".languages summary").await?;
            visit.fits_the_width().await?;
            visit.is_accessible().await?;
        }
        Ok(())
    })
    .await
}
