//! The page is for everybody: without a mouse, without sight, on a small screen, in the dark.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies,
    visit::{Scheme, Screen, Setting, visit},
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

#[apply(story!)]
async fn every_question_is_called_by_its_words() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press("add-person").await?;
        visit.fill("person.0", "Ana").await?;
        let questions = [
            ("fieldset.market", "Market"),
            ("fieldset.users", "Active users by workload"),
            ("fieldset.people", "People"),
            ("fieldset.person", "Ana"),
        ];
        for (fieldset, words) in questions {
            let name = visit.name_of(fieldset).await?;
            ensure!(name.trim() == words, "{fieldset} is called {name:?}, not {words:?}");
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_keyboard_alone_reaches_silver() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.tab_to("[name=market]").await?;
        visit.keys(Key::Down).await?;
        visit.keys(Key::Down).await?;
        visit.is_chosen("market", Some("developing"), true).await?;
        visit.tab_to("[name='users.exchange-online']").await?;
        visit.keys("1000").await?;
        visit.tab_to("[data-action=add-person]").await?;
        visit.keys(Key::Enter).await?;
        visit.until("a row appears", "document.querySelector('[name=\"person.0\"]')").await?;
        visit.tab_to("[name='person.0.exam'][value='70-346']").await?;
        visit.keys(" ").await?;
        visit.keys(Key::Tab).await?;
        visit.keys(" ").await?;
        visit.see("[data-tier]", "data-tier", "silver").await
    })
    .await
}

#[apply(story!)]
async fn the_keyboard_is_never_lost_or_trapped() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.keys(Key::Tab).await?;
        visit.keys(Key::Enter).await?;
        visit
            .until("the first link skips to the answer", "document.activeElement.closest('#answer')")
            .await?;
        visit.press("add-person").await?;
        visit.tab_to("[data-action=remove-person]").await?;
        visit.keys(Key::Enter).await?;
        visit
            .until("the focus is on the way to add", "document.activeElement.dataset.action === 'add-person'")
            .await?;
        visit.tab_to("[data-action=reset]").await?;
        visit.keys(Key::Enter).await?;
        visit.until("the focus is in the dialog", "document.activeElement.closest('dialog[open]')").await?;
        visit.keys(Key::Escape).await?;
        visit.until("the focus is back", "document.activeElement.dataset.action === 'reset'").await?;
        // From the top: past the end, Firefox's driver has the keys go to the browser's own bars first.
        visit.open("").await?;
        visit.tab_to(".languages summary").await?;
        visit.keys(Key::Enter).await?;
        visit.until("the menu is open", "document.querySelector('.languages').open").await?;
        visit.tab_to(".languages [data-action=language]").await
    })
    .await
}

#[apply(story!)]
async fn a_screen_reader_hears_the_answer_once_typing_has_paused() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.choose("market", Some("developing")).await?;
        companies::add_examined(visit, 0, "Ana").await?;
        companies::add_examined(visit, 1, "Rui").await?;
        let listen = "(window.heard = [], new MutationObserver(() => \
            window.heard.push(document.querySelector('#announcement').textContent))\
            .observe(document.querySelector('#announcement'), { childList: true, characterData: true, subtree: true }), true)";
        visit.ask(listen).await?;
        // On the way to 10,000 lies 1,000, which would be Silver.
        visit.fill("users.exchange-online", "10000").await?;
        visit.until("Gold is announced", "window.heard.some(words => words.includes('Gold is reached'))").await?;
        let heard = visit.ask("window.heard").await?;
        ensure!(!heard.to_string().contains("Silver is reached"), "a passing state was announced: {heard}");
        let last = heard.as_array().and_then(|all| all.last()).context("nothing was announced")?;
        ensure!(last.to_string().contains("Gold is reached"), "the last announcement is stale: {heard}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_320_pixel_screen_needs_no_sideways_scrolling() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Narrow), async |visit| {
        for path in ["", "pt-br/"] {
            visit.open(path).await?;
            visit.fits_the_width().await?;
            companies::gold(visit).await?;
            visit.fill("person.0", &"Wolfeschlegelsteinhausenbergerdorff".repeat(3)).await?;
            visit.fill("users.yammer", &"9".repeat(60)).await?;
            visit.see("[name='users.yammer']", "aria-invalid", "true").await?;
            visit.fits_the_width().await?;
            visit.press("reset").await?;
            visit.fits_the_width().await?;
            visit.press("confirm-reset").await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn nothing_stands_in_the_way_on_the_path_to_gold() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.is_accessible().await.context("empty")?;
        visit.fill("users.yammer", "many").await?;
        visit.see("[name='users.yammer']", "aria-invalid", "true").await?;
        visit.is_accessible().await.context("with a bad number")?;
        companies::gold(visit).await?;
        visit.is_accessible().await.context("gold, with the notice about readings")?;
        visit.press_for_chunk("show-readings").await?;
        visit.is_accessible().await.context("the other readings are shown")?;
        visit.press("try-reading").await?;
        visit.is_accessible().await.context("another reading tried")?;
        visit.press("reset").await?;
        visit.is_accessible().await.context("asked whether to reset")
    })
    .await
}

#[apply(story!)]
async fn nothing_stands_in_the_way_in_the_dark_on_a_phone_in_portuguese() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Phone).in_colours(Scheme::Dark), async |visit| {
        visit.open("pt-br/").await?;
        visit.is_accessible().await.context("empty")?;
        companies::partial(visit).await?;
        visit.is_accessible().await.context("partial")?;
        companies::add_certified(visit, 1, "Ana").await?;
        let warning =
            "[id=\"${document.querySelector('[name=\"person.1\"]').getAttribute('aria-describedby')}\"]";
        let warned = format!("document.querySelector(`{warning}`)?.textContent.includes('duas vezes')");
        visit.until("the name's own field is described as listed twice", &warned).await?;
        visit.is_accessible().await.context("two people of one name")?;
        visit.press("reset").await?;
        visit.is_accessible().await.context("asked whether to reset")
    })
    .await
}

#[apply(story!)]
async fn nothing_stands_in_the_way_without_javascript() -> anyhow::Result<()> {
    // Whoever looks long enough at a page without scripts has loaded a module that nobody uses.
    let unused = Setting::page().without_script().excusing("preloaded using link preload but not used");
    visit(unused, async |visit| {
        visit.arrive("").await?;
        visit.is_accessible().await
    })
    .await
}
