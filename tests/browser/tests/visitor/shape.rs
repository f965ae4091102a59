//! The shape of the page on every screen: nothing is cut off, nothing scrolls inside it, and the verdict stays in sight.

use anyhow::ensure;
use browser_tests::{
    companies, portfolios,
    visit::{Scheme, Screen, Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};
use serde_json::json;

/// From the narrowest phone to the widest screen; the last two are a laptop's at two and four times the size.
const SCREENS: [(u32, u32); 9] = [
    (280, 700),
    (360, 740),
    (768, 1024),
    (1280, 900),
    (1366, 640),
    (1440, 900),
    (2560, 1440),
    (640, 360),
    (320, 180),
];

async fn on_every_screen(
    visit: &Visit,
    look: impl AsyncFn(&Visit, (u32, u32)) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    for (width, height) in SCREENS {
        // Frames of 280 pixels are looked at in all engines.
        let width = visit.engine().narrowest(width);
        visit.look_on(Screen::Sized(width, height), Scheme::Light).await?;
        look(visit, (width, height)).await?;
    }
    Ok(())
}

/// As tall as the strip may be on any screen, in pixels.
const TALLEST: u32 = 96;

#[apply(story!)]
async fn the_verdict_stays_in_sight_wherever_one_scrolls() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::gold(visit).await?;
        visit.see_text(".strip", "Gold is reached").await?;
        on_every_screen(visit, async |visit, (_, height)| {
            for part in 0..=4 {
                let there = format!(
                    "scrollTo({{ top: document.documentElement.scrollHeight * {part} / 4, behavior: 'instant' }})"
                );
                visit.ask(&there).await?;
                let shown = format!(
                    "(box => box.top >= 0 && box.bottom <= innerHeight && box.height > 0 && box.height <= Math.min({height} / 3, {TALLEST}) \
                     && document.elementFromPoint(box.left + 20, box.top + box.height / 2).closest('.strip'))\
                     (document.querySelector('.strip').getBoundingClientRect())"
                );
                // A screen lower than the head of the page, one at four times its size, begins with that.
                let at_the_head = format!("scrollY === 0 && {height} < 300");
                // The footer is below what the strip belongs to.
                let at_the_end = "document.querySelector('.bottom').getBoundingClientRect().top < 110";
                visit
                    .until(&format!("the strip is in sight at {part}/4"), &format!("{shown} || {at_the_head} || {at_the_end}"))
                    .await?;
            }
            Ok(())
        })
        .await
    })
    .await
}

#[apply(story!)]
async fn the_strip_says_what_is_missing_with_both_tiers_progress_and_announces_nothing() -> anyhow::Result<()>
{
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.see(".strip .said", "data-tier", "silver").await?;
        // The same words as the answer's, by the same state.
        let same = "(strip, card) => strip.textContent === card.textContent";
        let same = format!(
            "({same})(document.querySelector('.strip .said > span > span'), document.querySelector('.answer .verdict-title'))"
        );
        visit.until("strip and answer say the same", &same).await?;
        visit.see_text(".strip .progress:nth-of-type(2)", "Silver").await?;
        visit.see(".strip .progress:nth-of-type(2)", "data-status", "met").await?;
        let bars = "[...document.querySelectorAll('.strip .progress')].map(tier => tier.querySelectorAll('.meter').length)";
        ensure!(visit.ask(bars).await? == json!([2, 2]), "a bar for each requirement of both tiers");
        let silent = "!document.querySelector('.strip').closest('[aria-live], [role=status], [role=alert]') \
            && !document.querySelector('.strip :is([aria-live], [role=status], [role=alert])')";
        ensure!(visit.ask(silent).await? == true, "the strip announces what the region beside the answer says");
        Ok(())
    })
    .await
}

/// What cuts off what is in it, and what scrolls inside the page; a dialog may, as a whole or above its buttons. What is there for screen readers alone is small on purpose.
/// `WebKit` adds to what scrolls the options of a choice, which it never shows; so what is too wide must be seen there, too.
const CUT_OFF: &str = "(() => {\
const rightOf = one => one.getBoundingClientRect().right + 1;\
const wordsBeyond = (inner, right) => [...inner.childNodes].some(node => {\
    if (node.nodeType !== Node.TEXT_NODE) return false;\
    const words = document.createRange();\
    words.selectNodeContents(node);\
    return [...words.getClientRects()].some(box => box.right > right);\
});\
const beyond = one => [...one.querySelectorAll('*')].filter(inner => !inner.closest('.visually-hidden, option')\
    && (rightOf(inner) > rightOf(one) + 1 || wordsBeyond(inner, rightOf(one))));\
const fits = one => one.scrollHeight <= one.clientHeight + 1;\
const mayScroll = one => one.matches('dialog') || (one.matches('.scrolled') && fits(one.closest('dialog')));\
return [...document.body.querySelectorAll('*')].filter(one => {\
    const { overflowX, overflowY, clipPath, contain } = getComputedStyle(one);\
    if (clipPath === 'inset(50%)' || !one.checkVisibility() || one.closest('textarea')) return false;\
    const wide = one.scrollWidth > one.clientWidth + 1 && (!one.querySelector('select') || beyond(one).length);\
    const over = wide || (!mayScroll(one) && !fits(one));\
    const field = one.matches('input, select, option, .meter, .plot, .track');\
    return over && !field && (overflowX !== 'visible' || overflowY !== 'visible' || /strict|content|paint/.test(contain));\
}).map(one => `${one.className || one.localName}, ${one.scrollWidth} by ${one.scrollHeight} in ${one.clientWidth} by \
${one.clientHeight}, by ${beyond(one).map(inner => inner.className || inner.localName)}: ${one.textContent.slice(0, 60)}`);\
})()";

