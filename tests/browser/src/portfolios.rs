//! Lists of customers that stories and pictures share.
//!
//! They come to the page as what it has kept in the tab's storage, which is how a list of any length
//! comes back after a refresh; the chunk opens for it by itself.

use serde_json::{Value, json};

use crate::visit::Visit;

/// A row: customer, workload, users as typed, licence, association.
pub type Row<'a> = [&'a str; 5];

/// One certified person, as the page keeps it.
pub const CERTIFIED: (&str, &str) = ("person.0.certification", "mcsa-office-365");

/// Nobody else has an exam or a certification, as the page keeps it.
pub const NOBODY_ELSE: (&str, &str) = ("nobody", "yes");

/// A company in a developed market that Contoso's association would bring to Silver.
pub const NEARLY_SILVER: [Row<'_>; 5] = [
    ["Fabrikam", "exchange-online", "1000", "paid", "transacting-partner"],
    ["Northwind", "sharepoint-online", "400", "paid", "any"],
    ["Contoso", "yammer", "600", "paid", "none"],
    ["Tailspin", "proplus", "300", "trial", "any"],
    ["Wingtip", "skype-for-business", "250", "paid", ""],
];

/// A complete list of customers, and whatever else the page keeps, by its names for it.
///
/// # Errors
/// When the page does not start again, or the chunk does not open.
pub async fn list(visit: &Visit, rows: &[Row<'_>], besides: &[(&str, &str)]) -> anyhow::Result<()> {
    let lines: String = rows.iter().map(|row| row.join("\t") + "\n").collect();
    let mut pairs = vec![("customers", lines.as_str()), ("customers.complete", "yes")];
    pairs.extend(besides);
    keep(visit, &json!(pairs)).await
}

/// Has the tab keep these names and values, and comes back to the page with them.
///
/// # Errors
/// When the page does not start again, or the chunk does not open.
pub async fn keep(visit: &Visit, pairs: &Value) -> anyhow::Result<()> {
    come_back_with(visit, pairs).await?;
    visit.is_at_chunk().await
}

/// The same where the chunk may not open.
///
/// # Errors
/// When the page does not start again.
pub async fn come_back_with(visit: &Visit, pairs: &Value) -> anyhow::Result<()> {
    // The page keeps what it knows when it is left, so this comes after that.
    let keep = format!(
        "addEventListener('pagehide', () => \
         sessionStorage.setItem('competency-calculator', new URLSearchParams({pairs}).toString()))"
    );
    visit.ask(&keep).await?;
    visit.refresh().await
}

/// The totals, with the chunk loaded and nothing entered yet.
///
/// # Errors
/// When the chunk does not open or does not show them.
pub async fn totals_at_chunk(visit: &Visit) -> anyhow::Result<()> {
    visit.press_for_chunk("by-customer").await?;
    visit.press("totals").await?;
    visit.see("[data-action=totals]", "aria-pressed", "true").await
}

/// The company that is nearly Silver, with a certified person.
///
/// # Errors
/// When the page does not take it or the verdict is another.
pub async fn nearly_silver(visit: &Visit) -> anyhow::Result<()> {
    list(visit, &NEARLY_SILVER, &[("market", "developed"), CERTIFIED, NOBODY_ELSE]).await?;
    visit.see("[data-tier]", "data-tier", "none").await?;
    visit.see("[data-tier]", "data-possible", "none").await
}
