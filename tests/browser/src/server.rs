//! Serves a folder as a careful host would, and remembers what was asked.
//!
//! The page promises to work under a strict policy and to ask for nothing once it has started; only
//! a server that sends the policy and keeps the record can hold it to that. It refuses to be a
//! production server: it listens on this machine alone, without encryption.

mod headers;
mod mishap;
mod policy;
mod published;
mod record;

pub use mishap::{Mishap, Mishaps};
pub use policy::content_security_policy;
pub use record::{Answer, Record, Request};

use std::{fmt, io, net::Ipv4Addr, net::SocketAddr, path::PathBuf, sync::Arc};

use axum::{Router, middleware};
use published::Published;
use tokio::{net::TcpListener, task::JoinHandle};
use tower_http::services::ServeDir;

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder whose files are served.
    pub folder: PathBuf,
    /// Where on this machine to listen. To a browser, pages from 127.0.0.2 are of another site than
    /// those from 127.0.0.1.
    pub address: Ipv4Addr,
    /// The port; 0 takes a free one.
    pub port: u16,
    /// The file with the content security policy, one directive a line, for a folder without `_headers`.
    pub policy: PathBuf,
    /// Whether pages are treated as if each were in a sandboxed frame that may run scripts.
    pub sandboxed: bool,
    /// What goes wrong on purpose.
    pub mishaps: Mishaps,
}

impl Options {
    /// Serves `folder` on a free port under the project's own policy, with nothing going wrong.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        let policy = crate::in_project("deploy/content-security-policy.txt");
        Self {
            folder: folder.into(),
            address: Ipv4Addr::LOCALHOST,
            port: 0,
            policy,
            sandboxed: false,
            mishaps: Mishaps::default(),
        }
    }
}

/// A server at work. It stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    record: Record,
    task: JoinHandle<io::Result<()>>,
}

impl Server {
    /// Starts to listen; requests are answered as long as the runtime runs.
    ///
    /// # Errors
    /// When the folder, its `_headers` or the policy cannot be read, when the port is taken, or when
    /// the address is not on this machine alone.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        if !options.folder.is_dir() {
            return Err(StartError::Folder(options.folder));
        }
        if !options.address.is_loopback() {
            return Err(StartError::Address(options.address));
        }
        let policy = content_security_policy(&options.policy)
            .map_err(|error| StartError::Policy(options.policy.clone(), error))?;
        let published = Published::read(&options.folder)
            .map_err(|error| StartError::Headers(options.folder.clone(), error))?;
        let sent = headers::Sent { published, policy, sandboxed: options.sandboxed };
        let port = options.port;
        let listener = TcpListener::bind((options.address, port))
            .await
            .map_err(|error| StartError::Port(port, error))?;
        let address = listener.local_addr().map_err(|error| StartError::Port(port, error))?;

        let record = Record::default();
        let files = ServeDir::new(&options.folder).precompressed_br().precompressed_gzip();
        let site = Router::new()
            .fallback_service(files)
            .layer(middleware::from_fn_with_state(Arc::new(options.mishaps), mishap::strike))
            .layer(middleware::from_fn_with_state(Arc::new(sent), headers::add))
            .layer(middleware::from_fn_with_state(record.clone(), record::keep));
        let task = tokio::spawn(async move { axum::serve(listener, site).await });
        Ok(Self { address, record, task })
    }

    /// The address of a path on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{}", self.address, path.trim_start_matches('/'))
    }

    /// Every request so far, in order of arrival.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Serves until the process ends.
    ///
    /// # Errors
    /// When the listener breaks.
    pub async fn serve_on(mut self) -> io::Result<()> {
        match (&mut self.task).await {
            Ok(ended) => ended,
            Err(error) => Err(io::Error::other(error)),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Why a server could not start, in words for the person who started it.
#[derive(Debug)]
pub enum StartError {
    /// The folder is missing or is no folder.
    Folder(PathBuf),
    /// The policy cannot be read or cannot stand in a header.
    Policy(PathBuf, io::Error),
    /// The folder's `_headers` cannot be read or understood.
    Headers(PathBuf, io::Error),
    /// Others than this machine could reach the address.
    Address(Ipv4Addr),
    /// The port cannot be listened on.
    Port(u16, io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => {
                write!(out, "there is no folder {}: build the page first (trunk build)", path.display())
            }
            Self::Policy(path, error) => write!(out, "the policy {}: {error}", path.display()),
            Self::Headers(path, error) => write!(out, "the headers of {}: {error}", path.display()),
            Self::Address(address) => write!(out, "{address} is not an address of this machine alone"),
            Self::Port(port, error) if error.kind() == io::ErrorKind::AddrInUse => {
                write!(out, "port {port} is taken: choose another with --port, or 0 for any that is free")
            }
            Self::Port(port, error) => write!(out, "cannot listen on port {port}: {error}"),
        }
    }
}

impl std::error::Error for StartError {}
