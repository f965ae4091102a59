//! What cannot be read of a list is named, row by row, and never in the way of the rest.

use anyhow::{Context as _, ensure};
use browser_tests::{
    lists::{Lists, WITH_PROBLEMS},
    visit::{Scheme, Screen, Setting, Visit, list::USERS, list::field, visit},
};
use browser_tests::{stories::apply, story};

use crate::{
    import::{DIALOG, FILE, OUTCOME, import, use_list},
    shape::nothing_is_cut_off,
};

#[apply(story!)]
async fn bad_rows_are_listed_with_their_reasons_and_the_good_ones_taken() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let downloads = visit.downloads().await?;
        import(visit, &lists, "list.csv", WITH_PROBLEMS).await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        visit.see_text(OUTCOME, "4 rows have problems and are left out.").await?;
        let told = "[...document.querySelectorAll('.problems tbody tr')].map(row => \
            [...row.cells].map(cell => cell.textContent).join('|'))";
        let told = visit.ask(told).await?;
        let expected = serde_json::json!([
            "3|Workload|Teams|is not a workload we know",
            "4 to 5|Active users|12.5|is not a whole number",
            "6|Active users|many|is not a number",
            "6|Licence|maybe|is neither paid nor trial",
            "7|Association|a friend|is not an association we know",
        ]);
        ensure!(told == expected, "{told}");
        visit.is_accessible().await?;
        visit.press("download-bad-rows").await?;
        let refused = String::from_utf8(downloads.take("rows-with-problems.csv").await?)?;
        for part in ["Line,Problem,Customer,Workload", "Teams: is not a workload we know", "Fabrikam", "12.5"]
        {
            ensure!(refused.contains(part), "{part:?} is not in {refused}");
        }
        ensure!(!refused.contains("Contoso") && !refused.contains("Litware"), "good rows are in {refused}");
        use_list(visit, &["Contoso", "Litware"]).await?;
        // Put right, they can be imported as they are.
        let right = refused
            .replace(",Teams,", ",ProPlus,")
            .replace(",12.5,", ",12,")
            .replace(",many,maybe,", ",9,paid,");
        import(visit, &lists, "right.csv", right.replace("a friend", "DAP")).await?;
        visit.see_text(OUTCOME, "4 rows are ready to import.").await?;
        use_list(visit, &["Fabrikam", "North wind", "Tailspin", "Wingtip"]).await
    })
    .await
}

#[apply(story!)]
async fn what_can_be_done_with_a_list_is_in_sight_however_many_problems_it_has() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        import(visit, &lists, "list.csv", WITH_PROBLEMS).await?;
        visit.see_shown(".problems").await?;
        all_is_in_sight(visit).await?;
        visit.press("change-columns").await?;
        visit.see_shown(".file-columns").await?;
        all_is_in_sight(visit).await
    })
    .await
}

/// Fails where something of the dialog cannot be seen while it has the focus, or where nobody sees how to go on.
async fn all_is_in_sight(visit: &Visit) -> anyhow::Result<()> {
    for (wide, tall) in [(1366, 768), (visit.engine().narrowest(360), 740)] {
        visit.look_on(Screen::Sized(wide, tall), Scheme::Light).await?;
        let close = "document.querySelector('dialog.import').scrollTop = 0,\
                document.querySelector('[data-action=close-import]').getBoundingClientRect().bottom < innerHeight - 16";
        ensure!(visit.ask(close).await? == true, "nothing can be done with the list on {wide}x{tall}");
        let controls = "[...document.querySelectorAll('dialog.import :is(button, input, select)')]\
            .filter(one => one.checkVisibility() && !one.disabled)";
        let count = visit.ask(&format!("{controls}.length")).await?.as_u64().context("a number")?;
        for place in 0..count {
            visit.ask(&format!("{controls}[{place}].focus()")).await?;
            let seen = format!(
                "(one => {{ const {{ left, top, width, height }} = one.getBoundingClientRect();\
                return document.elementFromPoint(left + width / 2, top + height - 2) === one; }})({controls}[{place}])"
            );
            visit.until(&format!("control {place} is seen on {wide}x{tall}"), &seen).await?;
        }
    }
    Ok(())
}

/// What one column is, as the visitor says it.
async fn column(visit: &Visit, number: usize, word: &str) -> anyhow::Result<()> {
    visit.pick(&format!(".file-columns > li:nth-child({number}) select"), word).await
}

/// Waits until the last step has exactly this among what it says.
async fn says(visit: &Visit, sentence: &str) -> anyhow::Result<()> {
    let said = format!(
        "[...document.querySelectorAll('{OUTCOME} [role=status] li')].some(one => one.textContent === {sentence:?})"
    );
    visit.until(sentence, &said).await
}

