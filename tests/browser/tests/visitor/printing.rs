//! Whoever prints a long list is asked for all rows or the totals of each customer, and told while the report is made.

use anyhow::ensure;
use browser_tests::{
    companies,
    visit::{Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

/// Keeps the browser's dialog away, and what would be printed as text.
const PRINT: &str = "(() => { window.print = () => { \
    window.status_then = document.querySelector('#summary-status').textContent; \
    dispatchEvent(new Event('beforeprint')); \
    const tables = [...document.querySelectorAll('.report [data-list]')]; \
    const [table] = tables; \
    const all = [table.tHead.rows[0], ...tables.flatMap(table => [...table.tBodies[0].rows])]; \
    window.printed = all.map(row => [...row.cells].map(cell => cell.textContent).join(' | ')); \
    window.ends = [...table.tBodies[0].rows[0].cells].map(cell => getComputedStyle(cell).textAlign).join(); \
    dispatchEvent(new Event('afterprint')); }; return true; })()";

async fn printed(visit: &Visit) -> anyhow::Result<Vec<String>> {
    visit.until("it is printed", "window.printed").await?;
    let rows = visit.ask("window.printed").await?;
    Ok(serde_json::from_value(rows)?)
}

#[apply(story!)]
async fn a_long_list_is_printed_whole_or_as_totals_of_each_customer() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let more = (1..=60).map(|row| format!("Customer {}\tyammer\t{row}\tpaid\tany\n", row % 2));
        let lines = companies::CUSTOMERS.to_owned() + more.collect::<String>().as_str();
        companies::keep_customers(visit, "developing", &lines).await?;
        visit.ask(PRINT).await?;
        visit.press("print").await?;
        visit.see_text("#print-dialog", "The list has 72 rows of 11 customers.").await?;
        visit.is_accessible().await?;
        visit.press("cancel-print").await?;
        visit.is_in("[data-action=print]").await?;
        visit.press("print").await?;
        visit.press("print-customers").await?;
        let rows = printed(visit).await?;
        ensure!(rows.len() == 12, "{rows:?}");
        let first = ["Customer | Rows | Active users | Users that count", "Contoso | 2 | 1,220 | 620"];
        ensure!(rows.starts_with(&first.map(str::to_owned)), "{rows:?}");
        ensure!(rows.contains(&"Adatum | 2 | 310 or more | 310 or more".to_owned()), "{rows:?}");
        ensure!(rows.contains(&"Litware | 1 | 260 | 0 to 260".to_owned()), "{rows:?}");
        ensure!(rows.contains(&"Customer 1 | 30 | 900 | 900".to_owned()), "{rows:?}");
        ensure!(visit.ask("window.ends").await? == "start,end,end,end");
        ensure!(visit.ask("window.status_then").await? == "The report is being prepared…");
        visit
            .until("nothing is said any more", "!document.querySelector('#summary-status').textContent")
            .await?;
        visit.ask("void (window.printed = null)").await?;
        visit.press("print").await?;
        visit.press("print-rows").await?;
        let rows = printed(visit).await?;
        ensure!(rows.len() > 40, "{rows:?}");
        ensure!(visit.ask("window.ends").await? == "end,start,start,end,start,start,start");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_short_list_is_printed_without_asking() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("pt-br/").await?;
        companies::keep_customers(visit, "developing", companies::CUSTOMERS).await?;
        visit.ask(PRINT).await?;
        visit.press("print").await?;
        let rows = printed(visit).await?;
        ensure!(rows.len() == 13, "{rows:?}");
        ensure!(!visit.is_shown("#print-dialog").await?, "it asks");
        Ok(())
    })
    .await
}

/// The page itself is laid out for paper, for whoever prints before the chunk was ever needed.
#[apply(story!)]
async fn the_first_page_prints_as_a_report_by_style_alone() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        let unfocused = visit.print().await?.in_grey()?;
        visit.tab_to("[data-action=print]").await?;
        visit.focus("[name='users.yammer']").await?;
        let paper = visit.print().await?;
        ensure!(paper.in_grey()? == unfocused, "the field with the focus looks different");
        let text = paper.pages()?.join(" ");
        for part in
            ["Silver is reached", "Exchange Online", "800", "Ana", "MCSA: Office 365", "Developing market"]
        {
            ensure!(text.contains(part), "{part:?} is not on paper: {text}");
        }
        // What was not ticked is not printed either.
        for part in [
            "Clear everything",
            "Add a person",
            "Print or save",
            "Import a list",
            "By customer",
            "70-34",
            "Not sure",
        ] {
            ensure!(
                !text.split("Silver is reached").next().unwrap_or_default().contains(part),
                "{part:?} is on paper: {text}"
            );
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_figure_that_cannot_be_read_is_printed_with_the_reason_below_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.exchange-online", "one and a half").await?;
        visit.focus("[name=market]").await?;
        visit.see("[name='users.exchange-online']", "aria-invalid", "true").await?;
        let text = visit.print().await?.pages()?.join(" ");
        for part in ["“one and a half” is not a number. Enter a whole number such as", "SharePoint Online"]
        {
            ensure!(text.contains(part), "{part:?} is not on paper: {text}");
        }
        Ok(())
    })
    .await
}
