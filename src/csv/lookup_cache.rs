//! Remembers what the last few cells meant.
//!
//! A million rows name a handful of workloads, nearly always in the same letters. Looking those
//! letters up takes a hundred times as long as seeing that they are the same as before.

/// So many spellings are remembered; more in one file are looked up each time.
const MAX: usize = 32;

/// Meanings of cells by their exact bytes.
pub(super) struct LookupCache<T> {
    known: Vec<(Box<[u8]>, T)>,
    last: usize,
}

impl<T> Default for LookupCache<T> {
    fn default() -> Self {
        Self { known: Vec::new(), last: 0 }
    }
}

impl<T: Copy> LookupCache<T> {
    /// What `cell` means; `look_up` is asked when that is not remembered.
    pub fn or(&mut self, cell: &str, look_up: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let is_cell = |(known, _): &(Box<[u8]>, T)| **known == *cell.as_bytes();
        if let Some(last) = self.known.get(self.last).filter(|last| is_cell(last)) {
            return Some(last.1);
        }
        if let Some(place) = self.known.iter().position(is_cell) {
            self.last = place;
            return self.known.get(place).map(|(_, meaning)| *meaning);
        }
        let meaning = look_up(cell)?;
        if self.known.len() < MAX {
            self.known.push((cell.as_bytes().into(), meaning));
        }
        Some(meaning)
    }
}
