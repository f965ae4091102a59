//! What visitors type is theirs: it is corrected with them, kept for them, and gone when they say so.

use anyhow::ensure;
use browser_tests::{
    companies,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

const FIELD: &str = "input[name='users.exchange-online']";

/// Something in every kind of field, a slip of the pen included.
async fn a_bit_of_everything(visit: &Visit) -> anyhow::Result<()> {
    visit.choose("market", Some("developing")).await?;
    visit.fill("users.exchange-online", "1 500").await?;
    visit.fill("users.yammer", "twelve").await?;
    companies::add_examined(visit, 0, "João & Söhne").await?;
    visit.press("add-person").await?;
    visit.choose("person.1.complete", None).await
}

async fn everything_is_there(visit: &Visit) -> anyhow::Result<()> {
    visit.holds("users.exchange-online", "1 500").await?;
    visit.holds("users.yammer", "twelve").await?;
    visit.holds("users.proplus", "").await?;
    visit.holds("person.0", "João & Söhne").await?;
    visit.is_chosen("market", Some("developing"), true).await?;
    visit.is_chosen("person.0.exam", Some("70-346"), true).await?;
    visit.is_chosen("person.0.exam", Some("70-347"), true).await?;
    visit.is_chosen("person.0.certification", Some("mcsa-office-365"), false).await?;
    visit.is_chosen("person.0.complete", None, false).await?;
    visit.is_chosen("person.1.complete", None, true).await?;
    visit.see("[data-tier]", "data-tier", "silver").await
}

#[apply(story!)]
async fn a_bad_number_is_named_at_its_field_until_it_is_corrected() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.exchange-online", "12.5").await?;
        visit.see(FIELD, "aria-invalid", "true").await?;
        let described =
            visit.ask(&format!("document.querySelector({FIELD:?}).getAttribute('aria-describedby')")).await?;
        let message = format!("[id={described}]");
        visit.see_text(&message, "12.5").await?;
        // Unreadable is not zero: everything stays possible.
        visit.see("[data-tier]", "data-possible", "gold").await?;
        visit.holds("users.exchange-online", "12.5").await?;
        visit.fill("users.exchange-online", "12").await?;
        visit.see(FIELD, "aria-invalid", "false").await?;
        ensure!(!visit.text(&message).await?.contains("12.5"), "the complaint outlives its reason");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_refresh_finds_everything_again() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        a_bit_of_everything(visit).await?;
        everything_is_there(visit).await?;
        visit.refresh().await?;
        everything_is_there(visit).await?;
        visit.see("input[name='users.yammer']", "aria-invalid", "true").await
    })
    .await
}

#[apply(story!)]
async fn another_language_keeps_what_was_typed_even_through_a_refresh() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        a_bit_of_everything(visit).await?;
        visit.speak("pt-BR").await?;
        everything_is_there(visit).await?;
        visit.see_text("h1", "empresa").await?;
        visit.refresh().await?;
        visit.see("html", "lang", "pt-BR").await?;
        everything_is_there(visit).await?;
        visit.speak("en").await?;
        everything_is_there(visit).await
    })
    .await
}

#[apply(story!)]
async fn a_visitor_who_comes_by_the_portuguese_address_reads_portuguese() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("pt-br/").await?;
        visit.see("html", "lang", "pt-BR").await?;
        companies::silver(visit).await?;
        visit.see_text("[data-tier-card=silver]", "1.250").await
    })
    .await
}

#[apply(story!)]
async fn resetting_asks_once_and_then_forgets_everything() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        a_bit_of_everything(visit).await?;
        visit.press("reset").await?;
        visit.press("cancel-reset").await?;
        everything_is_there(visit).await?;
        visit.press("reset").await?;
        visit.press("confirm-reset").await?;
        visit.holds("users.exchange-online", "").await?;
        visit.holds("users.yammer", "").await?;
        visit.until("the people are gone", "!document.querySelector('[name^=\"person.\"]')").await?;
        visit.is_chosen("market", Some(""), true).await?;
        visit.see("[data-tier]", "data-possible", "gold").await?;
        visit.refresh().await?;
        visit.holds("users.exchange-online", "").await
    })
    .await
}
