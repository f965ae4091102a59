//! A clock that jumps, as on a computer that slept or was set: nothing waits for it, and nothing is judged by it.

use browser_tests::{
    companies,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

/// Sets the clocks that a page can ask, so many milliseconds on or back; both go on from there.
async fn set_clocks(visit: &Visit, by: i64) -> anyhow::Result<()> {
    let set = format!(
        "(() => {{ const [RealDate, now] = [window.Date, performance.now.bind(performance)]; \
         window.Date = class extends RealDate {{ \
         constructor(...given) {{ super(...(given.length ? given : [RealDate.now() + ({by})])); }} \
         static now() {{ return RealDate.now() + ({by}); }} }}; \
         performance.now = () => now() + ({by}); return true; }})()"
    );
    visit.ask(&set).await.map(drop)
}

/// Prints as a browser does, and notes what would be on paper.
const PRINT: &str = "(() => { window.print = () => { dispatchEvent(new Event('beforeprint')); \
    window.printed = document.querySelector('.report').textContent; dispatchEvent(new Event('afterprint')); }; \
    return true; })()";

const DAY: i64 = 24 * 60 * 60 * 1000;
const FIELD: &str = "[name='users.yammer']";

/// A figure that is wrong is said so once typing has paused, and what is right is answered and kept.
async fn figures_are_judged_answered_and_kept(visit: &Visit, right: &str) -> anyhow::Result<()> {
    visit.fill("users.yammer", "1,").await?;
    visit.see(FIELD, "aria-invalid", "true").await?;
    visit.fill("users.yammer", right).await?;
    visit
        .until("it is called right", &format!("document.querySelector({FIELD:?}).ariaInvalid !== 'true'"))
        .await?;
    visit.see_text("[data-tier-card=gold]", right).await?;
    let kept = format!("sessionStorage.getItem('competency-calculator')?.includes({right:?})");
    visit.until("it is kept", &kept).await
}

#[apply(story!)]
async fn figures_are_judged_answered_and_kept_whatever_the_clock_says() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        for (by, right) in [(DAY, "301"), (-2 * DAY, "302"), (400 * DAY, "303")] {
            // In the middle of a figure.
            visit.fill("users.yammer", "1,").await?;
            set_clocks(visit, by).await?;
            figures_are_judged_answered_and_kept(visit, right).await?;
        }
        visit.refresh().await?;
        visit.holds("users.yammer", "303").await
    })
    .await
}

#[apply(story!)]
async fn the_answer_is_the_same_and_the_report_has_the_day_that_the_clock_says() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        // A morning of 1999, whatever the time zone.
        let now = visit.ask("Date.UTC(1999, 2, 4, 12) - Date.now()").await?;
        set_clocks(visit, now.as_i64().unwrap_or_default()).await?;
        visit.ask(PRINT).await?;
        visit.press_for_chunk("print").await?;
        visit.until("the report has the day", "window.printed?.includes('4 March 1999')").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.holds("users.exchange-online", "800").await
    })
    .await
}
