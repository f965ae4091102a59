//! Pages that others change: browsers that translate them, extensions that insert, wrap and remove nodes.
//!
//! Translators are imitated: one replaces each text by an element, another writes into it. Both say everything in capitals,
//! so what the page then says is compared with what it says untranslated.

use std::sync::Arc;

use anyhow::{Context as _, ensure};
use browser_tests::{
    builds::Builds,
    companies,
    server::Fault,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};
use tokio::sync::Notify;

/// All that the calculator says, whatever capitals and spaces; besides what is read aloud after a while.
const SAID: &str = "(page => (page.querySelector('#announcement')?.remove(),\
    page.textContent.toUpperCase().replace(/\\s/g, '')))(document.querySelector('#calculator').cloneNode(true))";

/// Scripts that change the page.
const REPLACING: &str = include_str!("changed_pages/replacing.js");
const IN_PLACE: &str = include_str!("changed_pages/in_place.js");
const MEDDLING: &str = include_str!("changed_pages/meddling.js");
const REMOVING: &str = include_str!("changed_pages/removing.js");

async fn change(visit: &Visit, script: &str) -> anyhow::Result<()> {
    visit.ask(script.trim_end().trim_end_matches(';')).await.map(drop)
}

async fn enter_users(visit: &Visit) -> anyhow::Result<()> {
    visit.fill("users.yammer", "4000").await?;
    visit.fill("users.exchange-online", "many").await?;
    visit.see("[name='users.exchange-online']", "aria-invalid", "true").await
}

async fn enter_the_rest(visit: &Visit) -> anyhow::Result<()> {
    visit.fill("users.exchange-online", "1,500").await?;
    visit.choose("market", Some("developing")).await?;
    visit.press("add-person").await?;
    visit.fill("person.0", "Ana").await?;
    visit.choose("person.0.exam", Some("70-346")).await?;
    companies::nobody_else(visit).await
}

/// What the page says after both, and after both in the chunk, when nobody has changed it.
async fn unchanged() -> anyhow::Result<[String; 3]> {
    let mut said = [const { String::new() }; 3];
    let [users, rest, chunk] = &mut said;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        enter_users(visit).await?;
        *users = visit.ask(SAID).await?.to_string();
        enter_the_rest(visit).await?;
        *rest = visit.ask(SAID).await?.to_string();
        visit.press_for_chunk("by-customer").await?;
        *chunk = visit.ask(SAID).await?.to_string();
        Ok(())
    })
    .await?;
    Ok(said)
}

async fn says(visit: &Visit, said: &str) -> anyhow::Result<()> {
    let seen = visit.until("the page says what it would unchanged", &format!("{SAID} === {said}")).await;
    if let Err(error) = seen {
        return Err(error.context(format!("it says\n{}\nand would say\n{said}", visit.ask(SAID).await?)));
    }
    let fields = visit.ask("document.querySelectorAll('form').length === 1 && !document.querySelector('[id=answer] ~ [id=answer]')");
    ensure!(fields.await? == true, "the form or the answer stands there twice");
    Ok(())
}

/// A build in which a translator was done with everything before the start.
fn translated_build() -> anyhow::Result<Builds> {
    Builds::changed(&|html| {
        let (before, rest) = html.split_once("<main>").unwrap_or((html, ""));
        let (main, after) = rest.split_once("</main>").unwrap_or((rest, ""));
        let wrapped = main.split('>').map(|piece| match piece.split_once('<') {
            Some((text, tag)) if !text.trim().is_empty() => {
                format!("<font><font>{}</font></font><{tag}", text.to_uppercase())
            }
            _ => piece.to_owned(),
        });
        [before, "<main>", &wrapped.collect::<Vec<_>>().join(">"), "</main>", after].concat()
    })
}

/// A build into which extensions have put something, and in which they have wrapped and removed things.
fn extended_build() -> anyhow::Result<Builds> {
    Builds::changed(&|html| {
        html.replace("<form ", "<x-icon></x-icon><form ")
            .replacen("<div class=\"field\">", "<x-icon></x-icon><div class=\"field\"><span></span>", 1)
            .replace("<section class=\"answer\"", "<x-icon></x-icon>note<section class=\"answer\"")
            .replace("<fieldset class=\"people\"", "<div><fieldset class=\"people\"")
            .replace("<div class=\"reset\">", "</div><div class=\"reset\">")
            .replace("<p class=\"verdict-title\">", "<p class=\"verdict-title\"><b></b>")
            .replacen("<article class=\"tier\"", "<article class=\"theirs\"", 1)
    })
}

#[apply(story!)]
async fn translated_while_it_runs_the_page_says_what_its_bars_show() -> anyhow::Result<()> {
    let [users, rest, chunk] = unchanged().await?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        change(visit, REPLACING).await?;
        enter_users(visit).await?;
        says(visit, &users).await?;
        enter_the_rest(visit).await?;
        says(visit, &rest).await?;
        visit.press_for_chunk("by-customer").await?;
        says(visit, &chunk).await?;
        // Chromium has lost what follows a translated legend.
        let height = "document.querySelector('.customers .hint').getBoundingClientRect().height";
        visit.until("the list is seen", &format!("{height} > 0")).await
    })
    .await
}