#[apply(story!)]
async fn unknown_columns_are_asked_for_with_a_preview() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        let text =
            "Kunde;Dienst;Menge;Notiz;\nContoso;Yammer;100;neu;links\nFabrikam;ProPlus;200;alt;rechts\n";
        visit.choose_file(FILE, &lists.file("liste.csv", text)?).await?;
        visit.see_text(DIALOG, "What do the columns mean?").await?;
        visit.see_text(".file-columns label", "Kunde").await?;
        visit.see_text(".file-columns > li:nth-child(2) ul", "Yammer ProPlus").await?;
        visit.is_accessible().await?;
        let is_ready =
            |ready: bool| format!("document.querySelector('[data-action=read-list]').disabled !== {ready}");
        // The cells suggest what the columns are; what is still missing is named.
        visit.until("it could be read", &is_ready(true)).await?;
        column(visit, 1, "").await?;
        visit.until("it cannot be read yet", &is_ready(false)).await?;
        visit.see_text(".mapping .warning", "Choose a column for the customer").await?;
        let first =
            "[...document.querySelectorAll('.file-columns > li:nth-child(1) option')].map(one => one.text)";
        ensure!(visit.ask(first).await?.to_string().contains("\"Exchange Online users\""), "the choices");
        column(visit, 1, "customer").await?;
        visit.until("it can be read", &is_ready(true)).await?;
        visit.press("read-list").await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        says(visit, "Columns left out: Notiz, Column 5.").await?;
        // What is left out is what the visitor leaves out, whatever the file seemed to be.
        for (customer, left_out) in [(4, "Kunde"), (1, "Notiz")] {
            visit.press("change-columns").await?;
            visit.see_text(DIALOG, "What do the columns mean?").await?;
            column(visit, customer, "customer").await?;
            visit.press("read-list").await?;
            visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
            says(visit, &format!("Columns left out: {left_out}, Column 5.")).await?;
        }
        use_list(visit, &["Contoso", "Fabrikam"]).await?;
        visit.shows(&field(2, USERS), "200").await
    })
    .await
}

/// Who looks at the columns for long is not told that the importer has died.
#[apply(story!)]
async fn nobody_watches_an_importer_that_has_answered() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        let count = "(() => { const { setInterval, clearInterval } = window; window.watches = new Set(); window.watched = 0; \
            window.setInterval = (...all) => { const id = setInterval(...all); watches.add(id); window.watched += 1; return id; }; \
            window.clearInterval = id => { watches.delete(id); clearInterval(id); }; return true; })()";
        visit.ask(count).await?;
        let text = "Kunde;Dienst;Menge\nContoso;Yammer;100\nFabrikam;ProPlus;200\n";
        visit.choose_file(FILE, &lists.file("liste.csv", text)?).await?;
        visit.see_text(DIALOG, "What do the columns mean?").await?;
        visit.until("nobody watches", "watches.size === 0").await?;
        visit.pick("#import-separator", ",").await?;
        visit.until("nobody watches", "watches.size === 0").await?;
        visit.pick("#import-separator", ";").await?;
        visit.see_text(".file-columns > li:nth-child(2) ul", "Yammer ProPlus").await?;
        visit.until("nobody watches", "watches.size === 0").await?;
        visit.press("read-list").await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        visit.until("nobody watches", "watches.size === 0").await?;
        ensure!(visit.ask("window.watched").await? == 4, "somebody watched each time");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_file_that_is_no_list_leaves_everything_as_it_was() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "5").await?;
        visit.press_for_chunk("import").await?;
        // A zero byte in eight is no text of any encoding.
        let program: Vec<_> =
            (0..=u8::MAX).map(|byte| if byte.is_multiple_of(8) { 0 } else { byte }).collect();
        visit.choose_file(FILE, &lists.file("program.csv", program)?).await?;
        visit.see_text(OUTCOME, "program.csv is not a text file").await?;
        visit.see_hidden("[data-action=use-list]").await.context("it can be used")?;
        visit.press("close-import").await?;
        visit.press("import").await?;
        visit.choose_file(FILE, &lists.file("empty.csv", "")?).await?;
        visit.see_text(OUTCOME, "empty.csv is empty.").await?;
        visit.see_hidden("[data-action=use-list]").await.context("it can be used")?;
        visit.press("close-import").await?;
        visit.holds("users.yammer", "5").await
    })
    .await
}

/// The size of `Screen::Narrow`.
const NARROW: (u32, u32) = (320, 800);

#[apply(story!)]
async fn nothing_stands_in_the_way_of_an_import_on_any_screen() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page().on(Screen::Narrow), async |visit| {
        for path in ["", "pt-br/"] {
            visit.open(path).await?;
            visit.press_for_chunk("import").await?;
            visit.is_accessible().await.context("choosing")?;
            visit.fits_the_width().await?;
            visit
                .choose_file(FILE, &lists.file("liste.csv", "Kunde;Dienst;Menge\nContoso;Yammer;100\n")?)
                .await?;
            visit.until("the columns are asked for", "document.querySelector('.mapping')").await?;
            visit.is_accessible().await.context("the columns")?;
            nothing_is_cut_off(visit, NARROW).await.context("the columns")?;
            for (number, word) in [(1, "customer"), (2, "workload"), (3, "activeUsers")] {
                column(visit, number, word).await?;
            }
            visit.press("read-list").await?;
            visit.until("the outcome is there", "document.querySelector('.outcome')").await?;
            visit.press("close-import").await?;
            visit.press("import").await?;
            visit.choose_file(FILE, &lists.file("bad.csv", WITH_PROBLEMS)?).await?;
            visit.until("the problems are there", "document.querySelector('.problems')").await?;
            visit.is_accessible().await.context("the outcome")?;
            nothing_is_cut_off(visit, NARROW).await.context("the outcome")?;
            let inside = format!("(d => d.scrollWidth <= d.clientWidth)(document.querySelector('{DIALOG}'))");
            visit.until("the dialog scrolls in one direction", &inside).await?;
            visit.press("close-import").await?;
        }
        Ok(())
    })
    .await
}
