//! Whoever prints a long list is asked for all rows or the totals of each customer, and told while the report is made.

use std::collections::HashSet;

use anyhow::ensure;
use browser_tests::{
    companies,
    visit::{Paper, Setting, Visit, visit},
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

/// Has what is for paper alone hold on the screen, where all engines can be asked what comes of it, and what is for
/// screens alone not. How many rules are for paper.
const ON_PAPER: &str = "(() => { \
    const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).filter(rule => rule.media); \
    const paper = rules.filter(rule => rule.media.mediaText === 'print'); \
    const screen = rules.filter(rule => rule.media.mediaText === 'screen'); \
    for (const rule of paper) rule.media.mediaText = 'all'; \
    for (const rule of screen) rule.media.mediaText = 'not all'; \
    return paper.length; })()";
/// What is framed, shaded or coloured, but for the bars.
const BOXES: &str = "[...document.body.querySelectorAll('*')].filter(one => { \
    if (one.matches('.meter, option') || !one.checkVisibility()) return false; \
    const style = getComputedStyle(one); \
    const isFramed = ['Top', 'Right', 'Bottom', 'Left'].every(side => \
        style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0); \
    const isWhite = ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(style.backgroundColor); \
    return isFramed || !isWhite || style.backgroundImage !== 'none' || style.boxShadow !== 'none'; \
}).map(one => `${one.localName}.${one.className}`)";

#[apply(story!)]
async fn the_first_page_has_no_boxes_on_paper() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.fill("users.proplus", "one and a half").await?;
        visit.focus("[name=market]").await?;
        visit.see("[name='users.proplus']", "aria-invalid", "true").await?;
        let boxes = visit.ask(BOXES).await?;
        let is_box = |class: &str| boxes.to_string().contains(class);
        ensure!(["company", "verdict", "tier", "rules"].into_iter().all(is_box), "on the screen: {boxes}");
        ensure!(visit.ask(ON_PAPER).await?.as_u64() > Some(0), "no rule is for paper");
        visit.see_hidden("[data-action=import]").await?;
        if let Err(error) = visit.until("nothing has a box", &format!("{BOXES}.length === 0")).await {
            return Err(error.context(visit.ask(BOXES).await?.to_string()));
        }
        Ok(())
    })
    .await
}

/// The page with each space taken out: browsers cut texts apart where they like.
fn dense_pages(paper: &Paper) -> anyhow::Result<Vec<String>> {
    Ok(paper.pages()?.iter().map(|page| page.replace(' ', "")).collect())
}

/// However much stands above it, a card begins and ends on the same sheet.
#[apply(story!)]
async fn no_card_of_the_first_page_is_cut_in_two() -> anyhow::Result<()> {
    /// To the height of a sheet of A4, in steps that are smaller than the cards of tiers.
    const ABOVE: [u32; 8] = [0, 150, 300, 450, 600, 750, 900, 1040];
    const NAMES: [&str; 4] = ["Anabela", "Benedita", "Carolina", "Doroteia"];
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.choose("market", Some("developed")).await?;
        visit.fill("users.exchange-online", "450").await?;
        for (place, name) in NAMES.into_iter().enumerate() {
            companies::add_certified(visit, place, name).await?;
        }
        visit.see_text("[data-tier-card=silver]", "450 of 2,000").await?;
        let mut sheets = Vec::new();
        for above in ABOVE {
            visit
                .ask(&format!("void (document.querySelector('main').style.paddingTop = '{above}px')"))
                .await?;
            let pages = dense_pages(&visit.print().await?)?;
            let tiers = [("450of2,000", "1,550moreactiveusers"), ("450of4,000", "3,550moreactiveusers")];
            for (first, last) in tiers.into_iter().chain(NAMES.map(|name| (name, "MCSA:Office365"))) {
                let begins = |page: &String| page.contains(first);
                let sheet = pages.iter().position(begins);
                let rest = sheet.and_then(|sheet| pages.get(sheet)?.split_once(first));
                ensure!(
                    rest.is_some_and(|(_, rest)| rest.contains(last)),
                    "{first:?} to {last:?} is not on one sheet, {above} below the top: {pages:#?}"
                );
                sheets.push((first, sheet));
            }
        }
        // Else nothing would have come to the end of a sheet.
        let moves = |first: &str| {
            let there = sheets.iter().filter(|(other, _)| *other == first).map(|(_, sheet)| *sheet);
            there.collect::<HashSet<_>>().len() > 1
        };
        ensure!(["450of2,000", "450of4,000"].into_iter().any(moves), "no tier moves: {sheets:?}");
        ensure!(NAMES.into_iter().any(moves), "nobody moves: {sheets:?}");
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
