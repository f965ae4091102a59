//! The server keeps its word: the headers of a careful host on every answer, faults on request.

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;
use browser_tests::server::{Fault, Faults, Options, Server, StartError};
use browser_tests::{stories::apply, story};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

const PAGES: &str = "tests/browser/tests/pages";

/// A small folder on a free port.
pub(crate) fn options() -> Options {
    Options::new(browser_tests::in_project(PAGES))
}

/// The whole answer as text, headers in lower case as the server writes them.
pub(crate) async fn get(server: &Server, path: &str, more: &str) -> anyhow::Result<String> {
    let url = server.url("");
    let host = url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).await?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Checks that the answer has this part.
pub(crate) fn holds(answer: &str, part: &str) -> anyhow::Result<()> {
    ensure!(answer.contains(part), "{part:?} is missing from:\n{answer}");
    Ok(())
}

#[apply(story!)]
async fn every_answer_carries_the_protective_headers_even_a_refusal() -> anyhow::Result<()> {
    let server = Server::start(options()).await?;
    for path in ["/quiet.html", "/nowhere", "/folder/"] {
        let answer = get(&server, path, "").await?;
        holds(
            &answer,
            "content-security-policy: default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval';",
        )?;
        holds(&answer, "; frame-ancestors 'self'\r\n")?;
        holds(&answer, "access-control-allow-origin: *\r\n")?;
        holds(&answer, "x-content-type-options: nosniff\r\n")?;
        holds(&answer, "referrer-policy: no-referrer\r\n")?;
        holds(&answer, "permissions-policy: accelerometer=(), ")?;
        holds(&answer, "cache-control: no-cache\r\n")?;
    }
    Ok(())
}

#[apply(story!)]
async fn types_are_right_and_only_hashed_names_are_kept_forever() -> anyhow::Result<()> {
    let server = Server::start(options()).await?;
    holds(&get(&server, "/folder/", "").await?, "content-type: text/html; charset=utf-8\r\n")?;
    let module = get(&server, "/folder/empty-1f9d0c4b7a3e5d62_bg.wasm", "").await?;
    holds(&module, "content-type: application/wasm\r\n")?;
    holds(&module, "cache-control: public, max-age=31536000, immutable\r\n")?;
    holds(&get(&server, "/quiet.js", "").await?, "cache-control: no-cache\r\n")?;
    holds(&get(&server, "/gone-1f9d0c4b7a3e5d62.js", "").await?, "cache-control: no-cache\r\n")
}

#[apply(story!)]
async fn what_is_not_there_is_said_in_plain_text() -> anyhow::Result<()> {
    let server = Server::start(options()).await?;
    let answer = get(&server, "/nowhere", "").await?;
    holds(&answer, "HTTP/1.1 404 Not Found\r\n")?;
    holds(&answer, "content-type: text/plain; charset=utf-8\r\n")?;
    holds(&answer, "\r\n\r\nThere is nothing here.\n")
}

#[apply(story!)]
async fn a_compressed_file_is_sent_to_whoever_takes_it() -> anyhow::Result<()> {
    let server = Server::start(options()).await?;
    let packed = get(&server, "/folder/packed.js", "Accept-Encoding: gzip, br\r\n").await?;
    holds(&packed, "content-encoding: br\r\n")?;
    holds(&packed, "content-type: text/javascript; charset=utf-8\r\n")?;
    let plain = get(&server, "/folder/packed.js", "").await?;
    ensure!(!plain.contains("content-encoding"), "{plain}");
    holds(&plain, "as it was written")
}

#[apply(story!)]
async fn faults_strike_the_paths_they_name() -> anyhow::Result<()> {
    let faults = Faults::default()
        .and("quiet.js", Fault::Refused(StatusCode::FORBIDDEN))
        .and("elsewhere.js", Fault::AtFirst(Box::new(Fault::Refused(StatusCode::FORBIDDEN))))
        .and(".wasm", Fault::Replaced(b"something else".to_vec()));
    let server = Server::start(Options { faults, ..options() }).await?;
    holds(&get(&server, "/quiet.js", "").await?, "HTTP/1.1 403 Forbidden\r\n")?;
    holds(&get(&server, "/elsewhere.js", "").await?, "HTTP/1.1 403 Forbidden\r\n")?;
    holds(&get(&server, "/elsewhere.js", "").await?, "HTTP/1.1 200 OK\r\n")?;
    let replaced = get(&server, "/folder/empty-1f9d0c4b7a3e5d62_bg.wasm", "").await?;
    holds(&replaced, "HTTP/1.1 200 OK\r\n")?;
    holds(&replaced, "content-type: application/wasm\r\n")?;
    holds(&replaced, "something else")?;
    holds(&get(&server, "/quiet.html", "").await?, "HTTP/1.1 200 OK\r\n")
}

#[apply(story!)]
async fn requests_are_recorded_in_order_with_their_headers() -> anyhow::Result<()> {
    let server = Server::start(options()).await?;
    get(&server, "/quiet.html?first", "").await?;
    let mark = server.record().count();
    get(&server, "/nowhere", "X-Asked-By: a test\r\n").await?;
    let all: Vec<String> = server.record().all().iter().map(ToString::to_string).collect();
    ensure!(all == ["GET /quiet.html?first", "GET /nowhere"], "{all:?}");
    let later = server.record().since(mark);
    let asked = later.first().and_then(|one| one.headers.get("x-asked-by")).context("the header")?;
    ensure!(later.len() == 1 && asked == "a test", "{later:?}");
    Ok(())
}

#[apply(story!)]
async fn a_taken_port_and_a_missing_folder_are_told_apart() -> anyhow::Result<()> {
    let first = Server::start(options()).await?;
    let url = first.url("");
    let port = url.trim_end_matches('/').rsplit(':').next().context("a port")?.parse()?;
    match Server::start(Options { port, ..options() }).await {
        Err(error @ StartError::Port(..)) => holds(&error.to_string(), &format!("port {port} is taken"))?,
        other => anyhow::bail!("{other:?}"),
    }
    match Server::start(Options::new("no-such-folder")).await {
        Err(error @ StartError::Folder(..)) => holds(&error.to_string(), "there is no folder no-such-folder"),
        other => anyhow::bail!("{other:?}"),
    }
}

#[apply(story!)]
async fn files_are_recorded_to_the_byte() -> anyhow::Result<()> {
    let server = Server::start(options()).await?;
    for path in ["/quiet.js", "/folder/packed.js", "/folder/"] {
        let answer = get(&server, path, "").await?;
        let all = server.record().all();
        let kept = all.last().and_then(|request| request.answer).context("an answer")?;
        // Connections that stay open, as a browser's do, do without this.
        let closing = "connection: close\r\n";
        holds(&answer, closing)?;
        let (head, body) = answer.split_once("\r\n\r\n").context("a head")?;
        ensure!(kept.body == body.len() as u64, "{kept:?} for {answer}");
        ensure!(
            kept.head == head.len().saturating_add(4).saturating_sub(closing.len()) as u64,
            "{kept:?} for {answer}"
        );
    }
    Ok(())
}
