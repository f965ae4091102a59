//! A site of somebody else's that embeds the calculator: documentation as its generator built it, or a page by hand.
//!
//! It is served from another address than the calculator, which is another site to a browser. It sends none of the
//! calculator's headers, for a host has its own or none. It refuses to change what was built but for one thing: the
//! address of the calculator, which is not known before it is served.

use std::{fs, path::Path};

use anyhow::Context as _;
use tempfile::TempDir;

use crate::server::{Options, Server};

/// What stands for the calculator's address in the sources, in `tests/embed/`.
const PLACEHOLDER: &str = "https://calculator.example";
/// Where `make embed-sites` puts what the generators make of them.
const BUILT: &str = "target/embed";
/// What a host sends that has thought of nothing.
const HEADERS: &str = "/*\n  Cache-Control: no-cache\n";

/// A site at work. It ends when dropped.
#[derive(Debug)]
pub struct Host {
    server: Server,
    _folder: TempDir,
}

impl Host {
    /// Serves one of the built sites with a calculator at `address`, on a free port.
    ///
    /// # Errors
    /// When the site was not built, or nothing can be served.
    pub async fn start(site: &str, address: &str) -> anyhow::Result<Self> {
        let options = Options { address: None, ..Options::new("") };
        Self::start_with(site, address, options).await
    }

    /// The same on a given port.
    ///
    /// # Errors
    /// When the site was not built, or the port is taken.
    pub async fn start_at(site: &str, address: &str, port: u16) -> anyhow::Result<Self> {
        Self::start_with(site, address, Options { port, ..Options::new("") }).await
    }

    async fn start_with(site: &str, address: &str, options: Options) -> anyhow::Result<Self> {
        let built = crate::in_project(BUILT).join(site);
        let folder = tempfile::tempdir().context("no folder for the site")?;
        copy(&built, folder.path(), address.trim_end_matches('/'))
            .with_context(|| format!("{}: build it with `make embed-sites`", built.display()))?;
        fs::write(folder.path().join("_headers"), HEADERS)?;
        // Browsers ask for it where a page names none, and complain.
        fs::write(folder.path().join("favicon.ico"), [])?;
        let server = Server::start(Options { folder: folder.path().to_owned(), ..options }).await?;
        Ok(Self { server, _folder: folder })
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// Serves until the process ends.
    ///
    /// # Errors
    /// When the listener breaks.
    pub async fn serve_on(self) -> anyhow::Result<()> {
        Ok(self.server.serve_on().await?)
    }
}

fn copy(from: &Path, to: &Path, address: &str) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to, address)?;
        } else if from.extension().is_some_and(|ending| ending == "html") {
            fs::write(to, fs::read_to_string(from)?.replace(PLACEHOLDER, address))?;
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}
