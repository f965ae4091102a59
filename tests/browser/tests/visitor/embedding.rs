//! The calculator in real documentation: a book by mdBook, sites by `MkDocs` and Sphinx, on another site than its own.

use anyhow::{Context as _, ensure};
use browser_tests::visit::{Scheme, Screen, Setting, visit};
use browser_tests::{stories::apply, story};

#[apply(story!)]
async fn two_calculators_on_a_page_know_nothing_of_each_other() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let book = visit.host("mdbook").await?;
        visit.read(&book, "two.html", &["first", "second"]).await?;
        visit
            .inside("first", async || {
                visit.see("html", "lang", "pt-BR").await?;
                visit.is_chosen("market", Some("developing"), true).await?;
                visit.fill("users.yammer", "1000").await
            })
            .await?;
        visit
            .inside("second", async || {
                visit.see("html", "lang", "en").await?;
                visit.is_chosen("market", Some(""), true).await?;
                visit.holds("users.yammer", "").await?;
                visit.fill("users.yammer", "77").await
            })
            .await?;
        visit.inside("first", async || visit.holds("users.yammer", "1000").await).await?;
        let counted = "document.getElementById('first').evaluation?.byWorkload.yammer.counted === 1000";
        visit.until("the first one's answer is told", counted).await?;
        // The second one shares nothing, and the page was told of the first alone.
        let told = "said.filter(one => one.kind === 'change').every(one => one.id === 'first')\
            && document.getElementById('second').evaluation === null\
            && document.getElementById('second').evidence === null";
        ensure!(visit.ask(told).await? == true, "the page knows what the second one was not to tell");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_frame_is_as_tall_as_its_content_and_no_wider_than_its_column() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let book = visit.host("mdbook").await?;
        visit.read(&book, "two.html", &["first", "second"]).await?;
        for screen in [Screen::Desktop, Screen::Phone, Screen::Narrow] {
            visit.look_on(screen, Scheme::Light).await?;
            visit.fits_its_content("second").await?;
        }
        visit.ask("document.getElementById('second').style.width = '280px'").await?;
        visit.fits_its_content("second").await?;
        // What is added makes it taller, and what goes makes it shorter again.
        let before = visit.ask("document.getElementById('second').offsetHeight").await?.as_i64();
        // Whatever the book has over its text, the button can be pressed.
        let press = "document.querySelector('[data-action=add-person]').click()";
        visit.inside("second", async || visit.ask(press).await.map(drop)).await?;
        visit.fits_its_content("second").await?;
        let taller = visit.ask("document.getElementById('second').offsetHeight").await?.as_i64();
        ensure!(taller > before, "one person more, and {before:?} became {taller:?}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn what_was_folded_away_is_measured_when_it_opens() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let book = visit.host("mdbook").await?;
        visit.read(&book, "fold.html", &["first"]).await?;
        visit.click("summary").await?;
        visit.fits_its_content("first").await?;
        visit
            .inside("first", async || {
                // Firefox gives no text of what it has not painted yet.
                let asks = "document.querySelector('.rules table').textContent.includes('4,000')";
                visit.until("the requirements are there", asks).await?;
                visit.see_shown(".rules table").await?;
                visit.see_hidden("#company").await.context("the requirements alone have no form")?;
                Ok(())
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn a_frame_in_a_hidden_tab_fits_once_it_is_shown() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let site = visit.host("mkdocs").await?;
        visit.read(&site, "index.html", &["first", "second"]).await?;
        visit.click(".tabbed-labels label:nth-of-type(2)").await?;
        visit.fits_its_content("second").await
    })
    .await
}

#[apply(story!)]
async fn theme_and_colour_follow_the_documentation() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let site = visit.host("mkdocs").await?;
        visit.read(&site, "index.html", &["first", "second"]).await?;
        let link = visit.ask("getComputedStyle(document.querySelector('.md-typeset a')).color").await?;
        visit
            .inside("first", async || {
                visit.see("html", "data-theme", "light").await?;
                let accent = visit.ask(ACCENT).await?;
                ensure!(accent != "", "the page's colour {link} did not get here");
                Ok(())
            })
            .await?;
        visit.click("label[title='Dark']").await?;
        visit.inside("first", async || visit.see("html", "data-theme", "dark").await).await?;
        visit.inside("second", async || visit.see("html", "data-theme", "dark").await).await
    })
    .await
}

