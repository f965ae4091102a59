//! A page around calculators that is printed: each of them is whole, on one sheet, and black on white.

use anyhow::{Context as _, ensure};
use browser_tests::visit::{Paper, Setting, Visit, visit};
use browser_tests::{stories::apply, story};

/// Reads the page with two calculators, and enters 1,234 users of Yammer in the second.
async fn read_both(visit: &Visit) -> anyhow::Result<()> {
    let host = visit.host("mdbook").await?;
    visit.read(&host, "two.html", &["first", "second"]).await?;
    visit.inside("second", async || visit.fill("users.yammer", "1234").await).await
}

/// The same with all that a calculator shows.
async fn read_both_in_full(visit: &Visit) -> anyhow::Result<()> {
    read_both(visit).await?;
    choose(visit, "view", "full").await
}

/// Sets an attribute of both, and waits until both frames go by it.
async fn choose(visit: &Visit, attribute: &str, value: &str) -> anyhow::Result<()> {
    for id in ["first", "second"] {
        let set = format!("void document.getElementById('{id}').setAttribute('{attribute}', '{value}')");
        visit.ask(&set).await?;
        let chosen = format!("document.documentElement.dataset.{attribute} === '{value}'");
        visit.inside(id, async || visit.until(attribute, &chosen).await).await?;
        visit.fits_its_content(id).await?;
    }
    Ok(())
}

/// Fails unless one page has all of `parts`.
fn are_together(paper: &Paper, parts: &[&str]) -> anyhow::Result<()> {
    let pages = paper.pages()?;
    let has_all = |page: &String| parts.iter().all(|part| page.contains(part));
    ensure!(pages.iter().any(has_all), "{parts:?} are not on one page: {pages:#?}");
    Ok(())
}

#[apply(story!)]
async fn each_calculator_is_whole_on_a_sheet() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        read_both_in_full(visit).await?;
        let paper = visit.print().await?;
        are_together(
            &paper,
            &["Sua empresa se qualifica", "Mercado", "Silver", "Gold", "Incorporar esta calculadora"],
        )?;
        are_together(
            &paper,
            &["Do you qualify", "1234", "To reach Silver", "To reach Gold", "Embed this calculator"],
        )?;
        let last = paper.pages()?.pop().context("nothing is printed")?;
        ensure!(last.contains("The text goes on below."), "sheets follow: {last:?}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_calculator_with_a_list_is_whole_on_a_sheet() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        read_both_in_full(visit).await?;
        visit
            .inside("second", async || {
                visit.press("by-customer").await?;
                visit.see_shown(".customers").await
            })
            .await?;
        let paper = visit.print().await?;
        are_together(&paper, &["Do you qualify", "Yammer 1,234", "To reach Gold", "Embed this calculator"])?;
        ensure!(!paper.pages()?.concat().contains("All rows"), "what can only be pressed is printed");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_calculator_without_an_origin_is_whole_on_a_sheet() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        read_both_in_full(visit).await?;
        visit
            .ask("void (said.length = 0, document.getElementById('second').setAttribute('sandbox', ''))")
            .await?;
        visit.told("second", "ready").await?;
        let sure = "self.origin === 'null' && document.documentElement.hasAttribute('data-connected')";
        visit.inside("second", async || visit.until("the frame has none", sure).await).await?;
        let paper = visit.print().await?;
        are_together(&paper, &["Do you qualify", "Market", "Needs 4,000", "Embed this calculator"])
    })
    .await
}

#[apply(story!)]
async fn a_dark_calculator_is_printed_like_a_light_one() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        read_both_in_full(visit).await?;
        choose(visit, "theme", "light").await?;
        let light = visit.print().await?.in_grey()?;
        choose(visit, "theme", "dark").await?;
        ensure!(light == visit.print().await?.in_grey()?, "they differ");
        Ok(())
    })
    .await
}

/// Keeps the browser's dialog away, and tells once the report has been there.
const PRINT: &str = "void (window.print = () => { dispatchEvent(new Event('beforeprint')); \
    window.reported = document.querySelector('.report') !== null; dispatchEvent(new Event('afterprint')); })";
const ACCENT: &str = "document.documentElement.style.getPropertyValue('--accent')";

#[apply(story!)]
async fn the_report_leaves_the_colours_of_the_author_as_they_are() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        read_both_in_full(visit).await?;
        visit.ask("void document.getElementById('second').setAttribute('accent', '#8a1538')").await?;
        visit
            .inside("second", async || {
                visit.until("the accent is the author's", &format!("{ACCENT} !== ''")).await?;
                let accent = visit.ask(ACCENT).await?;
                visit.ask(PRINT).await?;
                visit.press_for_chunk("print").await?;
                visit.until("the report is printed", "window.reported").await?;
                ensure!(visit.ask(ACCENT).await? == accent, "the accent is lost");
                Ok(())
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn labels_of_figures_keep_their_line() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        read_both(visit).await?;
        let lines = visit.print().await?.lines()?;
        for label in ["Exchange Online", "SharePoint Online", "Skype for Business", "Office 365 ProPlus"] {
            let keeps = lines.iter().filter(|line| line.starts_with(label)).count();
            ensure!(keeps >= 2, "{label:?} is broken: {lines:#?}");
        }
        for part in ["1234", "Silver", "Gold"] {
            ensure!(lines.iter().any(|line| line.contains(part)), "{part:?} is missing: {lines:#?}");
        }
        Ok(())
    })
    .await
}
