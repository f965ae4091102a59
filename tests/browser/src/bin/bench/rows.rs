//! Ten thousand rows shown in both ways: those in sight alone, as the page does it, and all of them in the
//! document with `content-visibility: auto`, which leaves it to the browser to skip those out of sight.
//!
//! For the second way, a second list with copies of the page's own row stands below the first. Nothing of
//! ours follows the copies, so it is the least that this way could cost.

use anyhow::Context as _;
use browser_tests::server::Server;
use serde_json::{Value, json};

use crate::{
    cdp::CdpBrowser,
    figures::percentile,
    list, memory,
    tab::Tab,
    typing::{SLOWER, type_into},
};

const STARTED: &str = "document.documentElement.dataset.started && document.querySelector('#customers .row')";
/// So many keys are typed in each way.
const KEYS: usize = 200;
/// So many steps are scrolled.
const STEPS: usize = 100;
/// From a key to the painted answer, in milliseconds: two frames.
const GOAL: f64 = 32.0;

/// How many times as long a key may take after all the others.
const MAX_GROWTH: f64 = 1.25;

/// Measures and prints; tells whether the goals are reached.
pub async fn measure(page: &Server, rows: usize, all: bool) -> anyhow::Result<bool> {
    println!("{rows} rows, a key in one of them, page {SLOWER} times slower:");
    let browser = &mut CdpBrowser::start().await?;
    let mut tab = with_list(browser, page, rows).await?;
    println!("  rows in sight ({} elements):", elements(&mut tab).await?);
    println!("    shown after a jump: {:.0} ms", tab.figure(&format!("({JUMP})()")).await?);
    scroll(&mut tab, "customers").await?;
    let typing = type_into(&mut tab, KEYS).await?;
    typing.print();
    println!(
        "    peak memory {:.0} MB (goals for a key: p95 at most {GOAL} ms, and at most {MAX_GROWTH} times as long at the end)",
        memory::peak().unwrap_or(f64::NAN)
    );
    tab.close().await?;
    if all {
        let mut tab = with_list(browser, page, rows).await?;
        let built = tab.figure(&format!("({SHOW_ALL})({rows})")).await?;
        println!("  all rows, content-visibility: auto ({} elements):", elements(&mut tab).await?);
        println!("    built: {built:.0} ms");
        scroll(&mut tab, "all").await?;
        type_into(&mut tab, KEYS).await?.print();
        println!("    peak memory {:.0} MB", memory::peak().unwrap_or(f64::NAN));
        tab.close().await?;
    }
    Ok(typing.p95() <= GOAL && typing.growth() <= MAX_GROWTH)
}

/// A tab in which the page has taken a list from its own storage.
async fn with_list<'a>(browser: &'a mut CdpBrowser, page: &Server, rows: usize) -> anyhow::Result<Tab<'a>> {
    // Where the page itself does not run, so that it keeps nothing of its own on leaving.
    let mut tab = Tab::open(browser, page, "nothing-here", "document.body").await?;
    let kept = json!([["market", "developed"], ["customers", list::kept(rows)]]);
    tab.ask(&format!(
        "sessionStorage.setItem('competency-calculator', new URLSearchParams({kept}).toString())"
    ))
    .await?;
    tab.go(page, "", STARTED).await?;
    memory::start_over();
    Ok(tab)
}

/// Scrolls through the list, and prints how long each step takes until it is painted.
async fn scroll(tab: &mut Tab<'_>, list: &str) -> anyhow::Result<()> {
    tab.slow_down(SLOWER).await?;
    let steps = tab.ask(&format!("({SCROLL})({list:?}, {STEPS})")).await?;
    tab.slow_down(1).await?;
    let steps = steps.as_array().context("the steps")?;
    let steps: Vec<_> = steps.iter().filter_map(Value::as_f64).collect();
    let [half, most] = [50, 95].map(|share| percentile(&steps, share));
    println!("    a step of scrolling until it is painted: p50 {half:.1} ms, p95 {most:.1} ms");
    Ok(())
}

async fn elements(tab: &mut Tab<'_>) -> anyhow::Result<f64> {
    tab.figure("document.querySelectorAll('.rows *').length").await
}

/// Shows other rows than before, and says how long that took.
const JUMP: &str = "async () => {
    const list = document.getElementById('customers');
    const began = performance.now();
    probe.scrollInto(list, 0.5);
    await probe.painted();
    const { ended } = await probe.painted();
    return ended - began;
}";

/// Scrolls by a third of the screen in each frame, and says how long each step took.
const SCROLL: &str = "async (list, steps) => {
    probe.scrollInto(document.getElementById(list), 0.1);
    await probe.painted();
    const took = [];
    for (let step = 0; step < steps; step += 1) {
        const began = performance.now();
        scrollBy({ top: innerHeight / 3, behavior: 'instant' });
        took.push((await probe.painted()).ended - began);
    }
    return took;
}";

/// Puts as many copies of a row into the document as there are rows, and says how long that took.
const SHOW_ALL: &str = "async (rows) => {
    const list = document.getElementById('customers');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.row { content-visibility: auto }');
    document.adoptedStyleSheets = [sheet];
    const row = list.querySelector('.row');
    const all = list.cloneNode();
    all.id = 'all';
    const copies = document.createElement('ul');
    copies.style.setProperty('--rows', rows);
    copies.style.setProperty('--before', 0);
    const began = performance.now();
    for (let count = 0; count < rows; count += 1) copies.append(row.cloneNode(true));
    all.append(copies);
    list.after(all);
    await probe.painted();
    const { ended } = await probe.painted();
    return ended - began;
}";
