//! The stories of a test program, each of which is told in every engine.
//!
//! `#[apply(story!)]` before an `async fn` adds it to the program. The standard test harness knows each test once and cannot
//! skip one in some engines alone, so the program lists them itself. This refuses to run anything.

use std::pin::Pin;

pub use inventory;
pub use macro_rules_attribute::apply;

/// What a story comes to.
pub type Telling = Pin<Box<dyn Future<Output = anyhow::Result<()>>>>;

/// One story.
#[derive(Debug)]
pub struct Story {
    /// The path of its module.
    pub module: &'static str,
    /// The name of its function.
    pub name: &'static str,
    /// Tells it.
    pub tell: fn() -> Telling,
}

inventory::collect!(Story);

impl Story {
    /// Its name with the module it is in, as in `verdict::gold_is_reached`.
    pub fn full_name(&self) -> String {
        let module = self.module.split_once("::").map_or("", |(_, module)| module);
        format!("{module}::{}", self.name)
    }

    /// Every story of this program, by name.
    pub fn all() -> Vec<&'static Self> {
        let mut all: Vec<_> = inventory::iter::<Self>.into_iter().collect();
        all.sort_by_key(|story| story.full_name());
        all
    }
}

/// Makes a function a story of this program: `#[apply(story!)]`.
#[macro_export]
macro_rules! story {
    ($(#[$attribute:meta])* async fn $name:ident() -> anyhow::Result<()> $body:block) => {
        $(#[$attribute])*
        async fn $name() -> anyhow::Result<()> $body

        $crate::stories::inventory::submit! {
            $crate::stories::Story {
                module: module_path!(),
                name: stringify!($name),
                tell: || Box::pin($name()),
            }
        }
    };
}
