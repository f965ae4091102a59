//! Visitors bring the list that they have, as whatever program of theirs has written it.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies, languages,
    lists::{ENCODINGS, Lists},
    visit::{
        Scheme, Screen, Setting, Visit,
        list::{ASSOCIATION, LICENCE, USERS, WORKLOAD, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use serde_json::{Value, json};

use crate::customers_table::cut_off;

pub const FILE: &str = "#import-file";
pub const DIALOG: &str = "dialog#import";
pub const OUTCOME: &str = ".outcome";

/// The list as the tab keeps it, once it is the same for longer than the page takes to keep it.
pub const KEPT: &str =
    "new URLSearchParams(sessionStorage.getItem('competency-calculator')).get('customers')";

/// Imports a file up to the question whether to use it.
pub async fn import(visit: &Visit, lists: &Lists, name: &str, bytes: impl AsRef<[u8]>) -> anyhow::Result<()> {
    visit.press_for_chunk("import").await?;
    visit.choose_file(FILE, &lists.file(name, bytes)?).await?;
    visit.see_text(OUTCOME, "Use this list?").await
}

/// Uses the list that has been imported.
pub async fn use_list(visit: &Visit, customers: &[&str]) -> anyhow::Result<()> {
    visit.press("use-list").await?;
    visit.until("the dialog is closed", &format!("!document.querySelector('{DIALOG}').open")).await?;
    visit.lists(customers).await
}

#[apply(story!)]
async fn every_encoding_and_separator_arrives_letter_by_letter() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        for encoding in ENCODINGS {
            for separator in [",", ";", "\t"] {
                let lines = [
                    ["Customer", "Workload", "Active users", "Licence", "Association"],
                    ["João Conceição", "Yammer", "1500", "paid", "CSP"],
                    ["Ángel’s Café – Söhne €", "Exchange Online", "20", "trial", "none"],
                    ["Plain", "Office 365 ProPlus", "", "", ""],
                ];
                let text = lines.map(|cells| cells.join(separator) + "\r\n").concat();
                let which = format!("{encoding:?} with {separator:?}");
                import(visit, &lists, "list.csv", encoding.encode(&text)?).await.context(which.clone())?;
                visit.see_text(OUTCOME, "3 rows are ready to import.").await.context(which.clone())?;
                use_list(visit, &["João Conceição", "Ángel’s Café – Söhne €", "Plain"])
                    .await
                    .context(which)?;
                visit.shows(&field(1, WORKLOAD), "yammer").await?;
                visit.shows(&field(1, USERS), "1500").await?;
                visit.shows(&field(1, ASSOCIATION), "transacting-partner").await?;
                visit.shows(&field(2, LICENCE), "trial").await?;
                visit.shows(&field(2, ASSOCIATION), "none").await?;
                visit.shows(&field(3, USERS), "").await?;
                visit.shows(&field(3, LICENCE), "").await?;
                visit.press("undo").await?;
                visit.holds("users.yammer", "").await?;
            }
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_wide_file_in_portuguese_has_a_column_for_each_workload() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("pt-br/").await?;
        visit.press_for_chunk("import").await?;
        let text = "Licença;Exchange Online;Usuários ativos do Yammer;Cliente;Vínculo\n\
                    paga;1.234;56;Conceição & Cia;revendedor\n\
                    avaliação;7;;Água Viva;nenhum\n";
        visit.choose_file(FILE, &lists.file("lista.csv", text)?).await?;
        visit.see_text(OUTCOME, "3 linhas estão prontas para importar").await?;
        use_list(visit, &["Conceição & Cia", "Conceição & Cia", "Água Viva"]).await?;
        for (row, workload, users) in
            [(1, "exchange-online", "1234"), (2, "yammer", "56"), (3, "exchange-online", "7")]
        {
            visit.shows(&field(row, WORKLOAD), workload).await?;
            visit.shows(&field(row, USERS), users).await?;
        }
        visit.shows(&field(1, LICENCE), "paid").await?;
        visit.shows(&field(2, ASSOCIATION), "transacting-partner").await?;
        visit.shows(&field(3, LICENCE), "trial").await?;
        visit.shows(&field(3, ASSOCIATION), "none").await
    })
    .await
}

#[apply(story!)]
async fn quotes_line_breaks_and_thousands_are_read_as_they_were_meant() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let text = "Product,Seats,Account,Notes\r\n\
                    EXO,\"1,234\",\"Contoso, \"\"Ltd.\"\"\",old\r\n\
                    SfB,1.234,\"Fab\nrikam\",\r\n\
                    Yammer,12 345,Northwind,\"a \"\"note\"\"\r\nin two lines\"\r\n";
        import(visit, &lists, "list.csv", text).await?;
        visit.see_text(OUTCOME, "3 rows are ready to import.").await?;
        visit.see_text(OUTCOME, "Columns left out: Notes.").await?;
        use_list(visit, &["Contoso, \"Ltd.\"", "Fab rikam", "Northwind"]).await?;
        for (row, users) in [(1, "1234"), (2, "1234"), (3, "12345")] {
            visit.shows(&field(row, USERS), users).await?;
        }
        Ok(())
    })
    .await
}

