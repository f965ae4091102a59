//! Pictures of the built page for its documentation: `docs/screenshots/SCREEN-SCHEME-STATE-LANGUAGE.png`, the printed report, and
//! one picture with the page in every language.
//!
//! They are taken from visits that must leave nothing behind, like every other: a picture of a broken
//! page is not written without saying so.

use std::{fs, path::Path};

use anyhow::Context as _;
use browser_tests::{
    companies, in_project, languages,
    lists::{self, Lists},
    portfolios,
    visit::{Scheme, Screen, Setting, Visit, visit},
};
use thirtyfour::support::base64_encode;

/// Where they go, from the project's root.
const FOLDER: &str = "docs/screenshots";

/// A screen, its name, and the part of the page that is brought into view.
type Look = (&'static str, Screen, Scheme, &'static str);

const PHONE: Screen = Screen::Sized(360, 740);
const LAPTOP: Screen = Screen::Sized(1366, 768);
const DESKTOP: Screen = Screen::Sized(1440, 900);

/// How everybody meets the page: from its top.
const TOP: &str = "body";
/// A phone shows the form or the answer, a wider screen both.
const ANSWER: &str = "#answer";
const MAIN: &str = "main";
/// Where the users come from, and what could be done about those that do not count.
const PICTURE: &str = ".picture";
const PLAN: &str = "[data-tier-card=gold] .plan";
/// The list of customers.
const LIST: &str = ".users";

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let folder = in_project(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let folder = folder.as_path();
    let phone = |part| ("phone-light", PHONE, Scheme::Light, part);
    let laptop = |part| ("laptop-light", LAPTOP, Scheme::Light, part);
    let dark = |part| ("laptop-dark", LAPTOP, Scheme::Dark, part);
    let desktop = |part| ("desktop-light", DESKTOP, Scheme::Light, part);
    state(folder, "empty-en", "", &[phone(TOP), laptop(TOP)], async |_| Ok(())).await?;
    state(folder, "partial-en", "", &[phone(ANSWER), laptop(MAIN)], companies::partial).await?;
    state(folder, "silver-en", "", &[phone(ANSWER), laptop(MAIN), dark(MAIN)], companies::silver).await?;
    state(folder, "gold-en", "", &[("phone-dark", PHONE, Scheme::Dark, ANSWER)], companies::gold).await?;
    state(folder, "silver-pt-br", "pt-br/", &[laptop(MAIN)], companies::silver).await?;
    state(folder, "picture-en", "", &[laptop(PICTURE)], portfolios::nearly_silver).await?;
    state(folder, "recoverable-en", "", &[desktop(PLAN)], portfolios::nearly_silver).await?;
    state(folder, "what-if-en", "", &[laptop(PLAN)], async |visit: &Visit| {
        portfolios::nearly_silver(visit).await?;
        visit.press("try-recovery").await?;
        visit.see_text("#what-if", "Silver is reached").await
    })
    .await?;
    let looks = [phone(LIST), laptop(LIST), ("desktop-dark", DESKTOP, Scheme::Dark, LIST)];
    state(folder, "customers-en", "", &looks, async |visit: &Visit| {
        companies::keep_customers(visit, "developed", companies::CUSTOMERS).await
    })
    .await?;
    let lists = Lists::new()?;
    let file = lists.file("customers-2017.csv", lists::WITH_PROBLEMS)?;
    state(folder, "import-en", "", &[phone(LIST), laptop(LIST)], async |visit: &Visit| {
        companies::silver(visit).await?;
        visit.press_for_chunk("import").await?;
        visit.choose_file("#import-file", &file).await?;
        visit.see_text(".outcome", "Use this list?").await
    })
    .await?;
    forced(folder).await?;
    report(folder, "report-en", "", "developed").await?;
    every_language(folder).await?;
    println!("{FOLDER}");
    Ok(())
}

/// One state in these looks.
async fn state(
    folder: &Path,
    name: &str,
    path: &str,
    looks: &[Look],
    reach: impl AsyncFnOnce(&Visit) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open(path).await?;
        reach(visit).await?;
        for (look, screen, scheme, part) in looks {
            visit.look_on(*screen, *scheme).await?;
            show(visit, part).await?;
            visit.picture(&folder.join(format!("{look}-{name}.png"))).await?;
        }
        Ok(())
    })
    .await
    .with_context(|| name.to_owned())
}

/// Brings a part of the page into view. A caret or a focus ring is nobody's in a picture.
async fn show(visit: &Visit, part: &str) -> anyhow::Result<()> {
    visit.ask("document.activeElement?.blur()").await?;
    visit.ask(&format!("document.querySelector({part:?}).scrollIntoView({{ behavior: 'instant' }})")).await?;
    Ok(())
}

/// The list of customers in the colours of a system that forces its own, dark ones.
async fn forced(folder: &Path) -> anyhow::Result<()> {
    visit(Setting::page().in_colours(Scheme::Dark), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.look_on(LAPTOP, Scheme::Dark).await?;
        visit.force_colours().await?;
        show(visit, LIST).await?;
        visit.picture(&folder.join("laptop-forced-colours-en.png")).await
    })
    .await
    .context("forced colours")
}

/// The printed report of a company with a list of customers, a picture for each page.
async fn report(folder: &Path, name: &str, path: &str, market: &str) -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open(path).await?;
        companies::keep_customers(visit, market, companies::CUSTOMERS).await?;
        visit.print().await?.pictures(&folder.join(name))
    })
    .await
    .with_context(|| name.to_owned())
}

/// The page on a phone in every language, side by side.
async fn every_language(folder: &Path) -> anyhow::Result<()> {
    let pictures = tempfile::tempdir()?;
    visit(Setting::page(), async |visit| {
        visit.look_on(PHONE, Scheme::Light).await?;
        let mut shown = String::new();
        let all = languages::all()?;
        for language in &all {
            visit.open(&language.folder).await?;
            companies::silver(visit).await?;
            show(visit, TOP).await?;
            let file = pictures.path().join(&language.tag).with_extension("png");
            visit.picture(&file).await?;
            let picture = base64_encode(&fs::read(file)?);
            shown.extend(["<img alt=\"\" width=\"270\" src=\"data:image/png;base64,", &picture, "\">"]);
            visit.press("reset").await?;
            visit.press("confirm-reset").await?;
        }
        let page = pictures.path().join("all.html");
        let style = "body { margin: 8px; display: flex; flex-wrap: wrap; gap: 8px; background: #cbd0dd; }";
        fs::write(&page, format!("<!DOCTYPE html><title>All</title><style>{style}</style>{shown}"))?;
        visit.arrive_at_file(&page, "").await?;
        let rows = u32::try_from(all.len().div_ceil(6))?;
        // Six of them in a row.
        let size = Screen::Sized(1676, rows.saturating_mul(563).saturating_add(8));
        visit.look_on(size, Scheme::Light).await?;
        visit.picture(&folder.join("languages.png")).await
    })
    .await
    .context("every language")
}