const ACCENT: &str = "document.documentElement.style.getPropertyValue('--accent')";

#[apply(story!)]
async fn no_colour_of_a_host_makes_text_hard_to_read() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for (accent, theme) in
            [("ffff00", "light"), ("ffffff", "light"), ("000000", "dark"), ("0000ff", "dark")]
        {
            visit.open(&format!("frame.html?{accent}#accent=%23{accent}&theme={theme}")).await?;
            visit.see("html", "data-theme", theme).await?;
            visit.press("add-person").await?;
            visit.is_accessible().await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_frame_without_an_origin_calculates_all_the_same() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let site = visit.host("sphinx").await?;
        visit.read(&site, "index.html", &["first"]).await?;
        visit
            .inside("first", async || {
                ensure!(visit.ask("self.origin").await? == "null", "the frame has an origin");
                visit.is_chosen("market", Some("developed"), true).await?;
                visit.fill("users.yammer", "2000").await?;
                visit.see_text("[data-tier-card=silver] .figures", "2,000").await?;
                visit.press_for_chunk("by-customer").await
            })
            .await?;
        visit.fits_its_content("first").await
    })
    .await
}

#[apply(story!)]
async fn a_plain_frame_takes_its_options_from_its_address_and_scrolls() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let site = visit.host("sphinx").await?;
        visit.read(&site, "index.html", &["first"]).await?;
        visit
            .inside("plain", async || {
                visit.until("it has started", "document.documentElement.dataset.started === 'yes'").await?;
                visit.see("html", "data-view", "compact").await?;
                visit.see("html", "data-theme", "dark").await?;
                visit.is_chosen("market", Some("developing"), true).await?;
                visit.see_hidden(".top").await.context("compact has no header")?;
                let scrolls = "getComputedStyle(document.documentElement).overflowY !== 'hidden'\
                    && document.documentElement.scrollHeight > innerHeight";
                ensure!(visit.ask(scrolls).await? == true, "what is below cannot be reached");
                Ok(())
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn a_frame_opened_on_its_own_is_a_page() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("frame.html#market=developing&lang=pt-BR").await?;
        visit.see("html", "lang", "pt-BR").await?;
        visit.is_chosen("market", Some("developing"), true).await?;
        visit.ask("document.documentElement.style.scrollBehavior = 'auto'").await?;
        visit.ask("scrollTo(0, 1e6)").await?;
        ensure!(visit.ask("scrollY > 0").await? == true, "the page does not scroll");
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn a_host_names_a_language_by_any_tag_and_is_told_once_what_is_shown_in_place_of_an_unknown_one()
-> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let book = visit.host("mdbook").await?;
        visit.read(&book, "two.html", &["first", "second"]).await?;
        visit.ask("document.getElementById('second').view = 'grand'").await?;
        let languages = [("de-AT", "de"), ("zh-TW", "zh-Hant"), ("pt", "pt-BR"), ("tlh", "en")];
        for (starts, (asked, shown)) in (2..).zip(languages) {
            visit.ask(&format!("document.getElementById('second').setAttribute('lang', '{asked}')")).await?;
            visit.inside("second", async || visit.see("html", "lang", shown).await).await?;
            let ready = "said.filter(({ kind, id }) => kind === 'ready' && id === 'second').length";
            visit
                .until(&format!("its frame has started in {shown}"), &format!("{ready} === {starts}"))
                .await?;
        }
        let told = "said.filter(({ kind }) => kind === 'error').map(({ detail }) => detail.message)";
        let told = visit.ask(told).await?;
        let once = ["view=\"grand\" is not known", "lang=\"tlh\" is not there, so lang=\"en\" is shown"];
        ensure!(told == serde_json::json!(once), "{told}");
        Ok(())
    })
    .await
}
