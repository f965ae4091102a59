//! What browsers report of violated policies, which they send by themselves once a policy asks for it.
//!
//! An engine that tells nothing of its console tells this. It refuses to judge: a report is kept as it came.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    body::to_bytes,
    extract::{Request, State},
    http::{HeaderValue, StatusCode},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

/// Where reports are sent. It is no file, and no request of the page's.
const ADDRESS: &str = "/policy-report";
/// Longer than any report.
const LONGEST: usize = 1 << 16;

/// All reports so far, each as JSON; clones share one list.
#[derive(Debug, Clone, Default)]
pub struct Reports(Arc<Mutex<Vec<String>>>);

impl Reports {
    /// Takes what has been reported so far.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Takes reports; every other request goes on.
pub(super) async fn receive(State(reports): State<Reports>, request: Request, next: Next) -> Response {
    if request.uri().path() != ADDRESS {
        return next.run(request).await;
    }
    if let Ok(bytes) = to_bytes(request.into_body(), LONGEST).await {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        reports.0.lock().unwrap_or_else(PoisonError::into_inner).push(text);
    }
    StatusCode::NO_CONTENT.into_response()
}

/// A policy that asks for reports as well.
pub(super) fn asked_for(policy: &HeaderValue) -> Option<HeaderValue> {
    HeaderValue::from_bytes(&[policy.as_bytes(), b"; report-uri ", ADDRESS.as_bytes()].concat()).ok()
}
