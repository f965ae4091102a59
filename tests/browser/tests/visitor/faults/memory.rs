//! An importer that gets no more memory, as on a small phone: it is said, nothing has changed, and with memory it works.
//!
//! A million rows with all the memory that they want are in `import_million`.

use browser_tests::{
    lists::Lists,
    modules,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

use super::importer_dies::{FAILED, another_try_works, come_with_a_list, long_list};
use crate::import::{DIALOG, FILE};

/// So many pages of 64 KiB more than it begins with: none of its megabytes of a file has room.
const PAGES: usize = 8;

/// Gives the next importer that reads so little memory.
async fn starve_importers(visit: &Visit) -> anyhow::Result<()> {
    let chunk = Setting::page().file("chunk-", ".wasm")?;
    let importer = modules::with_little_memory(modules::section(&chunk, "importer")?, PAGES)?;
    let starve = format!(
        "window.WebAssembly.compile(new window.Uint8Array({importer:?})).then(starved => {{ \
         const post = window.Worker.prototype.postMessage; window.feed = () => window.Worker.prototype.postMessage = post; \
         window.Worker.prototype.postMessage = function (message, ...rest) {{ \
         const starves = Array.isArray(message) && message[0] instanceof window.WebAssembly.Module; \
         return post.call(this, starves ? [starved, message[1]] : message, ...rest); }}; return true; }})"
    );
    visit.ask(&starve).await.map(drop)
}

#[apply(story!)]
async fn an_importer_without_memory_is_said_and_with_memory_it_works() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let file = long_list(&lists)?;
    // A module that ends so says it in the console.
    let setting =
        ["unreachable", "RuntimeError", "Uncaught"].into_iter().fold(Setting::page(), Setting::excusing);
    visit(setting, async |visit| {
        come_with_a_list(visit).await?;
        starve_importers(visit).await?;
        visit.choose_file(FILE, &file).await?;
        visit.see_text(DIALOG, FAILED).await?;
        visit.see_text(DIALOG, "Nothing has changed.").await?;
        // The page itself has not stopped.
        visit.see("html", "data-started", "yes").await?;
        visit.ask("void window.feed()").await?;
        another_try_works(visit, &file).await
    })
    .await
}
