//! What is on the screen before anybody scrolls: something to fill in, and the answer to it.

use anyhow::Context as _;
use browser_tests::{
    languages,
    visit::{Scheme, Screen, Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

const NOTICE: &str = "Since ended. Not official.";
const RULES: &str = "Rules of 7 July 2017";

/// Waits until all of an element is between what lies over the top of the screen and its lower edge.
async fn is_on_the_screen(visit: &Visit, selector: &str) -> anyhow::Result<()> {
    let whole = format!(
        "scrollY === 0 && (box => box.height > 0 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth \
         && box.bottom <= innerHeight)(document.querySelector({selector:?}).getBoundingClientRect())"
    );
    let instead = format!(
        "JSON.stringify([document.documentElement.lang, document.querySelector({selector:?}).getBoundingClientRect()])"
    );
    let seen = visit.until(&format!("all of {selector} is on the screen"), &whole).await;
    if let Err(error) = seen {
        return Err(error.context(visit.ask(&instead).await?.to_string()));
    }
    Ok(())
}

#[apply(story!)]
async fn a_phone_shows_the_first_question_and_where_the_second_begins() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Sized(360, 740)), async |visit| {
        for language in languages::all()? {
            visit.open(&language.folder).await?;
            for whole in [".strip", ".market .choices", "#market-hint", "#users-question"] {
                is_on_the_screen(visit, whole).await?;
            }
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_laptop_shows_market_figures_and_verdict_together() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for language in languages::all()? {
            visit.open(&language.folder).await?;
            for (width, height) in [(1366, 640), (1366, 768), (1440, 900)] {
                visit.look_on(Screen::Sized(width, height), Scheme::Light).await?;
                is_on_the_screen(visit, ".market .choices").await?;
                is_on_the_screen(visit, ".strip .said").await?;
                for field in 1..=3 {
                    is_on_the_screen(visit, &format!(".totals .field:nth-child({field}) input")).await?;
                }
            }
        }
        Ok(())
    })
    .await
}

/// The notice is one line, with the rules at its beginning, and what has happened is one click away.
async fn the_notice_is_one_line(visit: &Visit, selector: &str) -> anyhow::Result<()> {
    visit.see_text(selector, NOTICE).await?;
    let rules = format!(
        "[...document.querySelectorAll('.status > span, #version > :checked')].some(one => \
         one.parentElement.getClientRects().length > 0 && one.textContent === {RULES:?})"
    );
    visit.until("it begins with the rules", &rules).await?;
    is_one_line(visit, selector).await?;
    visit.see_hidden(".status li").await?;
    visit.click(selector).await?;
    visit.see_text(".status ul", "Solutions Partner designations").await?;
    visit.see_text(".status ul", "independent of Microsoft").await?;
    visit.click(selector).await?;
    visit.see_hidden(".status li").await
}

/// Waits until the words are one line, and what is before them is on it.
async fn is_one_line(visit: &Visit, selector: &str) -> anyhow::Result<()> {
    let one_line = format!(
        "(line => {{ const words = document.createRange(); words.selectNodeContents(line); \
         const lines = new Set([...words.getClientRects()].map(box => Math.round(box.top))); \
         return lines.size === 1 && document.querySelector('.status').getBoundingClientRect().height < 40; }})\
         (document.querySelector({selector:?}))"
    );
    visit.until("it is one line", &one_line).await
}

#[apply(story!)]
async fn the_notice_is_one_line_in_every_language() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Sized(360, 740)), async |visit| {
        for language in languages::all()? {
            visit.open(&language.folder).await?;
            is_one_line(visit, ".status summary").await.context(language.tag)?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_notice_is_one_line_and_the_rest_one_click_away() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Sized(360, 740)), async |visit| {
        visit.open("").await?;
        the_notice_is_one_line(visit, ".status summary").await
    })
    .await
}

#[apply(story!)]
async fn the_notice_is_one_line_in_frames_too() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Sized(360, 740)), async |visit| {
        for view in ["full", "compact", "requirements"] {
            visit.open(&format!("frame.html?{view}#view={view}")).await?;
            visit.see("html", "data-view", view).await?;
            the_notice_is_one_line(visit, ".status summary").await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_notice_opens_without_any_script() -> anyhow::Result<()> {
    visit(Setting::page().without_script(), async |visit| {
        visit.arrive("").await?;
        the_notice_is_one_line(visit, ".status summary").await?;
        visit.see_hidden(".strip").await
    })
    .await
}
