//! Makes some answers go wrong on purpose, as firewalls, broken uploads and meddling proxies do.
//!
//! It refuses to act at random: a fault strikes every request whose path has the given ending.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    body::{self, Body, Bytes},
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt as _, stream};
use tokio::sync::Notify;

/// What happens to an answer.
#[derive(Debug, Clone)]
pub enum Fault {
    /// The file is refused with this status.
    Refused(StatusCode),
    /// The answer looks right but carries these bytes in place of the file's.
    Replaced(Vec<u8>),
    /// The file is kept back until the story lets it go.
    Held(Arc<Notify>),
    /// One half of the file comes, and then the connection is closed.
    BrokenOff,
    /// One half of the file comes, and the other when the story lets it go.
    Stalled(Arc<Notify>),
    /// The first request alone meets this.
    AtFirst(Box<Fault>),
}

/// Which paths meet which fault; the first ending that fits decides.
#[derive(Debug, Clone, Default)]
pub struct Faults(Vec<Aimed>);

#[derive(Debug, Clone)]
struct Aimed {
    path_ending: String,
    fault: Fault,
    has_struck: Arc<AtomicBool>,
}

impl Faults {
    /// Adds a fault for every path with this ending, such as `.wasm`.
    #[must_use]
    pub fn and(mut self, path_ending: &str, fault: Fault) -> Self {
        self.0.push(Aimed { path_ending: path_ending.to_owned(), fault, has_struck: Arc::default() });
        self
    }

    /// How many faults for this path pass, so that it is right to ask again.
    pub fn passing(&self, path: &str) -> usize {
        let aimed = self.0.iter().filter(|aimed| path.ends_with(&aimed.path_ending));
        aimed.filter(|aimed| matches!(aimed.fault, Fault::AtFirst(_))).count()
    }

    fn strike(&self, path: &str) -> Option<&Fault> {
        let aimed = self.0.iter().find(|aimed| path.ends_with(&aimed.path_ending))?;
        let had_struck = aimed.has_struck.swap(true, Ordering::Relaxed);
        match &aimed.fault {
            Fault::AtFirst(fault) => (!had_struck).then_some(fault.as_ref()),
            fault => Some(fault),
        }
    }
}

pub(super) async fn strike(State(faults): State<Arc<Faults>>, request: Request, next: Next) -> Response {
    match faults.strike(request.uri().path()) {
        None | Some(Fault::AtFirst(_)) => next.run(request).await,
        Some(Fault::Held(held)) => {
            held.notified().await;
            next.run(request).await
        }
        Some(Fault::Refused(status)) => status.into_response(),
        Some(Fault::BrokenOff) => halved(next.run(request).await, None).await,
        Some(Fault::Stalled(held)) => halved(next.run(request).await, Some(held.clone())).await,
        Some(Fault::Replaced(bytes)) => {
            let kind = next.run(request).await.headers().get(header::CONTENT_TYPE).cloned();
            let mut answer = bytes.clone().into_response();
            if let Some(kind) = kind {
                answer.headers_mut().insert(header::CONTENT_TYPE, kind);
            }
            answer
        }
    }
}

/// The answer, of which the second half waits until it is let go, or never comes.
async fn halved(answer: Response, held: Option<Arc<Notify>>) -> Response {
    let (parts, whole) = answer.into_parts();
    // The file is one of the page's own, of a size that is known.
    let mut first = body::to_bytes(whole, usize::MAX).await.unwrap_or_default();
    let second = first.split_off(first.len().div_euclid(2));
    let rest = async move {
        let Some(held) = held else { return Err(io::Error::other("the connection is closed")) };
        held.notified().await;
        Ok(second)
    };
    let halves = stream::once(async { Ok::<Bytes, io::Error>(first) });
    Response::from_parts(parts, Body::from_stream(halves.chain(stream::once(rest))))
}
