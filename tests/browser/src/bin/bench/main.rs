//! Measures the page in a real browser, beside its peers and beside the other way to do it.
//!
//! `importing`, `loading`, `typing`, `rows` and `visits` as arguments measure that alone. What is printed are medians and
//! percentiles of this machine and this moment, and bytes, which are the same everywhere; the goals are ratios and what a
//! person feels. It refuses to judge by less: with a goal missed it ends with an error.

#![allow(
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "figures for people to read; a field that the browser does not tell is null"
)]

mod cdp;
mod figures;
mod importing;
mod list;
mod loading;
mod memory;
mod rows;
mod tab;
mod typing;
mod visits;

use std::{env, fs, path::Path};

use anyhow::{Context as _, ensure};
use browser_tests::{
    in_project,
    server::{Options, Server},
};

const ROWS: usize = 1_000_000;
const ROWS_IN_A_TABLE: usize = 10_000;
const PEER: &str = "benches/papaparse";

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let wanted: Vec<_> = env::args().skip(1).collect();
    let wants = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    let folder = in_project("target/bench");
    fs::create_dir_all(&folder)?;
    let folder = folder.canonicalize()?;
    let page = env::var_os("PAGE").map_or_else(|| in_project("dist"), Into::into);
    let page = Server::start(Options::new(page)).await?;
    let peer = peer(&folder)?;
    let peer = Server::start(peer).await?;
    ensure!(measure(&page, &peer, &folder, &wants).await?, "a goal is missed");
    Ok(())
}

/// Tells whether every goal is reached.
async fn measure(
    page: &Server,
    peer: &Server,
    folder: &Path,
    wants: &dyn Fn(&str) -> bool,
) -> anyhow::Result<bool> {
    let mut reached = true;
    if wants("visits") {
        visits::measure(page).await?;
    }
    if wants("loading") {
        reached &= loading::measure(page, folder).await?;
    }
    if wants("importing") {
        let file = folder.join("million.csv");
        list::write(&file, ROWS)?;
        let megabytes = fs::metadata(&file)?.len() as f64 / 1e6;
        println!("{ROWS} rows, {megabytes:.0} MB:");
        reached &= importing::measure(page, peer, &file, ROWS).await?;
    }
    if wants("typing") || wants("rows") {
        reached &= rows::measure(page, ROWS_IN_A_TABLE, wants("rows")).await?;
    }
    Ok(reached)
}

/// A folder with the peer and the page around it, served under a policy that lets the peer work.
fn peer(folder: &Path) -> anyhow::Result<Options> {
    let files = [
        in_project(PEER).join("index.html"),
        in_project(PEER).join("parse.js"),
        in_project("node_modules/papaparse/papaparse.min.js"),
    ];
    let folder = folder.join("papaparse");
    fs::create_dir_all(&folder)?;
    for file in files {
        let name = file.file_name().context("a file has a name")?;
        fs::copy(&file, folder.join(name)).with_context(|| file.display().to_string())?;
    }
    let policy = in_project(PEER).join("content-security-policy.txt");
    Ok(Options { policy, ..Options::new(folder) })
}
