//! Writes the page for authors, from a template of its own under a policy of its own.
//!
//! The page shows frames and starts no WebAssembly, and its policy allows just that. Styles and icon are those of the main
//! page, with the names that Trunk gave them.

use std::{error::Error, fs, path::Path};

use competency_calculator::{
    page::{
        author::{Loader, authors, root},
        shell::prerendered::escaped,
    },
    text::Locale,
};

use crate::{asset_manifest::AssetManifest, filling::filled, policy::in_one_line};

const TEMPLATE: &str = "web/author_page.html";
const POLICY: &str = "deploy/embed-policy.txt";

/// Writes the page in `locale`, taking what both have in common from Trunk's `page`.
pub fn write(
    staging: &Path,
    locale: Locale,
    page: &str,
    manifest: &AssetManifest,
) -> Result<(), Box<dyn Error>> {
    let template = fs::read_to_string(TEMPLATE).map_err(|error| format!("{TEMPLATE}: {error}"))?;
    let policy = in_one_line(POLICY)?;
    let (script, styles) = (manifest.find("authors.js")?, manifest.find("authors.css")?);
    let (embed, root) = (manifest.find("embed.js")?, root(locale));
    let loader = Loader {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        file: embed.name.clone(),
        integrity: embed.hash.clone(),
    };
    let tag = |part: &str| {
        let found = page.split_inclusive('>').map(str::trim).find(|tag| tag.contains(part));
        found.map(|tag| tag.replace("=\"./", &format!("=\"{root}")))
    };
    let text = locale.text();
    let filled = filled(TEMPLATE, &template, |name| {
        let words = match name {
            "title" => text.embed_title(),
            "description" => text.embed_description(),
            "lang" => locale.tag(),
            "dir" => locale.direction(),
            "root" => &root,
            "policy" => &policy,
            "script" => &script.name,
            "script-hash" => &script.hash,
            "styles" => &styles.name,
            "styles-hash" => &styles.hash,
            "icon" => return tag("rel=\"icon\""),
            "page-styles" => return tag("rel=\"stylesheet\""),
            "page" => return Some(authors(locale, &loader)),
            _ => return None,
        };
        Some(escaped(words))
    })?;
    let folder = staging.join(locale.folder()).join("embed");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), filled)?;
    Ok(())
}
