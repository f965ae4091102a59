//! Pictures of the built page for its documentation: `docs/screenshots/SCREEN-SCHEME-STATE-LANGUAGE.png`.
//!
//! They are taken from visits that must leave nothing behind, like every other: a picture of a broken
//! page is not written without saying so.

use std::path::Path;

use anyhow::Context as _;
use browser_tests::{
    companies, in_project,
    visit::{Scheme, Screen, Setting, Visit, visit},
};

/// Where they go, from the project's root.
const FOLDER: &str = "docs/screenshots";
/// Every look that is taken of every state.
const LOOKS: [(Screen, Scheme, &str); 4] = [
    (Screen::Phone, Scheme::Light, "phone-light"),
    (Screen::Phone, Scheme::Dark, "phone-dark"),
    (Screen::Desktop, Scheme::Light, "desktop-light"),
    (Screen::Desktop, Scheme::Dark, "desktop-dark"),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let folder = in_project(FOLDER);
    let folder = folder.as_path();
    state(folder, "empty-en", "", async |_| Ok(())).await?;
    state(folder, "partial-en", "", companies::partial).await?;
    state(folder, "silver-en", "", companies::silver).await?;
    state(folder, "gold-en", "", companies::gold).await?;
    state(folder, "silver-pt-br", "pt-br/", companies::silver).await?;
    println!("{}", folder.display());
    Ok(())
}

/// One state in every look.
async fn state(
    folder: &Path,
    name: &str,
    path: &str,
    reach: impl AsyncFnOnce(&Visit) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open(path).await?;
        reach(visit).await?;
        // A caret or a focus ring is nobody's in a picture.
        visit.ask("document.activeElement?.blur()").await?;
        for (screen, scheme, look) in LOOKS {
            visit.look_on(screen, scheme).await?;
            visit.picture(&folder.join(format!("{look}-{name}.png"))).await?;
        }
        Ok(())
    })
    .await
    .with_context(|| name.to_owned())
}
