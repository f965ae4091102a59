//! A list is complete only when the visitor says so, and what is only a view of it decides nothing (rule 6); what hangs
//! on possible duplicates is said where the verdict is (rule 10).

use anyhow::ensure;
use browser_tests::{
    companies,
    lists::Lists,
    portfolios,
    visit::{
        Setting, Visit,
        list::{USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use serde_json::json;

use crate::import::{OUTCOME, import, use_list};

const COMPLETE: &str = "customers.complete";
const TOTALS_COMPLETE: &str = "totals.complete";
/// Fewer users than Silver asks for, at two customers.
const FEW: &str = "Contoso\tyammer\t600\tpaid\tany\nFabrikam\tproplus\t300\tpaid\tany\n";

/// Waits until this tier is reached, and this one possible.
pub async fn verdict(visit: &Visit, tier: &str, possible: &str) -> anyhow::Result<()> {
    visit.see("[data-tier]", "data-tier", tier).await?;
    visit.see("[data-tier]", "data-possible", possible).await
}

/// What the tab keeps of these customers and one certified person, in a developed market.
async fn keep(visit: &Visit, customers: &str) -> anyhow::Result<()> {
    let (person, certification) = portfolios::CERTIFIED;
    let kept = json!([["market", "developed"], ["customers", customers], [person, certification]]);
    portfolios::keep(visit, &kept).await
}

#[apply(story!)]
async fn another_view_or_an_empty_row_changes_no_verdict() -> anyhow::Result<()> {
    const YAMMER: &str = "users.yammer";
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.choose("market", Some("developing")).await?;
        visit.fill(YAMMER, "450").await?;
        companies::add_certified(visit, 0, "Ana").await?;
        companies::add_certified(visit, 1, "Rui").await?;
        // Nobody has said that these are all users, so what is possible would change if a view said it.
        verdict(visit, "none", "gold").await?;
        visit.press_for_chunk("by-customer").await?;
        visit.shows(&field(1, USERS), "450").await?;
        verdict(visit, "none", "gold").await?;
        visit.press("add-customer").await?;
        visit.shows(&field(2, USERS), "").await?;
        verdict(visit, "none", "gold").await?;
        to_totals(visit).await?;
        visit.holds(YAMMER, "450").await?;
        verdict(visit, "none", "gold").await?;
        visit.press("by-customer").await?;
        visit.shows(&field(1, USERS), "450").await?;
        verdict(visit, "none", "gold").await?;
        // Once they are said to be all, no view and no empty row takes that back.
        visit.choose(COMPLETE, Some("yes")).await?;
        verdict(visit, "none", "none").await?;
        visit.press("add-customer").await?;
        visit.shows(&field(2, USERS), "").await?;
        verdict(visit, "none", "none").await?;
        to_totals(visit).await?;
        visit.holds("users.exchange-online", "0").await?;
        visit.holds(YAMMER, "450").await?;
        verdict(visit, "none", "none").await?;
        visit.press("by-customer").await?;
        visit.shows(&field(4, USERS), "450").await?;
        visit.is_chosen(COMPLETE, Some("yes"), true).await?;
        verdict(visit, "none", "none").await
    })
    .await
}

async fn to_totals(visit: &Visit) -> anyhow::Result<()> {
    visit.press("totals").await?;
    visit.press("confirm-merge").await
}

/// Where nobody else is said to have anything, one more person who could qualify would bring Gold back within reach.
#[apply(story!)]
async fn an_empty_person_changes_no_verdict() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        verdict(visit, "silver", "silver").await?;
        visit.press("add-person").await?;
        visit.holds("person.1", "").await?;
        verdict(visit, "silver", "silver").await?;
        visit.press_for_chunk("by-customer").await?;
        visit.shows(&field(1, USERS), "800").await?;
        verdict(visit, "silver", "silver").await?;
        // With a name it is somebody of whom nothing is known yet.
        visit.fill("person.1", "Rui").await?;
        verdict(visit, "silver", "gold").await
    })
    .await
}

#[apply(story!)]
async fn too_few_users_are_final_only_once_the_list_is_said_to_be_complete() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        keep(visit, FEW).await?;
        verdict(visit, "none", "gold").await?;
        visit.see_text(".to-know", "confirm that the list is complete").await?;
        visit.choose(COMPLETE, Some("yes")).await?;
        verdict(visit, "none", "none").await?;
        visit.is_accessible().await?;
        visit.refresh().await?;
        visit.is_at_chunk().await?;
        verdict(visit, "none", "none").await?;
        visit.is_chosen(COMPLETE, Some("yes"), true).await?;
        visit.choose(COMPLETE, Some("yes")).await?;
        verdict(visit, "none", "gold").await
    })
    .await
}

