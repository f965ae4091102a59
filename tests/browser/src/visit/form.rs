//! Filling in the form as a person does: clicking labels, typing over what was there, pressing keys.
//!
//! It refuses to set values from script, since then a field that cannot be reached would pass.

use anyhow::{Context as _, ensure};
use thirtyfour::{error::WebDriverErrorInner, prelude::*};
use tokio::time::Instant;

use super::{Lack, Visit, sight::PATIENCE};
use crate::engine::Engine;

/// A promise that is kept once what is to be seen now has been drawn.
const DRAWN: &str =
    "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))";

/// A function that gives the label of an element, as whoever sees the page would say.
///
/// It looks the label up by hand. `WebKitGTK` 2.50 ends its process when it frees the list that `labels` gives of an element
/// which has left the page.
pub const LABEL_OF: &str = "(one => one?.matches('input, select, textarea') \
    ? one.closest('label') ?? document.querySelector(`label[for='${one.id}']`) : null)";

/// Scrolls to an element until it stays where it is for two frames.
const AT_REST: &str = "return new Promise(rest => { \
    const [aim] = arguments; \
    const shown = aim.closest('select') ?? aim; \
    let [before, still] = [NaN, 0]; \
    const look = () => { \
        const { top } = shown.getBoundingClientRect(); \
        still = top === before ? still + 1 : 0; \
        if (still === 0) shown.scrollIntoView({ block: 'center', behavior: 'instant' }); \
        before = top; \
        if (still > 1) rest(true); else requestAnimationFrame(look); \
    }; \
    requestAnimationFrame(look); })";

/// Both clicks at one place, made at one time: `WebKit`'s driver sends the second one when the page is done with the first,
/// which on a busy machine is too late for a double click.
const DOUBLE_CLICK: &str = "async (aim) => {\
    const { left, top, width, height } = aim.getBoundingClientRect();\
    const [clientX, clientY] = [left + width / 2, top + height / 2];\
    const clicks = [1, 2].map(detail => new MouseEvent('click', { bubbles: true, cancelable: true, detail, clientX, clientY }));\
    for (const click of clicks) {\
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(click);\
        await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)));\
    }\
}";

impl Visit {
    /// Types into the text field of this name, over whatever it held.
    ///
    /// # Errors
    /// When there is no such field or it takes no keys.
    pub async fn fill(&self, name: &str, text: &str) -> anyhow::Result<()> {
        self.fill_in(&format!("input[name={name:?}]"), text).await
    }

    /// The same for a field that has no name.
    ///
    /// # Errors
    /// When there is no such field or it takes no keys.
    pub async fn fill_in(&self, selector: &str, text: &str) -> anyhow::Result<()> {
        let field = self.element(selector).await?;
        if self.is_beside_the_pointer() {
            let write = "arguments[0].focus(); arguments[0].value = arguments[1]; \
                arguments[0].dispatchEvent(new Event('input', { bubbles: true }));";
            self.browser.execute(write, vec![field.to_json()?, text.into()]).await?;
            return Ok(());
        }
        field.send_keys(String::from_iter([char::from(Key::Control), 'a'])).await?;
        let typed = String::from(char::from(Key::Delete)) + text;
        field.send_keys(typed).await.with_context(|| format!("typing {text:?} into {selector}"))
    }

    /// Clicks the checkbox or radio button of this name, and of this value unless it is `None`.
    ///
    /// # Errors
    /// When there is none or something covers it.
    pub async fn choose(&self, name: &str, value: Option<&str>) -> anyhow::Result<()> {
        self.click(&choice(name, value)).await
    }

    /// Clicks the button or link of this action.
    ///
    /// # Errors
    /// When there is none or something covers it.
    pub async fn press(&self, action: &str) -> anyhow::Result<()> {
        self.click(&format!("[data-action={action:?}]")).await
    }

    /// Clicks the element, or its label when it has one: that is what a person aims at.
    ///
    /// # Errors
    /// When there is none or something covers it.
    pub async fn click(&self, selector: &str) -> anyhow::Result<()> {
        // Somebody who aims at a thing has scrolled it to where nothing covers it.
        let aim = format!(
            "(found => {{ const label = {LABEL_OF}(found); \
             const aim = label?.getBoundingClientRect().width > 1 ? label : found; \
             (aim?.closest('select') ?? aim)?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             return aim; }})(document.querySelector({selector:?}))"
        );
        let aim = self.find(&format!("there is {selector}"), &aim).await?;
        // It scrolls a moment later than it is asked to, and a click would meet what was there before. A long list may
        // move what is below it, too.
        if self.engine() == Engine::WebKit && !self.setting.lacks(Lack::Script) {
            self.browser.execute(AT_REST, vec![aim.to_json()?]).await?;
        }
        if self.is_beside_the_pointer() {
            self.browser.execute("arguments[0].click()", vec![aim.to_json()?]).await?;
            return Ok(());
        }
        aim.click().await.with_context(|| format!("clicking {selector}"))
    }

