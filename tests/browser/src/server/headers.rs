//! Puts the same protective headers on every answer, refusals included.
//!
//! A host that sends less makes the page weaker than it was tested, so nothing here is optional. It
//! refuses to look at the content: names and types decide alone.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Everything that the page never asks for, so that nothing put into it can ask either.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
    encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
    usb=(), xr-spatial-tracking=()";

/// A changed file gets a new name, so the old name never needs asking again.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Keep it, but ask each time whether it is still good.
const ASK_FIRST: &str = "no-cache";

pub(super) async fn add(State(policy): State<HeaderValue>, request: Request, next: Next) -> Response {
    let lasts = has_content_hash(request.uri().path());
    let mut answer = next.run(request).await;
    if answer.status() == StatusCode::NOT_FOUND {
        answer = (StatusCode::NOT_FOUND, "There is nothing here.\n").into_response();
    }
    let failed = answer.status().is_client_error() || answer.status().is_server_error();
    let cache = if lasts && !failed { FOREVER } else { ASK_FIRST };
    let headers = answer.headers_mut();
    if let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(with_charset) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    // The files are public, and a sandboxed frame, which has no origin, could not load them otherwise.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    answer
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
