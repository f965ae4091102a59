//! Serves a folder as a careful host would, and remembers what was asked.
//!
//! The page promises to work under a strict policy and to ask for nothing once it has started; only
//! a server that sends the policy and keeps the record can hold it to that. It refuses to be a
//! production server: it listens on this machine alone, without encryption.

mod fault;
mod headers;
mod listening;
mod policy;
mod published;
mod record;
mod reports;

pub use fault::{Fault, Faults};
pub use policy::content_security_policy;
pub use record::{Answer, Record, Request};
pub use reports::Reports;

use std::{
    fmt, io,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU16, Ordering},
    },
};

use axum::{Router, middleware};
use listening::Listening;
use published::Published;
use tokio::{net::TcpListener, task};
use tower_http::services::ServeDir;

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder whose files are served.
    pub folder: PathBuf,
    /// Where on this machine to listen. To a browser, pages of two addresses are of two sites.
    /// `None` takes an address that no other server of this program has.
    pub address: Option<Ipv4Addr>,
    /// The port; 0 takes a free one.
    pub port: u16,
    /// The file with the content security policy, one directive a line, for a folder without `_headers`.
    pub policy: PathBuf,
    /// Whether pages are treated as if each were in a sandboxed frame that may run scripts.
    pub sandboxed: bool,
    /// Whether browsers are asked to report what violates a policy.
    pub reports: bool,
    /// What goes wrong on purpose.
    pub faults: Faults,
}

impl Options {
    /// Serves `folder` on a free port under the project's own policy, with nothing going wrong.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        let policy = crate::in_project("deploy/content-security-policy.txt");
        Self {
            folder: folder.into(),
            address: Some(Ipv4Addr::LOCALHOST),
            port: 0,
            policy,
            sandboxed: false,
            reports: false,
            faults: Faults::default(),
        }
    }
}

/// A server at work. It stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    record: Record,
    reports: Reports,
    site: Router,
    /// `None` while there is no network.
    listening: Mutex<Option<Listening>>,
}

impl Server {
    /// Starts to listen.
    ///
    /// # Errors
    /// When the folder, its `_headers` or the policy cannot be read, when the port is taken, or when
    /// the address is not on this machine alone.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        if !options.folder.is_dir() {
            return Err(StartError::Folder(options.folder));
        }
        let ip = options.address.unwrap_or_else(own_address);
        if !ip.is_loopback() {
            return Err(StartError::Address(ip));
        }
        let policy = content_security_policy(&options.policy)
            .map_err(|error| StartError::Policy(options.policy.clone(), error))?;
        let published = Published::read(&options.folder)
            .map_err(|error| StartError::Headers(options.folder.clone(), error))?;
        let sent =
            headers::Sent { published, policy, sandboxed: options.sandboxed, reports: options.reports };
        let port = options.port;
        let listener = TcpListener::bind((ip, port)).await.map_err(|error| StartError::Port(port, error))?;
        let address = listener.local_addr().map_err(|error| StartError::Port(port, error))?;

        let (record, reports) = (Record::default(), Reports::default());
        let files = ServeDir::new(&options.folder).precompressed_br().precompressed_gzip();
        let site = Router::new()
            .fallback_service(files)
            .layer(middleware::from_fn_with_state(Arc::new(options.faults), fault::strike))
            .layer(middleware::from_fn_with_state(Arc::new(sent), headers::add))
            .layer(middleware::from_fn_with_state(record.clone(), record::keep))
            .layer(middleware::from_fn_with_state(reports.clone(), reports::receive));
        let listening =
            Listening::start(listener, site.clone()).map_err(|error| StartError::Port(port, error))?;
        Ok(Self { address, record, reports, site, listening: Mutex::new(Some(listening)) })
    }

    /// Closes every connection and takes no more, as if the network were off.
    pub fn disconnect(&self) {
        drop(self.listening.lock().unwrap_or_else(PoisonError::into_inner).take());
    }

    /// Listens again, at the same address.
    ///
    /// # Errors
    /// When somebody else has taken the port.
    pub async fn reconnect(&self) -> io::Result<()> {
        self.disconnect();
        let listening = Listening::start(TcpListener::bind(self.address).await?, self.site.clone())?;
        *self.listening.lock().unwrap_or_else(PoisonError::into_inner) = Some(listening);
        Ok(())
    }

    /// The address of a path on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{}", self.address, path.trim_start_matches('/'))
    }

    /// Every request so far, in order of arrival.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// What browsers have reported.
    pub fn reports(&self) -> &Reports {
        &self.reports
    }

    /// Serves until the process ends.
    ///
    /// # Errors
    /// When the listener breaks.
    pub async fn serve_on(self) -> io::Result<()> {
        let listening = self.listening.into_inner().unwrap_or_else(PoisonError::into_inner);
        task::spawn_blocking(|| listening.map_or(Ok(()), Listening::wait)).await?
    }
}

/// An address of this machine alone that this program has not given before, so that a browser shares nothing between
/// two servers, not even cookies.
fn own_address() -> Ipv4Addr {
    static GIVEN: AtomicU16 = AtomicU16::new(0);
    let [high, low] = GIVEN.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    Ipv4Addr::new(127, 1, high, low)
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
