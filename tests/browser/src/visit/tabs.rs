//! Another tab of the same browser at the same page, as visitors open it who compare two companies.
//!
//! A visit is in one tab at a time. It refuses to close any: a visit closes all of them in the end.

use anyhow::Context as _;
use thirtyfour::WindowHandle;

use super::Visit;

/// A tab that the visit can go back to.
#[derive(Debug)]
pub struct Tab(WindowHandle);

impl Visit {
    /// Goes on in a new tab, and gives the one that stays open beside it.
    ///
    /// # Errors
    /// When the browser opens none.
    pub async fn go_to_new_tab(&self) -> anyhow::Result<Tab> {
        self.note_requests().await?;
        let left = self.browser.window().await?;
        self.held.open_tab().await?;
        self.prepare_tab().await?;
        Ok(Tab(left))
    }

    /// Goes on in this tab, and gives the one that was left.
    ///
    /// # Errors
    /// When it is closed, or its page has stopped meanwhile.
    pub async fn go_to_tab(&self, tab: Tab) -> anyhow::Result<Tab> {
        self.note_requests().await?;
        let left = self.browser.window().await?;
        self.browser.switch_to_window(tab.0).await.context("going to another tab")?;
        self.wait_for_start("yes").await?;
        Ok(Tab(left))
    }
}
