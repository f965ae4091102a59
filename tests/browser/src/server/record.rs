//! Remembers every request in order of arrival, so that a test can say that there was none.
//!
//! It refuses to judge: what was allowed is for the visit to decide.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    body::HttpBody as _,
    extract::{Request as HttpRequest, State},
    http::{HeaderMap, Method, StatusCode, header},
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
    /// What was answered; `None` while nothing is.
    pub answer: Option<Answer>,
}

/// An answer, as it goes over the wire.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// Whether it was answered as asked.
    pub status: StatusCode,
    /// The bytes of its first line and headers, as HTTP/1.1 writes them.
    pub head: u64,
    /// The bytes of its content, as it was encoded.
    pub body: u64,
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
    let (method, headers) = (request.method().clone(), request.headers().clone());
    let place = {
        let mut list = record.list();
        list.push(Request { method, path, headers, answer: None });
        list.len().saturating_sub(1)
    };
    let response = next.run(request).await;
    if let Some(kept) = record.list().get_mut(place) {
        kept.answer =
            Some(Answer { status: response.status(), head: head_of(&response), body: body_of(&response) });
    }
    response
}

/// How much stands before the content. The date is what the server adds last, and always as long.
fn head_of(response: &Response) -> u64 {
    let first = "HTTP/1.1 \r\n".len().saturating_add(response.status().to_string().len());
    let date = "date: Fri, 07 Jul 2017 00:00:00 GMT\r\n".len();
    let lines = response
        .headers()
        .iter()
        .map(|(name, value)| ": \r\n".len().saturating_add(name.as_str().len()).saturating_add(value.len()));
    let end = "\r\n".len();
    lines.chain([first, date, end]).fold(0, |sum, line| sum.saturating_add(line as u64))
}

/// How long the content is: as announced for a file, which is sent in pieces.
fn body_of(response: &Response) -> u64 {
    let announced =
        response.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let known = announced.or_else(|| response.body().size_hint().exact());
    known.filter(|_| response.status() != StatusCode::NOT_MODIFIED).unwrap_or_default()
}