#[apply(story!)]
async fn translated_in_place_the_page_goes_on_in_its_own_language() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("pt-br/").await?;
        enter_users(visit).await?;
        enter_the_rest(visit).await?;
        let rest = visit.ask(SAID).await?.to_string();
        change(visit, IN_PLACE).await?;
        visit.fill("users.yammer", "5").await?;
        visit.fill("users.yammer", "4000").await?;
        says(visit, &rest).await?;
        visit.press_for_chunk("by-customer").await?;
        visit.see_text("[data-action=add-customer]", "Adicionar um cliente").await?;
        // What a translator has done stays; what comes is in the page's own language.
        visit.see_text(".people legend", "PESSOAS").await
    })
    .await
}

#[apply(story!)]
async fn translated_before_the_start_every_text_stands_there_once() -> anyhow::Result<()> {
    let [users, rest, chunk] = unchanged().await?;
    let build = translated_build()?;
    visit(Setting::folder(build.folder()), async |visit| {
        visit.open("").await?;
        enter_users(visit).await?;
        says(visit, &users).await?;
        enter_the_rest(visit).await?;
        says(visit, &rest).await?;
        visit.press_for_chunk("by-customer").await?;
        says(visit, &chunk).await
    })
    .await
}

#[apply(story!)]
async fn what_extensions_did_before_the_start_neither_stops_it_nor_leaves_anything_stale()
-> anyhow::Result<()> {
    let [users, rest, _] = unchanged().await?;
    let build = extended_build()?;
    visit(Setting::folder(build.folder()), async |visit| {
        visit.open("").await?;
        enter_users(visit).await?;
        says(visit, &users).await?;
        enter_the_rest(visit).await?;
        says(visit, &rest).await
    })
    .await
}

#[apply(story!)]
async fn what_was_typed_into_a_changed_page_before_the_start_counts_and_keeps_the_keyboard()
-> anyhow::Result<()> {
    let held = Arc::new(Notify::new());
    let build =
        Builds::changed(&|html| html.replace("<form ", "<div><form ").replace("</form>", "</form></div>"))?;
    // The service worker would wait for what is held.
    let slow = Setting::folder(build.folder())
        .without_service_workers()
        .with("_bg.wasm", Fault::AtFirst(Box::new(Fault::Held(held.clone()))));
    visit(slow, async |visit| {
        visit.arrive("").await?;
        visit.fill("users.yammer", "4,000").await?;
        held.notify_one();
        visit.wait_for_start("yes").await?;
        visit.holds("users.yammer", "4,000").await?;
        visit.see_text("[data-tier-card=gold] .figures", "4,000").await?;
        visit.until("the keyboard is in the field", "document.activeElement.name === 'users.yammer'").await
    })
    .await
}

#[apply(story!)]
async fn whatever_others_do_while_it_runs_the_next_answer_is_shown_whole() -> anyhow::Result<()> {
    let [users, rest, _] = unchanged().await?;
    for meddling in [MEDDLING, REMOVING] {
        visit(Setting::page(), async |visit| {
            visit.open("").await?;
            change(visit, meddling).await?;
            enter_users(visit).await?;
            says(visit, &users).await?;
            change(visit, meddling).await?;
            enter_the_rest(visit).await?;
            says(visit, &rest).await
        })
        .await?;
    }
    Ok(())
}

#[apply(story!)]
async fn with_other_texts_than_its_own_the_page_does_not_start_and_says_so() -> anyhow::Result<()> {
    let build =
        Builds::changed(&|html| html.replace("<template id=\"texts\">", "<template id=\"texts\">another\n"))?;
    visit(Setting::folder(build.folder()), async |visit| {
        visit.arrive("").await?;
        visit.wait_for_start("failed").await?;
        visit.see_shown("#start-failed").await.context("nothing says that the start failed")?;
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn names_of_products_and_code_are_not_to_be_translated() -> anyhow::Result<()> {
    let kept = |selector: &str| {
        format!(
            "(all => all.length && all.every(one => one.closest('[translate=no]')))([...document.querySelectorAll({selector:?})])"
        )
    };
    // The page for authors is of the calculator's host, which browsers hold against the sandbox of its frame.
    visit(Setting::page().excusing("can escape its sandboxing"), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "4000").await?;
        visit.press("add-person").await?;
        let names = "label[for^='users.'], .badge, .brand, .unbroken, label:has([name$='.exam'], [name$='.certification'])";
        visit.until("names are kept", &kept(names)).await?;
        visit.until("exams in a step are", &kept(".plan .unbroken")).await?;
        visit.until("other labels are not", &format!("!({})", kept("label:has([name$='.complete'])"))).await?;
        visit.arrive("embed/").await?;
        visit.until("code is kept", &kept("pre, .file")).await
    })
    .await
}