    /// Clicks twice in the same place, as fast as somebody who is used to double clicks, whatever is there by the second.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn double_click(&self, selector: &str) -> anyhow::Result<()> {
        let aim = format!(
            "(aim => {{ aim?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return aim; }})\
             (document.querySelector({selector:?}))"
        );
        let aim = self.find(&format!("there is {selector}"), &aim).await?;
        self.ask(DRAWN).await?;
        if self.engine() == Engine::WebKit {
            let twice = format!("({DOUBLE_CLICK})(document.querySelector({selector:?}))");
            return self.ask(&twice).await.map(drop);
        }
        let pointer = self.browser.action_chain().double_click_element(&aim);
        pointer.perform().await.with_context(|| format!("double-clicking {selector}"))
    }

    /// Puts the keyboard on an element, as Tab would in the end.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn focus(&self, selector: &str) -> anyhow::Result<()> {
        self.ask(&format!("void document.querySelector({selector:?}).focus()")).await.map(drop)
    }

    /// Whether a click would miss: `WebKit`'s driver takes places in a frame for places in the window, and finds no
    /// keyboard there. What it cannot reach is then pressed and written by a script.
    fn is_beside_the_pointer(&self) -> bool {
        self.engine() == Engine::WebKit && self.in_frame.get()
    }

    /// Presses keys wherever the focus is, as somebody without a mouse.
    ///
    /// # Errors
    /// When the browser refuses them.
    pub async fn keys(&self, keys: impl Into<TypingData> + Clone) -> anyhow::Result<()> {
        let begin = Instant::now();
        loop {
            let focused = self.browser.active_element().await?;
            match focused.send_keys(keys.clone()).await {
                // The focus has moved on since, and no key was pressed.
                Err(error) if is_stale(&error) && begin.elapsed() < PATIENCE => {}
                pressed => return pressed.context("pressing keys"),
            }
        }
    }

    /// Moves the focus with Tab until it is on the element.
    ///
    /// # Errors
    /// When a whole round leads past it.
    pub async fn tab_to(&self, selector: &str) -> anyhow::Result<()> {
        const ROUND: usize = 120;
        for _ in 0..ROUND {
            if self.ask(&format!("document.activeElement.matches({selector:?})")).await? == true {
                return Ok(());
            }
            self.keys(Key::Tab).await?;
        }
        anyhow::bail!("{selector} cannot be reached with Tab")
    }

    /// Fails unless the text field of this name holds this text.
    ///
    /// # Errors
    /// With what it holds instead.
    pub async fn holds(&self, name: &str, text: &str) -> anyhow::Result<()> {
        self.shows(&format!("input[name={name:?}]"), text).await
    }

    /// The same for a field or a choice that has no name.
    ///
    /// # Errors
    /// With what it holds instead.
    pub async fn shows(&self, selector: &str, value: &str) -> anyhow::Result<()> {
        let now = format!("document.querySelector({selector:?})?.value");
        let held = self.until(&format!("{selector} holds {value:?}"), &format!("{now} === {value:?}")).await;
        if let Err(error) = held {
            return Err(error.context(format!("{selector} holds {}", self.ask(&now).await?)));
        }
        Ok(())
    }

    /// Fails unless the checkbox or radio button is ticked, or is not.
    ///
    /// # Errors
    /// When it is the other way, or there is none.
    pub async fn is_chosen(&self, name: &str, value: Option<&str>, chosen: bool) -> anyhow::Result<()> {
        let selector = choice(name, value);
        let found = self.element(&selector).await?.is_selected().await?;
        ensure!(found == chosen, "{selector} is {}ticked", if found { "" } else { "not " });
        Ok(())
    }
}

/// Whether an element was meant that is not on the page any more.
fn is_stale(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::StaleElementReference(_))
}

fn choice(name: &str, value: Option<&str>) -> String {
    value.map_or_else(
        || format!("input[name={name:?}]"),
        |value| format!("input[name={name:?}][value={value:?}]"),
    )
}
