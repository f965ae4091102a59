//! What a browser is asked to be when it starts: without a window, without guests, with nothing sent elsewhere.
//!
//! It refuses to weaken what protects visitors; where a protection is switched off, the machine forces it and the line says so.

use std::path::Path;

use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;

use super::{Kind, program, webkit};
use crate::engine::Engine;

/// The capabilities of an engine's browser whose files go to `folder`.
pub(super) fn of(engine: Engine, kind: Kind, folder: &Path) -> anyhow::Result<Capabilities> {
    let wanted = match engine {
        Engine::Chromium => chromium(kind, folder),
        Engine::Firefox => firefox(kind, folder),
        Engine::WebKit => webkit(kind),
    };
    let mut capabilities = Capabilities::new();
    for (name, value) in wanted {
        capabilities.set(name, value)?;
    }
    Ok(capabilities)
}

fn chromium(kind: Kind, folder: &Path) -> Map<String, Value> {
    let mut arguments = vec![
        "--headless",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--disable-extensions",
        "--disable-component-extensions-with-background-pages",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        // Even a request that a policy failed to stop finds nobody outside this machine.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.*",
        "--lang=en",
    ];
    arguments.extend(sandbox_arguments());
    let mut preferences = json!({ "download.default_directory": folder });
    if kind == Kind::WithoutStorage {
        preferences = json!({ "profile.default_content_setting_values.cookies": 2 });
    }
    let mut options = object(json!({ "args": arguments, "prefs": preferences }));
    // The same engine without the window around it, which takes a third of the time; the driver would take the other.
    options.insert("binary".to_owned(), json!(chromium_program()));
    object(json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    }))
}

fn firefox(kind: Kind, folder: &Path) -> Map<String, Value> {
    let mut preferences = object(json!({
        "browser.download.folderList": 2,
        "browser.download.dir": folder,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.download.alwaysOpenPanel": false,
        "browser.helperApps.neverAsk.saveToDisk": "text/csv,application/json",
        // A script of the tests may read and write the clipboard without a click.
        "dom.events.testing.asyncClipboard": true,
        "ui.prefersReducedMotion": 1,
        // One process for all pages, or each story starts some for the addresses that nobody else has: that takes a
        // quarter of the time. Chromium has one for each.
        "fission.autostart": false,
        "dom.ipc.processCount": 1,
        "dom.ipc.processPrelaunch.enabled": false,
        "intl.accept_languages": "en",
        "network.dns.disabled": true,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,",
        "browser.safebrowsing.update.enabled": false,
    }));
    let changed = match kind {
        Kind::WithoutStorage => Some(("network.cookie.cookieBehavior", json!(2))),
        Kind::WithoutScript => Some(("javascript.enabled", json!(false))),
        Kind::Ordinary | Kind::WithoutServiceWorkers | Kind::Dark => None,
    };
    preferences.extend(changed.map(|(name, value)| (name.to_owned(), value)));
    object(json!({
        "browserName": "firefox",
        "webSocketUrl": true,
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "binary": program("FIREFOX", "firefox-esr"),
            "prefs": preferences,
        },
    }))
}

fn webkit(kind: Kind) -> Map<String, Value> {
    let mut arguments = vec!["--automation", "--javascript-can-access-clipboard=true"];
    match kind {
        Kind::WithoutScript => arguments.push("--enable-javascript-markup=false"),
        Kind::WithoutStorage => arguments.push("--enable-html5-local-storage=false"),
        Kind::WithoutServiceWorkers => arguments.push("--features=-ServiceWorkers"),
        Kind::Dark => arguments.push("--dark-mode"),
        Kind::Ordinary => {}
    }
    object(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": webkit::browser(), "args": arguments },
    }))
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}

/// The Chromium that is driven.
#[must_use]
pub fn chromium_program() -> String {
    program("CHROMIUM", "/usr/bin/chromium-headless-shell")
}

/// What Chromium is told of its sandbox, which refuses to run as root; anybody else keeps it.
#[must_use]
pub fn sandbox_arguments() -> Option<&'static str> {
    is_root().then_some("--no-sandbox")
}

/// Whether files made now belong to root, asked of the system without unsafe calls.
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}
