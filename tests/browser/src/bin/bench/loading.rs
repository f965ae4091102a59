//! How long a first visitor waits on a slow network with a slow machine: until something can be read, and until the page
//! answers. Beside it, the same page made with React and the same page written by hand.
//!
//! The pages take turns, so that whatever else the machine does weighs on all. A page answers once a market, a figure and
//! a person are entered and it says which tier that is. It refuses to let a visit have anything of an earlier one: each has a
//! tab of its own and no cache.

use std::{path::Path, time::Duration};

use anyhow::Context as _;
use browser_tests::{
    in_project,
    server::{Options, Server},
};
use serde_json::json;
use tokio::time::timeout;

use crate::{cdp::CdpBrowser, figures::median};

const ROUNDS: usize = 15;
/// In bytes a second: 1.6 Mbit.
const NETWORK: f64 = 200_000.0;
/// Until an answer begins, in milliseconds.
const LATENCY: f64 = 150.0;
const SLOWER: u32 = 4;
/// A visit takes four seconds; one that has not ended by now never will.
const PATIENCE: Duration = Duration::from_mins(1);
/// The page answers in this share of the time that the page made with React takes.
const GOAL_ANSWER: f64 = 0.85;
/// Something can be read in this share of the time that the page written by hand takes.
const GOAL_PAINT: f64 = 1.03;
const POLICY: &str = "benches/peer_pages/content-security-policy.txt";
const PROBE: &str = include_str!("loading.js");

/// When something could be read, and when the page answered, in milliseconds.
struct Visit {
    paint: f64,
    answer: f64,
}

/// A page and what its visits took, a round each.
struct Page<'a> {
    name: &'static str,
    server: &'a Server,
    visits: Vec<Visit>,
}

/// Measures and prints; tells whether the goals are reached. `folder` has the peers in it, as they were built.
pub async fn measure(page: &Server, folder: &Path) -> anyhow::Result<bool> {
    let (react, by_hand) = (peer(folder, "react").await?, peer(folder, "by_hand").await?);
    let named = |name, server| Page { name, server, visits: Vec::new() };
    let mut pages = [
        named("competency-calculator", page),
        named("made with React 19", &react),
        named("written by hand", &by_hand),
    ];
    let mut browser = CdpBrowser::start().await?;
    for round in 0..ROUNDS {
        // Whoever comes first in a round finds the machine as the round before has left it.
        for turn in 0..pages.len() {
            let page = &mut pages[(round + turn) % 3];
            let visit = timeout(PATIENCE, visit(&mut browser, page.server)).await;
            let visit = visit.with_context(|| format!("{}: round {round} does not end", page.name))??;
            page.visits.push(visit);
        }
    }
    println!("A first visit at 1.6 Mbit/s, {LATENCY} ms away, {SLOWER} times slower, medians of {ROUNDS}:");
    for page in &pages {
        print(page);
    }
    let [ours, react, by_hand] = &pages;
    let answer = ratio(ours, react, |visit| visit.answer);
    let paint = ratio(ours, by_hand, |visit| visit.paint);
    println!("  until it answers, ratio to React: {answer:.2} (goal: at most {GOAL_ANSWER})");
    println!("  first contentful paint, ratio to by hand: {paint:.2} (goal: at most {GOAL_PAINT})");
    Ok(answer <= GOAL_ANSWER && paint <= GOAL_PAINT)
}

/// The middle one of the ratios of all rounds: what else the machine does changes from round to round.
fn ratio(ours: &Page<'_>, theirs: &Page<'_>, figure: fn(&Visit) -> f64) -> f64 {
    let rounds = ours.visits.iter().zip(&theirs.visits);
    median(&rounds.map(|(our, their)| figure(our) / figure(their)).collect::<Vec<_>>())
}

/// A peer, served as the page is, under a policy that lets it work.
async fn peer(folder: &Path, name: &str) -> anyhow::Result<Server> {
    let options = Options { policy: in_project(POLICY), ..Options::new(folder.join(name)) };
    Ok(Server::start(options).await?)
}

async fn visit(browser: &mut CdpBrowser, server: &Server) -> anyhow::Result<Visit> {
    let tab = browser.open().await?;
    browser.command(&tab, "Page.enable", json!({})).await?;
    // What there is not comes from the same place, so that the process of the tab stays.
    browser.command(&tab, "Page.navigate", json!({ "url": server.url("nothing") })).await?;
    let network = json!({ "offline": false, "latency": LATENCY,
        "downloadThroughput": NETWORK, "uploadThroughput": NETWORK });
    for (name, parameters) in [
        ("Network.enable", json!({})),
        ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
        ("Network.emulateNetworkConditions", network),
        ("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })),
        ("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE })),
        ("Page.navigate", json!({ "url": server.url("") })),
    ] {
        browser.command(&tab, name, parameters).await?;
    }
    let asked = json!({ "expression": "Promise.all([loading.painted, loading.answered])",
        "awaitPromise": true, "returnByValue": true });
    let told = browser.command(&tab, "Runtime.evaluate", asked).await?;
    let figure = |place: usize| told["result"]["value"][place].as_f64().with_context(|| told.to_string());
    let visit = Visit { paint: figure(0)?, answer: figure(1)? };
    browser.close(tab).await?;
    Ok(visit)
}

fn print(page: &Page<'_>) {
    let of = |figure: fn(&Visit) -> f64| page.visits.iter().map(figure).collect::<Vec<_>>();
    let (paints, answers) = (of(|visit| visit.paint), of(|visit| visit.answer));
    let rounds = |figures: &[f64]| figures.iter().map(|ms| format!("{ms:.0}")).collect::<Vec<_>>().join(", ");
    println!(
        "  {}: first contentful paint {:.0} ms (rounds: {})",
        page.name,
        median(&paints),
        rounds(&paints)
    );
    println!("    answers after {:.0} ms (rounds: {})", median(&answers), rounds(&answers));
}
