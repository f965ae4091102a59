//! The rules have versions: visitors choose one where the page names it, and every entry stays.

use anyhow::ensure;
use browser_tests::{
    portfolios::{self, NOBODY_ELSE, Row},
    visit::{
        Scheme, Screen, Setting, Visit,
        list::{ASSOCIATION, USERS, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

pub const CHOICE: &str = "#version";
pub const OLDER: &str = "2017-06-27";
pub const NEWER: &str = "2017-07-07";
const DIFFERS: &str = "[data-version=differs]";
const STATUS: &str = ".undo [role=status]";

/// A company that reaches Gold, with 2,500 users by an association that the older version does not list.
const ROWS: [Row<'_>; 2] = [
    ["Contoso", "exchange-online", "2500", "paid", "fasttrack-partner"],
    ["Fabrikam", "proplus", "2000", "paid", "digital-partner-of-record"],
];
const BESIDES: [(&str, &str); 4] = [
    ("market", "developed"),
    ("person.0.certification", "mcsa-office-365"),
    ("person.1.certification", "mcsa-office-365"),
    NOBODY_ELSE,
];

/// Chooses a version, and waits until the page speaks of it.
pub async fn choose(visit: &Visit, version: &str) -> anyhow::Result<()> {
    visit.pick(CHOICE, version).await?;
    visit.is_at_chunk().await?;
    let by_it = format!("(document.querySelector('.other-rules') !== null) === {}", version == OLDER);
    visit.until("the page is by the other rules", &by_it).await
}

/// A company whose answer depends on the version.
pub async fn gold(visit: &Visit) -> anyhow::Result<()> {
    portfolios::list(visit, &ROWS, &BESIDES).await?;
    visit.see("[data-tier]", "data-tier", "gold").await
}

/// By which rules the answer is, wherever the page says so, and that nothing of what was entered is lost.
pub async fn is_by(visit: &Visit, version: &str) -> anyhow::Result<()> {
    let is_older = version == OLDER;
    visit.shows(CHOICE, version).await?;
    visit.see("[data-tier]", "data-tier", if is_older { "silver" } else { "gold" }).await?;
    visit.shows(&field(1, USERS), "2500").await?;
    visit.shows(&field(1, ASSOCIATION), "fasttrack-partner").await?;
    visit.is_chosen("market", Some("developed"), true).await?;
    let words =
        if is_older { "Doesn’t count: association not accepted under these rules" } else { "2,500" };
    visit.see_text(&standing(1), words).await?;
    for place in ["#users-hint", ".rules .lists", ".status ul"] {
        let claims = format!(
            "[...document.querySelector({place:?}).querySelectorAll('p, li')].some(one => \
             one.checkVisibility({{ contentVisibilityAuto: false }}) !== null && !one.hidden && \
             one.textContent.includes('FastTrack partner'))"
        );
        let expected = if place == ".status ul" { is_older } else { !is_older };
        visit.until(&format!("{place} speaks of {version}"), &format!("{claims} === {expected}")).await?;
    }
    let editions = format!("document.getElementById('clause-editions').hidden === {is_older}");
    visit.until("clauses are those of the version", &editions).await
}

#[apply(story!)]
async fn choosing_a_version_keeps_every_entry_and_can_be_taken_back() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        gold(visit).await?;
        is_by(visit, NEWER).await?;
        choose(visit, OLDER).await?;
        is_by(visit, OLDER).await?;
        visit.see_text(STATUS, "The answer now follows the rules of 27 June 2017.").await?;
        visit.see_text(".other-rules", "The answer now follows the rules of 27 June 2017.").await?;
        visit.see_text(".other-rules", "New association: FastTrack partner").await?;
        visit.is_accessible().await?;
        // What is entered meanwhile stays too.
        visit.fill_in(&field(2, USERS), "2100").await?;
        visit.press("undo").await?;
        is_by(visit, NEWER).await?;
        visit.shows(&field(2, USERS), "2100").await?;
        visit.see_hidden(".other-rules").await
    })
    .await
}

