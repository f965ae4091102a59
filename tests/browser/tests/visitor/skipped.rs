//! What an engine cannot do, and the stories that are skipped there for that reason.
//!
//! A story is skipped where the browser or its driver lacks what it needs, never because the page fails there.

use browser_tests::{engine::Engine, stories::Story};

/// An engine, the reason, and the stories.
type Skips = (Engine, &'static str, &'static [&'static str]);

/// All of them.
pub const SKIPPED: &[Skips] = &[(
    Engine::WebKit,
    "its browser tells nothing of its console, and no script of the tests can run before a page's own",
    &[
        "harness::a_broken_off_story_still_gives_its_account",
        "harness::an_announced_error_is_excused_and_must_come",
        "harness::an_error_in_the_console_is_caught",
        "harness::an_error_on_a_page_already_left_is_caught",
    ],
)];

/// Why a story is skipped in an engine, if it is.
pub fn reason(engine: Engine, story: &str) -> Option<&'static str> {
    let found = SKIPPED.iter().find(|(of, _, stories)| *of == engine && stories.contains(&story));
    found.map(|(_, reason, _)| *reason)
}

/// What is named here and is no story.
pub fn unknown(stories: &[&Story]) -> Vec<&'static str> {
    let names: Vec<_> = stories.iter().map(|story| story.full_name()).collect();
    let named = SKIPPED.iter().flat_map(|(_, _, stories)| stories.iter().copied());
    named.filter(|name| !names.iter().any(|story| story == name)).collect()
}
