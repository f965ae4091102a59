//! What a visitor can ask for that needs the lazily loaded chunk.

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// To go on with a list that was kept, or with a link.
    GoOn,
    /// To enter totals.
    Totals,
    /// To list customers.
    List,
    /// To import a list.
    Import,
    /// To print the report.
    Print,
    /// To copy the summary.
    Copy,
    /// To copy a link.
    Link,
    /// To download the answer as JSON.
    Json,
}
