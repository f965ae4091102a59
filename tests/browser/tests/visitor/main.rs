//! What people do with the page, and what the page must never do to them, in three browser engines.
//!
//! One program for all stories: linking costs more than running. Each story has a server and a tab of its own, so they run side
//! by side. The stories about the page need it built (`make build`) and axe-core installed (`npm ci`). What an engine
//! cannot do is in [`skipped`], with the reason, and is printed and counted at the end.

mod results;
mod skipped;

mod access;
mod authors;
mod authors_return;
mod back_and_forward;
mod changed_pages;
mod chunk;
mod closed;
mod completeness;
mod copying;
mod customers;
mod customers_by_keyboard;
mod customers_table;
mod embedded_by_script;
mod embedded_by_strangers;
mod embedded_in_layouts;
mod embedded_on_paper;
mod embedding;
mod engine_looks;
mod engines;
mod entering;
mod every_screen;
mod export;
mod faults;
mod first_screen;
mod focus;
mod frames_without_origin;
mod harness;
mod import;
mod import_found;
mod import_million;
mod import_problems;
mod import_totals;
mod importer;
mod in_sight;
mod json_files;
mod judged;
mod language_menu;
mod language_offer;
mod languages;
mod legacy_encodings;
mod link;
mod link_asked;
mod many_customers;
mod merging;
mod names_of_controls;
mod nothing_leaves;
mod offline;
mod one_file;
mod pages_on_paper;
mod picture;
mod printing;
mod publishing;
mod report;
mod serving;
mod shape;
mod sizes;
mod starting;
mod strip;
mod summary;
mod undoing;
mod verdict;
mod version_persistence;
mod versions;
mod waiting;
mod what_if;

use std::{process::ExitCode, sync::LazyLock, time::Instant};

use browser_tests::{browser, engine::Engine, stories::Story};
use libtest_mimic::{Arguments, Failed, Trial};
use results::Results;
use tokio::runtime::{Builder, Runtime};

/// One for all stories: the connections to a browser outlive the story that made them.
static RUNTIME: LazyLock<Option<Runtime>> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build().ok());

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Stories wait for pages more than they compute.
    arguments.test_threads = arguments.test_threads.or(Some(3));
    let stories = Story::all();
    let unknown = skipped::unknown(&stories);
    if !unknown.is_empty() {
        eprintln!("skipped.rs names what is no story: {unknown:?}");
        return ExitCode::FAILURE;
    }
    let trials = Engine::ALL.iter().flat_map(|engine| stories.iter().map(|story| trial(*engine, story)));
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    if let Some(runtime) = &*RUNTIME {
        runtime.block_on(browser::close_all());
    }
    if !arguments.list {
        results::print();
    }
    conclusion.exit_code()
}

/// A story in one engine.
fn trial(engine: Engine, story: &'static Story) -> Trial {
    let is_skipped = skipped::reason(engine, &story.full_name()).is_some();
    let run = move || {
        let runtime = RUNTIME.as_ref().ok_or("the stories have no runtime")?;
        let begun = Instant::now();
        let told = runtime.block_on(engine.tell(story.full_name(), (story.tell)()));
        match told {
            Ok(()) => Results::passed(engine, story.full_name(), begun.elapsed()),
            Err(error) => {
                let reason = format!("{error:#}");
                Results::failed(engine, &story.full_name(), &reason);
                return Err(Failed::from(reason));
            }
        }
        Ok(())
    };
    Trial::test(format!("{engine}::{}", story.full_name()), run).with_ignored_flag(is_skipped)
}
