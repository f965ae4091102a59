//! Authors who reload the page, or read it in the other language, find what they have chosen.

use browser_tests::visit::{Setting, Visit, visit};
use browser_tests::{stories::apply, story};

async fn everything_is_chosen(visit: &Visit) -> anyhow::Result<()> {
    visit.shows("select[name=view]", "compact").await?;
    visit.shows("select[name=theme]", "dark").await?;
    visit.until("the colour", "document.querySelector('[name=accent][value=colour]').checked").await?;
    visit.shows("input[name=colour]", "#aa3300").await?;
    visit.until("the tick", "document.querySelector('[name=lazy]').checked").await?;
    visit
        .see_text("#html [data-file='page.html'] code", "view=\"compact\" theme=\"dark\" accent=\"#aa3300\"")
        .await?;
    visit.see("#live", "view", "compact").await
}

#[apply(story!)]
async fn choices_outlast_a_reload_and_a_change_of_language() -> anyhow::Result<()> {
    visit(Setting::page().excusing("can escape its sandboxing"), async |visit| {
        visit.arrive("embed/").await?;
        visit.pick("select[name=view]", "compact").await?;
        visit.pick("select[name=theme]", "dark").await?;
        let colour = "(() => { const field = document.querySelector('[name=colour]'); field.value = '#aa3300'; \
            field.dispatchEvent(new Event('input', { bubbles: true })); return true; })()";
        visit.ask(colour).await?;
        visit.click("[name=lazy]").await?;
        everything_is_chosen(visit).await?;
        visit.ask("void location.reload()").await?;
        visit.until("the page is there again", "document.readyState === 'complete'").await?;
        everything_is_chosen(visit).await?;
        visit.click(".languages summary").await?;
        visit.click(".languages [hreflang=pt-BR]").await?;
        visit.see("html", "lang", "pt-BR").await?;
        everything_is_chosen(visit).await
    })
    .await
}
