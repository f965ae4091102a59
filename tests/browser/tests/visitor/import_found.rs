//! Files as people really have them: what is made of them is said, and the visitor has the last word.

use anyhow::ensure;
use browser_tests::{
    lists::Lists,
    visit::{
        Screen, Setting,
        list::{ASSOCIATION, LICENCE, USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

use crate::import::{DIALOG, FILE, OUTCOME, import, use_list};

/// Where the keyboard is.
const FOCUSED: &str = "document.activeElement";

#[apply(story!)]
async fn what_a_file_has_no_column_for_is_named_and_said_of_all_rows_at_once() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        import(visit, &lists, "list.csv", "Customer,Exchange,Yammer\nAlpha,1200,n/a\nBeta,800,-\n").await?;
        visit.see_text(OUTCOME, "No column for licence or association: these rows cannot count yet.").await?;
        visit
            .see_text(OUTCOME, "2 cells are treated as unknown: line 2, Yammer “n/a”, line 3, Yammer “-”.")
            .await?;
        visit.pick("#import-licence", "paid").await?;
        visit.until("the keyboard stays", &format!("{FOCUSED}.id === 'import-licence'")).await?;
        visit.see_text(OUTCOME, "these rows cannot count yet.").await?;
        visit.pick("#import-association", "any").await?;
        visit.see_hidden(".row-defaults .warning").await?;
        visit.is_accessible().await?;
        use_list(visit, &["Alpha", "Alpha", "Beta", "Beta"]).await?;
        visit.shows(&field(1, LICENCE), "paid").await?;
        visit.shows(&field(3, ASSOCIATION), "any").await?;
        visit.shows(&field(1, USERS), "1200").await?;
        visit.shows(&field(2, USERS), "").await?;
        // With a column for it nothing is asked.
        let whole = "Customer,Workload,Users,Licence,Association\nAlpha,EXO,5,paid,CSP\n";
        import(visit, &lists, "whole.csv", whole).await?;
        visit.see_hidden(".row-defaults").await?;
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_file_that_is_something_else_is_named_and_another_can_be_chosen() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page().on(Screen::Narrow), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "5").await?;
        visit.press_for_chunk("import").await?;
        let workbook = [b"PK\x03\x04\x14\0".as_slice(), &[0; 24], b"xl/workbook.xml", &[7; 60]].concat();
        let signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
        let old_workbook = [signature.as_slice(), &[0; 504], b"\x09\x08\x10\0\0\x06\x05\0"].concat();
        let files: [(&str, &[u8], &str); 8] = [
            (
                "list.xlsx",
                &workbook,
                "list.xlsx is an Excel workbook. In Excel, save it as “CSV UTF\u{2011}8”.",
            ),
            ("list.xls", &old_workbook, "list.xls is an Excel workbook."),
            ("list.csv", b"%PDF-1.7\n", "list.csv is a PDF."),
            ("photo.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "photo.csv is a picture."),
            ("page.xls", b"<html><table></table></html>", "page.xls is a web page or XML"),
            ("empty.csv", b"", "empty.csv is empty."),
            ("header.csv", b"Customer,Workload,Users\r\n", "header.csv has one line only"),
            ("broken.json", b"{\"kind\": \"compe", "broken.json is not valid JSON."),
        ];
        for (name, bytes, said) in files {
            visit.choose_file(FILE, &lists.file(name, bytes)?).await?;
            visit.see_text(".outcome .error", said).await?;
            visit.see_hidden("[data-action=use-list]").await?;
            visit.is_accessible().await?;
            visit.fits_the_width().await?;
            visit.press("choose-another").await?;
            visit.until("the keyboard is at the choice", &format!("{FOCUSED}.id === 'import-file'")).await?;
        }
        // A document that is called otherwise is opened as what it is.
        visit.choose_file(FILE, &lists.file("answer.txt", "{\"kind\": 1}")?).await?;
        visit.see_text(".outcome .error", "We couldn’t open answer.txt.").await?;
        visit.press("close-import").await?;
        visit.holds("users.yammer", "5").await
    })
    .await
}

#[apply(story!)]
async fn separator_and_encoding_can_be_said() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        // As a spreadsheet on a Macintosh writes "João", with the line ends of Windows; and a mark that is not usual.
        let text = b"Kunde:Dienst:Menge\r\nJo\x8bo:Yammer:100\r\nAna:ProPlus:200\r\n";
        visit.choose_file(FILE, &lists.file("liste.csv", text)?).await?;
        visit.see_text(DIALOG, "What do the columns mean?").await?;
        visit.see_text(".chosen", "liste.csv").await?;
        visit.pick("#import-encoding", "macintosh").await?;
        visit.see_text(".mapping", "João:Yammer:100").await?;
        visit.until("the keyboard stays", &format!("{FOCUSED}.id === 'import-encoding'")).await?;
        visit.press("choose-another").await?;
        let text = b"sep=:\r\nKunde:Dienst:Menge\r\nJo\x8bo:Yammer:100\r\nAna:ProPlus:200\r\n";
        visit.choose_file(FILE, &lists.file("liste.csv", text)?).await?;
        visit.see_text(DIALOG, "What do the columns mean?").await?;
        visit.shows("#import-separator", ":").await?;
        visit.pick("#import-separator", ";").await?;
        visit.see_text(".file-columns", "Yammer:100").await?;
        visit.pick("#import-separator", ",").await?;
        visit.shows("#import-separator", ",").await?;
        visit.press("choose-another").await?;
        visit.choose_file(FILE, &lists.file("liste.csv", text)?).await?;
        visit.pick("#import-encoding", "macintosh").await?;
        visit.see_text(".file-columns > li:nth-child(1) ul", "João Ana").await?;
        // The cells suggest what the columns are.
        for (column, word) in [(1, "customer"), (2, "workload"), (3, "activeUsers")] {
            visit.shows(&format!(".file-columns > li:nth-child({column}) select"), word).await?;
        }
        visit.is_accessible().await?;
        visit.press("read-list").await?;
        visit.see_text(OUTCOME, "2 rows are ready to import.").await?;
        use_list(visit, &["João", "Ana"]).await
    })
    .await
}

