//! Lists of customers that stories and pictures share.
//!
//! They come to the page as what it has kept in the tab's storage, which is how a list of any length
//! comes back after a refresh.

use serde_json::json;

use crate::visit::Visit;

/// A row: customer, workload, users as typed, licence, association.
pub type Row<'a> = [&'a str; 5];

/// One certified person, as the page keeps it.
pub const CERTIFIED: (&str, &str) = ("person.0.certification", "mcsa-office-365");

/// A company in a developed market that Contoso's association would bring to Silver.
pub const NEARLY_SILVER: [Row<'_>; 5] = [
    ["Fabrikam", "exchange-online", "1000", "paid", "transacting-partner"],
    ["Northwind", "sharepoint-online", "400", "paid", "any"],
    ["Contoso", "yammer", "600", "paid", "none"],
    ["Tailspin", "proplus", "300", "trial", "any"],
    ["Wingtip", "skype-for-business", "250", "paid", ""],
];

/// A list of customers, and whatever else the page keeps, by its names for it.
///
/// # Errors
/// When the page does not start again.
pub async fn list(visit: &Visit, rows: &[Row<'_>], besides: &[(&str, &str)]) -> anyhow::Result<()> {
    let lines: String = rows.iter().map(|row| row.join("\t") + "\n").collect();
    let mut pairs = vec![("customers", lines.as_str())];
    pairs.extend(besides);
    let kept = json!(pairs);
    visit
        .ask(&format!(
            "sessionStorage.setItem('competency-calculator', new URLSearchParams({kept}).toString())"
        ))
        .await?;
    visit.refresh().await
}

/// The company that is nearly Silver, with a certified person.
///
/// # Errors
/// When the page does not take it or the verdict is another.
pub async fn nearly_silver(visit: &Visit) -> anyhow::Result<()> {
    list(visit, &NEARLY_SILVER, &[("market", "developed"), CERTIFIED]).await?;
    visit.see("[data-tier]", "data-tier", "none").await?;
    visit.see("[data-tier]", "data-possible", "none").await
}
