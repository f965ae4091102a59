//! How long a first visitor waits on a slow network with a slow machine: until something can be read, and until the page
//! answers. Beside it, the same page made with React and the same page written by hand.
//!
//! The pages take turns, so that whatever else the machine does weighs on all. A page answers once a market, a figure and
//! a person are entered and it says which tier that is. It refuses to let a visit have anything of an earlier one: each has a
//! tab of its own and no cache.

use std::path::Path;

use browser_tests::{
    in_project,
    server::{Options, Server},
};
use serde_json::json;
use thirtyfour::WebDriver;

use crate::{figures::median, tab::Tab};

const ROUNDS: usize = 9;
/// In bytes a second: 1.6 Mbit.
const NETWORK: f64 = 200_000.0;
/// Until an answer begins, in milliseconds.
const LATENCY: f64 = 150.0;
const SLOWER: u32 = 4;
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

/// Measures and prints; tells whether the goals are reached. `folder` has the peers in it, as they were built.
pub async fn measure(browser: &WebDriver, page: &Server, folder: &Path) -> anyhow::Result<bool> {
    let (react, by_hand) = (peer(folder, "react").await?, peer(folder, "by_hand").await?);
    let (mut ours, mut of_react, mut of_hand) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(visit(browser, page).await?);
        of_react.push(visit(browser, &react).await?);
        of_hand.push(visit(browser, &by_hand).await?);
    }
    println!("A first visit at 1.6 Mbit/s, {LATENCY} ms away, {SLOWER} times slower, medians of {ROUNDS}:");
    let ours = print("competency-calculator", &ours);
    let of_react = print("made with React 19", &of_react);
    let of_hand = print("written by hand", &of_hand);
    let answer = ours.answer / of_react.answer;
    let paint = ours.paint / of_hand.paint;
    println!("  until it answers, ratio to React: {answer:.2} (goal: at most {GOAL_ANSWER})");
    println!("  first contentful paint, ratio to by hand: {paint:.2} (goal: at most {GOAL_PAINT})");
    Ok(answer <= GOAL_ANSWER && paint <= GOAL_PAINT)
}

/// A peer, served as the page is, under a policy that lets it work.
async fn peer(folder: &Path, name: &str) -> anyhow::Result<Server> {
    let options = Options { policy: in_project(POLICY), ..Options::new(folder.join(name)) };
    Ok(Server::start(options).await?)
}

async fn visit(browser: &WebDriver, server: &Server) -> anyhow::Result<Visit> {
    let tab = Tab::blank(browser).await?;
    // What there is not comes from the same place, so that the process of the tab stays.
    tab.go(server, "nothing", "document.body").await?;
    tab.command("Network.enable", json!({})).await?;
    tab.command("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
    let network = json!({ "offline": false, "latency": LATENCY,
        "downloadThroughput": NETWORK, "uploadThroughput": NETWORK });
    tab.command("Network.emulateNetworkConditions", network).await?;
    tab.slow_down(SLOWER).await?;
    tab.before_each_page(PROBE).await?;
    tab.go(server, "", "window.loading").await?;
    let visit =
        Visit { paint: tab.figure("loading.painted").await?, answer: tab.figure("loading.answered").await? };
    tab.close().await?;
    Ok(visit)
}

/// Prints what several rounds took; returns the medians.
fn print(name: &str, visits: &[Visit]) -> Visit {
    let of = |figure: fn(&Visit) -> f64| visits.iter().map(figure).collect::<Vec<_>>();
    let (paints, answers) = (of(|visit| visit.paint), of(|visit| visit.answer));
    let rounds = |figures: &[f64]| figures.iter().map(|ms| format!("{ms:.0}")).collect::<Vec<_>>().join(", ");
    let (paint, answer) = (median(&paints), median(&answers));
    println!("  {name}: first contentful paint {paint:.0} ms (rounds: {})", rounds(&paints));
    println!("    answers after {answer:.0} ms (rounds: {})", rounds(&answers));
    Visit { paint, answer }
}
