//! Renders the page to HTML, once for each language, into the folder that Trunk is about to publish.
//!
//! Trunk calls it after its own work. It takes Trunk's `index.html` as the frame, with the hashed
//! names of all assets, and fills in language, texts, policy and the page as it is before anything
//! has been entered; once by itself, and once more to be framed by other sites. The desk and the frame's own script
//! and styles, which Trunk does not know, it puts beside. It refuses to publish a
//! frame in which a placeholder is unknown or left over.
#![forbid(unsafe_code)]

use std::{env, error::Error, fs, path::Path};

use competency_calculator::{
    page::prerendered::{Place, escaped, prerendered},
    words::Locale,
};

const POLICY: &str = "deploy/content-security-policy.txt";
/// Where `build/desk.sh` leaves the desk, and beside it `name`: file name and hash.
const DESK: &str = "target/page/desk";

/// Where `build/trunk/assets.mjs` leaves what frames need, and `names`: what each is called, with its hash.
const BESIDE: &str = "target/page/beside";

/// What every page has in common.
struct Deployed {
    policy: String,
    desk: String,
    desk_hash: String,
    /// What stands at the end of a frame's `<head>`.
    frame_head: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let staging = env::var("TRUNK_STAGING_DIR").map_err(|_| "prerender runs as a hook of trunk build")?;
    let staging = Path::new(&staging);
    let frame = fs::read_to_string(staging.join("index.html"))?;
    let deployed = deployed(staging)?;
    fs::copy(Path::new(DESK).join(&deployed.desk), staging.join(&deployed.desk))?;
    for locale in Locale::ALL {
        let folder = staging.join(locale.folder());
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), fill(&frame, locale, Place::Alone, &deployed)?)?;
        let framed = frame.replacen("</head>", &format!("{}</head>", deployed.frame_head), 1);
        fs::write(folder.join("frame.html"), fill(&framed, locale, Place::Framed, &deployed)?)?;
    }
    Ok(())
}

fn deployed(staging: &Path) -> Result<Deployed, Box<dyn Error>> {
    let policy = fs::read_to_string(POLICY).map_err(|error| format!("{POLICY}: {error}"))?;
    let name = fs::read_to_string(Path::new(DESK).join("name"))
        .map_err(|error| format!("{DESK}/name: {error}; build/desk.sh writes it"))?;
    let (desk, hash) =
        name.trim().split_once(' ').ok_or_else(|| format!("{DESK}/name: no hash follows the name"))?;
    Ok(Deployed {
        policy: policy.lines().map(str::trim).collect::<Vec<_>>().join("; "),
        desk: desk.to_owned(),
        desk_hash: hash.to_owned(),
        frame_head: frame_head(staging)?,
    })
}

/// The frame's own script, which runs before anything is shown, and its styles; both go to `staging`.
fn frame_head(staging: &Path) -> Result<String, Box<dyn Error>> {
    let names = fs::read_to_string(Path::new(BESIDE).join("names"))
        .map_err(|error| format!("{BESIDE}/names: {error}; build/trunk/assets.mjs writes it"))?;
    let mut head = String::from("<meta name=\"robots\" content=\"noindex\">");
    for line in names.lines() {
        let [what, name, hash] = line.split(' ').collect::<Vec<_>>()[..] else {
            return Err(format!("{BESIDE}/names: what is `{line}`?").into());
        };
        fs::copy(Path::new(BESIDE).join(name), staging.join(name))?;
        head += &match what {
            "frame.js" => {
                format!("<script src=\"./{name}\" crossorigin=\"anonymous\" integrity=\"{hash}\"></script>")
            }
            "frame.css" => format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{hash}\">"),
            _ => String::new(),
        };
    }
    Ok(head)
}

/// The frame with every `[[placeholder]]` filled in.
fn fill(frame: &str, locale: Locale, place: Place, deployed: &Deployed) -> Result<String, String> {
    let frame = frame.replace("=\"./", &format!("=\"{}", locale.root()));
    let frame = with_integrity_that_works(&frame);
    let mut page = String::new();
    let mut rest = frame.as_str();
    while let Some((before, after)) = rest.split_once("[[") {
        let (name, after) = after.split_once("]]").ok_or("index.html: a placeholder does not end")?;
        page += before;
        page += &value(name, locale, place, deployed)
            .ok_or_else(|| format!("index.html: [[{name}]] is unknown"))?;
        rest = after;
    }
    Ok(page + rest)
}

/// The frame with the module's hash where `boot.js` looks for it: as an attribute of a preload browsers
/// ignore it, and say so on every visit. And the hash of a style sheet can be checked in a sandboxed frame,
/// to which all hosts are foreign, only if the sheet is asked for as something foreign.
fn with_integrity_that_works(frame: &str) -> String {
    let with = |tag: &str| {
        let instead = if tag.contains("rel=\"preload\"") {
            " data-integrity="
        } else if tag.contains("rel=\"stylesheet\"") {
            " crossorigin=\"anonymous\" integrity="
        } else {
            return tag.to_owned();
        };
        tag.replace(" integrity=", instead)
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
        "starting" => text.page_starting(),
        "reload" => text.page_reload(),
        "lang" => locale.tag(),
        "root" => locale.root(),
        "policy" => return Some(deployed.policy.clone()),
        "desk" => &deployed.desk,
        "desk-hash" => &deployed.desk_hash,
        "page" => return Some(prerendered(locale, place)),
        _ => return None,
    };
    Some(escaped(words))
}
