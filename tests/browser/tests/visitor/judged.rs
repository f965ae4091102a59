//! A figure is judged once the visitor leaves its field or pauses, and what is said of it moves nothing.

use anyhow::ensure;
use browser_tests::{
    languages, portfolios,
    visit::{
        Scheme, Screen, Setting, Visit,
        list::{USERS, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use serde_json::json;
use thirtyfour::Key;

use crate::shape::nothing_is_cut_off;

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

/// Notes what a field says of itself whenever that changes, and the delay that was asked for by what changes it.
fn noted(selector: &str) -> String {
    format!(
        "(() => {{ const {{ setTimeout }} = window; const field = document.querySelector({selector:?}); \
           let delayed = null; \
           window.judged = []; \
           window.setTimeout = (then, delay, ...more) => setTimeout(() => {{ \
             delayed = delay; \
             setTimeout(() => {{ delayed = null; }}); \
             then(...more); \
           }}, delay); \
           new MutationObserver(() => window.judged.push([field.getAttribute('aria-invalid'), delayed])) \
             .observe(field, {{ attributeFilter: ['aria-invalid'] }}); \
           return true; }})()"
    )
}

/// Types half a figure, and fails unless it is judged once nothing has been typed for as long as a pause takes: whoever
/// looks for the next key needs longer than a blink, and whoever has finished does not wait for seconds.
async fn is_judged_after_a_pause(visit: &Visit, selector: &str) -> anyhow::Result<()> {
    visit.ask(&noted(selector)).await?;
    visit.fill_in(selector, "1,2").await?;
    visit.until("it is judged", "window.judged.some(([wrong]) => wrong === 'true')").await?;
    let delays = "window.judged.filter(([wrong]) => wrong === 'true').map(([, delay]) => delay)";
    let delays: Vec<Option<u64>> = serde_json::from_value(visit.ask(delays).await?)?;
    let is_pause = |delay: &Option<u64>| delay.is_some_and(|delay| (700..=1000).contains(&delay));
    ensure!(delays.iter().all(is_pause), "it is judged after {delays:?} ms");
    Ok(())
}

#[apply(story!)]
async fn nobody_is_corrected_in_the_middle_of_a_figure() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.ask(NOTES).await?;
        visit.ask(&typed(FIELD)).await?;
        visit.see_text("[data-tier-card=silver]", "1,500").await?;
        let notes = visit.ask("window.notes").await?;
        ensure!(notes == json!([]), "while it was being typed: {notes}");
        // Leaving the field is enough.
        visit.fill("users.exchange-online", "1,").await?;
        visit.keys(Key::Tab).await?;
        visit.see(FIELD, "aria-invalid", "true").await?;
        // And so is a pause.
        is_judged_after_a_pause(visit, FIELD).await
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
        ensure!(notes == json!([]), "while it was being typed: {notes}");
        is_judged_after_a_pause(visit, &field(1, USERS)).await
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

/// Figures that are refused, each for another reason.
const REFUSED: [(&str, &str); 6] = [
    ("exchange-online", "one and a half"),
    ("sharepoint-online", "12.5"),
    ("skype-for-business", "-3"),
    ("proplus", "99999999999999999999"),
    ("yammer", "5k"),
    ("yammer", "120;250"),
];

#[apply(story!)]
async fn what_is_said_of_a_figure_is_cut_off_in_no_language() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for language in languages::all()? {
            visit.look_on(Screen::Desktop, Scheme::Light).await?;
            visit.open(&language.folder).await?;
            for (workload, typed) in REFUSED {
                visit.fill(&format!("users.{workload}"), typed).await?;
                visit.focus("[name=market]").await?;
                visit.see(&format!("[name='users.{workload}']"), "aria-invalid", "true").await?;
            }
            for width in [280, 360, 1024] {
                let width = visit.engine().narrowest(width);
                visit.look_on(Screen::Sized(width, 740), Scheme::Light).await?;
                nothing_is_cut_off(visit, (width, 740)).await?;
                let broken = visit.ask(BROKEN).await?;
                ensure!(broken == json!([]), "{}, {width} wide, too long for a line: {broken}", language.tag);
            }
        }
        Ok(())
    })
    .await
}

/// What is said below a field and does not fit a line.
const BROKEN: &str = "[...document.querySelectorAll('.totals .error > :first-child')].filter(one => \
    one.textContent && (one.getClientRects().length !== 1 || one.offsetWidth > one.closest('.field').clientWidth))\
    .map(one => one.textContent)";
