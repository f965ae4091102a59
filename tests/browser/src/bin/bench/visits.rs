//! What a visit costs whoever serves the page, in bytes: the first, the next, and the day that a list is opened.
//!
//! Counted is what the server sends to a real browser with its real cache, headers included, without encryption. It
//! refuses to tell requests apart by who made them: the page, a worker or a service worker are all paid for.

use anyhow::{Context as _, ensure};
use browser_tests::server::{Request, Server};
use tokio::time::{Duration, Instant, sleep};

use crate::{cdp::CdpBrowser, tab::Tab};

const STARTED: &str = "document.documentElement.dataset.started === 'yes'";
/// After so long without a request there are none to come.
const QUIET: Duration = Duration::from_secs(2);
/// For which a host is asked what it costs.
const A_DAY: f64 = 1e6;

/// Measures and prints.
pub async fn measure(page: &Server) -> anyhow::Result<()> {
    // It has kept nothing of the page.
    let browser = &mut CdpBrowser::start().await?;
    println!("Bytes that one visitor's visits make the server send:");
    let first = visit(browser, page, false).await?;
    print("the first visit", &first)?;
    let again = visit(browser, page, false).await?;
    print("the next visit, nothing published since", &again)?;
    let list = visit(browser, page, true).await?;
    print("a visit in which a list is first opened", &list)?;
    ensure!(sent(&again)? < sent(&first)?, "nothing was kept");
    for (name, visit) in [("first", &first), ("next", &again)] {
        let bytes = sent(visit)? as f64;
        println!("  a million {name} visits a day: {bytes} B x 1,000,000 = {:.2} GB", bytes * A_DAY / 1e9);
    }
    Ok(())
}

/// Everything that was asked for from the first request until there are no more.
async fn visit(browser: &mut CdpBrowser, page: &Server, opens_list: bool) -> anyhow::Result<Vec<Request>> {
    let mark = page.record().count();
    let mut tab = Tab::open(browser, page, "", STARTED).await?;
    if opens_list {
        tab.click("[data-action=import]").await?;
        tab.until("document.getElementById('import-file')").await?;
    }
    let (mut count, mut since) = (page.record().count(), Instant::now());
    while since.elapsed() < QUIET {
        sleep(Duration::from_millis(50)).await;
        if page.record().count() != count {
            (count, since) = (page.record().count(), Instant::now());
        }
    }
    tab.close().await?;
    Ok(page.record().since(mark))
}

fn print(name: &str, visit: &[Request]) -> anyhow::Result<()> {
    println!("  {name}: {} bytes, {} requests", sent(visit)?, visit.len());
    for request in visit {
        let answer = request.answer.with_context(|| format!("{request} has no answer"))?;
        println!(
            "    {:>7} + {:>5} of headers  {} {request}",
            answer.body,
            answer.head,
            answer.status.as_str()
        );
    }
    Ok(())
}

/// The bytes of all answers together.
fn sent(visit: &[Request]) -> anyhow::Result<u64> {
    let mut sum = 0_u64;
    for request in visit {
        let answer = request.answer.with_context(|| format!("{request} has no answer"))?;
        sum = sum.saturating_add(answer.head).saturating_add(answer.body);
    }
    Ok(sum)
}