#[apply(story!)]
async fn a_quote_that_swallows_rows_names_their_lines() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let text = "Customer,Workload,Users\n\"Alpha,Yammer,100\nBeta,Yammer,200\n\
                    Gamma \"G\" Ltd,Yammer,300\nDelta,Yammer,4\n";
        import(visit, &lists, "list.csv", text).await?;
        visit.see_text(OUTCOME, "1 row is ready to import.").await?;
        visit.see_text(".problems tbody", "2 to 4").await?;
        visit.see_text(".problems tbody", "text follows a closing quotation mark").await?;
        use_list(visit, &["Delta"]).await
    })
    .await
}

#[apply(story!)]
async fn cells_that_are_pasted_into_one_figure_are_never_one() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        for cells in ["120\n250\n300", "120\t250\t300", "120\r\n250\r\n300\r\n"] {
            visit.fill("users.yammer", "").await?;
            visit.paste_into("[name='users.yammer']", cells).await?;
            visit.holds("users.yammer", "120 + 250 + 300").await?;
            let error = "[id='users.yammer-error']";
            visit.see_text(error, "is more than one figure. Enter one. Together they are 670.").await?;
        }
        // As the clipboard of a phone's keyboard does: nothing is pasted, it is typed at once.
        visit.fill("users.yammer", "").await?;
        let typed = "document.querySelector(\"[name='users.yammer']\").dispatchEvent(new InputEvent('beforeinput', \
            { inputType: 'insertText', data: '120\\n250\\n300', bubbles: true, cancelable: true }))";
        ensure!(visit.ask(typed).await? == false, "it is typed as it is");
        visit.holds("users.yammer", "120 + 250 + 300").await?;
        let counted = visit.ask("document.body.textContent.includes('120,250,300')").await?;
        ensure!(counted == false, "they are one figure");
        visit.fill("users.yammer", "").await?;
        visit.paste_into("[name='users.yammer']", " 1,200\n").await?;
        let silent = "document.getElementById('users.yammer-error').textContent.trim() === ''";
        visit.until("nothing is said of one figure", silent).await?;
        visit.fill("users.yammer", "१,२००").await?;
        visit
            .until("it is read", "document.querySelector(\"[name='users.yammer']\").ariaInvalid === 'false'")
            .await
    })
    .await
}

#[apply(story!)]
async fn of_several_files_that_are_dropped_one_is_read_and_that_is_said() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let list = "Customer,Workload,Users\nAlpha,Yammer,5\n";
        let files = [("first.csv", list), ("second.csv", "Customer,Workload,Users\nBeta,Yammer,6\n")];
        let said = "Only first.csv is read. If you have several lists, combine them into one file first.";
        // The first time before the chunk is there.
        for _ in 0..2 {
            visit.drop_files(".entered", &files).await?;
            visit.is_at_chunk().await?;
            visit.see_text(OUTCOME, "1 row is ready to import.").await?;
            visit.see_text(DIALOG, said).await?;
            visit.is_accessible().await?;
            use_list(visit, &["Alpha"]).await?;
        }
        visit.drop_file(".entered", "first.csv", list).await?;
        visit.see_text(OUTCOME, "1 row is ready to import.").await?;
        ensure!(!visit.text(DIALOG).await?.contains("Only first.csv"), "there was one file only");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn rows_that_are_pasted_are_read_at_once_and_typed_ones_when_the_visitor_says_so() -> anyhow::Result<()>
{
    const PASTED: &str = ".pasted textarea";
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        visit.paste_into(PASTED, "Customer\tWorkload\tUsers").await?;
        let said = "Pasted text has one line only: column names, but no rows below them.";
        visit.see_text(".outcome .error", said).await?;
        // It is still there, and what is pasted next replaces it.
        visit.press("choose-another").await?;
        visit.shows(PASTED, "Customer\tWorkload\tUsers").await?;
        let is_selected = "(one => document.activeElement === one && one.selectionEnd - one.selectionStart === one.value.length)";
        visit.until("it is selected", &format!("{is_selected}(document.querySelector({PASTED:?}))")).await?;
        // Also if a click has taken the selection away.
        visit.paste_into(PASTED, "Alpha\tYammer\t100").await?;
        visit.see_text(DIALOG, "What do the columns mean?").await?;
        visit.see_text(".file-columns", "Alpha").await?;
        let columns = "document.querySelectorAll('.file-columns > li').length === 3";
        visit.until("the former row is gone", columns).await?;
        // One letter of it is corrected, and the list is read when the visitor says so.
        visit.press("choose-another").await?;
        visit.shows(PASTED, "Alpha\tYammer\t100").await?;
        visit.fill_in(PASTED, "Alpha,Yammer,100").await?;
        visit.keys(Key::Enter).await?;
        visit.keys("Beta,Yammer,20").await?;
        visit.shows(PASTED, "Alpha,Yammer,100\nBeta,Yammer,20").await?;
        visit.press("read-pasted").await?;
        visit.see_text(".file-columns", "Beta").await
    })
    .await
}