/// What reaches beyond the screen.
const BEYOND: &str = "[...document.body.querySelectorAll('*')].filter(one => one.checkVisibility() \
    && !one.parentElement.closest('.visually-hidden, .verdict-title') && (box => \
    box.width > 1 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1))(one.getBoundingClientRect()))\
    .map(one => `${one.className || one.localName}: ${one.textContent.slice(0, 60)}`)";

pub async fn nothing_is_cut_off(visit: &Visit, (width, height): (u32, u32)) -> anyhow::Result<()> {
    for (what, found) in [("cut off or scrolling", CUT_OFF), ("beyond the screen", BEYOND)] {
        let found = visit.ask(found).await?;
        ensure!(found == json!([]), "{what} at {width} by {height}: {found}");
    }
    visit.fits_the_width().await
}

#[apply(story!)]
async fn nothing_is_cut_off_and_nothing_scrolls_inside_the_page() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for language in ["", "pt-br/"] {
            visit.open(language).await?;
            on_every_screen(visit, nothing_is_cut_off).await?;
            visit.look_on(Screen::Desktop, Scheme::Light).await?;
            companies::partial(visit).await?;
            on_every_screen(visit, nothing_is_cut_off).await?;
            visit.look_on(Screen::Desktop, Scheme::Light).await?;
            visit.press("reset").await?;
            visit.press("confirm-reset").await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_list_of_customers_is_cut_off_nowhere() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for language in ["", "pt-br/"] {
            visit.open(language).await?;
            let mut rows = portfolios::NEARLY_SILVER.to_vec();
            rows.push(["Northwind", "sharepoint-online", "12,5", "trial", "none"]);
            rows.push(["", "", "a figure that nobody can read", "", ""]);
            portfolios::list(visit, &rows, &[("market", "developed"), portfolios::CERTIFIED]).await?;
            visit.see_shown(".row").await?;
            on_every_screen(visit, nothing_is_cut_off).await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn silver_and_gold_line_up_whatever_they_say() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        let tops = "['h3', '.requirement-head', '.meter', '.requirement-words', '.plan'].flatMap(part => {\
            const [silver, gold] = ['silver', 'gold'].map(tier => \
                [...document.querySelectorAll(`[data-tier-card=${tier}] ${part}`)]\
                .filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().top));\
            return silver.filter((top, place) => gold[place] !== undefined && Math.abs(top - gold[place]) > 1)\
                .map(() => part);\
        })";
        for language in ["", "pt-br/"] {
            for width in [1280, 1440, 768] {
                visit.open(language).await?;
                visit.look_on(Screen::Sized(width, 900), Scheme::Light).await?;
                let apart = visit.ask(tops).await?;
                ensure!(apart == json!([]), "{apart} are not in line at {width} in {language:?}, empty");
                companies::partial(visit).await?;
                let apart = visit.ask(tops).await?;
                ensure!(apart == json!([]), "{apart} are not in line at {width} in {language:?}");
                visit.press("reset").await?;
                visit.press("confirm-reset").await?;
            }
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn choosing_by_customer_moves_nothing_that_the_pointer_was_on() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for (width, height) in [(360, 740), (768, 1024), (1280, 900), (1366, 640), (2560, 1440)] {
            visit.open("").await?;
            visit.look_on(Screen::Sized(width, height), Scheme::Light).await?;
            let places = "JSON.stringify(['#totals', '#by-customer', '.market', '.market .choices', '#users-question']\
                .map(one => (box => [box.left, box.top + scrollY].map(Math.round))\
                (document.querySelector(one).getBoundingClientRect())))";
            let before = visit.ask(places).await?;
            // Where it is on the screen, which may jump though nothing has another place on the page.
            let top = "document.querySelector('#by-customer').getBoundingClientRect().top";
            let note = format!("addEventListener('click', () => {{ window.top_then = {top}; }}, {{ capture: true, once: true }})");
            visit.ask(&note).await?;
            visit.press_for_chunk("by-customer").await?;
            visit.see("#by-customer", "aria-pressed", "true").await?;
            let jump = visit.ask(&format!("Math.abs({top} - window.top_then)")).await?;
            ensure!(jump.as_f64().is_some_and(|jump| jump <= 1.0), "at {width}, the page jumps by {jump}");
            let after = visit.ask(places).await?;
            ensure!(before == after, "at {width}: {before} became {after}");
            visit.press("add-customer").await?;
            visit.see_shown(".row").await?;
            let after = visit.ask(places).await?;
            ensure!(before == after, "with a row, at {width}: {before} became {after}");
            visit.press("reset").await?;
            visit.press("confirm-reset").await?;
            visit.see("#by-customer", "aria-pressed", "false").await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn there_is_one_main_action() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::gold(visit).await?;
        let main = "[...document.querySelectorAll('main .primary, .strip .primary')]\
            .filter(one => one.checkVisibility()).map(one => one.dataset.action)";
        let main = visit.ask(main).await?;
        ensure!(main == json!(["print"]), "the main actions are {main}");
        Ok(())
    })
    .await
}
