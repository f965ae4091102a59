//! What an engine cannot do, and the stories that are skipped there for that reason.
//!
//! A story is skipped where the browser or its driver lacks what it needs, never because the page fails there.

use browser_tests::{engine::Engine, stories::Story};

/// An engine, the reason, and the stories.
type Skips = (Engine, &'static str, &'static [&'static str]);

/// All of them.
pub const SKIPPED: &[Skips] = &[
    (
        Engine::Chromium,
        "it has no setting that forbids pages to keep anything; a store that throws has a story of its own",
        &["faults::storage::a_store_that_the_settings_forbid_takes_nothing_from_the_page"],
    ),
    (
        Engine::WebKit,
        "it has no setting that forbids pages to keep anything; a store that throws has a story of its own",
        &["faults::storage::a_store_that_the_settings_forbid_takes_nothing_from_the_page"],
    ),
    (
        Engine::WebKit,
        "its driver cannot say which languages a visitor reads before the page asks",
        &[
            "language_offer::the_page_in_the_visitors_language_is_offered_and_keeps_what_was_typed",
            "language_offer::whoever_declines_is_not_asked_again",
            "language_offer::nothing_is_offered_to_whoever_reads_english_first_or_no_language_of_the_page",
            "language_offer::nothing_is_offered_in_a_frame_whose_language_the_author_has_chosen",
        ],
    ),
    (
        Engine::Firefox,
        "its console does not tell what the network has refused, so nothing that is announced can be missed",
        &["harness::an_announced_error_must_come"],
    ),
    (
        Engine::Firefox,
        "what it prints cannot be read back where the machine has no font of its own for a script",
        &["languages::a_report_is_printed_in_every_language"],
    ),
    (
        Engine::Firefox,
        "it loads a frame anew when an element is moved that has it in a shadow tree",
        &["embedded_in_layouts::a_move_keeps_what_was_entered"],
    ),
    (Engine::Firefox, "its driver cannot ask a worker", &["closed::the_importer_can_reach_nothing"]),
    (
        Engine::Firefox,
        "JavaScript is switched off for the tests' own scripts too, and axe-core waits for timers",
        &[
            "access::nothing_stands_in_the_way_without_javascript",
            "authors::without_javascript_the_snippets_can_be_read_as_they_are_by_default",
        ],
    ),
    (
        Engine::WebKit,
        "its driver cannot print",
        &[
            "embedded_on_paper::a_calculator_with_a_list_is_whole_on_a_sheet",
            "embedded_on_paper::a_calculator_without_an_origin_is_whole_on_a_sheet",
            "embedded_on_paper::a_dark_calculator_is_printed_like_a_light_one",
            "embedded_on_paper::each_calculator_is_whole_on_a_sheet",
            "embedded_on_paper::labels_of_figures_keep_their_line",
            "languages::a_report_is_printed_in_every_language",
            "printing::no_card_of_the_first_page_is_cut_in_two",
            "printing::the_first_page_prints_as_a_report_by_style_alone",
            "printing::a_figure_that_cannot_be_read_is_printed_with_the_reason_below_it",
            "report::a_page_that_has_not_started_still_prints_the_requirements",
            "report::a_report_of_customers_says_of_each_whether_it_counts_and_why_not",
            "report::a_report_of_totals_has_the_answer_and_everything_that_was_entered",
            "report::a_report_tells_of_an_entry_that_may_be_listed_twice",
            "report::paper_is_white_in_the_dark_too",
            "report::two_thousand_rows_are_all_printed_with_a_header_on_every_page",
            "version_persistence::a_report_says_by_which_version_it_is",
        ],
    ),
    (
        Engine::WebKit,
        "it moves no element without taking it out of the page",
        &["embedded_in_layouts::a_move_keeps_what_was_entered"],
    ),
    (
        Engine::WebKit,
        "JavaScript is switched off for its pages, and axe-core waits for timers",
        &[
            "access::nothing_stands_in_the_way_without_javascript",
            "authors::without_javascript_the_snippets_can_be_read_as_they_are_by_default",
        ],
    ),
    (
        Engine::WebKit,
        "its driver cannot click at a place in a frame",
        &["embedded_by_script::dialogs_open_where_somebody_clicked_and_fit_into_the_frame"],
    ),
    (
        Engine::WebKit,
        "driven, it is a private window: the page and its service worker have no cache to share",
        &["engines::a_first_visit_with_all_that_is_kept_asks_eight_times"],
    ),
    (
        Engine::WebKit,
        "driven, it is a private window, which now and then keeps nothing for a service worker: there is no second visit",
        &[
            "faults::new_build::an_open_tab_goes_on_with_its_own_build_and_the_next_has_the_new_one",
            "offline::a_new_build_is_shown_at_once_and_never_mixes_with_the_old_one",
            "offline::a_part_that_came_damaged_is_asked_for_again_past_the_browsers_cache",
            "offline::what_others_keep_on_the_same_host_is_left_alone",
            "offline::without_a_network_a_second_visit_does_all_that_the_first_could",
        ],
    ),
    (
        Engine::WebKit,
        "it looks for a new service worker later than a story waits",
        &["offline::looking_for_a_new_worker_tells_nothing_of_the_visitor"],
    ),
    (
        Engine::WebKit,
        "a click does not focus a button, so a dialog has nothing to give the keyboard back to",
        &["summary::where_the_clipboard_is_refused_the_text_can_be_copied_by_hand"],
    ),
    (Engine::WebKit, "its driver cannot ask a worker", &["closed::the_importer_can_reach_nothing"]),
    (
        Engine::WebKit,
        "it knows no forced colours",
        &[
            "engine_looks::forced_colours_hide_no_icon_no_bar_and_not_which_view_is_pressed",
            "engine_looks::nor_do_those_of_a_dark_system",
        ],
    ),
    (
        Engine::WebKit,
        "its browser tells nothing of its console, and no script of the tests can run before a page's own",
        &[
            "harness::a_broken_off_story_still_gives_its_account",
            "harness::an_announced_error_must_come",
            "harness::an_error_in_the_console_is_caught",
            "harness::a_request_in_the_same_moment_as_the_start_is_caught",
            "harness::an_error_on_a_page_already_left_is_caught",
        ],
    ),
];

/// Why a story is skipped in an engine, if it is.
pub fn reason(engine: Engine, story: &str) -> Option<&'static str> {
    let found = SKIPPED.iter().find(|(of, _, stories)| *of == engine && stories.contains(&story));
    found.map(|(_, reason, _)| *reason)
}

/// What is named here and is no story.
pub fn unknown(stories: &[&Story]) -> Vec<&'static str> {
    let names: Vec<_> = stories.iter().map(|story| story.full_name()).collect();
    let listed = SKIPPED.iter().flat_map(|(_, _, stories)| stories.iter().copied());
    listed.filter(|name| !names.iter().any(|story| story == name)).collect()
}
