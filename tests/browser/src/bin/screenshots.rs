//! Pictures of the built page for its documentation: `docs/screenshots/SCREEN-SCHEME-STATE-LANGUAGE.png`.
//!
//! They are taken from visits that must leave nothing behind, like every other: a picture of a broken
//! page is not written without saying so.

use std::path::Path;

use anyhow::Context as _;
use browser_tests::{
    companies, in_project,
    lists::{self, Lists},
    portfolios,
    visit::{Scheme, Screen, Setting, Visit, visit},
};

/// Where they go, from the project's root.
const FOLDER: &str = "docs/screenshots";
/// Every look that is taken of every state, and the part of the page that is brought into view: a
/// phone shows the form or the answer, a desktop both.
const LOOKS: [(Screen, Scheme, &str, &str); 4] = [
    (Screen::Phone, Scheme::Light, "phone-light", "#answer"),
    (Screen::Phone, Scheme::Dark, "phone-dark", "#answer"),
    (Screen::Desktop, Scheme::Light, "desktop-light", "main"),
    (Screen::Desktop, Scheme::Dark, "desktop-dark", "main"),
];
/// Nothing entered is how everybody meets the page: from its top.
const TOP: &str = "body";
/// Where the users come from, and what could be done about those that do not count.
const PICTURE: &str = ".picture";
const PLAN: &str = "[data-tier-card=gold] .plan";
/// The list of customers.
const LIST: &str = ".users";

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let folder = in_project(FOLDER);
    let folder = folder.as_path();
    state(folder, "empty-en", "", Some(TOP), async |_| Ok(())).await?;
    state(folder, "partial-en", "", None, companies::partial).await?;
    state(folder, "silver-en", "", None, companies::silver).await?;
    state(folder, "gold-en", "", None, companies::gold).await?;
    state(folder, "silver-pt-br", "pt-br/", None, companies::silver).await?;
    state(folder, "picture-en", "", Some(PICTURE), portfolios::nearly_silver).await?;
    state(folder, "picture-pt-br", "pt-br/", Some(PICTURE), async |visit: &Visit| {
        let mut rows = portfolios::NEARLY_SILVER.to_vec();
        rows.push(["Adatum", "yammer", "", "paid", "any"]);
        portfolios::list(visit, &rows, &[("workloads", "single")]).await?;
        visit.click(".picture summary").await
    })
    .await?;
    state(folder, "recoverable-en", "", Some(PLAN), portfolios::nearly_silver).await?;
    state(folder, "what-if-en", "", Some(PLAN), async |visit: &Visit| {
        portfolios::nearly_silver(visit).await?;
        visit.press("try-recovery").await?;
        visit.see_text("#what-if", "Silver is reached").await
    })
    .await?;
    state(folder, "customers-en", "", Some(LIST), async |visit: &Visit| {
        companies::keep_customers(visit, "developed", companies::CUSTOMERS).await
    })
    .await?;
    state(folder, "customers-pt-br", "pt-br/", Some(LIST), async |visit: &Visit| {
        companies::keep_customers(visit, "developing", companies::CUSTOMERS).await
    })
    .await?;
    let lists = Lists::new()?;
    let file = lists.file("customers-2017.csv", lists::WITH_PROBLEMS)?;
    state(folder, "import-en", "", Some(LIST), async |visit: &Visit| {
        companies::silver(visit).await?;
        visit.press_for_chunk("import").await?;
        visit.choose_file("#import-file", &file).await?;
        visit.see_text(".outcome", "Use this list?").await
    })
    .await?;
    report(folder, "report-en", "", "developed").await?;
    report(folder, "report-pt-br", "pt-br/", "developing").await?;
    println!("{FOLDER}");
    Ok(())
}

/// One state in every look; of `part` of the page when one is named.
async fn state(
    folder: &Path,
    name: &str,
    path: &str,
    part: Option<&str>,
    reach: impl AsyncFnOnce(&Visit) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open(path).await?;
        reach(visit).await?;
        // A caret or a focus ring is nobody's in a picture.
        visit.ask("document.activeElement?.blur()").await?;
        for (screen, scheme, look, usual_part) in LOOKS {
            visit.look_on(screen, scheme).await?;
            let part = part.unwrap_or(usual_part);
            visit.ask(&format!("document.querySelector({part:?}).scrollIntoView()")).await?;
            visit.picture(&folder.join(format!("{look}-{name}.png"))).await?;
        }
        Ok(())
    })
    .await
    .with_context(|| name.to_owned())
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
