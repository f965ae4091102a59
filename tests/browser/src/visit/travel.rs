//! Going to a page, leaving it for another, and knowing when one has started.
//!
//! It refuses to sleep: arrival is what the page itself says in `data-started`.

use std::path::Path;

use anyhow::{Context as _, ensure};

use super::Visit;

/// What `data-started` says, or nothing while the page is still starting.
const STARTED: &str = "document.readyState === 'complete' && document.documentElement.dataset.started";

/// Marks the document that is about to be left. The next one does not carry the mark.
const LEFT: &str = "window.leftByVisit = true";

/// Whether the document that was marked is gone.
const ELSEWHERE: &str = "!window.leftByVisit";

impl Visit {
    /// Goes to a path and waits until the page has started.
    ///
    /// # Errors
    /// When it does not start, or says that it could not.
    pub async fn open(&self, path: &str) -> anyhow::Result<()> {
        self.arrive(path).await?;
        self.wait_for_start("yes").await
    }

    /// Goes to a path where nothing is expected to start by itself.
    ///
    /// # Errors
    /// When the browser cannot load it.
    pub async fn arrive(&self, path: &str) -> anyhow::Result<()> {
        self.note_requests().await?;
        self.go(&self.server.url(path)).await
    }

    /// Opens a file from the disk, with `more` after its name, where nothing is expected to start by itself.
    ///
    /// # Errors
    /// When the browser cannot load it.
    pub async fn arrive_at_file(&self, file: &Path, more: &str) -> anyhow::Result<()> {
        self.note_requests().await?;
        self.go(&format!("file://{}{more}", file.display())).await
    }

    /// Opens a file from the disk and waits until the page in it has started.
    ///
    /// # Errors
    /// When it does not start, or says that it could not.
    pub async fn open_file(&self, file: &Path) -> anyhow::Result<()> {
        self.arrive_at_file(file, "").await?;
        self.wait_for_start("yes").await
    }

    /// Goes to an address, and waits until its document is there: Firefox may say so while the old one still answers.
    async fn go(&self, address: &str) -> anyhow::Result<()> {
        let (document, _) = address.split_once('#').unwrap_or((address, ""));
        // A step to another part of the same document keeps it. An empty tab may hand its window on.
        let leaves =
            format!("location.protocol !== 'about:' && location.href.split('#')[0] !== {document:?}");
        let leaves = self.ask(&format!("({leaves}) && ({LEFT})")).await?;
        self.browser.goto(address).await.with_context(|| format!("opening {address}"))?;
        if leaves == true {
            self.until(&format!("{address} is there"), ELSEWHERE).await?;
        }
        self.once_loaded().await
    }

    /// Goes back to where one came from, as with the browser's own button.
    ///
    /// # Errors
    /// When the browser does not.
    pub async fn back(&self) -> anyhow::Result<()> {
        self.note_requests().await?;
        self.browser.back().await.context("going back")
    }

    /// Loads the page again, as a visitor who fears that something hangs.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn refresh(&self) -> anyhow::Result<()> {
        self.note_requests().await?;
        self.browser.refresh().await.context("refreshing")?;
        self.wait_for_start("yes").await
    }

    /// Follows a link that leads to another document, and waits until that has started.
    ///
    /// # Errors
    /// When the link is missing or its page does not start.
    pub async fn follow(&self, link: &str) -> anyhow::Result<()> {
        self.note_requests().await?;
        self.ask(LEFT).await?;
        self.click(link).await?;
        self.until(&format!("{link} leads elsewhere"), ELSEWHERE).await?;
        self.wait_for_start("yes").await
    }

    /// Goes on in another language, by the menu of the page.
    ///
    /// # Errors
    /// When the menu does not name it or its page does not start.
    pub async fn speak(&self, language: &str) -> anyhow::Result<()> {
        self.click(".languages summary").await?;
        self.follow(&format!(".languages [hreflang={language:?}]")).await?;
        self.see("html", "lang", language).await
    }

    /// Waits until the page says how its start ended: `yes` or `failed`.
    ///
    /// # Errors
    /// When it says nothing in time, or something else.
    pub async fn wait_for_start(&self, expected: &str) -> anyhow::Result<()> {
        self.until("the page says how its start ended", STARTED).await?;
        self.once_loaded().await?;
        let said = self.ask("document.documentElement.dataset.started").await?;
        ensure!(said == expected, "the page says data-started={said}, not {expected:?}");
        self.started.set(Some(self.record().count()));
        Ok(())
    }
}
