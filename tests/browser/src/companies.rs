//! Companies that stories and pictures share: what each knows of itself, entered as a person would.
//!
//! No threshold is named here; each company waits for the verdict it is known for, so that a change
//! of the rules shows at once which of them no longer fits.

use crate::visit::Visit;

/// One person with both exams.
///
/// # Errors
/// When the row or its boxes are missing.
pub async fn add_examined(visit: &Visit, place: usize, name: &str) -> anyhow::Result<()> {
    visit.press("add-person").await?;
    visit.fill(&format!("person.{place}"), name).await?;
    visit.choose(&format!("person.{place}.exam"), Some("70-346")).await?;
    visit.choose(&format!("person.{place}.exam"), Some("70-347")).await
}

/// One person with the certification.
///
/// # Errors
/// When the row or its box is missing.
pub async fn add_certified(visit: &Visit, place: usize, name: &str) -> anyhow::Result<()> {
    visit.press("add-person").await?;
    visit.fill(&format!("person.{place}"), name).await?;
    visit.choose(&format!("person.{place}.certification"), Some("mcsa-office-365")).await
}

/// A company that knows little yet: some users, one exam, no market.
///
/// # Errors
/// When the form does not take it.
pub async fn partial(visit: &Visit) -> anyhow::Result<()> {
    visit.fill("users.exchange-online", "1,250").await?;
    visit.press("add-person").await?;
    visit.fill("person.0", "Ana").await?;
    visit.choose("person.0.exam", Some("70-346")).await?;
    visit.see("[data-tier]", "data-tier", "none").await?;
    visit.see("[data-tier]", "data-possible", "silver").await
}

/// A company in a developing market that reaches Silver and no more.
///
/// # Errors
/// When the form does not take it or the verdict is another.
pub async fn silver(visit: &Visit) -> anyhow::Result<()> {
    visit.choose("market", Some("developing")).await?;
    visit.fill("users.exchange-online", "800").await?;
    visit.fill("users.yammer", "450").await?;
    add_certified(visit, 0, "Ana").await?;
    visit.see("[data-tier]", "data-tier", "silver").await
}

/// A company that reaches Gold, one person by each route.
///
/// # Errors
/// When the form does not take it or the verdict is another.
pub async fn gold(visit: &Visit) -> anyhow::Result<()> {
    visit.choose("market", Some("developed")).await?;
    visit.fill("users.exchange-online", "3,100").await?;
    visit.fill("users.sharepoint-online", "900").await?;
    add_examined(visit, 0, "Ana").await?;
    add_certified(visit, 1, "Rui").await?;
    visit.see("[data-tier]", "data-tier", "gold").await
}
