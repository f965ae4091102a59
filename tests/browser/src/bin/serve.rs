//! `serve --dir dist --port 8080`: the built page on this machine, with the headers it is made for.
//!
//! It refuses to build anything: what the folder holds is what is served.

use std::{path::PathBuf, process::ExitCode};

use browser_tests::server::{Options, Server};

const USAGE: &str = "usage: serve [--dir FOLDER] [--address 127.0.0.1] [--port NUMBER]\n\
    (dist, 127.0.0.1 and 8080 unless told; port 0 takes a free one)";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> anyhow::Result<()> {
    let Some(options) = options()? else {
        println!("{USAGE}");
        return Ok(());
    };
    let server = Server::start(options).await?;
    println!("{}", server.url("/"));
    Ok(server.serve_on().await?)
}

/// What the command line asks for; `None` when it asks for help.
fn options() -> anyhow::Result<Option<Options>> {
    use lexopt::prelude::{Long, Short, ValueExt as _};

    let mut options = Options::new("dist");
    options.port = 8080;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dir") => options.folder = PathBuf::from(arguments.value()?),
            Long("address") => options.address = Some(arguments.value()?.parse()?),
            Long("port") => options.port = arguments.value()?.parse()?,
            Short('h') | Long("help") => return Ok(None),
            other => anyhow::bail!("{}\n{USAGE}", other.unexpected()),
        }
    }
    Ok(Some(options))
}
