//! The pages of a report, where the browser prints nothing into their margins and the page has to.
//!
//! What is looked at is what the page makes when it hears that the browser is about to print, so this needs no printer.

use anyhow::ensure;
use browser_tests::{
    companies,
    visit::{Setting, visit},
};
use browser_tests::{stories::apply, story};

#[apply(story!)]
async fn every_page_has_a_head_a_number_and_whole_rows_and_ends_with_no_heading() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let more = (1..=120).map(|row| format!("Customer {row}\tyammer\t1\tpaid\tany"));
        let lines: Vec<_> = std::iter::once(companies::CUSTOMERS.trim_end().to_owned()).chain(more).collect();
        let lines = lines.join("\n");
        companies::keep_customers(visit, "developing", &lines).await?;
        // What Chromium's own margins hold is in `report::`; this is for all that have none.
        visit.ask("void Reflect.deleteProperty(globalThis, 'CSSMarginRule')").await?;
        visit.ask("void dispatchEvent(new Event('beforeprint'))").await?;
        visit.is_accessible().await?;
        let pages = visit
            .ask(
                "(() => { const pages = [...document.querySelectorAll('.report-page')];\
                const [tall] = pages.map(page => page.getBoundingClientRect().width / 163 * 225);\
                const wrong = pages.flatMap((page, place) => {\
                    const [head, ...parts] = [...page.children];\
                    const blocks = [...page.querySelectorAll('h1, h2, h3, h4, p, li, tr')];\
                    const table = page.querySelector('[data-list=customers]');\
                    return [\
                        [head.className !== 'running' || !/ · Calculated on .*20/.test(head.textContent), 'no head'],\
                        [!head.textContent.endsWith(`${place + 1} / ${pages.length}`), 'no number'],\
                        [blocks.at(-1).getBoundingClientRect().bottom > page.getBoundingClientRect().top + tall + 1, 'too tall'],\
                        [page.getBoundingClientRect().height > tall * 1.05, 'too much room at its end'],\
                        [blocks.at(-1).matches('h1, h2, h3, h4, thead tr'), 'ends with a heading'],\
                        [table && !table.tHead, 'a table without its head'],\
                    ].filter(([is]) => is).map(([, what]) => `page ${place + 1}: ${what}`);\
                });\
                const rows = document.querySelectorAll('.report [data-list=customers] tbody tr').length;\
                return { wrong, pages: pages.length, rows }; })()",
            )
            .await?;
        let figure = |name: &str| pages.get(name).and_then(serde_json::Value::as_u64);
        ensure!(pages.get("wrong") == Some(&serde_json::json!([])), "{pages}");
        ensure!(figure("rows") == Some(132) && figure("pages") > Some(4), "{pages}");
        visit.ask("void dispatchEvent(new Event('afterprint'))").await?;
        visit.until("nothing is left on the page", "!document.querySelector('.report')").await
    })
    .await
}
