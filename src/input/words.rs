//! The contract's words for what is chosen of a few: market, licence, association.
//!
//! Whatever reads or writes them does it by these. It refuses to know other spellings: `csv` does.

use crate::rules::{Association, Licence, Market, Program};

/// The word for an association that is not named.
pub const ANY_ASSOCIATION: &str = "any";
/// The word for no association.
pub const NO_ASSOCIATION: &str = "none";

/// The value of the market field for `market`.
#[must_use]
pub const fn market_word(market: Market) -> &'static str {
    match market {
        Market::Developed => "developed",
        Market::Developing => "developing",
    }
}

/// The market that a value of the market field stands for.
#[must_use]
pub fn market_of(word: &str) -> Option<Market> {
    [Market::Developed, Market::Developing].into_iter().find(|market| market_word(*market) == word)
}

/// The contract's word for a licence; empty when it is not known.
#[must_use]
pub const fn licence_word(licence: Option<Licence>) -> &'static str {
    match licence {
        None => "",
        Some(Licence::Paid) => "paid",
        Some(Licence::Trial) => "trial",
    }
}

/// The licence that a word of the contract stands for.
#[must_use]
pub fn licence_of(word: &str) -> Option<Licence> {
    [Licence::Paid, Licence::Trial].into_iter().find(|licence| licence_word(Some(*licence)) == word)
}

/// The contract's word for an association; empty when it is not known.
#[must_use]
pub fn association_word(program: &Program, association: Option<Association>) -> &str {
    match association {
        None => "",
        Some(Association::Any) => ANY_ASSOCIATION,
        Some(Association::None) => NO_ASSOCIATION,
        Some(association @ (Association::Recognised(_) | Association::Unlisted(_))) => {
            association.named(program).map_or("", |named| &named.id)
        }
    }
}

/// The association that a word of the contract stands for.
#[must_use]
pub fn association_of(program: &Program, word: &str) -> Option<Association> {
    match word {
        ANY_ASSOCIATION => Some(Association::Any),
        NO_ASSOCIATION => Some(Association::None),
        id => Association::with_id(program, id),
    }
}
