//! Whoever hears the controls of the page, or says which one to press, can tell each from all others.

use anyhow::ensure;
use browser_tests::{
    companies,
    lists::Lists,
    portfolios,
    visit::{LABEL_OF, Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

use crate::import::{FILE, OUTCOME};

/// The button that removes the second row, in a table and in cards.
const SECOND: &str = ":is([data-place='2'], [aria-posinset='2']) [data-action=remove-row]";
/// Names that more than one control has, of those that can be reached now. [`LABEL_OF`] goes where it is named.
const TWICE: &str = "(() => { \
    const text = (node) => node?.textContent.replace(/\\s+/g, ' ').trim() ?? ''; \
    const named = (one) => one.getAttribute('aria-label') \
        || (one.getAttribute('aria-labelledby') ?? '').split(' ').map(id => text(document.getElementById(id))).join(' ').trim() \
        || text(LABEL_OF(one)) || text(one) || one.title; \
    const root = document.querySelector('dialog[open]') ?? document.querySelector('#calculator'); \
    const all = [...root.querySelectorAll('button, input, select, textarea, summary')]; \
    const names = all.filter(one => one.checkVisibility()).map(named); \
    return names.filter((name, place) => names.indexOf(name) !== place || !name); })()";

async fn are_told_apart(visit: &Visit, when: &str) -> anyhow::Result<()> {
    let twice = visit.ask(&TWICE.replace("LABEL_OF", LABEL_OF)).await?;
    ensure!(twice == serde_json::json!([]), "{when}: {twice}");
    Ok(())
}

#[apply(story!)]
async fn every_control_has_a_name_of_its_own() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for path in ["", "pt-br/"] {
            visit.open(path).await?;
            are_told_apart(visit, "at first").await?;
            for _ in 0..2 {
                visit.press("add-person").await?;
            }
            are_told_apart(visit, "with two people without a name").await?;
            let twins = format!("{0}{0}", companies::CUSTOMERS);
            companies::keep_customers(visit, "developing", &twins).await?;
            visit.fill("person.1", "Ana").await?;
            are_told_apart(visit, "with a list in which everything is twice").await?;
            visit.press("copy-link").await?;
            are_told_apart(visit, "in a dialog").await?;
            visit.press("close-link").await?;
            visit.press("reset").await?;
            visit.press("confirm-reset").await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_same_attempt_is_told_apart_by_its_tier() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        // Enough for either tier; and several that are enough together.
        let one = [["Contoso", "yammer", "5000", "paid", "none"]];
        let several =
            ["Contoso", "Fabrikam", "Tailspin"].map(|name| [name, "yammer", "1500", "paid", "none"]);
        for (rows, action) in [(one.as_slice(), "try-recovery"), (&several, "try-all")] {
            portfolios::list(visit, rows, &[("market", "developed"), portfolios::CERTIFIED]).await?;
            for tier in ["silver", "gold"] {
                visit.see_shown(&format!("[data-tier-card={tier}] [data-action={action}]")).await?;
            }
            are_told_apart(visit, action).await?;
        }
        let name = visit.name_of("[data-tier-card=gold] [data-action=try-all]").await?;
        ensure!(name.starts_with("Try all of them (Gold): "), "{name}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn two_columns_of_a_file_with_one_name_are_told_apart() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        let list = lists.file("list.csv", "Customer,Workload,Users,Users\nA,Yammer,5,6\nB,Yammer,7,8\n")?;
        visit.choose_file(FILE, &list).await?;
        visit.see_text(".file-columns > li:nth-child(4) label", "Users (Column 4)").await?;
        are_told_apart(visit, "in the step of the columns").await?;
        visit.press("read-list").await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        visit.see_text(OUTCOME, "Users (Column 4)").await?;
        are_told_apart(visit, "in the last step").await
    })
    .await
}

#[apply(story!)]
async fn a_problem_in_the_second_of_two_columns_with_one_name_says_which() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        let list = "Customer,Workload,Users,Users\nA,Yammer,5,6\nB,Yammer,7,12.5\nC,Yammer,8,9\n";
        visit.choose_file(FILE, &lists.file("list.csv", list)?).await?;
        visit.see_text(".file-columns > li:nth-child(4) label", "Users (Column 4)").await?;
        visit.pick(".file-columns > li:nth-child(4) select", "activeUsers").await?;
        visit.press("read-list").await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        visit.see_text(".problems tbody", "Users (Column 4)").await
    })
    .await
}

#[apply(story!)]
async fn a_row_is_told_by_its_number_customer_and_workload() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::keep_customers(visit, "developing", companies::CUSTOMERS).await?;
        let second = visit.name_of(SECOND).await?;
        ensure!(second == "Remove row 2, Contoso, Yammer", "{second}");
        Ok(())
    })
    .await
}
