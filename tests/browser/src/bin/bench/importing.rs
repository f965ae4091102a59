//! A list of a million rows: from the file that is chosen to the verdict that is shown, beside the time in
//! which `PapaParse` merely parses the same file in its worker.
//!
//! Both take turns in one browser, so that whatever else the machine does weighs on both.

use std::path::Path;

use anyhow::ensure;
use browser_tests::server::Server;

use crate::{
    cdp::CdpBrowser,
    figures::{median, most},
    memory,
    tab::Tab,
};

const ROUNDS: usize = 3;
/// Ours may take this share of the time that the peer takes.
const GOAL: f64 = 0.3;
/// What a person would feel, in milliseconds.
const LONGEST_TASK: f64 = 50.0;

/// What one import took.
struct Import {
    milliseconds: f64,
    longest_task: f64,
    gap: f64,
    megabytes: f64,
}

/// Measures and prints; tells whether the goals are reached.
pub async fn measure(page: &Server, peer: &Server, file: &Path, rows: usize) -> anyhow::Result<bool> {
    let browser = &mut CdpBrowser::start().await?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut tab = Tab::open(browser, page, "", "document.documentElement.dataset.started").await?;
        tab.click("[data-action=import]").await?;
        tab.until("document.getElementById('import-file')").await?;
        ours.push(import(&mut tab, file, ".import-verdict").await?);
        let told = tab.ask("document.querySelector('.outcome').innerText.replace(/\\D+/g, '')").await?;
        ensure!(told.as_str().is_some_and(|told| told.contains(&rows.to_string())), "rows: {told}");
        tab.close().await?;

        let mut tab = Tab::open(browser, peer, "", "window.Papa").await?;
        theirs.push(import(&mut tab, file, ".parsed").await?);
        let parsed = tab.ask("Number(document.querySelector('.parsed').textContent)").await?;
        // The peer counts the header.
        ensure!(parsed.as_u64() == Some(rows as u64 + 1), "the peer parsed {parsed} rows");
        tab.close().await?;
    }
    let (our_time, our_task) = print("competency-calculator, to the verdict", &ours);
    let (their_time, _) = print("PapaParse, parsed in its worker", &theirs);
    let ratio = our_time / their_time;
    println!("  ratio: {ratio:.2} (goal: at most {GOAL})");
    Ok(ratio <= GOAL && our_task <= LONGEST_TASK)
}

async fn import(tab: &mut Tab<'_>, file: &Path, shown: &str) -> anyhow::Result<Import> {
    tab.ask(&format!("probe.untilShown({shown:?})")).await?;
    tab.choose("#import-file", file).await?;
    Ok(Import {
        milliseconds: tab.figure("probe.shown.then((shown) => shown - probe.chosen)").await?,
        longest_task: tab.figure("Math.max(0, ...probe.tasks)").await?,
        gap: tab.figure("probe.gap").await?,
        megabytes: memory::peak().unwrap_or(f64::NAN),
    })
}

/// Prints what several rounds took; returns the time and the longest task.
fn print(name: &str, imports: &[Import]) -> (f64, f64) {
    let of = |figure: fn(&Import) -> f64| imports.iter().map(figure).collect::<Vec<_>>();
    let time = median(&of(|import| import.milliseconds));
    // Shorter tasks are not told; the gap between two turns of a timer bounds them.
    let task = most(of(|import| import.longest_task));
    let gap = most(of(|import| import.gap));
    let memory = most(of(|import| import.megabytes));
    let rounds: Vec<_> = imports.iter().map(|import| format!("{:.0}", import.milliseconds)).collect();
    println!("  {name}: {time:.0} ms (rounds: {})", rounds.join(", "));
    println!("    peak memory {memory:.0} MB, longest task {task:.0} ms, longest gap {gap:.0} ms");
    (time, task)
}
