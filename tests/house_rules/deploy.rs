//! The files of `deploy/` say the same: what a host sends is stated once and told to each server in its own words.
//!
//! It compares words only, so that a change in one file fails within seconds. Whether the servers understand them is
//! for `tests/hosting` to find out, which asks the real ones.

use crate::project::{files, none};

const HEADERS: &str = "deploy/_headers";
/// The policies, and what stands in the headers for each.
const POLICIES: [(&str, &str); 2] = [
    ("deploy/content-security-policy.txt", "[[page-policy]]"),
    ("deploy/frame-policy.txt", "[[frame-policy]]"),
];
const SERVERS: [&str; 2] = ["deploy/nginx.conf", "deploy/Caddyfile"];

#[test]
fn every_server_is_told_every_header() {
    let headers = POLICIES.iter().fold(text(HEADERS), |headers, (policy, place)| {
        headers.replace(place, &text(policy).lines().map(str::trim).collect::<Vec<_>>().join("; "))
    });
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
    none(&findings, &format!("{HEADERS} and its policies say which headers there are; tell the servers:"));
}

#[test]
fn each_policy_is_stated_once() {
    let mut findings = Vec::new();
    for (policy, place) in POLICIES {
        let first = text(policy).lines().take(2).map(str::trim).collect::<Vec<_>>().join("; ");
        if text(HEADERS).contains(&first) {
            findings.push(format!("{HEADERS} repeats {policy}; write {place} instead"));
        }
    }
    none(&findings, "what a policy says has a file of its own:");
}

fn text(path: &str) -> String {
    files(&[path]).remove(0).text
}
