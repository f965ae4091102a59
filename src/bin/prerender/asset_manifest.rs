//! What Trunk does not know: the files that `build/trunk/assets.mjs` has made beside the page, by what they are.
//!
//! It refuses to publish a page without one that it names.

use std::{error::Error, fs, path::Path};

/// Where `build/trunk/assets.mjs` leaves the files, and `names`: what each is called, with its hash.
const FOLDER: &str = "target/page/beside";

/// All of these files, by what they are.
pub struct AssetManifest(Vec<Asset>);

/// One of them.
pub struct Asset {
    what: String,
    /// The name that it is published under.
    pub name: String,
    /// Its hash, as an `integrity` attribute takes it.
    pub hash: String,
}

impl AssetManifest {
    /// What has been made.
    pub fn read() -> Result<Self, Box<dyn Error>> {
        let names = fs::read_to_string(Path::new(FOLDER).join("names"))
            .map_err(|error| format!("{FOLDER}/names: {error}; build/trunk/assets.mjs writes it"))?;
        let asset = |line: &str| {
            let [what, name, hash] = line.split(' ').collect::<Vec<_>>()[..] else {
                return Err(format!("{FOLDER}/names: what is `{line}`?"));
            };
            Ok(Asset { what: what.to_owned(), name: name.to_owned(), hash: hash.to_owned() })
        };
        Ok(Self(names.lines().map(asset).collect::<Result<_, _>>()?))
    }

    /// Puts all of them into the folder that is published.
    pub fn publish(&self, staging: &Path) -> Result<(), Box<dyn Error>> {
        for Asset { name, .. } in &self.0 {
            fs::copy(Path::new(FOLDER).join(name), staging.join(name))?;
        }
        Ok(())
    }

    /// The file that is this.
    pub fn find(&self, what: &str) -> Result<&Asset, String> {
        let found = self.0.iter().find(|asset| asset.what == what);
        found.ok_or_else(|| format!("{FOLDER}/names: no {what}"))
    }
}
