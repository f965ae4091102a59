//! The list of customers as a table on wide screens, as labelled fields on phones.

use anyhow::ensure;
use browser_tests::{
    languages, portfolios,
    visit::{
        Scheme, Screen, Setting, Visit,
        list::{CUSTOMER, USERS, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use serde_json::{Value, json};

const FILTER: &str = ".list-tools label:nth-of-type(1) select";
const SORT: &str = ".list-tools label:nth-of-type(2) select";
const COUNT: &str = "#customers-count";

#[apply(story!)]
async fn wide_screens_have_one_table_with_a_line_for_each_row() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for language in ["", "pt-br/"] {
            visit.open(language).await?;
            portfolios::list(visit, &portfolios::NEARLY_SILVER, &[]).await?;
            visit.see_shown(".row-head").await?;
            let uneven = "[...document.querySelectorAll('.row')].filter(row => new Set(\
                [...row.querySelectorAll('input, select')].map(one => Math.round(one.getBoundingClientRect().top))).size > 1)\
                .length";
            ensure!(visit.ask(uneven).await? == 0, "a row has more than one line of fields");
            let columns = "[...document.querySelectorAll('.row-head > *')].filter((column, place) => Math.abs(\
                column.getBoundingClientRect().left - \
                document.querySelector('.row').children[place].getBoundingClientRect().left) > 1).length";
            ensure!(visit.ask(columns).await? == 0, "a header does not stand above its column");
            // With a header for each column and a cell for each header, whoever hears it has a table too.
            let table = "document.querySelectorAll('#customers [role=columnheader]').length === 7 \
                && [...document.querySelectorAll('.row')].every(row => row.querySelectorAll('[role=cell]').length === 7)";
            ensure!(visit.ask(table).await? == true, "it is no table for screen readers");
        }
        visit.is_accessible().await
    })
    .await
}

/// The values and choices in an element that are wider than their fields.
pub async fn cut_off(visit: &Visit, within: &str) -> anyhow::Result<Value> {
    // As wide as its words, what is around them, and the arrow of a choice.
    let cut = "flatMap(one => {\
        const { font, paddingLeft, paddingRight } = getComputedStyle(one);\
        const words = document.createElement('span');\
        words.style.cssText = `font: ${font}; position: absolute; white-space: nowrap`;\
        document.body.append(words);\
        const besides = parseFloat(paddingLeft) + parseFloat(paddingRight) + (one.localName === 'select' ? 16 : 2);\
        const all = one.localName === 'select' ? [...one.options].map(option => option.label) : [one.value];\
        const cut = all.filter(value => { words.textContent = value; \
            return words.getBoundingClientRect().width + besides > one.clientWidth + 2; });\
        words.remove();\
        return cut;\
    })";
    let fields = format!(
        "[...document.querySelectorAll('{within} :is(input:not([type]), input[type=text], select)')]"
    );
    visit.ask(&format!("{fields}.{cut}")).await
}

#[apply(story!)]
async fn no_value_is_cut_off_in_a_row() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        for language in languages::all()? {
            visit.open(&language.folder).await?;
            let longest = [["Northwind Traders", "yammer", "1,234,567", "paid", "any"]; 1];
            portfolios::list(visit, &longest, &[]).await?;
            visit.see_shown(".row").await?;
            // A table, and a card for each row. The scroll bar takes no room on a phone, and 12 px in Firefox here.
            for width in [1280, 372] {
                visit.look_on(Screen::Sized(width, 740), Scheme::Light).await?;
                let cut = cut_off(visit, ".row").await?;
                ensure!(cut == json!([]), "{width} px wide, no room for {cut} in {}", language.tag);
            }
        }
        Ok(())
    })
    .await
}

/// Rows of which there is most to say.
const OPEN: [[&str; 5]; 5] = [
    ["", "", "", "", ""],
    ["Contoso", "yammer", "", "", ""],
    ["contoso", "yammer", "", "", ""],
    ["Fabrikam", "yammer", "120", "trial", "none"],
    ["fabrikam", "yammer", "120", "trial", "none"],
];
const CUT: &str = "[...document.querySelectorAll('.row')].flatMap(row => {\
    const said = row.querySelector('.standing');\
    const words = document.createRange();\
    words.selectNodeContents(said);\
    const isCut = said.scrollHeight > said.clientHeight + 1 \
        || words.getBoundingClientRect().bottom > row.getBoundingClientRect().bottom;\
    return isCut ? [said.textContent] : [];\
})";

