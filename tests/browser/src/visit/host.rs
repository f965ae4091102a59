//! Reading a page of somebody else's that embeds the calculator, and looking into its frames.
//!
//! It refuses to reach into a frame from the page around it, which no host can: to see what is in one, a visit goes
//! there, and comes back.

use std::cell::RefCell;

use anyhow::{Context as _, ensure};
use serde_json::Value;
use thirtyfour::WebElement;
use tokio::time::Instant;

use super::{Visit, sight::PATIENCE};
use crate::host::Host;

/// Runs before the page's own scripts: whatever the elements say is remembered.
const REMEMBER: &str = "(() => { const said = []; Object.assign(globalThis, { said });\
    for (const kind of ['ready', 'change', 'error']) addEventListener(kind, event => {\
      if (event.target?.localName === 'competency-calculator')\
        said.push({ kind, id: event.target.id, detail: event.detail }); }, { capture: true }); })()";

impl Visit {
    /// A site that embeds this visit's calculator.
    ///
    /// # Errors
    /// When the site was not built, or cannot be served.
    pub async fn host(&self, site: &str) -> anyhow::Result<Host> {
        Host::start(site, &self.url("")).await
    }

    /// Goes to a page of a host, and waits until these elements are ready.
    ///
    /// # Errors
    /// When one of them does not get ready in time.
    pub async fn read(&self, host: &Host, path: &str, elements: &[&str]) -> anyhow::Result<()> {
        self.before_each_page(REMEMBER).await?;
        self.browser.goto(host.url(path)).await.with_context(|| format!("opening {path}"))?;
        self.once_loaded().await?;
        for element in elements {
            self.told(element, "ready").await?;
        }
        Ok(())
    }

    /// Waits until an element has said something of this kind.
    ///
    /// # Errors
    /// When it has not in time.
    pub async fn told(&self, element: &str, kind: &str) -> anyhow::Result<()> {
        let has_said = format!("said.some(one => one.id === {element:?} && one.kind === {kind:?})");
        self.until(&format!("#{element} says {kind}"), &has_said).await
    }

    /// Looks into the frame of an element, or of a plain `<iframe>`, tells a story there, and comes back.
    ///
    /// # Errors
    /// When there is no such frame, or the story fails.
    pub async fn inside(
        &self,
        element: &str,
        story: impl AsyncFnOnce() -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let found = format!(
            "((e) => e.shadowRoot?.querySelector('iframe') ?? e)(document.getElementById({element:?}))"
        );
        let frame: WebElement = self
            .browser
            .execute(format!("return {found};"), Vec::new())
            .await?
            .element()
            .with_context(|| format!("#{element} has no frame"))?;
        frame.enter_frame().await.with_context(|| format!("entering #{element}"))?;
        self.in_frame.set(true);
        let told = story().await;
        self.in_frame.set(false);
        self.browser.enter_default_frame().await.context("leaving the frame")?;
        told.with_context(|| format!("in the frame of #{element}"))
    }

    /// Waits until a frame is as tall as its content and as wide as its element, and fails unless it then stays so and has
    /// nothing to scroll.
    ///
    /// # Errors
    /// With both sizes, when they differ.
    pub async fn fits_its_content(&self, element: &str) -> anyhow::Result<()> {
        // Even out of sight, where browsers lay out nothing by themselves.
        self.inside(element, async || self.until("the frame is as tall as its content", FITS).await).await?;
        self.ask(&format!("document.getElementById({element:?}).scrollIntoView()")).await?;
        let begin = Instant::now();
        loop {
            let inside = self.size_of_frame(element).await?;
            let outside =
                format!("(e => [e.offsetWidth, e.offsetHeight])(document.getElementById({element:?}))");
            let outside = self.ask(&outside).await?;
            if inside == outside {
                return Ok(());
            }
            ensure!(begin.elapsed() < PATIENCE, "#{element} is {outside}, its frame {inside}");
        }
    }

    /// How wide and tall a frame is; `null` unless it fits its content, and does so two moments later: it would have
    /// grown, had telling its height made it taller.
    async fn size_of_frame(&self, element: &str) -> anyhow::Result<Value> {
        let size = format!(
            "new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(() => \
             seen({FITS} ? [innerWidth, innerHeight] : null))))"
        );
        let found = RefCell::new(Value::Null);
        self.inside(element, async || {
            found.replace(self.ask(&size).await?);
            Ok(())
        })
        .await?;
        Ok(found.take())
    }
}

/// Whether the window is as tall as what is in it, to the pixel, and nothing could be scrolled to.
const FITS: &str = "innerHeight === Math.ceil(document.body.getBoundingClientRect().height)\
    && document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth";
