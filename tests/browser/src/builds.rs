//! Another build of the page, made of the one at hand: it shows the same, and each of its files has another name.
//!
//! It refuses to touch the build it is made of, and to make one whose parts do not fit together.

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, ensure};
use tempfile::TempDir;

/// A folder in which one build takes the place of another.
#[derive(Debug)]
pub struct Builds {
    folder: TempDir,
}

impl Builds {
    /// A folder with a copy of the build in `dist`.
    ///
    /// # Errors
    /// When there is no build, or no room.
    pub fn first() -> anyhow::Result<Self> {
        let builds = Self { folder: tempfile::tempdir().context("no folder for builds")? };
        builds.publish(&|text| text.to_owned())?;
        Ok(builds)
    }

    /// A folder with a copy of the build whose pages others have changed.
    ///
    /// # Errors
    /// When there is no build, or no room.
    pub fn changed(change: &dyn Fn(&str) -> String) -> anyhow::Result<Self> {
        let builds = Self { folder: tempfile::tempdir().context("no folder for builds")? };
        builds.publish(&|text| if text.contains("<main>") { change(text) } else { text.to_owned() })?;
        Ok(builds)
    }

    /// What to serve.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The file of the chunk.
    ///
    /// # Errors
    /// When there is none.
    pub fn chunk(&self) -> anyhow::Result<String> {
        self.names()?.into_iter().find(|name| name.starts_with("chunk-")).context("there is no chunk")
    }

    /// Publishes another build in place of the one that is there. Its pages carry `data-build=another`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn publish_another(&self) -> anyhow::Result<()> {
        let names = self.names()?;
        ensure!(!names.is_empty(), "no file is named by its content");
        for folder in folders()? {
            for entry in fs::read_dir(self.folder().join(folder))? {
                let path = entry?.path();
                if path.is_file() {
                    fs::remove_file(path)?;
                }
            }
        }
        self.publish(&|text| {
            let renamed = names.iter().fold(text.to_owned(), |text, name| text.replace(name, &another(name)));
            renamed.replace("<html ", "<html data-build=\"another\" ")
        })
    }

    /// Copies the build in `dist` with names and pages changed, and writes its service worker.
    fn publish(&self, change: &dyn Fn(&str) -> String) -> anyhow::Result<()> {
        let built = crate::in_project("dist");
        for folder in folders()? {
            let page = Path::new(&folder).join("index.html");
            fs::create_dir_all(self.folder().join(&folder))?;
            let html = fs::read_to_string(built.join(&page)).with_context(|| folder.clone())?;
            fs::write(self.folder().join(&page), change(&html))?;
        }
        for entry in fs::read_dir(&built)? {
            let name = entry?.file_name().into_string().map_err(|_| anyhow::anyhow!("a name is no text"))?;
            if is_named_by_content(&name) {
                fs::copy(built.join(&name), self.folder().join(change(&name)))?;
            }
        }
        let mut command = Command::new("node");
        command.arg("build/publish/service-worker.mjs").arg(self.folder()).current_dir(crate::in_project(""));
        let written = command.output().context("node, which writes the service worker")?;
        ensure!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
        Ok(())
    }

    /// The files that are there and named by their content.
    fn names(&self) -> anyhow::Result<Vec<String>> {
        let entries = fs::read_dir(self.folder())?.collect::<Result<Vec<_>, _>>()?;
        let names = entries.iter().filter_map(|entry| entry.file_name().into_string().ok());
        Ok(names.filter(|name| is_named_by_content(name)).collect())
    }
}

/// The folders of a build's pages, one for each language: a frame is beside each.
fn folders() -> anyhow::Result<Vec<String>> {
    let built = crate::in_project("dist");
    let entries = fs::read_dir(&built)?.collect::<Result<Vec<_>, _>>()?;
    let names = entries.iter().filter_map(|entry| entry.file_name().into_string().ok());
    let names = [String::from(".")].into_iter().chain(names);
    Ok(names.filter(|name| built.join(name).join("frame.html").is_file()).collect())
}

fn is_named_by_content(name: &str) -> bool {
    let is_asset = [".css", ".js", ".txt", ".wasm"].iter().any(|ending| name.ends_with(ending));
    is_asset && name.contains('-') && !name.starts_with("service-worker") && !name.starts_with("embed")
}

/// The name that a file has in the other build.
fn another(name: &str) -> String {
    let (stem, rest) = name.rsplit_once('-').unwrap_or((name, ""));
    format!("{stem}-00{}", rest.get(2..).unwrap_or_default())
}
