//! The ids of the list, of its rows and of their fields.

/// The id of the table.
pub const TABLE: &str = "customers";
/// The id of what is as tall as all its rows, of which it holds those in sight.
pub const ROWS: &str = "customer-rows";
/// The id of the line that says how many rows there are.
pub const COUNT: &str = "customers-count";

const FIELD: &str = "customer.";

/// The id of a row's first field; those of its other fields begin with it.
pub fn id(key: u32) -> String {
    format!("{FIELD}{key}")
}

/// The row that a field with this id is in.
pub fn key_of(id: &str) -> Option<u32> {
    id.strip_prefix(FIELD)?.split('.').next()?.parse().ok()
}
