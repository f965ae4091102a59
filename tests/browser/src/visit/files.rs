//! Files that a visitor brings to the page and takes away from it: chosen, dropped, pasted, downloaded.
//!
//! It refuses to look into them; what a file says is a story's to tell.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, ensure};
use serde_json::json;
use thirtyfour::Key;
use tokio::time::{Instant, sleep};

use super::{
    Visit,
    sight::{GLANCE, PATIENCE},
};
use crate::engine::Engine;

/// Where the visitor's browser puts what the page lets it keep.
#[derive(Debug)]
pub struct Downloads {
    folder: PathBuf,
}

impl Visit {
    /// Chooses a file in a field for files.
    ///
    /// # Errors
    /// When there is no such field or file.
    pub async fn choose_file(&self, field: &str, file: &Path) -> anyhow::Result<()> {
        let path = fs::canonicalize(file).with_context(|| file.display().to_string())?;
        let path = path.to_str().context("the path is no text")?;
        self.element(field).await?.send_keys(path).await.context("choosing a file")
    }

    /// Drops a file on an element, as far as a page can tell.
    ///
    /// # Errors
    /// When the element does not take what is dragged over it.
    pub async fn drop_file(&self, on: &str, name: &str, text: &str) -> anyhow::Result<()> {
        self.drop_files(on, &[(name, text)]).await
    }

    /// Drops several files on an element at once, each a name and a text.
    ///
    /// # Errors
    /// When the element does not take what is dragged over it.
    pub async fn drop_files(&self, on: &str, files: &[(&str, &str)]) -> anyhow::Result<()> {
        let add = |(name, text): &(&str, &str)| {
            format!("dragged.items.add(new File([{}], {}));", json!(text), json!(name))
        };
        let dropped: String = files.iter().map(add).collect();
        let (over, taken) = self.drop_on(on, &dropped).await?;
        ensure!(over && taken, "{on} takes no file; the browser would leave the page for it");
        Ok(())
    }

    /// Drops a text on an element. Whether the element has kept it from the field under it.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn drop_text(&self, on: &str, text: &str) -> anyhow::Result<bool> {
        let dropped = format!("dragged.setData('text/plain', {})", json!(text));
        self.drop_on(on, &dropped).await.map(|(_, taken)| taken)
    }

    async fn drop_on(&self, on: &str, dropped: &str) -> anyhow::Result<(bool, bool)> {
        self.element(on).await?;
        let taken = self
            .ask(&format!(
                "((dragged) => {{ {dropped}; return ['dragover', 'drop'].map((kind) => \
                 !document.querySelector({on:?}).dispatchEvent(new DragEvent(kind, \
                 {{ bubbles: true, cancelable: true, dataTransfer: dragged }}))); }})(new DataTransfer())"
            ))
            .await?;
        let is = |index: usize| taken.get(index).and_then(serde_json::Value::as_bool).unwrap_or_default();
        Ok((is(0), is(1)))
    }

    /// Copies a text as from another program, and pastes it into an element.
    ///
    /// # Errors
    /// When the browser does not let this visit write to its clipboard.
    pub async fn paste_into(&self, selector: &str, text: &str) -> anyhow::Result<()> {
        self.allow_clipboard().await?;
        if self.engine() != Engine::Chromium {
            let copied = format!("navigator.clipboard.writeText({})", json!(text));
            self.ask(&copied).await.context("copying")?;
            self.click(selector).await?;
            return self.keys(String::from_iter([char::from(Key::Control), 'v'])).await;
        }
        let copy = json!({
            "expression": format!("navigator.clipboard.writeText({})", json!(text)),
            "awaitPromise": true,
            "userGesture": true,
        });
        let answer = self.command("Runtime.evaluate", copy).await?;
        ensure!(answer.get("exceptionDetails").is_none(), "copying: {answer}");
        self.click(selector).await?;
        self.keys(String::from_iter([char::from(Key::Control), 'v'])).await
    }

    /// Lets the page hand out files, to be looked at.
    ///
    /// # Errors
    /// When the browser does not.
    pub async fn downloads(&self) -> anyhow::Result<Downloads> {
        let folder = self.held.downloads().to_owned();
        if self.engine() == Engine::Chromium {
            let allow = json!({ "behavior": "allow", "downloadPath": folder });
            self.command("Browser.setDownloadBehavior", allow).await?;
        }
        Ok(Downloads { folder })
    }
}

impl Downloads {
    /// The bytes of a file, once it has arrived; it is taken away, so that the next can have its name.
    ///
    /// # Errors
    /// When it does not arrive.
    pub async fn take(&self, name: &str) -> anyhow::Result<Vec<u8>> {
        let file = self.folder.join(name);
        let begin = Instant::now();
        // WebKit makes a file before it has anything to write, and no page here gives an empty one.
        let is_empty = || file.metadata().map_or(0, |about| about.len()) == 0;
        while is_empty() || self.has_unfinished()? {
            ensure!(begin.elapsed() < PATIENCE, "{name} is not downloaded");
            sleep(GLANCE).await;
        }
        let bytes = fs::read(&file)?;
        fs::remove_file(file)?;
        Ok(bytes)
    }

    /// The name and the bytes of the list that arrives, whatever it is called; it is taken away.
    ///
    /// # Errors
    /// When none arrives.
    pub async fn take_list(&self) -> anyhow::Result<(String, Vec<u8>)> {
        let begin = Instant::now();
        loop {
            ensure!(begin.elapsed() < PATIENCE, "nothing is downloaded");
            sleep(GLANCE).await;
            let entries = fs::read_dir(&self.folder)?.collect::<Result<Vec<_>, _>>()?;
            let names = entries.iter().filter(|entry| entry.path().is_file());
            let mut names = names.filter_map(|entry| entry.file_name().into_string().ok());
            if let Some(name) = names.find(|name| Path::new(name).extension().is_some_and(|end| end == "csv"))
            {
                return Ok((name.clone(), self.take(&name).await?));
            }
        }
    }

    /// Whether something is still being written: until it is whole, it has another name or one beside its own.
    fn has_unfinished(&self) -> anyhow::Result<bool> {
        let names = fs::read_dir(&self.folder)?.collect::<Result<Vec<_>, _>>()?;
        let endings = [".part", ".crdownload", ".wkdownload"];
        Ok(names.iter().any(|entry| {
            entry.file_name().to_str().is_some_and(|name| endings.iter().any(|ending| name.ends_with(ending)))
        }))
    }
}
