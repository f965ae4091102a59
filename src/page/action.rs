//! What a visitor can ask for that needs the lazily loaded chunk, and what is waited for.

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// To be able to take back what was removed, or to hear that nothing is kept.
    Remember,
    /// To go on with a list that was kept.
    GoOn,
    /// To show what hangs on entries that may be listed twice, or on how the source is read.
    Explain,
    /// To open the link in the address.
    Arrive,
    /// To enter totals.
    Totals,
    /// To list customers.
    List,
    /// To import a list.
    Import,
    /// To see the ways to read the source.
    Readings,
    /// To print the report.
    Print,
    /// To copy the summary.
    Copy,
    /// To copy a link.
    Link,
    /// To download the answer as JSON.
    Json,
}

impl Action {
    /// Whether the visitor has asked for it. The page asks for the others by itself.
    #[cfg(feature = "hydrate")]
    pub const fn is_asked(self) -> bool {
        !matches!(self, Self::Remember | Self::GoOn | Self::Explain)
    }

    /// The id of the place that shows the waiting message; empty if none.
    pub const fn place(self) -> &'static str {
        match self {
            Self::Remember => "",
            Self::Arrive => LINK,
            Self::GoOn | Self::Totals | Self::List | Self::Import => LIST,
            Self::Explain | Self::Readings | Self::Print | Self::Copy | Self::Link | Self::Json => ANSWER,
        }
    }
}

/// At the top of the form, for a link.
pub const LINK: &str = "link";
/// Among the users, for the list.
pub const LIST: &str = "list";
/// Beside the ways to take the answer away.
pub const ANSWER: &str = "answer";
