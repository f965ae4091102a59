//! Remembers every request in order of arrival, so that a test can say that there was none.
//!
//! It refuses to judge: what was allowed is for the visit to decide.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    extract::{Request as HttpRequest, State},
    http::{HeaderMap, Method},
    middleware::Next,
    response::Response,
};

/// One request as it arrived.
#[derive(Debug, Clone)]
pub struct Request {
    /// GET, HEAD, POST and so on.
    pub method: Method,
    /// The path with its query.
    pub path: String,
    /// Every header the browser sent.
    pub headers: HeaderMap,
}

impl fmt::Display for Request {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.method, self.path)
    }
}

/// All requests so far; clones share one list.
#[derive(Debug, Clone, Default)]
pub struct Record(Arc<Mutex<Vec<Request>>>);

impl Record {
    /// How many requests have arrived: a mark to compare with later.
    pub fn count(&self) -> usize {
        self.list().len()
    }

    /// The requests that arrived after a mark taken with [`Record::count`].
    pub fn since(&self, mark: usize) -> Vec<Request> {
        self.list().get(mark..).unwrap_or_default().to_vec()
    }

    /// Every request, in order.
    pub fn all(&self) -> Vec<Request> {
        self.since(0)
    }

    /// A panic while the lock was held cannot leave a list half written: pushing is the only change.
    fn list(&self) -> MutexGuard<'_, Vec<Request>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) async fn keep(State(record): State<Record>, request: HttpRequest, next: Next) -> Response {
    let path = request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
    let kept = Request { method: request.method().clone(), path, headers: request.headers().clone() };
    record.list().push(kept);
    next.run(request).await
}
