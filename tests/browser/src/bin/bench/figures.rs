//! What is made of many measurements: the middle one, and the one that few exceed.
//!
//! It refuses to average: one slow measurement would hide in all the others, or they in it.

/// The figure below which `share` of all are, in per cent.
pub fn percentile(figures: &[f64], share: usize) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = sorted.len().saturating_mul(share).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

/// The middle figure.
pub fn median(figures: &[f64]) -> f64 {
    percentile(figures, 50)
}

/// The largest figure, or zero.
pub fn most(figures: impl IntoIterator<Item = f64>) -> f64 {
    figures.into_iter().fold(0.0, f64::max)
}
