//! Renders the page to HTML, once for each language, into the folder that Trunk is about to publish.
//!
//! Trunk calls it as its last step. It takes Trunk's `index.html` as a template, with the hashed names of all assets. It
//! fills in language, texts, policy and the page with an empty form: once as a page, and once as a frame for other sites. It
//! adds the page for authors (`authors`) and what Trunk does not know: the chunk and its texts, and the files of
//! `asset_manifest`. It refuses to publish a template in which a placeholder is unknown or left over.
#![forbid(unsafe_code)]

#[path = "prerender/asset_manifest.rs"]
mod asset_manifest;
#[path = "prerender/authors.rs"]
mod authors;
#[path = "prerender/filling.rs"]
mod filling;
#[path = "prerender/policy.rs"]
mod policy;

use std::{env, error::Error, fs, path::Path};

use competency_calculator::{
    page::shell::prerendered::{Place, escaped, prerendered},
    text::{self, Locale},
};

use crate::{asset_manifest::AssetManifest, filling::filled, policy::in_one_line};

const POLICY: &str = "deploy/content-security-policy.txt";
const FRAME_POLICY: &str = "deploy/frame-policy.txt";
/// Where `build/chunk.mjs` leaves the chunk, and beside it `name`: file name and hash.
const CHUNK: &str = "target/page/chunk";
/// Where `build/publish/embed.mjs` finds the ids that the types for TypeScript are made of.
const IDS: &str = "target/page/ids.d.ts";

/// What every page has in common.
struct Deployed {
    policy: String,
    frame_policy: String,
    chunk: String,
    chunk_hash: String,
    /// What stands at the end of a frame's `<head>`.
    frame_head: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let staging = env::var("TRUNK_STAGING_DIR").map_err(|_| "prerender runs as a hook of trunk build")?;
    let staging = Path::new(&staging);
    let frame = fs::read_to_string(staging.join("index.html"))?;
    fs::write(IDS, include_str!(concat!(env!("OUT_DIR"), "/ids.d.ts")))?;
    let manifest = AssetManifest::read()?;
    manifest.publish(staging)?;
    let deployed = deployed(&manifest)?;
    fs::copy(Path::new(CHUNK).join(&deployed.chunk), staging.join(&deployed.chunk))?;
    for locale in Locale::ALL {
        let folder = staging.join(locale.folder());
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), fill(&frame, locale, Place::Alone, &deployed)?)?;
        fs::write(staging.join(texts_of(locale)), text::chunk_lines(locale))?;
        let framed = framed(&frame, &deployed);
        fs::write(folder.join("frame.html"), fill(&framed, locale, Place::Framed, &deployed)?)?;
        authors::write(staging, locale, &asked_for_as_it_is_checked(&frame, Place::Alone), &manifest)?;
    }
    Ok(())
}

fn deployed(manifest: &AssetManifest) -> Result<Deployed, Box<dyn Error>> {
    let name = fs::read_to_string(Path::new(CHUNK).join("name"))
        .map_err(|error| format!("{CHUNK}/name: {error}; build/chunk.mjs writes it"))?;
    let (chunk, hash) =
        name.trim().split_once(' ').ok_or_else(|| format!("{CHUNK}/name: no hash follows the name"))?;
    Ok(Deployed {
        policy: in_one_line(POLICY)?,
        frame_policy: in_one_line(FRAME_POLICY)?,
        chunk: chunk.to_owned(),
        chunk_hash: hash.to_owned(),
        frame_head: frame_head(manifest)?,
    })
}

/// The frame's own script, which runs before anything is shown, and its styles.
fn frame_head(manifest: &AssetManifest) -> Result<String, String> {
    let (script, styles) = (manifest.find("frame.js")?, manifest.find("frame.css")?);
    Ok(format!(
        "<meta name=\"robots\" content=\"noindex\">\
         <script src=\"./{}\" crossorigin=\"anonymous\" integrity=\"{}\"></script>\
         <link rel=\"stylesheet\" href=\"./{}\" integrity=\"{}\">",
        script.name, script.hash, styles.name, styles.hash
    ))
}

/// The frame for other sites: with a script before the page's own, and without a service worker.
fn framed(frame: &str, deployed: &Deployed) -> String {
    let tags = frame.split_inclusive('>').filter(|tag| !tag.contains("rel=\"offline\""));
    tags.collect::<String>().replacen("</head>", &[&deployed.frame_head, "</head>"].concat(), 1)
}

/// The file with the texts of the chunk; `build/publish/names.mjs` gives it its name.
fn texts_of(locale: Locale) -> String {
    format!("texts-{}.txt", locale.tag())
}

/// The template with every `[[placeholder]]` filled in.
fn fill(frame: &str, locale: Locale, place: Place, deployed: &Deployed) -> Result<String, String> {
    let frame = frame.replace("=\"./", &format!("=\"{}", locale.root()));
    let frame = asked_for_as_it_is_checked(&frame, place);
    filled("index.html", &frame, |name| value(name, locale, place, deployed))
}

/// The template with the module's hash where `boot.js` looks for it. Browsers ignore the hash on a preload, and warn about it
/// at every visit. In a sandboxed frame every host is foreign, so a style sheet's hash can be checked only if the sheet is
/// requested with `crossorigin`. The same holds for the module. But on the page itself, `WebKit` uses a preloaded file only if
/// it was requested without.
fn asked_for_as_it_is_checked(frame: &str, place: Place) -> String {
    const FOREIGN: &str = " crossorigin=\"anonymous\"";
    let with = |tag: &str| {
        // WebKit checks no hash of a module's, so `boot.js` fetches the script as well.
        let tag = tag.replace("rel=\"modulepreload\"", "rel=\"preload\" as=\"fetch\"");
        if tag.contains("rel=\"preload\"") {
            let tag = tag.replace(" integrity=", " data-integrity=");
            if place == Place::Alone { tag.replace(FOREIGN, "") } else { tag }
        } else if tag.contains("rel=\"stylesheet\"") {
            tag.replace(" integrity=", &[FOREIGN, " integrity="].concat())
        } else {
            tag
        }
    };
    frame.split_inclusive('>').map(with).collect()
}

fn value(name: &str, locale: Locale, place: Place, deployed: &Deployed) -> Option<String> {
    let text = locale.text();
    let words = match name {
        "title" => text.page_title(),
        "description" => text.page_description(),
        "no-script" => text.page_no_script(),
        "failed-title" => text.page_failed_title(),
        "failed-text" => text.page_failed_text(),
        "failed-kept" => text.page_failed_kept(),
        "starting" => text.page_starting(),
        "reload" => text.page_reload(),
        "lang" => locale.tag(),
        "dir" => locale.direction(),
        "root" => locale.root(),
        "policy" if place == Place::Framed => return Some(deployed.frame_policy.clone()),
        "policy" => return Some(deployed.policy.clone()),
        "chunk" => &deployed.chunk,
        "chunk-hash" => &deployed.chunk_hash,
        "texts" => return Some(texts_of(locale)),
        // build/publish/names.mjs fills it in.
        "texts-hash" => "",
        "page" => return Some(prerendered(locale, place)),
        _ => return None,
    };
    Some(escaped(words))
}