const SHORT: &str = "Customer,Workload,Active users\nContoso,Yammer,100\nFabrikam,ProPlus,200\n";

#[apply(story!)]
async fn a_file_can_be_dropped_on_the_page_and_at_the_chunk() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "5").await?;
        visit.drop_file(".entered", "list.csv", SHORT).await?;
        visit.is_at_chunk().await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        use_list(visit, &["Contoso", "Fabrikam"]).await?;
        visit.drop_file(".entered", "list.csv", &SHORT.replace("Contoso", "Wingtip")).await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        use_list(visit, &["Wingtip", "Fabrikam"]).await?;
        visit.press("import").await?;
        visit.drop_file("#import-title", "list.csv", &SHORT.replace("Contoso", "Adatum")).await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        use_list(visit, &["Adatum", "Fabrikam"]).await
    })
    .await
}

#[apply(story!)]
async fn a_text_that_is_dropped_is_for_the_field_under_it() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let kept = visit.drop_text("[name='users.yammer']", "1500").await?;
        ensure!(!kept, "a number cannot be dragged into a field");
        ensure!(
            visit.ask("document.documentElement.dataset.chunk ?? null").await?.is_null(),
            "the chunk opens for it"
        );
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn rows_can_be_pasted_from_a_spreadsheet() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        let rows = "Cliente\tCarga de trabalho\tUsuários ativos\nJoão\tYammer\t1.500\nAna\tSharePoint\t12\n";
        visit.paste_into(".pasted textarea", rows).await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        use_list(visit, &["João", "Ana"]).await?;
        visit.shows(&field(1, USERS), "1500").await
    })
    .await
}

#[apply(story!)]
async fn nothing_is_replaced_before_it_is_confirmed_and_one_undo_brings_it_back() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        import(visit, &lists, "list.csv", SHORT).await?;
        visit.see_text(".import-verdict", "With this list:").await?;
        visit.see_text(OUTCOME, "This replaces what you have entered. You can undo this.").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.holds("users.exchange-online", "800").await?;
        visit.press("close-import").await?;
        visit.holds("users.yammer", "450").await?;
        import(visit, &lists, "list.csv", SHORT).await?;
        use_list(visit, &["Contoso", "Fabrikam"]).await?;
        visit.see("[data-tier]", "data-tier", "none").await?;
        visit.see_text(".undo", "The list was imported.").await?;
        visit.press("undo").await?;
        visit.holds("users.exchange-online", "800").await?;
        visit.holds("users.yammer", "450").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        import(visit, &lists, "list.csv", SHORT).await?;
        use_list(visit, &["Contoso", "Fabrikam"]).await?;
        import(visit, &lists, "list.csv", SHORT.replace("Contoso", "Adatum")).await?;
        use_list(visit, &["Adatum", "Fabrikam"]).await?;
        visit.press("undo").await?;
        visit.lists(&["Contoso", "Fabrikam"]).await
    })
    .await
}

/// What is cut off in the dialog, with the width. Its scroll bar takes 12 px in Firefox here, and none on a phone.
async fn cut_off_at_every_width(visit: &Visit) -> anyhow::Result<Vec<(u32, Value)>> {
    let mut all = Vec::new();
    for width in [1280, 372] {
        visit.look_on(Screen::Sized(width, 740), Scheme::Light).await?;
        all.push((width, cut_off(visit, DIALOG).await?));
    }
    all.retain(|(_, cut)| *cut != json!([]));
    Ok(all)
}

#[apply(story!)]
async fn no_choice_of_an_import_is_cut_off_in_any_language() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let file = lists.file("list.csv", "Customer;Workload;Users\nAlpha;Yammer;100\n")?;
    visit(Setting::page(), async |visit| {
        for language in languages::all()? {
            visit.open(&language.folder).await?;
            visit.press_for_chunk("import").await?;
            visit.choose_file(FILE, &file).await?;
            visit.see_shown("#import-licence").await?;
            let mut cut = cut_off_at_every_width(visit).await?;
            visit.press("change-columns").await?;
            visit.see_shown(".file-columns select").await?;
            cut.extend(cut_off_at_every_width(visit).await?);
            let over = "[...document.querySelectorAll('dialog.import .choice')].filter(one => \
                one.checkVisibility() && one.scrollHeight > one.clientHeight + 1).map(one => one.innerText)";
            let over = visit.ask(over).await?;
            ensure!(over == json!([]), "over what is below it in {}: {over}", language.tag);
            ensure!(cut.is_empty(), "no room in {} for {cut:?}", language.tag);
        }
        Ok(())
    })
    .await
}
