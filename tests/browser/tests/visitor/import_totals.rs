//! Rows of totals in a list: left out and named, wherever they stand, unless the visitor counts them.

use anyhow::ensure;
use browser_tests::{
    companies,
    lists::Lists,
    visit::{Setting, visit},
};
use browser_tests::{stories::apply, story};
use serde_json::Value;

use crate::import::{DIALOG, FILE, OUTCOME, import, use_list};

#[apply(story!)]
async fn rows_that_only_add_up_others_are_left_out_unless_the_visitor_counts_them() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let text = "Customer,Exchange,Yammer\nAlpha,1200,300\nBeta,800,0\nTotal,2000,300\n";
        import(visit, &lists, "list.csv", text).await?;
        visit.see_text(OUTCOME, "4 rows are ready to import.").await?;
        visit.see_text(OUTCOME, "1 row only adds up other rows and is left out: line 4 “Total”.").await?;
        visit.choose("import.complete", Some("yes")).await?;
        visit.press("count-totals").await?;
        visit.see_text(OUTCOME, "6 rows are ready to import.").await?;
        visit.see_text(OUTCOME, "Rows that add up other rows are counted too.").await?;
        visit.press("count-totals").await?;
        visit.see_text(OUTCOME, "4 rows are ready to import.").await?;
        visit.until("the keyboard is at the step", "document.activeElement.id === 'import-step'").await?;
        visit.is_chosen("import.complete", Some("yes"), true).await?;
        visit.is_accessible().await?;
        use_list(visit, &["Alpha", "Alpha", "Beta", "Beta"]).await?;
        visit.is_chosen("customers.complete", Some("yes"), true).await
    })
    .await
}

/// Twice as many users make the difference between no tier and Silver.
#[apply(story!)]
async fn the_verdict_of_the_last_step_follows_whether_rows_of_totals_count() -> anyhow::Result<()> {
    const VERDICT: &str = ".import-verdict";
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.choose("market", Some("developed")).await?;
        companies::add_certified(visit, 0, "Ana").await?;
        companies::nobody_else(visit).await?;
        let wide = "Customer,Exchange,Yammer\nAlpha,900,300\nBeta,600,0\nTotal,1500,300\n";
        let long = "Customer,Workload,Users\nAlpha,Exchange,1000\nBeta,Exchange,800\nTotal,Exchange,1800\n";
        for (list, customers) in [
            (wide, ["Alpha", "Alpha", "Beta", "Beta", "Total", "Total"].as_slice()),
            (long, ["Alpha", "Beta", "Total"].as_slice()),
        ] {
            import(visit, &lists, "list.csv", list).await?;
            visit.see_text(OUTCOME, "is left out: line 4 “Total”.").await?;
            visit.pick("#import-licence", "paid").await?;
            visit.pick("#import-association", "any").await?;
            visit.choose("import.complete", Some("yes")).await?;
            visit.see_text(VERDICT, "With this list: Neither tier is reached").await?;
            for verdict in ["Silver is reached", "Neither tier is reached", "Silver is reached"] {
                visit.press("count-totals").await?;
                visit.see_text(VERDICT, &format!("With this list: {verdict}")).await?;
            }
            visit.is_accessible().await?;
            use_list(visit, customers).await?;
            visit.see("[data-tier]", "data-tier", "silver").await?;
            visit.press("undo").await?;
            visit.see("[data-tier]", "data-tier", "none").await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn totals_that_only_the_rows_below_tell_are_left_out_too() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let text = "Customer,Exchange,Yammer\nTotal,2000,300\nAlpha,1200,300\nBeta,800,0\n";
        import(visit, &lists, "above.csv", text).await?;
        visit.see_text(OUTCOME, "4 rows are ready to import.").await?;
        visit.see_text(OUTCOME, "1 row only adds up other rows and is left out: line 2 “Total”.").await?;
        visit.press("count-totals").await?;
        visit.see_text(OUTCOME, "6 rows are ready to import.").await?;
        visit.press("count-totals").await?;
        visit.see_text(OUTCOME, "4 rows are ready to import.").await?;
        use_list(visit, &["Alpha", "Alpha", "Beta", "Beta"]).await
    })
    .await
}

/// A total above its rows is known by the last of them, so the file is read twice.
#[apply(story!)]
async fn progress_never_goes_back_when_a_list_is_read_again_for_its_totals() -> anyhow::Result<()> {
    // Few rows in many bytes: each piece that is read tells how far it has come.
    const ROWS: usize = 20_000;
    let long = "x".repeat(400);
    let rows = (1..=ROWS).map(|row| format!("{long} {row},Yammer,1,paid,any\n"));
    let header = "Customer,Workload,Active users,Licence,Association\n";
    let text = [header.into(), format!("Total,Yammer,{ROWS},,\n"), rows.collect()].concat();
    let lists = Lists::new()?;
    let file = lists.file("list.csv", text)?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        visit
            .ask(&format!(
                "(window.told = [], new MutationObserver(() => told.push(document.querySelector('#import progress')?.value))\
                 .observe(document.querySelector('{DIALOG}'), {{ childList: true, subtree: true }}), true)"
            ))
            .await?;
        visit.choose_file(FILE, &file).await?;
        visit.see_text(OUTCOME, "20,000 rows are ready to import.").await?;
        visit.see_text(OUTCOME, "1 row only adds up other rows and is left out: line 2 “Total”.").await?;
        let told = visit.ask("told.filter(value => value !== undefined)").await?;
        let told: Vec<_> = told.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        ensure!(told.len() >= 4, "{told:?}");
        ensure!(told.is_sorted(), "it went back: {told:?}");
        Ok(())
    })
    .await
}
