//! The ids of the list, of its rows and of their fields.

/// The id of the element that scrolls.
pub const ROWS: &str = "customers";
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
