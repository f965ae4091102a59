//! The element as a program sees it: attributes that stay live, evidence to start from, answers when they are shared.

use anyhow::{Context as _, ensure};
use browser_tests::visit::{Setting, Visit, visit};
use browser_tests::{stories::apply, story};

/// Goes to the book, where the first calculator shares and the second does not.
async fn read(visit: &Visit) -> anyhow::Result<browser_tests::host::Host> {
    let book = visit.host("mdbook").await?;
    visit.read(&book, "two.html", &["first", "second"]).await?;
    visit.ask("Object.assign(globalThis, { one: document.getElementById('first'), two: document.getElementById('second') }) && null").await?;
    Ok(book)
}

/// What reaches Silver in a developing market.
const SILVER: &str = "{ market: 'developing',\
    deployments: [{ customer: 'Contoso', workload: 'yammer', activeUsers: 1200, licence: 'paid', association: 'any' }],\
    individuals: [{ name: 'Ana', exams: ['70-346', '70-347'] }] }";

#[apply(story!)]
async fn evidence_given_to_start_from_is_shown_and_judged() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit.ask(&format!("one.evidence = {SILVER}")).await?;
        visit.until("Silver is told", "one.evaluation?.tier === 'silver'").await?;
        let as_given = format!("JSON.stringify(one.evidence) === JSON.stringify({SILVER})");
        ensure!(visit.ask(&as_given).await? == true, "what was given comes back changed");
        visit.inside("first", async || visit.see_text(".verdict-title", "Silver").await).await?;
        visit.fits_its_content("first").await
    })
    .await
}

#[apply(story!)]
async fn reset_goes_back_to_what_was_given() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit.ask("one.evidence = { market: 'developed', individuals: [] }").await?;
        // Before the frame has answered, the evidence is what was given.
        visit.until("it is entered", "one.evaluation && one.evidence.market === 'developed'").await?;
        visit.inside("first", async || visit.fill("users.yammer", "5").await).await?;
        visit.until("the change is told", "one.evaluation?.byWorkload.yammer.counted === 5").await?;
        visit.ask("one.reset()").await?;
        visit.until("it is gone", "one.evaluation?.byWorkload.yammer.counted === 0").await?;
        visit.inside("first", async || visit.is_chosen("market", Some("developed"), true).await).await
    })
    .await
}

#[apply(story!)]
async fn wrong_evidence_is_refused_with_every_problem_at_its_place() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit.inside("first", async || visit.fill("users.yammer", "5").await).await?;
        visit.ask("one.evidence = { deployments: [{ workload: 'x', activeUsers: NaN }, { workload: 'yammer', activeUsers: -Infinity }] }").await?;
        visit.told("first", "error").await?;
        let problems = visit.ask("said.find(one => one.kind === 'error').detail.problems.map(one => `${one.path} ${one.code}`)").await?;
        let expected = serde_json::json!([
            "deployments[0].workload unknown-workload",
            "deployments[0].activeUsers not-a-whole-number",
            "deployments[1].activeUsers out-of-range",
        ]);
        ensure!(problems == expected, "{problems}");
        visit.inside("first", async || visit.holds("users.yammer", "5").await).await
    })
    .await
}

#[apply(story!)]
async fn attributes_stay_live_and_what_was_entered_stays() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit.inside("second", async || visit.fill("users.yammer", "1234").await).await?;
        visit.ask("two.market = 'developed'").await?;
        visit
            .inside("second", async || {
                visit.until("the market is chosen", CHOSEN).await?;
                visit.holds("users.yammer", "1234").await
            })
            .await?;
        visit.ask("said.length = 0").await?;
        visit.ask("two.lang = 'pt-BR'").await?;
        visit.told("second", "ready").await?;
        visit
            .inside("second", async || {
                visit.see("html", "lang", "pt-BR").await?;
                visit.holds("users.yammer", "1234").await?;
                ensure!(
                    visit.ask("location.href.includes('1234')").await? == false,
                    "it is still in the address"
                );
                visit.is_chosen("market", Some("developed"), true).await
            })
            .await?;
        visit.ask("two.view = 'requirements'").await?;
        visit
            .inside("second", async || {
                visit.until("the form goes", "!document.querySelector('#company').offsetHeight").await
            })
            .await?;
        visit.fits_its_content("second").await?;
        visit.ask("two.theme = 'dark'").await?;
        visit.inside("second", async || visit.see("html", "data-theme", "dark").await).await
    })
    .await
}

const CHOSEN: &str = "document.querySelector('[name=market][value=developed]').checked";

