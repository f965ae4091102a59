//! Browsers that wait for their next visit.
//!
//! It refuses to keep more than those of one engine: stories are told engine by engine, and an idle browser
//! takes memory and time.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Browser, Kind};
use crate::engine::Engine;

static FREE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

fn free() -> MutexGuard<'static, Vec<Browser>> {
    FREE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser with a new tab: one that is free, or a new one.
///
/// # Errors
/// When none can be started.
pub async fn take(engine: Engine, kind: Kind) -> anyhow::Result<Browser> {
    let (found, others) = {
        let mut free = free();
        let others: Vec<_> = free.extract_if(.., |browser| browser.engine != engine).collect();
        let place = free.iter().position(|browser| browser.kind == kind);
        (place.map(|place| free.swap_remove(place)), others)
    };
    for other in others {
        // Whatever becomes of it, dropping it ends it.
        let _ = other.quit().await;
    }
    let browser = match found {
        Some(browser) => browser,
        None => start(engine, kind).await?,
    };
    browser.open_tab().await?;
    Ok(browser)
}

/// Starts a browser. A driver may fail to reach the browser that it has just started, and then another pair does.
async fn start(engine: Engine, kind: Kind) -> anyhow::Result<Browser> {
    match Browser::start(engine, kind).await {
        Ok(browser) => Ok(browser),
        Err(_) => Browser::start(engine, kind).await,
    }
}

/// Keeps a browser in which all went well for the next visit.
pub fn give_back(browser: Browser) {
    free().push(browser);
}

/// Ends every browser that waits. Call before the program ends, or they outlive it.
pub async fn close_all() {
    let all = std::mem::take(&mut *free());
    for browser in all {
        let _ = browser.quit().await;
    }
}
