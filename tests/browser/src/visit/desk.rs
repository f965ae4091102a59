//! Knowing when the desk is open: the page with the list of customers and all that goes with it.
//!
//! It refuses to open it by itself; a story presses what a person presses.

use anyhow::ensure;

use super::Visit;

/// What the page says of the desk, once it says that opening it has ended.
const SAID: &str =
    "(said => said === 'opening' ? null : said)(document.documentElement.dataset.desk ?? null)";

impl Visit {
    /// Waits until the desk is open.
    ///
    /// # Errors
    /// When the page says that it could not be opened, or says nothing in time.
    pub async fn is_at_desk(&self) -> anyhow::Result<()> {
        self.until("the desk is open or has failed", SAID).await?;
        let said = self.ask(SAID).await?;
        ensure!(said == "open", "the page says data-desk={said}");
        Ok(())
    }

    /// Presses what opens the desk, and waits until it is open.
    ///
    /// # Errors
    /// When there is nothing to press or the desk does not open.
    pub async fn press_for_desk(&self, action: &str) -> anyhow::Result<()> {
        self.press(action).await?;
        self.is_at_desk().await
    }
}
