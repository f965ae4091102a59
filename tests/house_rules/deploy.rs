//! The files of `deploy/` say the same: what a host sends is stated once and told to each server in its own words.
//!
//! It compares words only, so that a change in one file fails within seconds. Whether the servers understand them is
//! for `tests/hosting` to find out, which asks the real ones.

use crate::project::{files, none};

const HEADERS: &str = "deploy/_headers";
const POLICY: &str = "deploy/content-security-policy.txt";
/// What stands in the headers for the policy.
const PLACE: &str = "[[page-policy]]";
const SERVERS: [&str; 2] = ["deploy/nginx.conf", "deploy/Caddyfile"];

#[test]
fn every_server_is_told_every_header() {
    let policy = text(POLICY).lines().map(str::trim).collect::<Vec<_>>().join("; ");
    let headers = text(HEADERS).replace(PLACE, &policy);
    let mut findings = Vec::new();
    for server in SERVERS {
        let told = text(server);
        for line in headers.lines().filter(|line| line.starts_with("  ")) {
            let (name, value) = line.trim().split_once(": ").unwrap();
            // The type is told by the ending, in a way of its own for each.
            let says_name = name == "Content-Type" || told.contains(name);
            if !says_name || !told.contains(value) {
                findings.push(format!("{server} does not say {name}: {value}"));
            }
        }
    }
    none(&findings, &format!("{HEADERS} and {POLICY} say which headers there are; tell the servers:"));
}

#[test]
fn the_page_s_policy_is_stated_once() {
    let first = text(POLICY).lines().next().unwrap().trim().to_owned();
    let second = text(POLICY).lines().nth(1).unwrap().trim().to_owned();
    let stated = text(HEADERS).contains(&format!("{first}; {second}"));
    let found: Vec<_> = stated.then(|| format!("{HEADERS} repeats {POLICY}")).into_iter().collect();
    none(&found, &format!("write {PLACE} instead:"));
}

fn text(path: &str) -> String {
    files(&[path]).remove(0).text
}