#[apply(story!)]
async fn the_answer_says_that_other_rules_would_change_it_and_they_can_be_tried() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        gold(visit).await?;
        visit.see_text(DIFFERS, "Other rules would change the answer").await?;
        let why = "Under the rules of 27 June 2017, 2,500 of your users would not count. These rules don’t list this \
                   association: FastTrack partner. The answer would be: Silver is reached.";
        visit.see_text(DIFFERS, why).await?;
        visit.is_accessible().await?;
        visit.press("try-version").await?;
        is_by(visit, OLDER).await?;
        visit.is_in("#answer").await?;
        let back = "Under the rules of 7 July 2017, 2,500 more of your users would count. These rules also list this \
                    association: FastTrack partner. The answer would be: Gold is reached.";
        visit.see_text(DIFFERS, back).await?;
        visit.is_accessible().await?;
        visit.press("undo").await?;
        is_by(visit, NEWER).await?;
        // Nothing differs any more.
        visit.pick(&field(1, ASSOCIATION), "transacting-partner").await?;
        visit.see_hidden(DIFFERS).await
    })
    .await
}

#[apply(story!)]
async fn a_version_is_chosen_before_anything_is_entered_and_a_reload_keeps_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        choose(visit, OLDER).await?;
        visit.see_text(".other-rules", "27 June 2017").await?;
        visit.fill("users.yammer", "700").await?;
        visit.refresh().await?;
        visit.shows(CHOICE, OLDER).await?;
        visit.holds("users.yammer", "700").await?;
        visit.see_text(".other-rules", "27 June 2017").await?;
        // The totals claim an accepted association under every version.
        visit.see_hidden(DIFFERS).await?;
        visit.speak("pt-BR").await?;
        visit.shows(CHOICE, OLDER).await?;
        visit.holds("users.yammer", "700").await?;
        visit.see_text(".other-rules", "27 de junho de 2017").await?;
        visit.press("judge-now").await?;
        visit.shows(CHOICE, NEWER).await?;
        visit.holds("users.yammer", "700").await?;
        visit.see_hidden(".other-rules").await
    })
    .await
}

#[apply(story!)]
async fn a_version_that_cannot_be_loaded_is_not_chosen_and_can_be_tried_again() -> anyhow::Result<()> {
    visit(Setting::page().without_service_workers(), async |visit| {
        visit.open("").await?;
        visit.disconnect();
        visit.pick(CHOICE, OLDER).await?;
        visit.see_text("[data-for=link].chunk-failed", "This could not be loaded.").await?;
        visit.shows(CHOICE, NEWER).await?;
        visit.reconnect().await?;
        visit.press("open-again-link").await?;
        visit.shows(CHOICE, OLDER).await?;
        visit.see_text(".other-rules", "27 June 2017").await
    })
    .await
}

#[apply(story!)]
async fn without_scripts_there_is_a_date_and_no_choice() -> anyhow::Result<()> {
    visit(Setting::page().without_script(), async |visit| {
        visit.arrive("").await?;
        visit.see_hidden(CHOICE).await?;
        visit.see_text(".status", "Rules of 7 July 2017").await
    })
    .await
}

#[apply(story!)]
async fn the_choice_and_what_it_says_fit_every_screen() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for language in ["", "pt-br/"] {
            visit.open(language).await?;
            gold(visit).await?;
            for version in [OLDER, NEWER] {
                choose(visit, version).await?;
                visit.shows(CHOICE, version).await?;
                for width in [280, 360, 1366] {
                    visit.look_on(Screen::Sized(visit.engine().narrowest(width), 740), Scheme::Light).await?;
                    visit.fits_the_width().await?;
                    let inside = "(box => box.left >= 0 && box.right <= innerWidth)(document.querySelector('#version').getBoundingClientRect())";
                    ensure!(visit.ask(inside).await? == true, "the choice is cut off in {language:?}");
                }
            }
            choose(visit, NEWER).await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_keyboard_alone_chooses_a_version() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        gold(visit).await?;
        visit.focus(CHOICE).await?;
        visit.keys(Key::Down).await?;
        is_by(visit, OLDER).await?;
        visit.is_in(CHOICE).await
    })
    .await
}
