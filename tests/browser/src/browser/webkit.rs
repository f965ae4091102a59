//! What `WebKit`'s small browser needs around it: a screen, a folder of settings, a theme.
//!
//! Its window cannot be narrower than its toolbar, so a style sheet makes that as small as it gets: a phone's width is
//! possible then. It refuses to change anything of the pages themselves.

use std::{env, fs, path::Path, process::Command};

use anyhow::Context as _;

/// Makes buttons and fields of the toolbar next to nothing.
const THEME: &str = "toolbar, headerbar, button, entry, image, box, notebook, tab, label\
    { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; }\
    image, entry image { -gtk-icon-transform: scale(0.01); }";

/// The browser, of which Debian puts one beside each version of the library.
pub(super) fn browser() -> String {
    let found = ["4.1", "4.0", "6.0"]
        .map(|version| format!("/usr/lib/{}-linux-gnu/webkit2gtk-{version}/MiniBrowser", env::consts::ARCH));
    let found = found.into_iter().find(|path| Path::new(path).exists());
    super::program("MINIBROWSER", &found.unwrap_or_else(|| "MiniBrowser".to_owned()))
}

/// Gives the driver, and so the browser, this screen and settings of their own in `folder`.
pub(super) fn prepare(driver: &mut Command, folder: &Path, display: &str) -> anyhow::Result<()> {
    let settings = folder.join("settings");
    fs::create_dir_all(settings.join("gtk-3.0"))?;
    fs::write(settings.join("gtk-3.0/gtk.css"), THEME).context("the theme")?;
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.display());
    fs::write(settings.join("user-dirs.dirs"), downloads)?;
    driver
        .env("DISPLAY", display)
        .env("XDG_CONFIG_HOME", &settings)
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("XDG_DATA_HOME", folder.join("data"))
        // Nobody reads the screen aloud, and looking for who might takes seconds.
        .env("NO_AT_BRIDGE", "1")
        .env("GTK_A11Y", "none")
        .env("LANG", "C.UTF-8")
        .env("LANGUAGE", "en");
    Ok(())
}
