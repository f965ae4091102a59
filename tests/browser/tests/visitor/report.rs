//! Visitors print the answer, or save it as PDF, and find everything on paper that it rests on.

use anyhow::ensure;
use browser_tests::{
    companies, portfolios,
    visit::{Paper, Scheme, Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

/// Fails unless every one of `parts` is in the text, however its lines are broken.
fn has(paper: &Paper, parts: &[&str]) -> anyhow::Result<()> {
    let text = paper.pages()?.join(" ");
    let dense = |text: &str| text.replace(' ', "");
    let all = dense(&text);
    for part in parts {
        ensure!(all.contains(&dense(part)), "{part:?} is not on paper:\n{text}");
    }
    Ok(())
}

/// Fails if any of `parts` is in the text.
fn has_none(paper: &Paper, parts: &[&str]) -> anyhow::Result<()> {
    let text = paper.pages()?.join(" ");
    for part in parts {
        ensure!(!text.contains(part), "{part:?} is on paper:\n{text}");
    }
    Ok(())
}

/// The date as the browser writes it in this language.
pub async fn today(visit: &Visit, language: &str) -> anyhow::Result<String> {
    let date = format!("new Date().toLocaleDateString({language:?}, {{ dateStyle: 'long' }})");
    Ok(visit.ask(&date).await?.as_str().unwrap_or_default().to_owned())
}

/// Presses the button, and waits until the browser has been asked to print. Its dialog would wait for somebody,
/// so the asking is what can be seen.
pub async fn prints(visit: &Visit) -> anyhow::Result<()> {
    let listen = "(() => { window.printed = false; \
        window.print = () => { window.printed = true; }; return true; })()";
    visit.ask(listen).await?;
    visit.press_for_chunk("print").await?;
    visit.until("the browser prints", "window.printed").await
}

const LINKS: [&str; 2] = [
    "https://partner.microsoft.com/membership/cloud-productivity-competency#silver",
    "https://partner.microsoft.com/membership/cloud-productivity-competency#gold",
];

#[apply(story!)]
async fn a_report_of_totals_has_the_answer_and_everything_that_was_entered() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.fill("users.proplus", "some").await?;
        companies::add_examined(visit, 1, "Rui").await?;
        prints(visit).await?;
        let paper = visit.print().await?;
        let date = today(visit, "en-GB").await?;
        has(
            &paper,
            &[&format!("Calculated on {date}"), "Cloud Productivity competency", "Silver is reached"],
        )?;
        has(&paper, &["Market: Developing market", "Exchange Online 800", "Yammer 450"])?;
        has(&paper, &["SharePoint Online Not known", "Office 365 ProPlus “some”: Not known"])?;
        has(&paper, &["Ana Not known MCSA: Office 365", "Rui 70-346 and 70-347 Not known"])?;
        has(&paper, &["Silver Reached", "Active users 1,250 (1,000 needed)", "Met."])?;
        has(&paper, &["Silver needs one qualified individual.", LINKS[0], LINKS[1]])?;
        has(&paper, &["To reach Gold", "2,750 more active users"])?;
        has(&paper, &["We assume that totals hold only users on paid licences"])?;
        has(
            &paper,
            &[
                "Users of all workloads add up (usual interpretation)",
                "Each person may take either route (usual interpretation)",
            ],
        )?;
        has(&paper, &["Rules of 7 July 2017", "Since ended. Not official."])?;
        has(&paper, &["Solutions Partner designations replaced the competencies in October 2022."])?;
        has_none(
            &paper,
            &["Clear everything", "Add a person", "Copy summary", "Print or save", "Not sure yet"],
        )?;
        visit.until("the report is gone", "!document.querySelector('.report')").await?;
        prints(visit).await
    })
    .await
}

#[apply(story!)]
async fn a_report_of_customers_says_of_each_whether_it_counts_and_why_not() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("pt-br/").await?;
        companies::keep_customers(visit, "developing", companies::CUSTOMERS).await?;
        let paper = visit.print().await?;
        let date = today(visit, "pt-BR").await?;
        has(
            &paper,
            &[&format!("Calculado em {date}"), "Competência Produtividade na Nuvem", "Silver alcançado"],
        )?;
        has(&paper, &["Mercado: Mercado em desenvolvimento"])?;
        has(&paper, &["1 Contoso Exchange Online 620 Paga administrador delegado 620"])?;
        has(&paper, &["2 Contoso Yammer 600 Paga não há sem associação"])?;
        has(&paper, &["9 Adatum Yammer Não informado Paga"])?;
        has(&paper, &["12 Trey Research Yammer 55 Avaliação não há licença de avaliação e sem associação"])?;
        has(&paper, &["10 Litware Office 365 ProPlus 260 Não informado administrador delegado até 260"])?;
        has(&paper, &["Silver exige um profissional qualificado."])?;
        has(&paper, &["Esta é a lista completa"])?;
        has(&paper, &["Para alcançar Gold", "interpretação usual", LINKS[0], LINKS[1]])?;
        let first = paper.pages()?.into_iter().next().unwrap_or_default();
        ensure!(first.contains("1.865"), "the first page has room for what Gold needs:\n{first}");
        has_none(
            &paper,
            &["Limpar tudo", "Adicionar uma pessoa", "Copiar resumo", "Usuários com licenças pagas"],
        )
    })
    .await
}

#[apply(story!)]
async fn a_report_tells_of_an_entry_that_may_be_listed_twice() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let twice =
            [["Contoso", "yammer", "1200", "paid", "any"], ["contoso ", "yammer", "1200", "paid", "any"]];
        portfolios::list(visit, &twice, &[("market", "developed"), portfolios::CERTIFIED]).await?;
        let paper = visit.print().await?;
        has(&paper, &["Silver is reached", "Silver counts 1,200 users that may be listed twice."])?;
        has(&paper, &["Without them: not reached."])
    })
    .await
}

#[apply(story!)]
async fn two_thousand_rows_are_all_printed_with_a_header_on_every_page() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let line = |row: u32| format!("Customer {row}\tyammer\t1\tpaid\tany\n");
        let lines: String = (1..=2_000).map(line).collect();
        companies::keep_customers(visit, "developed", &lines).await?;
        visit.until("nothing is there before", "!document.querySelector('.report')").await?;
        let pages = visit.print().await?.pages()?;
        let header =
            format!("Cloud Productivity competency · Calculated on {}", today(visit, "en-GB").await?);
        for (number, page) in (1..).zip(&pages) {
            ensure!(page.contains(&header), "page {number} has no header: {page}");
            ensure!(
                page.contains(&format!("{number} / {}", pages.len())),
                "page {number} has no number: {page}"
            );
        }
        let text = pages.join(" ");
        for row in 1..=2_000 {
            ensure!(
                text.contains(&format!("Customer {row} Yammer 1 Paid")),
                "row {row} is not printed whole"
            );
        }
        visit.until("nothing is there afterwards", "!document.querySelector('.report')").await
    })
    .await
}

#[apply(story!)]
async fn paper_is_white_in_the_dark_too() -> anyhow::Result<()> {
    visit(Setting::page().in_colours(Scheme::Dark), async |visit| {
        visit.open("").await?;
        companies::gold(visit).await?;
        prints(visit).await?;
        visit.print().await?.is_black_on_white()
    })
    .await
}

#[apply(story!)]
async fn a_page_that_has_not_started_still_prints_the_requirements() -> anyhow::Result<()> {
    visit(Setting::page().without_script(), async |visit| {
        visit.arrive("").await?;
        let paper = visit.print().await?;
        has(&paper, &["What the competency requires", "Silver needs one qualified individual."])
    })
    .await
}
