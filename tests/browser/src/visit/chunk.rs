//! Knowing when the lazily loaded chunk is there: the list of customers and all that goes with it.
//!
//! It refuses to open it by itself; a story presses what a person presses.

use anyhow::ensure;

use super::Visit;

/// What the page says of the chunk, once it says that opening it has ended.
const SAID: &str =
    "(said => said === 'opening' ? null : said)(document.documentElement.dataset.chunk ?? null)";

impl Visit {
    /// Waits until the chunk is open.
    ///
    /// # Errors
    /// When the page says that it could not be opened, or says nothing in time.
    pub async fn is_at_chunk(&self) -> anyhow::Result<()> {
        self.until("the chunk is open or has failed", SAID).await?;
        let said = self.ask(SAID).await?;
        ensure!(said == "open", "the page says data-chunk={said}");
        Ok(())
    }

    /// Presses what opens the chunk, and waits until it is open.
    ///
    /// # Errors
    /// When there is nothing to press or the chunk does not open.
    pub async fn press_for_chunk(&self, action: &str) -> anyhow::Result<()> {
        self.press(action).await?;
        self.is_at_chunk().await
    }
}
