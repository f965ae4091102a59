//! Every screen in every language: nothing of it is cut off on a phone, all can use it, and none of it is in another language.

use std::{cell::RefCell, collections::BTreeSet};

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies,
    engine::Engine,
    languages::{self, Language},
    lists::{Lists, WITH_PROBLEMS},
    portfolios,
    visit::{Scheme, Screen, Setting, Visit, visit},
};
use browser_tests::{stories::apply, story};

use crate::{
    authors,
    import::FILE,
    languages::cleared,
    shape::nothing_is_cut_off,
    versions::{NEWER, OLDER, choose},
};

/// Every text that can be seen or is read out and has words in it, but for names and what is written in its own language.
const TEXTS: &str = "(() => {\
    const texts = new Set();\
    const add = text => /\\p{Letter}{3}/u.test(text ?? '') && texts.add(text.trim());\
    const own = '[translate=no], .languages, .offer, script, template, .preview, .file-columns, .problems td:nth-child(-n + 3)';\
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);\
    while (walk.nextNode()) {\
        const node = walk.currentNode;\
        const parent = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;\
        if (!parent.checkVisibility() || parent.closest(own)) continue;\
        if (node.nodeType === Node.TEXT_NODE) add(node.textContent);\
        else for (const name of ['aria-label', 'placeholder', 'title']) add(node.getAttribute(name));\
    }\
    return [...texts]; })()";

/// What is the same in more than one language: names, and words that these have taken over.
const SAME: [&str; 18] = [
    "Silver",
    "Gold",
    "Name (optional)",
    "Source",
    "Licence",
    "Association",
    "Associations",
    "Workload",
    "Total",
    "Ana",
    "Person 1",
    "Problem",
    "Link",
    "Rui",
    "JSON",
    "CSV",
    "Contoso",
    "bad.csv",
];
/// The page has more texts than this in whatever state.
const FEWEST: usize = 20;

/// What stands on a screen, by the name of the screen.
type Seen = BTreeSet<String>;

/// Leads through the states of the page and its dialogs, and looks at each.
async fn walk(
    visit: &Visit,
    lists: &Lists,
    look: impl AsyncFn(&str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    look("empty").await?;
    companies::partial(visit).await?;
    visit.fill("users.yammer", "one and a half").await?;
    visit.focus("[name=market]").await?;
    visit.see("[name='users.yammer']", "aria-invalid", "true").await?;
    look("partial, with a bad figure").await?;
    cleared(visit).await?;
    companies::silver(visit).await?;
    look("silver").await?;
    visit.click(".readings summary").await?;
    look("the readings").await?;
    visit.press("reset").await?;
    visit
        .until("the dialog is open", "document.querySelector('dialog[open] [data-action=confirm-reset]')")
        .await?;
    look("clearing everything").await?;
    visit.press("cancel-reset").await?;
    cleared(visit).await?;
    companies::gold(visit).await?;
    look("gold").await?;
    let besides = [("market", "developed"), portfolios::CERTIFIED, portfolios::NOBODY_ELSE];
    portfolios::list(visit, &portfolios::NEARLY_SILVER, &besides).await?;
    visit.see_shown(".row").await?;
    look("a list").await?;
    visit.press("try-recovery").await?;
    visit.until("the dialog is open", "document.querySelector('#what-if').open").await?;
    look("what would count").await?;
    visit.press("drop-recovery").await?;
    visit.press("copy-link").await?;
    visit.until("there is a link", "document.querySelector('#link-address')?.value").await?;
    look("a link").await?;
    visit.press("close-link").await?;
    choose(visit, OLDER).await?;
    look("the older rules").await?;
    choose(visit, NEWER).await?;
    visit.press("import").await?;
    visit.until("the dialog is open", "document.querySelector('dialog.import').open").await?;
    look("choosing a file").await?;
    visit.choose_file(FILE, &lists.file("bad.csv", "one;two\n1;2\n")?).await?;
    visit.see_shown(".file-columns").await?;
    look("the columns of a file").await?;
    visit.press("choose-another").await?;
    visit.choose_file(FILE, &lists.file("bad.csv", WITH_PROBLEMS)?).await?;
    visit.see_shown(".problems").await?;
    look("the problems of a file").await?;
    visit.press("close-import").await?;
    cleared(visit).await
}

/// Looks at every screen of the first language, and of those whose letters are asked for.
async fn every_screen_is_right(is_latin: bool) -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let english = RefCell::new(Seen::new());
    let is_asked = |language: &Language| language.folder.is_empty() || language.is_latin() == is_latin;
    visit(Setting::page(), async |visit| {
        for language in languages::all()?.iter().filter(|language| is_asked(language)) {
            visit.open(&language.folder).await?;
            let look = async |screen: &str| {
                let looked = look(visit, language, &english).await;
                looked.with_context(|| format!("{}, {screen}", language.tag))
            };
            walk(visit, &lists, look).await.with_context(|| language.tag.clone())?;
        }
        Ok(())
    })
    .await
}

async fn look(visit: &Visit, language: &Language, english: &RefCell<Seen>) -> anyhow::Result<()> {
    is_in_one_language(visit, language, english).await?;
    // axe-core looks at the document, which is the same everywhere. The others are asked in the first language, by other stories.
    if visit.engine() == Engine::Chromium {
        visit.is_accessible().await?;
    }
    for width in [280, 360] {
        visit.look_on(Screen::Sized(visit.engine().narrowest(width), 740), Scheme::Light).await?;
        nothing_is_cut_off(visit, (width, 740)).await?;
    }
    visit.look_on(Screen::Desktop, Scheme::Light).await
}

// Two stories, for one would take minutes by itself.
#[apply(story!)]
async fn every_screen_in_latin_letters_is_whole_and_open_to_all_and_in_one_language() -> anyhow::Result<()> {
    every_screen_is_right(true).await
}

#[apply(story!)]
async fn every_screen_in_other_letters_is_whole_and_open_to_all_and_in_one_language() -> anyhow::Result<()> {
    every_screen_is_right(false).await
}

#[apply(story!)]
async fn every_page_for_authors_is_whole_and_open_to_all_and_in_one_language() -> anyhow::Result<()> {
    let english = RefCell::new(Seen::new());
    visit(authors::page(), async |visit| {
        for language in languages::all()? {
            authors::open(visit, &format!("{}embed/", language.folder)).await?;
            look(visit, &language, &english).await.with_context(|| language.tag.clone())?;
        }
        Ok(())
    })
    .await
}

/// Fails where a text of the first language stands in another.
async fn is_in_one_language(
    visit: &Visit,
    language: &Language,
    english: &RefCell<Seen>,
) -> anyhow::Result<()> {
    let seen: Seen = serde_json::from_value(visit.ask(TEXTS).await?)?;
    ensure!(seen.len() > FEWEST, "too few texts: {seen:?}");
    if language.folder.is_empty() {
        english.borrow_mut().extend(seen);
        return Ok(());
    }
    let left: Vec<_> = english.borrow().intersection(&seen).cloned().collect();
    let left: Vec<_> = left.iter().filter(|text| !SAME.contains(&text.as_str())).collect();
    ensure!(left.is_empty(), "{left:?}");
    Ok(())
}
