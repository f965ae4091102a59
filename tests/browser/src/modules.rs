//! WebAssembly modules, as far as a story changes them: what is in a section, and how much memory a module may have.
//!
//! It refuses to check a module; the browser that compiles it does.

use anyhow::{Context as _, ensure};

/// A module begins with its mark and its version.
const HEAD: usize = 8;
/// The number of sections that WebAssembly ignores; each has a name.
const CUSTOM: u8 = 0;
/// The number of the section that says how much memory there is.
const MEMORY: u8 = 5;

/// The content of the section with this name.
///
/// # Errors
/// When there is none, or the module is damaged.
pub fn section<'a>(module: &'a [u8], name: &str) -> anyhow::Result<&'a [u8]> {
    for section in sections(module)? {
        if section.number == CUSTOM {
            let (letters, rest) = number(section.content)?;
            let (own, content) = rest.split_at_checked(letters).context("a name is cut off")?;
            if own == name.as_bytes() {
                return Ok(content);
            }
        }
    }
    anyhow::bail!("no section is called {name}")
}

/// The same module with so many pages of 64 KiB more than it begins with, and never another.
///
/// # Errors
/// When it has no memory of its own, or is damaged.
pub fn with_little_memory(module: &[u8], more: usize) -> anyhow::Result<Vec<u8>> {
    let mut changed = module.get(..HEAD).context("no head")?.to_vec();
    let mut is_changed = false;
    for section in sections(module)? {
        let mut content = section.content.to_vec();
        if section.number == MEMORY {
            let (_has_most, limits) =
                section.content.get(1..).and_then(<[u8]>::split_first).context("limits")?;
            let (least, _) = number(limits)?;
            content = [vec![1, 1], coded(least), coded(least.saturating_add(more))].concat();
            is_changed = true;
        }
        changed.push(section.number);
        changed.extend(coded(content.len()));
        changed.extend(content);
    }
    ensure!(is_changed, "the module has no memory of its own");
    Ok(changed)
}

struct Section<'a> {
    number: u8,
    content: &'a [u8],
}

fn sections(module: &[u8]) -> anyhow::Result<Vec<Section<'_>>> {
    let mut rest = module.get(HEAD..).context("no head")?;
    let mut all = Vec::new();
    while let Some((kind, after)) = rest.split_first() {
        let (size, after) = number(after)?;
        let (content, after) = after.split_at_checked(size).context("a section is cut off")?;
        all.push(Section { number: *kind, content });
        rest = after;
    }
    Ok(all)
}

/// A number at the beginning, seven bits in each byte, and what follows it.
fn number(bytes: &[u8]) -> anyhow::Result<(usize, &[u8])> {
    let last = bytes.iter().position(|byte| byte & 0x80 == 0).context("a number is cut off")?;
    let (own, rest) = bytes.split_at_checked(last.saturating_add(1)).context("a number is cut off")?;
    Ok((own.iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 0x7f)), rest))
}

fn coded(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}
