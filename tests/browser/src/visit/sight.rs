//! What a visitor can see, and waiting until it is there.
//!
//! Every look waits for what it looks for, up to a limit; none sleeps for a guessed while.

use std::time::Duration;

use anyhow::{Context as _, ensure};
use thirtyfour::{prelude::*, session::scriptret::ScriptRet};
use tokio::time::{Instant, sleep};

use super::{Visit, only};
use crate::{engine::Engine, server::Request};

/// Longer than a page should ever take on a busy machine, shorter than a person's patience.
pub(super) const PATIENCE: Duration = Duration::from_secs(15);
/// How long a page looks by itself, in milliseconds, before it is asked anew: another may have taken its place.
const ROUND: u32 = 1000;
/// How often to look again.
pub(super) const GLANCE: Duration = Duration::from_millis(25);

impl Visit {
    /// Waits until a JavaScript expression is true of the page.
    ///
    /// # Errors
    /// When it does not become true in time; `what` then says what was waited for.
    pub async fn until(&self, what: &str, expression: &str) -> anyhow::Result<()> {
        let is_so = |answer: ScriptRet| Ok((only(&answer)? == true).then_some(()));
        self.once(what, &format!("Boolean({expression})"), is_so).await
    }

    /// Waits until the server was asked for something, and gives that request.
    ///
    /// # Errors
    /// When it was not asked in time.
    pub async fn until_asked(&self, what: &str, is_it: impl Fn(&Request) -> bool) -> anyhow::Result<Request> {
        let begin = Instant::now();
        loop {
            if let Some(request) = self.record().all().into_iter().find(|request| is_it(request)) {
                return Ok(request);
            }
            ensure!(begin.elapsed() < PATIENCE, "nobody has asked in {} s: {what}", PATIENCE.as_secs());
            sleep(GLANCE).await;
        }
    }

    /// Waits until an element has an attribute with this value.
    ///
    /// # Errors
    /// With the value that the attribute had instead.
    pub async fn see(&self, selector: &str, attribute: &str, value: &str) -> anyhow::Result<()> {
        let found = format!("document.querySelector({selector:?})?.getAttribute({attribute:?})");
        let seen = self
            .until(&format!("{selector} has {attribute}={value}"), &format!("{found} === {value:?}"))
            .await;
        if let Err(error) = seen {
            let instead = self.ask(&found).await?;
            return Err(error.context(format!("{attribute} of {selector} is {instead}")));
        }
        Ok(())
    }

    /// Waits until a shown element contains a text, however its spaces are written.
    ///
    /// # Errors
    /// With the text that was shown instead.
    pub async fn see_text(&self, selector: &str, text: &str) -> anyhow::Result<()> {
        let shown = format!("(document.querySelector({selector:?})?.innerText ?? '').replace(/\\s+/g, ' ')");
        let seen =
            self.until(&format!("{selector} shows {text:?}"), &format!("{shown}.includes({text:?})")).await;
        if let Err(error) = seen {
            let instead = self.ask(&shown).await?;
            return Err(error.context(format!("{selector} shows {instead}")));
        }
        Ok(())
    }

    /// The text that an element shows.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn text(&self, selector: &str) -> anyhow::Result<String> {
        self.element(selector).await?.text().await.with_context(|| format!("reading {selector}"))
    }

    /// Waits until a person can see such an element.
    ///
    /// # Errors
    /// When none is shown in time.
    pub async fn see_shown(&self, selector: &str) -> anyhow::Result<()> {
        self.until(&format!("{selector} is shown"), &is_shown(selector)).await
    }

    /// Waits until nobody can see such an element.
    ///
    /// # Errors
    /// When one is still shown at the end.
    pub async fn see_hidden(&self, selector: &str) -> anyhow::Result<()> {
        self.until(&format!("{selector} is not shown"), &format!("!{}", is_shown(selector))).await
    }

    /// Whether a person can see such an element at this moment.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn is_shown(&self, selector: &str) -> anyhow::Result<bool> {
        self.ask(&is_shown(selector)).await.map(|shown| shown == true)
    }

    /// Fails when the page is wider than its screen.
    ///
    /// # Errors
    /// Naming the elements that reach out.
    pub async fn fits_the_width(&self) -> anyhow::Result<()> {
        let wide =
            self.ask("document.documentElement.scrollWidth > document.documentElement.clientWidth").await?;
        let outside = self
            .ask(
                "[...document.body.querySelectorAll('*')]\
                 .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)\
                 .map(e => e.outerHTML.slice(0, 80))",
            )
            .await?;
        ensure!(wide == false, "the page scrolls sideways; wider than the screen: {outside}");
        Ok(())
    }

    pub(super) async fn element(&self, selector: &str) -> anyhow::Result<WebElement> {
        self.find(&format!("there is {selector}"), &format!("document.querySelector({selector:?})")).await
    }

    /// The element that an expression gives, once there is one.
    pub(super) async fn find(&self, what: &str, expression: &str) -> anyhow::Result<WebElement> {
        self.once(what, expression, |answer: ScriptRet| Ok(answer.elements()?.into_iter().next())).await
    }

    /// What is read of an expression, once there is something to read.
    async fn once<T>(
        &self,
        what: &str,
        expression: &str,
        read: impl Fn(ScriptRet) -> anyhow::Result<Option<T>>,
    ) -> anyhow::Result<T> {
        let begin = Instant::now();
        let mut last = None;
        let look = self.look(expression);
        while begin.elapsed() < PATIENCE {
            match self.now(&look).await.and_then(&read) {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => {}
                // A document that is being replaced cannot answer; the next look may find the new one.
                Err(error) => last = Some(error),
            }
            sleep(GLANCE).await;
        }
        let reason = last.map_or_else(String::new, |error| format!(" ({error:#})"));
        anyhow::bail!("waited {} s in vain: {what}{reason}", PATIENCE.as_secs())
    }

    /// A look at what an expression gives. In Chromium the page looks again by itself for a while, which costs less than
    /// to ask it each time. In the others nobody would hear of it when another page takes its place, and without
    /// JavaScript it has no timers.
    fn look(&self, expression: &str) -> String {
        if self.engine() != Engine::Chromium || !self.has_timers() {
            return expression.to_owned();
        }
        format!(
            "new Promise((seen, failed) => {{ const begin = performance.now(); (function look() {{ try {{ \
             const found = {expression}; \
             if (found || performance.now() - begin > {ROUND}) seen(found); else setTimeout(look, {}); \
             }} catch (error) {{ failed(error); }} }})(); }})",
            GLANCE.as_millis()
        )
    }
}

/// Whether a person can see such an element. Drivers disagree about what is in a fold that is closed; the browsers do not.
fn is_shown(selector: &str) -> String {
    format!(
        "[...document.querySelectorAll({selector:?})].some(one => \
         one.checkVisibility({{ visibilityProperty: true, contentVisibilityAuto: true }}) && one.getClientRects().length > 0)"
    )
}
