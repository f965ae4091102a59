//! What a browser's console says, as far as the browser tells.
//!
//! Chromium keeps a log. Firefox tells each message as it comes. `WebKit` tells nothing, so there a visit has only what the page
//! notices of itself (`visit/watch.js`). It refuses to judge what is said.

use futures_util::{FutureExt as _, StreamExt as _};
use thirtyfour::{
    WebDriver,
    bidi::{
        EventStream,
        events::LogEntryAdded,
        modules::{log::LogLevel, session::Status},
    },
};
use tokio::sync::Mutex;

use crate::engine::Engine;

/// One message that is worth reading: an error or a warning.
#[derive(Debug, Clone)]
pub struct Message {
    /// `SEVERE` or `WARNING`.
    pub level: &'static str,
    /// What was said.
    pub text: String,
}

/// Where the messages come from.
#[derive(Debug)]
pub(super) enum Console {
    Kept,
    Told(Mutex<EventStream<LogEntryAdded>>),
    Silent,
}

impl Console {
    pub(super) async fn listen(driver: &WebDriver, engine: Engine) -> anyhow::Result<Self> {
        Ok(match engine {
            Engine::Chromium => Self::Kept,
            Engine::Firefox => {
                Self::Told(Mutex::new(driver.bidi().await?.subscribe::<LogEntryAdded>().await?))
            }
            Engine::WebKit => Self::Silent,
        })
    }

    /// Everything said since the last time.
    pub(super) async fn take(&self, driver: &WebDriver) -> anyhow::Result<Vec<Message>> {
        let mut messages = Vec::new();
        match self {
            Self::Kept => {
                for entry in driver.browser_log().await? {
                    let level = match entry.level.as_str() {
                        "SEVERE" => "SEVERE",
                        "WARNING" => "WARNING",
                        _ => continue,
                    };
                    messages.push(Message { level, text: entry.message });
                }
            }
            Self::Told(stream) => {
                // What was said before this answer has arrived before it.
                driver.bidi().await?.send(Status).await?;
                let mut stream = stream.lock().await;
                while let Some(Some(entry)) = stream.next().now_or_never() {
                    let level = match entry.level {
                        LogLevel::Error => "SEVERE",
                        LogLevel::Warn => "WARNING",
                        _ => continue,
                    };
                    // As Chromium writes it.
                    let text = entry.text.unwrap_or_default();
                    let text = text.replace("Content-Security-Policy", "Content Security Policy");
                    messages.push(Message { level, text });
                }
            }
            Self::Silent => {}
        }
        Ok(messages)
    }
}