#[apply(story!)]
async fn one_person_rules_gold_out_only_once_there_is_no_one_else() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "9000").await?;
        companies::add_certified(visit, 0, "Ana").await?;
        verdict(visit, "silver", "gold").await?;
        visit.see_text(".people", "No one else has an exam or certification").await?;
        visit.see_text(".to-know", "confirm there is no one else").await?;
        companies::nobody_else(visit).await?;
        verdict(visit, "silver", "silver").await
    })
    .await
}

#[apply(story!)]
async fn importing_asks_whether_the_file_is_complete_and_shows_what_follows() -> anyhow::Result<()> {
    const TICK: &str = "import.complete";
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.choose("market", Some("developed")).await?;
        let file = "customer,workload,users,licence,association\nContoso,Yammer,600,paid,CSP\n";
        import(visit, &lists, "few.csv", file).await?;
        visit.see_text(OUTCOME, "You could still reach Gold").await?;
        visit.choose(TICK, Some("yes")).await?;
        visit.see_text(OUTCOME, "Neither tier is reached").await?;
        visit.is_in(&format!("[name='{TICK}']")).await?;
        visit.choose(TICK, Some("yes")).await?;
        visit.see_text(OUTCOME, "You could still reach Gold").await?;
        visit.choose(TICK, Some("yes")).await?;
        visit.see_text(OUTCOME, "Neither tier is reached").await?;
        visit.is_accessible().await?;
        use_list(visit, &["Contoso"]).await?;
        visit.is_chosen(COMPLETE, Some("yes"), true).await?;
        verdict(visit, "none", "none").await
    })
    .await
}

#[apply(story!)]
async fn totals_of_a_list_that_was_not_complete_ask_whether_they_are() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.see_hidden("[name='totals.complete']").await?;
        keep(visit, FEW).await?;
        visit.press("totals").await?;
        visit.press("confirm-merge").await?;
        visit.holds("users.yammer", "600").await?;
        for other in ["exchange-online", "sharepoint-online", "skype-for-business"] {
            visit.fill(&format!("users.{other}"), "0").await?;
        }
        verdict(visit, "none", "gold").await?;
        // A page that comes back still asks.
        visit.refresh().await?;
        visit.is_at_chunk().await?;
        visit.choose(TOTALS_COMPLETE, Some("yes")).await?;
        verdict(visit, "none", "none").await?;
        visit.is_chosen(TOTALS_COMPLETE, Some("yes"), true).await?;
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn silver_that_hangs_on_an_entry_listed_twice_says_so_at_the_verdict() -> anyhow::Result<()> {
    const SAID: &str = ".verdict .warning";
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let twice = "Contoso\tyammer\t1200\tpaid\tany\ncontoso \tyammer\t1200\tpaid\tany\n";
        keep(visit, twice).await?;
        visit.choose(COMPLETE, Some("yes")).await?;
        visit.see_text(SAID, "Silver counts 1,200 users that may be listed twice.").await?;
        visit.see_text(SAID, "Without them: not reached.").await?;
        visit.press_in_row(2, "remove-row").await?;
        visit.see_hidden(SAID).await?;
        verdict(visit, "none", "none").await
    })
    .await
}

#[apply(story!)]
async fn the_last_step_of_an_import_says_what_hangs_on_rows_listed_twice() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        keep(visit, FEW).await?;
        let twice = "Customer,Workload,Users,Licence,Association\n\
            Contoso,Yammer,1200,paid,any\nContoso,Yammer,1200,paid,any\n";
        import(visit, &lists, "list.csv", twice).await?;
        visit.see_text(".import-verdict", "Silver counts 1,200 users that may be listed twice.").await?;
        visit.see_text(".import-verdict", "Without them: not certain.").await?;
        visit.choose("import.complete", Some("yes")).await?;
        visit.see_text(".import-verdict", "Without them: not reached.").await?;
        visit.is_in("[name='import.complete']").await?;
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn somebody_listed_twice_among_totals_is_told_of_at_the_verdict_too() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "9000").await?;
        companies::add_certified(visit, 0, "Ana").await?;
        companies::add_certified(visit, 1, "Ana").await?;
        companies::nobody_else(visit).await?;
        visit.see_text(".verdict .warning", "Gold counts 1 person who may be listed twice.").await?;
        visit.see_text(".verdict .warning", "Without them: only Silver.").await?;
        let marked = visit.ask("document.querySelectorAll('.person .warning:not(:empty)').length").await?;
        ensure!(marked == 1, "{marked} people are marked");
        visit.is_accessible().await
    })
    .await
}
