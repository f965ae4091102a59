//! Ten thousand rows shown in both ways: those in sight alone, as the page does it, and all of them in the
//! document with `content-visibility: auto`, which leaves it to the browser to skip those out of sight.
//!
//! Both are the same rows of the same page: for the second way it is told that its window is as high as
//! the whole list, so nothing is measured that is not there.

use browser_tests::server::Server;
use serde_json::json;
use thirtyfour::WebDriver;

use crate::{
    list, memory,
    tab::Tab,
    typing::{SLOWER, type_into},
};

const STARTED: &str = "document.documentElement.dataset.started && document.querySelector('#customers .row')";
/// Keys in the list as built.
const KEYS: usize = 200;
/// Keys where every row is in the document: each takes long.
const KEYS_IN_ALL: usize = 20;
/// From a key to the painted answer, in milliseconds: two frames.
const GOAL: f64 = 32.0;

/// Measures and prints; tells whether the goal is reached.
pub async fn measure(browser: &WebDriver, page: &Server, rows: usize, all: bool) -> anyhow::Result<bool> {
    println!("{rows} rows, a key in one of them, page {SLOWER} times slower:");
    let tab = with_list(browser, page, rows).await?;
    println!("  rows in sight ({} elements):", elements(&tab).await?);
    println!("    shown after a jump: {:.0} ms", tab.figure(&format!("({JUMP})()")).await?);
    let typing = type_into(&tab, KEYS).await?;
    typing.print();
    println!(
        "    peak memory {:.0} MB (goal for a key: p95 at most {GOAL} ms)",
        memory::peak().unwrap_or(f64::NAN)
    );
    tab.close().await?;
    if all {
        let tab = with_list(browser, page, rows).await?;
        tab.ask(&format!("void ({SHOW_ALL})()")).await?;
        tab.until("probe.built").await?;
        let built = tab.figure("probe.built").await?;
        println!("  all rows, content-visibility: auto ({} elements):", elements(&tab).await?);
        println!("    built: {built:.0} ms");
        type_into(&tab, KEYS_IN_ALL).await?.print();
        println!("    peak memory {:.0} MB", memory::peak().unwrap_or(f64::NAN));
        tab.close().await?;
    }
    Ok(typing.p95() <= GOAL)
}

/// A tab in which the page has taken a list from its own storage.
async fn with_list<'a>(browser: &'a WebDriver, page: &Server, rows: usize) -> anyhow::Result<Tab<'a>> {
    // Where the page itself does not run, so that it keeps nothing of its own on leaving.
    let tab = Tab::open(browser, page, "nothing-here", "document.body").await?;
    let kept = json!([["market", "developed"], ["customers", list::kept(rows)]]);
    tab.ask(&format!(
        "sessionStorage.setItem('competency-calculator', new URLSearchParams({kept}).toString())"
    ))
    .await?;
    tab.go(page, "", STARTED).await?;
    memory::start_over();
    Ok(tab)
}

async fn elements(tab: &Tab<'_>) -> anyhow::Result<f64> {
    tab.figure("document.querySelectorAll('#customers *').length").await
}

/// Shows other rows than before, and says how long that took.
const JUMP: &str = "async () => {
    const list = document.getElementById('customers');
    const began = performance.now();
    list.scrollTop = list.scrollHeight / 2;
    await probe.painted();
    const { ended } = await probe.painted();
    return ended - began;
}";

/// Makes the list as high as all its rows, which are then in sight as far as the page knows; gives it
/// its height back, and keeps from the page that it is scrolled.
const SHOW_ALL: &str = "async () => {
    const list = document.getElementById('customers');
    const wanted = Number(getComputedStyle(list.firstElementChild).getPropertyValue('--rows'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#customers { max-height: none } .row { content-visibility: auto }');
    document.adoptedStyleSheets = [sheet];
    const began = performance.now();
    list.dispatchEvent(new Event('scroll'));
    while (list.querySelectorAll('.row').length < wanted) await probe.painted();
    sheet.replaceSync('.row { content-visibility: auto }');
    const { ended } = await probe.painted();
    addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true });
    probe.built = ended - began;
}";
