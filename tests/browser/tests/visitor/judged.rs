//! A figure is judged once the visitor leaves its field or pauses, and what is said of it moves nothing.

use anyhow::ensure;
use browser_tests::{
    portfolios,
    visit::{
        Setting,
        list::{USERS, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

const FIELD: &str = "[name='users.exchange-online']";
const NOTES: &str = "(() => { window.notes = []; \
    new MutationObserver(() => { \
        const bad = document.querySelector('[aria-invalid=true]'); \
        const said = [...document.querySelectorAll('.error, .standing')].map(one => one.textContent).join(); \
        if (bad || /is not a|treat it as unknown/.test(said)) window.notes.push(said || 'invalid'); \
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true }); \
    return true; })()";

/// Writes as somebody types, a key at a time, far faster than any pause.
fn typed(selector: &str) -> String {
    format!(
        "(async () => {{ const field = document.querySelector({selector:?}); field.focus(); field.value = ''; \
           for (const key of '1,500') {{ \
             field.value += key; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }})); \
             for (let turn = 0; turn < 20; turn++) await null; \
           }} return true; }})()"
    )
}

#[apply(story!)]
async fn nobody_is_corrected_in_the_middle_of_a_figure() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.ask(NOTES).await?;
        visit.ask(&typed(FIELD)).await?;
        visit.see_text("[data-tier-card=silver]", "1,500").await?;
        let notes = visit.ask("window.notes").await?;
        ensure!(notes == serde_json::json!([]), "while it was being typed: {notes}");
        // Leaving the field is enough.
        visit.fill("users.exchange-online", "1,").await?;
        visit.keys(Key::Tab).await?;
        visit.see(FIELD, "aria-invalid", "true").await?;
        // And so is a pause.
        visit.fill("users.exchange-online", "1,2").await?;
        visit.see(FIELD, "aria-invalid", "false").await?;
        visit.see(FIELD, "aria-invalid", "true").await
    })
    .await
}

#[apply(story!)]
async fn nor_in_a_row_of_the_list() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.ask(NOTES).await?;
        visit.ask(&typed(&field(1, USERS))).await?;
        visit.see_text(&standing(1), "Counts: 1,500").await?;
        let notes = visit.ask("window.notes").await?;
        ensure!(notes == serde_json::json!([]), "while it was being typed: {notes}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn what_is_said_of_a_figure_moves_nothing_below_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for path in ["", "pt-br/"] {
            visit.open(path).await?;
            let places = "[...document.querySelectorAll('.totals input, [data-action=import], [data-action=add-person]')]\
                .map(one => Math.round(one.getBoundingClientRect().top + scrollY)).join()";
            visit.fill("users.exchange-online", "1").await?;
            let before = visit.ask(places).await?;
            visit.fill("users.exchange-online", "one and a half").await?;
            visit.keys(Key::Tab).await?;
            visit.see(FIELD, "aria-invalid", "true").await?;
            let after = visit.ask(places).await?;
            ensure!(before == after, "{before} became {after}");
            visit.fill("users.exchange-online", "1").await?;
        }
        Ok(())
    })
    .await
}
