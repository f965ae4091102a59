//! The rules as data: thresholds, names and clauses of one dated program.
//!
//! A program is read from `programs/*.toml` when the crate is built, or handed
//! over as a changed copy by somebody who asks "what if". This module holds its
//! shape and nothing of its content.

use std::borrow::Cow;

use super::market::Market;

/// Text that is compiled in, or owned when a changed program was handed over.
pub type Text = Cow<'static, str>;
/// A list that is compiled in, or owned when a changed program was handed over.
pub type List<T> = Cow<'static, [T]>;

/// The same text in every language.
#[derive(Clone, Debug, Eq)]
pub enum Localized {
    /// In the order of the languages' numbers; only one where it is the same in all.
    Each(List<Text>),
    /// The same, compiled in as one text with a line for each: a list of texts would weigh more than they do.
    Joined(&'static str),
    /// Only in the language of the page, in the browser: its place among the texts that came with the page.
    Line(usize),
}

impl PartialEq for Localized {
    /// Whether both say the same, however they are kept.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Line(one), Self::Line(other)) => one == other,
            (Self::Line(_), _) | (_, Self::Line(_)) => false,
            _ => self.all().eq(other.all()),
        }
    }
}

impl Localized {
    /// Whether it is the same in all of them.
    #[must_use]
    pub fn is_same_in_all(&self) -> bool {
        let mut all = self.all();
        all.next().is_some_and(|first| all.all(|text| text == first))
    }

    /// The texts in all languages, one alone where it is the same in all; none where only the page has it.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (texts, joined): (&[Text], _) = match self {
            Self::Each(texts) => (texts, ""),
            Self::Joined(joined) => (&[], *joined),
            Self::Line(_) => (&[], ""),
        };
        texts.iter().map(|text| &**text).chain(joined.lines())
    }

    /// The text in the language with this number; none where only the page has it.
    #[must_use]
    pub fn in_language(&self, number: usize) -> Option<&str> {
        self.all().nth(number).or_else(|| self.all().next())
    }
}

/// A tier of the competency, the lower first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum TierId {
    /// The lower tier.
    Silver,
    /// The higher tier.
    Gold,
}

impl TierId {
    /// Every tier, in the order in which a program lists them.
    pub const ALL: [Self; 2] = [Self::Silver, Self::Gold];

    /// The tier's name in the contract.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Silver => "silver",
            Self::Gold => "gold",
        }
    }
}

/// Active users needed, by market.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Thresholds {
    /// In a developed market.
    pub developed: u64,
    /// In a developing market.
    pub developing: u64,
}

impl Thresholds {
    /// The lowest and the highest threshold that are still possible: the same one once the market
    /// is known.
    #[must_use]
    pub fn possible_in(self, market: Option<Market>) -> (u64, u64) {
        match market {
            Some(Market::Developed) => (self.developed, self.developed),
            Some(Market::Developing) => (self.developing, self.developing),
            None => (self.developed.min(self.developing), self.developed.max(self.developing)),
        }
    }
}

/// The clauses that each requirement of a tier rests on, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TierClauses {
    /// Clause of the active entitlements.
    pub active_entitlements: Text,
    /// Clause of the qualified individuals.
    pub qualified_individuals: Text,
}

/// What one tier asks (rules 1 and 2).
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Tier {
    /// Which tier.
    pub id: TierId,
    /// Active users needed.
    pub active_entitlements: Thresholds,
    /// People needed.
    pub qualified_individuals: u64,
    /// Where each requirement is stated.
    pub clauses: TierClauses,
}

/// A sentence of the source in our own words, with its link.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Clause {
    /// Its id within the program.
    pub id: Text,
    /// What it says.
    pub statement: Localized,
    /// Where the source says it.
    pub link: Text,
}

/// A workload, association, exam or certification.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Named {
    /// Its id in evidence.
    pub id: Text,
    /// Its name.
    pub name: Localized,
    /// Where it is described.
    pub link: Text,
}

impl Named {
    /// Where `id` stands in `list`: what evidence refers to.
    #[must_use]
    pub fn position(list: &[Self], id: &str) -> Option<usize> {
        list.iter().position(|item| item.id == id)
    }
}

/// Something that has happened to the programme since its publication.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct StatusNote {
    /// When, as `YYYY-MM-DD`.
    pub date: Text,
    /// What has happened.
    pub statement: Localized,
    /// Where one can read about it.
    pub link: Text,
    /// The exams and certifications, by id, that nobody can get since.
    pub ends: List<Text>,
}

/// One dated version of the competency's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Program {
    /// The competency's id.
    pub id: Text,
    /// The date of its publication, as `YYYY-MM-DD`.
    pub version: Text,
    /// The competency's name.
    pub title: Localized,
    /// The option of the competency that these rules describe.
    pub option: Localized,
    /// The published source.
    pub source: Text,
    /// What has happened since.
    pub status: List<StatusNote>,
    /// The tiers, in the order of [`TierId::ALL`].
    pub tiers: List<Tier>,
    /// Everything the source says that matters here.
    pub clauses: List<Clause>,
    /// Workloads that count (rule 3).
    pub workloads: List<Named>,
    /// Associations that are recognised (rule 4).
    pub associations: List<Named>,
    /// Exams of the exam route: all are needed (rule 5).
    pub exams: List<Named>,
    /// Certifications of the certification route: any one is enough (rule 5).
    pub certifications: List<Named>,
    /// Associations that other shipped versions list and this one does not (rule 9). They are no part of
    /// the program as data, and only serve to say why something does not count.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub unlisted: List<Named>,
}

/// A set of positions in one of a program's lists, which hold at most [`PositionSet::CAPACITY`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PositionSet(u32);

impl PositionSet {
    /// The longest list of which a set can be taken.
    pub const CAPACITY: usize = 32;

    /// The set with `position` added; a position beyond the capacity changes nothing.
    #[must_use]
    pub const fn with(self, position: usize) -> Self {
        Self(self.0 | Self::bit(position))
    }

    /// The set without `position`.
    #[must_use]
    pub const fn without(self, position: usize) -> Self {
        Self(self.0 & !Self::bit(position))
    }

    /// Whether `position` is in the set.
    #[must_use]
    pub const fn contains(self, position: usize) -> bool {
        self.0 & Self::bit(position) != 0
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    const fn bit(position: usize) -> u32 {
        if position < Self::CAPACITY { 1 << position } else { 0 }
    }
}
