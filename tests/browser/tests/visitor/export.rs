//! Visitors take their list along as a file, and it comes back as the same list.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies,
    lists::Lists,
    portfolios,
    visit::{Downloads, Screen, Setting, Visit, list::USERS, list::field, visit},
};
use browser_tests::{stories::apply, story};
use serde_json::json;

use crate::import::{DIALOG, FILE, KEPT, OUTCOME};

/// Which rows are listed.
const FILTER: &str = ".list-tools label:first-child select";

/// Names that a spreadsheet would run or a careless writer would break.
const HOSTILE: &str = "=cmd|' /C calc'!A0\tyammer\t1\tpaid\tany\n\
    +1\tproplus\t2\tpaid\tany\n\
    -2+3\tyammer\t3\ttrial\tany\n\
    @SUM(A1)\tyammer\t4\tpaid\tnone\n\
    '=x\tyammer\t5\tpaid\tany\n\
    \"Quoted\", and; more\tyammer\t6\tpaid\tany\n\
    O'Neil\tyammer\t\t\t\n";

async fn verdict(visit: &Visit) -> anyhow::Result<String> {
    Ok(visit.ask("document.querySelector('.tiers').innerText").await?.to_string())
}

/// Downloads the list, empties the page, imports the file, and has the same list again.
async fn comes_back(
    visit: &Visit,
    lists: &Lists,
    downloads: &Downloads,
    name: &str,
) -> anyhow::Result<String> {
    let (kept, before) = (visit.ask(KEPT).await?, verdict(visit).await?);
    visit.press("export").await?;
    let file = downloads.take(name).await?;
    visit.press("totals").await?;
    visit.press("confirm-merge").await?;
    visit.press("import").await?;
    visit.choose_file(FILE, &lists.file("again.csv", &file)?).await?;
    visit.until("the list can be used", "document.querySelector('[data-action=use-list]')").await?;
    visit.see_hidden(".problems").await.context("rows of ours are bad")?;
    visit.press("use-list").await?;
    visit.until("the tab keeps the same list", &format!("{KEPT} === {kept}")).await?;
    let after = verdict(visit).await?;
    ensure!(after == before, "{before} became {after}");
    Ok(String::from_utf8(file)?)
}

#[apply(story!)]
async fn a_list_that_was_downloaded_is_imported_as_the_same_list() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        let all = [companies::CUSTOMERS, HOSTILE].concat();
        for (path, name) in [("", "customers.csv"), ("pt-br/", "clientes.csv")] {
            visit.open(path).await?;
            let downloads = visit.downloads().await?;
            portfolios::keep(visit, &json!([["market", "developing"], ["customers", all]])).await?;
            let file = comes_back(visit, &lists, &downloads, name).await?;
            // No cell begins so that a spreadsheet would run it.
            let cells = file.trim_start_matches('\u{feff}').lines().flat_map(|line| line.split([',', ';']));
            let mut running = cells.filter(|cell| cell.trim_matches('"').starts_with(['=', '+', '-', '@']));
            ensure!(running.next().is_none(), "a spreadsheet would run a cell of {file}");
            ensure!(file.contains("'=cmd|"), "{file}");
        }
        Ok(())
    })
    .await
}

/// A button that came with the chunk pushed down what the visitor was reading.
#[apply(story!)]
async fn totals_are_no_list_to_download_and_nothing_moves_when_the_chunk_comes() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Sized(360, 740)), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "1,500").await?;
        let below =
            "Math.round(document.querySelector('#people-question').getBoundingClientRect().top + scrollY)";
        let before = visit.ask(below).await?;
        visit.press_for_chunk("copy-link").await?;
        visit.press("close-link").await?;
        visit.until("the button is there", "document.querySelector('[data-action=export]')").await?;
        visit.see_hidden("[data-action=export]").await?;
        let after = visit.ask(below).await?;
        ensure!(after == before, "what is below moved from {before} to {after}");
        visit.press("by-customer").await?;
        visit.see_shown("[data-action=export]").await?;
        let downloads = visit.downloads().await?;
        visit.press("export").await?;
        let file = String::from_utf8(downloads.take("customers.csv").await?)?;
        ensure!(file.contains(",Yammer,1500,paid,any"), "{file}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn an_example_and_an_empty_template_can_be_had() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let downloads = visit.downloads().await?;
        visit.press_for_chunk("import").await?;
        visit.press("template").await?;
        let template = String::from_utf8(downloads.take("customers.csv").await?)?;
        let header = template.trim_start_matches('\u{feff}').trim();
        ensure!(header == "Customer,Workload,Active users,Licence,Association", "{template}");
        visit.press("example").await?;
        let example = downloads.take("customers.csv").await?;
        visit.choose_file(FILE, &lists.file("example.csv", &example)?).await?;
        visit.see_text(OUTCOME, "rows are ready to import.").await?;
        visit.see_hidden(".problems").await.context("the example has bad rows")?;
        visit.press("use-list").await?;
        visit.until("the dialog is closed", &format!("!document.querySelector('{DIALOG}').open")).await?;
        visit
            .until(
                "an example of each standing",
                "['counts', 'excluded', 'open'].every(standing => \
            document.querySelector(`.standing[data-standing=${standing}]`))",
            )
            .await?;
        visit.pick(FILTER, "duplicates").await?;
        visit.see_text("#customers", "Possible duplicate.").await?;
        visit.pick(FILTER, "").await?;
        visit.shows(&field(1, USERS), "640").await?;
        visit.press("import").await?;
        visit
            .choose_file(
                FILE,
                &lists.file("template.csv", [template.as_str(), "Contoso,Yammer,7,paid,none\n"].concat())?,
            )
            .await?;
        visit.see_text(OUTCOME, "1 row is ready to import.").await
    })
    .await
}

#[apply(story!)]
async fn an_answer_that_was_kept_as_json_opens_again_and_nothing_is_replaced_unasked() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        let downloads = visit.downloads().await?;
        visit.press_for_chunk("download-json").await?;
        let file = downloads.take("cloud-productivity-2017-07-07.json").await?;
        let kept: serde_json::Value = serde_json::from_slice(&file)?;
        let says = |place: &str, word: &str| kept.pointer(place).is_some_and(|value| value == word);
        ensure!(says("/program/version", "2017-07-07") && says("/evaluation/tier", "silver"), "{kept}");
        visit.press("reset").await?;
        visit.press("confirm-reset").await?;
        visit.press("import").await?;
        visit.choose_file(FILE, &lists.file("kept.json", &file)?).await?;
        visit.see_text(DIALOG, "With this file: Silver is reached").await?;
        visit.is_accessible().await.context("asked whether to open it")?;
        visit.see(".verdict", "data-tier", "none").await?;
        visit.press("use-list").await?;
        visit.see(".verdict", "data-tier", "silver").await?;
        visit.holds("users.exchange-online", "800").await?;
        visit.press("undo").await?;
        visit.see(".verdict", "data-tier", "none").await?;
        // What is no answer is refused with its place, and changes nothing.
        visit.press("import").await?;
        let wrong = r#"{ "evidence": { "deployments": [{ "workload": "fax" }] } }"#;
        visit.choose_file(FILE, &lists.file("wrong.json", wrong)?).await?;
        visit.see_text(DIALOG, "evidence.deployments[0].workload").await?;
        visit.is_accessible().await
    })
    .await
}
