//! Makes some answers go wrong on purpose, as firewalls, broken uploads and meddling proxies do.
//!
//! It refuses to act at random: a mishap strikes every request whose path has the given ending.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// What happens to an answer.
#[derive(Debug, Clone)]
pub enum Mishap {
    /// The file is refused with this status.
    Refused(StatusCode),
    /// The answer looks right but carries these bytes in place of the file's.
    Replaced(Vec<u8>),
}

/// Which paths meet which mishap; the first ending that fits decides.
#[derive(Debug, Clone, Default)]
pub struct Mishaps(Vec<(String, Mishap)>);

impl Mishaps {
    /// Adds a mishap for every path with this ending, such as `.wasm`.
    #[must_use]
    pub fn and(mut self, path_ending: &str, mishap: Mishap) -> Self {
        self.0.push((path_ending.to_owned(), mishap));
        self
    }

    fn of(&self, path: &str) -> Option<&Mishap> {
        self.0.iter().find(|(ending, _)| path.ends_with(ending)).map(|(_, mishap)| mishap)
    }
}

pub(super) async fn strike(State(mishaps): State<Arc<Mishaps>>, request: Request, next: Next) -> Response {
    match mishaps.of(request.uri().path()) {
        None => next.run(request).await,
        Some(Mishap::Refused(status)) => status.into_response(),
        Some(Mishap::Replaced(bytes)) => {
            let kind = next.run(request).await.headers().get(header::CONTENT_TYPE).cloned();
            let mut answer = bytes.clone().into_response();
            if let Some(kind) = kind {
                answer.headers_mut().insert(header::CONTENT_TYPE, kind);
            }
            answer
        }
    }
}
