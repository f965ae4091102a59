//! Companies that stories and pictures share: what each knows of itself, entered as a person would.
//!
//! No threshold is named here; each company waits for the verdict it is known for, so that a change
//! of the rules shows at once which of them no longer fits.

use serde_json::json;

use crate::{portfolios, visit::Visit};

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

/// Nobody else has an exam or a certification.
///
/// # Errors
/// When there is no box for that.
pub async fn nobody_else(visit: &Visit) -> anyhow::Result<()> {
    visit.choose("nobody", Some("yes")).await
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
    nobody_else(visit).await?;
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
    nobody_else(visit).await?;
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
    nobody_else(visit).await?;
    visit.see("[data-tier]", "data-tier", "gold").await
}

/// A company that has left this list of customers in its tab: customer, workload, users, licence and
/// association, as the tab keeps them. The page has been opened before.
///
/// # Errors
/// When the page does not start again.
pub async fn keep_customers(visit: &Visit, market: &str, lines: &str) -> anyhow::Result<()> {
    let pairs = json!([
        ["market", market],
        ["customers", lines],
        ["customers.complete", "yes"],
        ["nobody", "yes"],
        ["person.0", "Ana"],
        ["person.0.certification", "mcsa-office-365"],
        ["person.1", "Rui"],
        ["person.1.exam", "70-346"],
    ]);
    portfolios::keep(visit, &pairs).await?;
    visit.until("the list is there", "document.querySelector('[data-tier=none]') === null").await
}

/// A dozen customers: some count, some do not, of some not all is known.
pub const CUSTOMERS: &str = "\
Contoso\texchange-online\t620\tpaid\tdelegated-administrator
Contoso\tyammer\t600\tpaid\tnone
Fabrikam, Ltd.\texchange-online\t410\tpaid\ttransacting-partner
Fabrikam, Ltd.\tproplus\t380\tpaid\ttransacting-partner
Northwind\tsharepoint-online\t275\tpaid\tdigital-partner-of-record
Tailspin Toys\tskype-for-business\t140\tpaid\tfasttrack-partner
Wingtip Irm\u{e3}os\texchange-online\t95\ttrial\tany
Adatum\texchange-online\t310\tpaid\tany
Adatum\tyammer\t\tpaid\tany
Litware\tproplus\t260\t\tdelegated-administrator
Proseware\tsharepoint-online\t88\tpaid\t
Trey Research\tyammer\t55\ttrial\tnone
";