async fn how_a_row_stands_is_said_in_full(screen: Screen) -> anyhow::Result<()> {
    visit(Setting::page().on(screen), async |visit| {
        // Those with the longest words.
        for language in ["", "de/", "fr/", "it/", "ru/"] {
            visit.open(language).await?;
            portfolios::list(visit, &OPEN, &[]).await?;
            visit.see_shown(".row").await?;
            let cut = visit.ask(CUT).await?;
            ensure!(cut == json!([]), "{language}: there is no room for {cut}");
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_line_has_room_for_how_it_stands() -> anyhow::Result<()> {
    how_a_row_stands_is_said_in_full(Screen::Sized(1280, 900)).await
}

#[apply(story!)]
async fn a_card_has_room_for_how_it_stands() -> anyhow::Result<()> {
    how_a_row_stands_is_said_in_full(Screen::Sized(300, 740)).await
}

#[apply(story!)]
async fn phones_have_labelled_fields_as_wide_as_their_row() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Sized(360, 740)), async |visit| {
        visit.open("").await?;
        portfolios::list(visit, &portfolios::NEARLY_SILVER, &[]).await?;
        visit.see_shown(".row").await?;
        visit.see_hidden(".row-head").await?;
        let narrow = "[...document.querySelectorAll('.row')].flatMap(row => [...row.querySelectorAll('input, select')]\
            .filter(one => one.getBoundingClientRect().width < row.getBoundingClientRect().width - 32 \
                || !document.querySelector(`label[for=\"${one.id}\"]`).checkVisibility()))\
            .map(one => one.id)";
        let narrow = visit.ask(narrow).await?;
        ensure!(narrow == json!([]), "{narrow} are narrow or have no label");
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn the_order_stays_chosen_and_what_came_of_a_choice_is_announced() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.pick(SORT, "users").await?;
        visit.shows(&field(1, CUSTOMER), "Fabrikam").await?;
        visit.shows(SORT, "users").await?;
        let announced = "[...document.querySelectorAll('[role=status]')].some(one => \
            one.textContent.includes('Most users first'))";
        visit.until("the order is announced", announced).await?;
        // Neither an edit nor another filter forgets it.
        visit.fill_in(&field(1, USERS), "7").await?;
        visit.shows(SORT, "users").await?;
        visit.pick(FILTER, "not-counted").await?;
        visit.shows(SORT, "users").await?;
        visit.see(COUNT, "role", "status").await?;
        visit.see_text(COUNT, "2 of 5 rows.").await
    })
    .await
}

#[apply(story!)]
async fn sorting_and_undo_list_what_was_listed_before() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let rows = [
            ["Tailspin", "proplus", "300", "trial", "any"],
            ["Contoso", "yammer", "600", "paid", "none"],
            ["Fabrikam", "exchange-online", "1000", "paid", "any"],
        ];
        portfolios::list(visit, &rows, &[]).await?;
        visit.press_in_row(3, "remove-row").await?;
        visit.lists(&["Tailspin", "Contoso"]).await?;
        visit.pick(FILTER, "not-counted").await?;
        visit.press("undo").await?;
        // What is back is shown, whatever was listed.
        visit.is_in(&field(3, CUSTOMER)).await?;
        visit.shows(FILTER, "").await?;
        visit.pick(FILTER, "not-counted").await?;
        visit.lists(&["Tailspin", "Contoso"]).await?;
        visit.pick(SORT, "users").await?;
        visit.lists(&["Contoso", "Tailspin"]).await?;
        visit.shows(FILTER, "not-counted").await?;
        visit.see_text(COUNT, "2 of 3 rows.").await?;
        visit.press("undo").await?;
        visit.is_in(COUNT).await?;
        visit.lists(&["Tailspin", "Contoso"]).await?;
        visit.see_text(COUNT, "2 of 3 rows.").await?;
        visit.shows(SORT, "").await?;
        visit.press_in_row(2, "remove-row").await?;
        visit.lists(&["Tailspin"]).await?;
        visit.press("undo").await?;
        visit.is_in(&field(2, CUSTOMER)).await?;
        visit.lists(&["Tailspin", "Contoso"]).await?;
        visit.shows(FILTER, "not-counted").await
    })
    .await
}
