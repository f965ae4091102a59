//! The page in every language: it answers, nothing is cut off, nothing is left in another language.

use anyhow::ensure;
use browser_tests::{
    companies,
    languages::{self, Language},
    lists::Lists,
    portfolios,
    visit::{
        Scheme, Screen, Setting, Visit,
        list::{CUSTOMER, USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};

use crate::import::{FILE, use_list};
use crate::one_file::Sent;
use crate::report::prints;
use crate::shape::nothing_is_cut_off;

const FIRST: &str = "[name='users.exchange-online']";

/// Leaves what was entered for the next language.
pub async fn cleared(visit: &Visit) -> anyhow::Result<()> {
    visit.press("reset").await?;
    visit.press("confirm-reset").await?;
    visit.see("[data-tier]", "data-tier", "none").await
}

/// Looks at the page in each language.
async fn in_each(look: impl AsyncFn(&Visit, &Language) -> anyhow::Result<()>) -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for language in languages::all()? {
            visit.open(&language.folder).await?;
            visit.see("html", "lang", &language.tag).await?;
            look(visit, &language).await.map_err(|error| error.context(language.tag.clone()))?;
        }
        Ok(())
    })
    .await
}

/// What these elements say, where they can be seen.
fn texts_of(selector: &str) -> String {
    format!(
        "[...document.querySelectorAll({selector:?})].filter(one => one.checkVisibility()).map(one => one.textContent.trim())"
    )
}

/// With the pointer on the first field: what is wrong with a figure is one line until somebody goes there.
async fn on_phones(visit: &Visit) -> anyhow::Result<()> {
    for width in [280, 360] {
        visit.look_on(Screen::Sized(visit.engine().narrowest(width), 740), Scheme::Light).await?;
        visit.click(FIRST).await?;
        nothing_is_cut_off(visit, (width, 740)).await?;
    }
    visit.look_on(Screen::Desktop, Scheme::Light).await
}

#[apply(story!)]
async fn every_language_answers_whatever_is_known_and_is_cut_off_on_no_phone() -> anyhow::Result<()> {
    in_each(async |visit, _| {
        on_phones(visit).await?;
        companies::partial(visit).await?;
        visit.fill("users.exchange-online", "one and a half").await?;
        visit.see(FIRST, "aria-invalid", "true").await?;
        on_phones(visit).await?;
        cleared(visit).await?;
        companies::silver(visit).await?;
        on_phones(visit).await?;
        cleared(visit).await?;
        companies::gold(visit).await?;
        on_phones(visit).await?;
        cleared(visit).await
    })
    .await
}

#[apply(story!)]
async fn a_list_with_the_headings_of_a_language_is_read_in_it() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    in_each(async |visit, language| {
        let downloads = visit.downloads().await?;
        portfolios::list(visit, &portfolios::NEARLY_SILVER, &[]).await?;
        visit.press("export").await?;
        let (name, written) = downloads.take_list().await?;
        let is_english = written.windows(9).any(|part| part == b"Customer,");
        ensure!(is_english == language.folder.is_empty(), "the headings are not those of the language");
        cleared(visit).await?;
        visit.press_for_chunk("import").await?;
        visit.choose_file(FILE, &lists.file(&name, written)?).await?;
        visit.see_shown("[data-action=use-list]").await?;
        use_list(visit, &portfolios::NEARLY_SILVER.map(|[customer, ..]| customer)).await?;
        visit.shows(&field(1, USERS), portfolios::NEARLY_SILVER[0][2]).await?;
        cleared(visit).await
    })
    .await
}

#[apply(story!)]
async fn a_report_is_printed_in_every_language() -> anyhow::Result<()> {
    in_each(async |visit, language| {
        companies::silver(visit).await?;
        let shown = ".answer .verdict-title, .requirement-head > span:first-child, .market legend";
        let shown = visit.ask(&texts_of(shown)).await?;
        let shown: Vec<String> = serde_json::from_value(shown)?;
        prints(visit).await?;
        let paper = visit.print().await?;
        // What a reader of PDF makes of spaces and stops differs between fonts.
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        let text = letters(&paper.pages()?.join(" "));
        for part in shown.iter().map(String::as_str).chain(["Ana", "MCSA: Office 365", "70-346"]) {
            ensure!(text.contains(&letters(part)), "{part:?} is not on paper: {text}");
        }
        let english = text.contains("Whatyouentered");
        ensure!(english == language.folder.is_empty(), "the report is in English");
        cleared(visit).await
    })
    .await
}

#[apply(story!)]
async fn the_one_file_speaks_every_language() -> anyhow::Result<()> {
    let sent = Sent::new()?;
    visit(Setting::page(), async |visit| {
        sent.open(visit, "").await?;
        let all = languages::all()?;
        for language in all.iter().skip(1).chain(all.first()) {
            visit.speak(&language.tag).await?;
            companies::silver(visit).await?;
            visit.press_for_chunk("by-customer").await?;
            visit.press("add-customer").await?;
            visit.see_shown(".row").await?;
            let labels = visit.ask(&texts_of(".row-head, .cell > label")).await?.to_string();
            ensure!(labels.contains("Customer") == language.folder.is_empty(), "{}: {labels}", language.tag);
            visit.press("reset").await?;
            visit.press("confirm-reset").await?;
        }
        Ok(())
    })
    .await
}

/// On how many lines the word stands in the heading of the page.
const LINES_OF_WORD: &str = "(() => {\
    const text = document.querySelector('h1').firstChild;\
    const word = 'コンピテンシー';\
    const range = document.createRange();\
    const start = text.textContent.indexOf(word);\
    range.setStart(text, start);\
    range.setEnd(text, start + word.length);\
    return new Set([...range.getClientRects()].map(rect => Math.round(rect.top))).size; })()";

#[apply(story!)]
async fn a_heading_in_japanese_does_not_break_within_a_word() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("ja/").await?;
        for width in [360, 768, 1366, 1440] {
            visit.look_on(Screen::Sized(width, 800), Scheme::Light).await?;
            ensure!(visit.ask(LINES_OF_WORD).await? == 1, "it breaks {width} pixels wide");
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn customers_are_sorted_as_the_language_sorts_letters() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("de/").await?;
        let names = ["Zeta", "Öl", "ohne", "Apfel", "Äpfel"];
        portfolios::list(visit, &names.map(|name| [name, "yammer", "1", "paid", "any"]), &[]).await?;
        visit.pick(".list-tools label:nth-of-type(2) select", "customer").await?;
        for (row, name) in (1..).zip(["Apfel", "Äpfel", "ohne", "Öl", "Zeta"]) {
            visit.shows(&field(row, CUSTOMER), name).await?;
        }
        Ok(())
    })
    .await
}
