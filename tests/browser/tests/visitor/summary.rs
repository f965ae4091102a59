//! Visitors take the answer with them as a short text.

use browser_tests::{
    companies,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

const DIALOG: &str = "#summary-dialog";

async fn has(visit: &Visit, text: &str) -> anyhow::Result<()> {
    visit.until(text, &format!("document.querySelector('#summary-text').value.includes({text:?})")).await
}

#[apply(story!)]
async fn there_is_nothing_to_take_away_before_anything_is_entered() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.see_hidden("[data-action=copy-summary]").await?;
        companies::partial(visit).await?;
        visit.see_shown("[data-action=copy-summary]").await?;
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_summary_goes_to_the_clipboard_and_says_so_until_something_changes() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.allow_clipboard().await?;
        visit.press("copy-summary").await?;
        visit.see_text("#summary-status", "The summary is on the clipboard.").await?;
        let copied = visit.clipboard().await?;
        anyhow::ensure!(copied.starts_with("Silver is reached\n"), "{copied}");
        anyhow::ensure!(copied.contains("- Active users: 1,250 (1,000 needed). Met.\n"), "{copied}");
        anyhow::ensure!(copied.contains("Cloud Productivity competency, rules of 7 July 2017."), "{copied}");
        let html = visit.clipboard_html().await?;
        anyhow::ensure!(html.contains("<h2>Silver is reached</h2>"), "{html}");
        anyhow::ensure!(html.contains("<li>Active users: 1,250 (1,000 needed). Met.</li>"), "{html}");
        visit.is_accessible().await?;
        visit.press("copy-markdown").await?;
        visit.see_text("#summary-status", "as Markdown").await?;
        let copied = visit.clipboard().await?;
        anyhow::ensure!(copied.starts_with("## Silver is reached\n"), "{copied}");
        // What is said of one copy goes when another is made.
        visit.press("copy-link").await?;
        visit.press("close-link").await?;
        let gone = "document.querySelector('#summary-status').textContent === ''";
        visit.until("nothing is said of the summary", gone).await?;
        visit.see_hidden("[data-action=copy-markdown]").await?;
        visit.press("copy-summary").await?;
        visit.see_text("#summary-status", "The summary is on the clipboard.").await?;
        visit.fill("users.yammer", "451").await?;
        visit.until("the old message is gone", gone).await
    })
    .await
}

#[apply(story!)]
async fn where_the_clipboard_is_refused_the_text_can_be_copied_by_hand() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("pt-br/").await?;
        companies::keep_customers(visit, "developing", companies::CUSTOMERS).await?;
        visit.fill("person.1", "<b>*Rui*</b>").await?;
        visit.refuse_clipboard().await?;
        visit.press("copy-summary").await?;
        visit.until("the dialog is open", &format!("document.querySelector('{DIALOG}').open")).await?;
        has(visit, "Silver alcançado\n").await?;
        has(visit, "- Contoso, Yammer: 600 (sem associação)\n").await?;
        has(visit, "- Wingtip Irmãos, Exchange Online: 95 (licença de avaliação)\n").await?;
        has(visit, ". <b>*Rui*</b> passa").await?;
        visit
            .until("all of it is marked", "document.querySelector('#summary-text').selectionEnd > 300")
            .await?;
        visit.is_accessible().await?;
        visit.keys(Key::Escape).await?;
        visit.until("the dialog is closed", &format!("!document.querySelector('{DIALOG}').open")).await?;
        visit.see("[data-action=copy-summary]:focus", "data-action", "copy-summary").await
    })
    .await
}

#[apply(story!)]
async fn where_there_is_no_clipboard_the_text_can_be_copied_by_hand() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::gold(visit).await?;
        visit.ask("void Object.defineProperty(navigator, 'clipboard', { value: undefined })").await?;
        visit.press("copy-summary").await?;
        has(visit, "Gold is reached\n").await?;
        visit.press("close-summary").await?;
        visit.until("the dialog is closed", &format!("!document.querySelector('{DIALOG}').open")).await
    })
    .await
}
