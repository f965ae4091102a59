//! The list of customers as somebody fills it in: row by row, each by its place in the list.
//!
//! It refuses to reach rows that are not on the screen; a story scrolls or types its way to them.

use super::Visit;

/// A part of a row: its field for the customer, or one of the others.
#[must_use]
pub fn field(row: usize, part: &str) -> String {
    format!(".row[data-place='{row}'] [data-part='{part}']")
}

/// What a row says of itself.
#[must_use]
pub fn standing(row: usize) -> String {
    format!(".row[data-place='{row}'] .standing")
}

/// The customer's field.
pub const CUSTOMER: &str = "";
/// The workload's choice.
pub const WORKLOAD: &str = ".workload";
/// The field of active users.
pub const USERS: &str = ".users";
/// The licence's choice.
pub const LICENCE: &str = ".licence";
/// The association's choice.
pub const ASSOCIATION: &str = ".association";

impl Visit {
    /// Fills in a row: customer, workload, users, licence, association.
    ///
    /// # Errors
    /// When there is no such row or it takes no keys.
    pub async fn fill_row(&self, row: usize, cells: [&str; 5]) -> anyhow::Result<()> {
        let [customer, workload, users, licence, association] = cells;
        self.fill_in(&field(row, CUSTOMER), customer).await?;
        self.pick(&field(row, WORKLOAD), workload).await?;
        self.fill_in(&field(row, USERS), users).await?;
        self.pick(&field(row, LICENCE), licence).await?;
        self.pick(&field(row, ASSOCIATION), association).await
    }

    /// Chooses an option of a choice.
    ///
    /// # Errors
    /// When there is none or something covers it.
    pub async fn pick(&self, selector: &str, value: &str) -> anyhow::Result<()> {
        // Whoever chooses has the keyboard there. WebKit then notes what is chosen, and tells no change to that.
        self.until(&format!("{selector} is there"), &format!("document.querySelector({selector:?})")).await?;
        self.focus(selector).await?;
        self.click(&format!("{selector} option[value='{value}']")).await
    }

    /// Waits until the rows on the screen are these customers, in this order.
    ///
    /// # Errors
    /// With the customers that are there instead.
    pub async fn lists(&self, customers: &[&str]) -> anyhow::Result<()> {
        let now =
            "[...document.querySelectorAll('.row [data-part=\"\"]')].map(field => field.value).join('|')";
        let wanted = customers.join("|");
        let listed = self.until(&format!("the list is {wanted}"), &format!("{now} === {wanted:?}")).await;
        if let Err(error) = listed {
            return Err(error.context(format!("the list is {}", self.ask(now).await?)));
        }
        Ok(())
    }

    /// Presses a button of a row.
    ///
    /// # Errors
    /// When there is none or something covers it.
    pub async fn press_in_row(&self, row: usize, action: &str) -> anyhow::Result<()> {
        self.click(&format!(".row[data-place='{row}'] [data-action={action:?}]")).await
    }

    /// Waits until the keyboard is in this element.
    ///
    /// # Errors
    /// With where it is instead.
    pub async fn is_in(&self, selector: &str) -> anyhow::Result<()> {
        let is_in = format!("document.activeElement.matches({selector:?})");
        let seen = self.until(&format!("the keyboard is in {selector}"), &is_in).await;
        if let Err(error) = seen {
            let instead = self.ask("document.activeElement.outerHTML.slice(0, 200)").await?;
            return Err(error.context(format!("the keyboard is in {instead}")));
        }
        Ok(())
    }

    /// How many rows are in the document.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn rows_in_document(&self) -> anyhow::Result<Option<u64>> {
        self.ask("document.querySelectorAll('.row').length").await.map(|count| count.as_u64())
    }
}
