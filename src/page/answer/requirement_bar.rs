//! A requirement as a bar: what counts, what could, and the threshold at its end.
//!
//! It is a picture of figures that stand beside it in words, so assistive technology skips it.

use crate::page::view::{El, el};
use crate::rules::requirement::RequirementResult;

/// The bar of one requirement; its end is the highest threshold still possible.
pub fn bar(result: &RequirementResult, (lowest, highest): (u64, u64)) -> El {
    let end = result.required.unwrap_or(highest);
    let counted = percent(result.interval.counted, end);
    let possible = result.interval.possible.map_or(100, |possible| percent(possible, end));
    // Where one threshold of two lies on the way to the other; out of sight when there is one.
    let mark = if result.required.is_none() { percent(lowest, end) } else { 200 };
    el("span")
        .class("meter")
        .attr("aria-hidden", "true")
        .style(format!("--counted:{counted}%;--possible:{possible}%;--mark:{mark}%"))
}

/// How far `figure` comes on the way to `end`, without ever rounding up to it.
const fn percent(figure: u64, end: u64) -> u64 {
    if figure >= end { 100 } else { figure.saturating_mul(100).div_euclid(end) }
}
