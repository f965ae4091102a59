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

/// Few fonts and few rules: each tab has a process of its own, which reads them all anew.
const FONTS: &str = r#"<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
"#;

/// What takes time where there is no graphics card: to draw as if there was one, and compilers that pay only on pages
/// which stay for long.
const QUICKER: [(&str, &str); 4] = [
    ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1"),
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ("JSC_useOMGJIT", "0"),
    ("JSC_useFTLJIT", "0"),
];

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
    let fonts = settings.join("fonts.conf");
    fs::write(&fonts, FONTS)?;
    driver
        .envs(QUICKER)
        .env("FONTCONFIG_FILE", fonts)
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
