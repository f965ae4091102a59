//! A server's life, which a story can end and begin again: that is how a network goes and comes back.
//!
//! It has a thread and a runtime of its own, because only the end of its runtime closes the connections that
//! a browser keeps open for later. It refuses to look at what is asked or answered.

use std::{
    io,
    thread::{self, JoinHandle},
};

use axum::Router;
use tokio::{net::TcpListener, runtime::Builder, sync::oneshot};

/// A server that listens until this is dropped.
#[derive(Debug)]
pub(super) struct Listening {
    end: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Listening {
    /// Answers what arrives at `listener`.
    ///
    /// # Errors
    /// When the system has no thread or no runtime for it.
    pub(super) fn start(listener: TcpListener, site: Router) -> io::Result<Self> {
        let listener = listener.into_std()?;
        let runtime = Builder::new_current_thread().enable_io().enable_time().build()?;
        let (end, ended) = oneshot::channel();
        let serve = async move {
            let listener = TcpListener::from_std(listener)?;
            tokio::select! {
                served = async { axum::serve(listener, site).await } => served,
                // Told to end, or nobody is left who could tell it.
                _ = ended => Ok(()),
            }
        };
        let thread =
            thread::Builder::new().name("server".to_owned()).spawn(move || runtime.block_on(serve))?;
        Ok(Self { end: Some(end), thread: Some(thread) })
    }

    /// Waits until it ends by itself.
    ///
    /// # Errors
    /// When the listener breaks.
    pub(super) fn wait(mut self) -> io::Result<()> {
        let served = self.thread.take().map(JoinHandle::join);
        served.unwrap_or(Ok(Ok(()))).unwrap_or_else(|_| Err(io::Error::other("the server has given up")))
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(end) = self.end.take() {
            // It may have ended by itself; then there is nobody to tell.
            let _ = end.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
