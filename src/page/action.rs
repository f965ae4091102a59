//! What a visitor has asked for that the page as it is first loaded cannot do.

/// Why the desk is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// To go on with a list that was kept.
    GoOn,
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

const ALL: [Action; 7] =
    [Action::GoOn, Action::List, Action::Import, Action::Print, Action::Copy, Action::Link, Action::Json];

impl Action {
    /// The action that a word stands for.
    pub fn of(word: &str) -> Option<Self> {
        ALL.into_iter().find(|action| action.word() == word)
    }

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::GoOn => "go-on",
            Self::List => "list",
            Self::Import => "import",
            Self::Print => "print",
            Self::Copy => "copy",
            Self::Link => "link",
            Self::Json => "json",
        }
    }
}
