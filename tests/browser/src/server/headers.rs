//! Puts protective headers on every answer, refusals included.
//!
//! A host that sends less makes the page weaker than it was tested, so nothing here is optional. A
//! folder with `_headers` says itself what belongs to which file, and is obeyed; any other gets what
//! a careful host would send. It refuses to look at the content: names and types decide alone.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{published::Published, reports};

/// Everything that the page never asks for, so that nothing put into it can ask either.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
    encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
    usb=(), xr-spatial-tracking=()";

/// A changed file gets a new name, so the old name never needs asking again.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Keep it, but ask each time whether it is still good.
const ASK_FIRST: &str = "no-cache";

/// What a sandboxed frame that may run scripts does to its page: it takes its origin away.
const SANDBOX: &str = "; sandbox allow-scripts";

/// What there may be in an answer that is no file: nothing.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// What the headers depend on besides the path.
#[derive(Debug)]
pub(super) struct Sent {
    /// What the folder says of its files.
    pub(super) published: Option<Published>,
    /// The policy of a folder that says nothing.
    pub(super) policy: HeaderValue,
    /// Whether pages are treated as if each were in a sandboxed frame that may run scripts.
    pub(super) sandboxed: bool,
    /// Whether browsers are asked to report violations.
    pub(super) reports: bool,
}

pub(super) async fn add(State(sent): State<Arc<Sent>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut answer = next.run(request).await;
    if answer.status() == StatusCode::NOT_FOUND {
        answer = (StatusCode::NOT_FOUND, "There is nothing here.\n").into_response();
    }
    let failed = answer.status().is_client_error() || answer.status().is_server_error();
    let headers = answer.headers_mut();
    if let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(with_charset) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    headers.extend(match &sent.published {
        Some(published) if failed => refusal(published),
        Some(published) => published.of(&path),
        None => careful(&path, failed, &sent.policy),
    });
    let policy = headers.get(header::CONTENT_SECURITY_POLICY).filter(|_| sent.sandboxed);
    if let Some(sandboxed) = policy.and_then(with_sandbox) {
        headers.insert(header::CONTENT_SECURITY_POLICY, sandboxed);
    }
    let policy = headers.get(header::CONTENT_SECURITY_POLICY).filter(|_| sent.reports);
    if let Some(reported) = policy.and_then(reports::asked_for) {
        headers.insert(header::CONTENT_SECURITY_POLICY, reported);
    }
    answer
}

/// What belongs to everything, and to no file: what is missing today may be there tomorrow.
fn refusal(published: &Published) -> HeaderMap {
    let mut headers = published.of_everything();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(ASK_FIRST));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(NOTHING));
    headers
}

/// What a careful host sends with the files of a folder that says nothing.
fn careful(path: &str, failed: bool, policy: &HeaderValue) -> HeaderMap {
    let cache = if has_content_hash(path) && !failed { FOREVER } else { ASK_FIRST };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    // The files are public, and a sandboxed frame, which has no origin, could not load them otherwise.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers
}

/// The policy of a page that is in a sandboxed frame.
fn with_sandbox(policy: &HeaderValue) -> Option<HeaderValue> {
    HeaderValue::from_bytes(&[policy.as_bytes(), SANDBOX.as_bytes()].concat()).ok()
}

/// Text is UTF-8 throughout the project; saying so spares the browser a guess.
fn with_charset(kind: &HeaderValue) -> Option<HeaderValue> {
    let kind = kind.to_str().ok()?;
    let bare = kind.starts_with("text/") && !kind.contains("charset");
    bare.then(|| HeaderValue::try_from(format!("{kind}; charset=utf-8")).ok()).flatten()
}

/// Whether the file's name carries a hash of its content, as in `page-1f9d0c4b7a3e5d62_bg.wasm`.
///
/// Hashes are written in lower-case hexadecimal with leading zeros dropped; a digit is asked for
/// because words such as "defaced" are hexadecimal too.
fn has_content_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '_', '.']).any(|part| {
        part.len() >= 12
            && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
            && part.bytes().any(|byte| byte.is_ascii_digit())
    })
}
