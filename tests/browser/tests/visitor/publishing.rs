//! A folder with `_headers` is served as a static host would serve it, so what is tested is what is published.

use std::fs;

use anyhow::ensure;
use browser_tests::server::{Options, Server, StartError};
use browser_tests::{stories::apply, story};

use crate::serving::{get, holds, options};

/// A folder that says which headers belong to its files.
fn published(headers: &str) -> anyhow::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), "<title>Published</title>")?;
    fs::write(folder.path().join("part-1f9d0c4b7a3e5d62.js"), "// a part\n")?;
    fs::write(folder.path().join("types.d.ts"), "// types\n")?;
    fs::write(folder.path().join("_headers"), headers)?;
    Ok(folder)
}

const PUBLISHED: &str = "\
/*\n  X-Content-Type-Options: nosniff\n  Vary: Origin\n\n\
/\n  Content-Security-Policy: default-src 'self'\n  Cache-Control: no-cache\n\n\
/part-1f9d0c4b7a3e5d62.js\n  Content-Security-Policy: default-src 'none'\n  Cache-Control: immutable\n\n\
# Not a film.\n/types.d.ts\n  Content-Type: text/plain\n  Vary: Accept\n";

#[apply(story!)]
async fn a_folder_with_headers_of_its_own_gets_those_and_no_others() -> anyhow::Result<()> {
    let folder = published(PUBLISHED)?;
    let server = Server::start(Options::new(folder.path())).await?;
    let page = get(&server, "/", "").await?;
    holds(&page, "content-security-policy: default-src 'self'\r\n")?;
    holds(&page, "x-content-type-options: nosniff\r\n")?;
    ensure!(!page.contains("permissions-policy") && !page.contains("access-control"), "{page}");
    let part = get(&server, "/part-1f9d0c4b7a3e5d62.js", "").await?;
    holds(&part, "cache-control: immutable\r\n")?;
    holds(&part, "content-security-policy: default-src 'none'\r\n")?;
    let types = get(&server, "/types.d.ts", "").await?;
    holds(&types, "content-type: text/plain\r\n")?;
    holds(&types, "vary: Origin, Accept\r\n")
}

#[apply(story!)]
async fn what_is_missing_from_a_published_folder_is_not_kept() -> anyhow::Result<()> {
    let folder = published(PUBLISHED)?;
    fs::remove_file(folder.path().join("part-1f9d0c4b7a3e5d62.js"))?;
    let server = Server::start(Options::new(folder.path())).await?;
    let gone = get(&server, "/part-1f9d0c4b7a3e5d62.js", "").await?;
    holds(&gone, "HTTP/1.1 404 Not Found\r\n")?;
    holds(&gone, "cache-control: no-cache\r\n")?;
    holds(&gone, "content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n")?;
    holds(&gone, "x-content-type-options: nosniff\r\n")
}

#[apply(story!)]
async fn a_page_in_a_sandboxed_frame_has_one_policy_that_says_so() -> anyhow::Result<()> {
    let folder = published(PUBLISHED)?;
    for (options, policy) in [
        (
            Options::new(folder.path()),
            "content-security-policy: default-src 'self'; sandbox allow-scripts\r\n",
        ),
        (options(), "; frame-ancestors 'self'; sandbox allow-scripts\r\n"),
    ] {
        let server = Server::start(Options { sandboxed: true, ..options }).await?;
        let answer = get(&server, "/", "").await?;
        let named = answer.matches("content-security-policy").count();
        ensure!(named == 1, "{named} policies in {answer}");
        holds(&answer, policy)?;
    }
    Ok(())
}

#[apply(story!)]
async fn headers_that_make_no_sense_are_refused() -> anyhow::Result<()> {
    for headers in
        ["  Before: any path\n", "/*\nName: not indented\n", "/*\n  Nothing\n", "/*\n  No name: x\n"]
    {
        let folder = published(headers)?;
        match Server::start(Options::new(folder.path())).await {
            Err(error @ StartError::Headers(..)) => {
                holds(&error.to_string(), "neither a path nor a header")?;
            }
            other => anyhow::bail!("{headers:?}: {other:?}"),
        }
    }
    Ok(())
}

#[apply(story!)]
async fn another_address_of_this_machine_is_another_site_and_no_other_machine_is_served() -> anyhow::Result<()>
{
    let other = Server::start(Options { address: Some([127, 0, 0, 2].into()), ..options() }).await?;
    ensure!(other.url("").starts_with("http://127.0.0.2:"), "{}", other.url(""));
    holds(&get(&other, "/quiet.html", "").await?, "HTTP/1.1 200 OK\r\n")?;
    match Server::start(Options { address: Some([0, 0, 0, 0].into()), ..options() }).await {
        Err(StartError::Address(_)) => Ok(()),
        other => anyhow::bail!("{other:?}"),
    }
}