#[apply(story!)]
async fn whoever_is_told_is_named_to_the_visitor() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit
            .inside("first", async || visit.see_text(".sharing", "vê o que você informa aqui").await)
            .await?;
        visit
            .inside("second", async || {
                visit.see_hidden(".sharing").await.context("nothing is told here")?;
                visit.see_text(".framed-private", "Nothing you enter is sent").await
            })
            .await?;
        // Once it is not shared any more, the page forgets what it was told and is told no more.
        visit.until("the first answer", "one.evaluation !== null").await?;
        visit.ask("one.shareResult = false").await?;
        visit
            .inside("first", async || {
                visit.until("the notice goes", "!document.querySelector('.sharing').offsetHeight").await?;
                visit.fill("users.yammer", "99").await?;
                visit.until("it is kept", "sessionStorage.getItem('')?.includes('99')").await
            })
            .await?;
        ensure!(
            visit.ask("one.evaluation === null && one.evidence === null").await? == true,
            "it is still known"
        );
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn an_attribute_that_is_not_known_is_said_and_changes_nothing() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit.ask("two.view = 'tiny'").await?;
        visit.told("second", "error").await?;
        ensure!(visit.ask("said.find(one => one.kind === 'error').detail.code").await? == "unknown-view");
        visit.inside("second", async || visit.see("html", "data-view", "full").await).await
    })
    .await
}

#[apply(story!)]
async fn dialogs_open_where_somebody_clicked_and_fit_into_the_frame() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit
            .inside("second", async || {
                visit.press("reset").await?;
                let near = "((dialog, button) => Math.abs(dialog.getBoundingClientRect().top - button.getBoundingClientRect().top) < 300)\
                    (document.querySelector('#reset-dialog'), document.querySelector('[data-action=reset]'))";
                ensure!(visit.ask(near).await? == true, "the dialog is far from the button");
                ensure!(visit.ask("document.activeElement.dataset.action").await? == "cancel-reset", "the focus is elsewhere");
                visit.press("cancel-reset").await
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn a_clause_that_the_view_does_not_show_opens_on_the_whole_page() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit
            .inside("second", async || {
                visit.ask("Object.assign(globalThis, { opened: [], open: (url, ...how) => opened.push([String(url), ...how]) }) && null").await?;
                // The compact view leaves the steps out until all is known.
                visit.choose("market", Some("developing")).await?;
                for workload in
                    ["exchange-online", "sharepoint-online", "skype-for-business", "yammer", "proplus"]
                {
                    visit.fill(&format!("users.{workload}"), "1").await?;
                }
                visit.choose("nobody", Some("yes")).await?;
                visit.click(".plan:not([hidden]) .clause").await?;
                let opened = visit.ask("opened[0][0]").await?;
                ensure!(opened.as_str().unwrap_or_default().starts_with(&visit.url("#clause-")), "{opened}");
                Ok(())
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn a_link_made_in_a_frame_leads_to_the_whole_page() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit
            .inside("first", async || {
                visit.fill("users.yammer", "1000").await?;
                visit.press_for_chunk("copy-link").await?;
                let address = "document.querySelector('#link-address')?.value";
                visit.until("there is a link", &format!("{address}?.includes('link=')")).await?;
                let address = visit.ask(address).await?;
                let page = visit.url("pt-br/#link=");
                ensure!(address.as_str().is_some_and(|address| address.starts_with(&page)), "{address}");
                Ok(())
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn a_frame_keeps_nothing_for_visits_without_a_network() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        visit
            .inside("second", async || {
                let kept =
                    visit.ask("navigator.serviceWorker.getRegistrations().then(all => all.length)").await?;
                ensure!(kept == 0, "{kept} service workers");
                ensure!(visit.ask("localStorage.length").await? == 0, "something is in the local storage");
                Ok(())
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn a_host_is_told_of_lists_that_are_not_complete_and_of_what_may_be_listed_twice() -> anyhow::Result<()>
{
    visit(Setting::embedded(), async |visit| {
        let _book = read(visit).await?;
        let given = "one.evidence = { market: 'developing', complete: { deployments: false, individuals: true }, \
            individuals: [{ exams: ['70-346', '70-347'] }], deployments: [1, 2].map(() => ({ customer: 'Contoso', \
            workload: 'yammer', activeUsers: 600, licence: 'paid', association: 'fasttrack-partner' })) }";
        visit.ask(given).await?;
        visit.until("Silver is told", "one.evaluation?.tier === 'silver'").await?;
        visit.until("it hangs on the second entry", "one.evaluation.withoutDuplicates?.tier === null").await?;
        visit.until("more may come", "one.evaluation.byWorkload.yammer.possible === null").await?;
        visit.until("that is handed on", "one.evidence.complete.deployments === false").await?;
        visit.inside("first", async || visit.see_shown(".verdict .warning").await).await
    })
    .await
}
