//! What was made under a version of the rules is under it wherever it is opened, and a host chooses one for its readers.

use anyhow::{Context as _, ensure};
use browser_tests::{
    lists::Lists,
    visit::{Setting, list::standing, visit},
};
use browser_tests::{stories::apply, story};

use crate::import::{OUTCOME, import, use_list};
use crate::report::prints;
use crate::versions::{CHOICE, NEWER, OLDER, choose, gold, is_by};

#[apply(story!)]
async fn a_file_and_a_link_made_under_a_version_open_under_it() -> anyhow::Result<()> {
    let (lists, mut file, mut link) = (Lists::new()?, Vec::new(), String::new());
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        gold(visit).await?;
        choose(visit, OLDER).await?;
        is_by(visit, OLDER).await?;
        let downloads = visit.downloads().await?;
        visit.press("download-json").await?;
        file = downloads.take("cloud-productivity-2017-06-27.json").await?;
        visit.press("copy-link").await?;
        visit.until("there is a link", "document.querySelector('#link-address')?.value").await?;
        let made = visit.ask("document.querySelector('#link-address').value.split('#')[1]").await?;
        link = format!("#{}", made.as_str().context("the link is no text")?);
        Ok(())
    })
    .await?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        visit.choose_file("#import-file", &lists.file("kept.json", &file)?).await?;
        visit.see_text(".import-verdict", "Silver").await?;
        visit.see_text("#import", "It was made under the rules of 27 June 2017.").await?;
        visit.press("use-list").await?;
        is_by(visit, OLDER).await?;
        visit.press("undo").await?;
        visit.shows(CHOICE, NEWER).await
    })
    .await?;
    visit(Setting::page(), async |visit| {
        visit.open(&link).await?;
        visit.is_at_chunk().await?;
        is_by(visit, OLDER).await?;
        visit.see_text(".other-rules", "because the link was made under them").await?;
        // The choice leads back from a link too.
        choose(visit, NEWER).await?;
        is_by(visit, NEWER).await
    })
    .await
}

#[apply(story!)]
async fn a_host_chooses_the_version_at_the_start_and_later() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let book = visit.host("mdbook").await?;
        visit.read(&book, "two.html", &["first", "second"]).await?;
        visit.ask("Object.assign(globalThis, { one: document.getElementById('first') }) && null").await?;
        let given = "one.evidence = { market: 'developing', individuals: [{ exams: ['70-346', '70-347'] }], \
            deployments: [{ workload: 'yammer', activeUsers: 1200, licence: 'paid', association: 'fasttrack-partner' }] }";
        visit.ask(given).await?;
        visit.until("Silver is told", "one.evaluation?.tier === 'silver'").await?;
        visit.ask("one.version = '2017-06-27'").await?;
        let older = "one.evaluation?.program.version === '2017-06-27' && one.evaluation.tier === null";
        visit.until("the answer by the older rules is told", older).await?;
        visit.inside("first", async || visit.shows(CHOICE, OLDER).await).await?;
        visit.fits_its_content("first").await?;
        // A frame that begins anew begins under it.
        visit.ask("one.toggleAttribute('sandbox', true)").await?;
        visit.until("it is told anew", older).await?;
        visit.ask("one.setAttribute('version', '2016-01-01')").await?;
        let said = "said.some(({ kind, detail }) => kind === 'error' && detail.code === 'unknown-version')";
        visit.until("an unknown version is refused", said).await?;
        visit.until("the newest holds", "one.evaluation?.program.version === '2017-07-07'").await?;
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_list_is_judged_by_the_version_that_was_chosen_before() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        choose(visit, OLDER).await?;
        import(
            visit,
            &lists,
            "list.csv",
            "Customer,Workload,Users,Licence,Association\n\
             Contoso,Exchange Online,2500,paid,FastTrack partner\n\
             Fabrikam,Yammer,2000,paid,Digital partner of record\n",
        )
        .await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        use_list(visit, &["Contoso", "Fabrikam"]).await?;
        visit.shows(CHOICE, OLDER).await?;
        visit.see_text(&standing(1), "Doesn’t count: association not accepted under these rules").await?;
        visit.see_text(&standing(2), "Counts: 2,000").await?;
        choose(visit, NEWER).await?;
        visit.see_text(&standing(1), "Counts: 2,500").await
    })
    .await
}

#[apply(story!)]
async fn a_summary_says_by_which_version_it_is() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        gold(visit).await?;
        choose(visit, OLDER).await?;
        visit.allow_clipboard().await?;
        visit.press("copy-summary").await?;
        visit.see_text("#summary-status", "The summary is on the clipboard.").await?;
        let copied = visit.clipboard().await?;
        ensure!(copied.starts_with("Silver is reached\n"), "{copied}");
        ensure!(copied.contains("Cloud Productivity competency, rules of 27 June 2017"), "{copied}");
        ensure!(!copied.contains("7 July 2017."), "{copied}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_report_says_by_which_version_it_is() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        gold(visit).await?;
        choose(visit, OLDER).await?;
        prints(visit).await?;
        let text = visit.print().await?.pages()?.join(" ");
        for part in
            ["Rules of 27 June 2017", "Silver is reached", "association not accepted under these rules"]
        {
            ensure!(text.contains(part), "{part:?} is not on paper:\n{text}");
        }
        ensure!(!text.contains("Rules of 7 July 2017"), "by the other version:\n{text}");
        Ok(())
    })
    .await
}
