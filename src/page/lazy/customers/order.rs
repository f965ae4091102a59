//! What the rows of the list can be sorted by, and how two of them compare.

use std::cmp::Ordering;

use crate::{
    input::draft::portfolio::{Row, Standing},
    text::Text,
};

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortKey {
    /// The customer's name.
    Customer,
    /// The workload.
    Workload,
    /// Active users, the most first.
    Users,
    /// How they stand, what needs attention first.
    Standing,
}

/// Every order, and its word in a choice.
pub const CHOICES: [(SortKey, &str); 4] = [
    (SortKey::Customer, "customer"),
    (SortKey::Workload, "workload"),
    (SortKey::Users, "users"),
    (SortKey::Standing, "standing"),
];

impl SortKey {
    /// What it is called.
    pub fn label(self, text: Text) -> &'static str {
        match self {
            Self::Customer => text.customers_name(),
            Self::Workload => text.customers_workload(),
            Self::Users => text.customers_sort_users(),
            Self::Standing => text.customers_sort_standing(),
        }
    }

    /// Which of two rows comes first, in a language's order of names.
    pub fn compare(self, one: &Row, two: &Row, languages: &js_sys::Array) -> Ordering {
        let customer = |row: &Row| row.deployment.customer.clone().unwrap_or_default();
        match self {
            // Rows without a name go last, as in a printed list.
            Self::Customer => {
                let (one, two) = (customer(one), customer(two));
                one.is_empty().cmp(&two.is_empty()).then_with(|| compared(&one, &two, languages))
            }
            Self::Workload => one.deployment.workload.cmp(&two.deployment.workload),
            Self::Users => two.deployment.active_users.cmp(&one.deployment.active_users),
            Self::Standing => rank(one).cmp(&rank(two)),
        }
    }
}

/// As the page's language puts names in order, whatever the language of the browser.
fn compared(one: &str, two: &str, languages: &js_sys::Array) -> Ordering {
    let options = js_sys::Object::new();
    js_sys::JsString::from(one).locale_compare(two, languages, &options).cmp(&0)
}

/// What needs attention comes first.
fn rank(row: &Row) -> u8 {
    match Standing::of(&row.deployment) {
        Standing::Excluded(_) => 0,
        Standing::Open(_) => 1,
        Standing::Counts(_) => 2,
    }
}
