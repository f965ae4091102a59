//! Whoever has no mouse is always somewhere: on what came of what they did.

use browser_tests::{
    companies,
    lists::Lists,
    portfolios,
    visit::{
        Setting, Visit,
        list::{CUSTOMER, field},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use thirtyfour::Key;

use crate::{import::FILE, link::LINK};

const LIST: &str = "Client thing;Where;How many;Paid?\nContoso;Yammer;12;yes\n";

#[apply(story!)]
async fn each_step_of_an_import_has_the_keyboard_at_its_heading() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        visit.choose_file(FILE, &lists.file("mine.csv", LIST)?).await?;
        visit.is_in("dialog#import h3").await?;
        visit.see_text("dialog#import h3", "What do the columns mean?").await?;
        visit.keys(Key::Escape).await?;
        visit.is_in("[data-action=import]").await?;
        visit.press("import").await?;
        let known = "Customer,Workload,Active users,Licence,Association\nContoso,Yammer,12,paid,any\n";
        visit.choose_file(FILE, &lists.file("known.csv", known)?).await?;
        visit.see_text("dialog#import h3", "Use this list?").await?;
        visit.is_in("dialog#import h3").await?;
        visit.press("use-list").await?;
        visit.is_in("#customers-count").await?;
        visit.press("undo").await?;
        visit.is_in("#company-title").await
    })
    .await
}

async fn paste(visit: &Visit, link: &str) -> anyhow::Result<()> {
    visit.ask(&format!("void (location.hash = {link:?})")).await.map(drop)
}

#[apply(story!)]
async fn a_link_that_is_opened_or_not_leads_on_to_the_form() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        paste(visit, LINK).await?;
        visit.is_at_chunk().await?;
        visit.press("keep-mine").await?;
        visit.is_in("#company-title").await?;
        paste(visit, LINK).await?;
        visit.press("open-link").await?;
        visit.is_in("#link-said").await?;
        visit.see("[data-tier]", "data-tier", "gold").await?;
        // What the link replaced comes back.
        visit.see_text(".undo", "The link replaced what was entered.").await?;
        visit.press("undo").await?;
        visit.is_in("#company-title").await?;
        visit.holds("users.exchange-online", "800").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit
            .until("it is not from a link any more", "!document.querySelector('#link-said').textContent")
            .await
    })
    .await
}

#[apply(story!)]
async fn rows_people_and_dialogs_leave_the_keyboard_where_one_goes_on() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        portfolios::nearly_silver(visit).await?;
        visit.press("add-customer").await?;
        visit.is_in(&field(6, CUSTOMER)).await?;
        visit.press("add-person").await?;
        visit.is_in("[name='person.1']").await?;
        visit.press("remove-person").await?;
        visit.is_in("[name='person.1']").await?;
        visit.focus("[data-action=remove-person]").await?;
        visit.keys(Key::Enter).await?;
        visit.is_in("[data-action=add-person]").await?;
        for (opener, closer) in
            [("copy-link", "close-link"), ("import", "close-import"), ("reset", "cancel-reset")]
        {
            visit.press(opener).await?;
            visit.press(closer).await?;
            visit.is_in(&format!("[data-action={opener}]")).await?;
        }
        visit.press("try-recovery").await?;
        visit.press("drop-recovery").await?;
        visit.is_in("[data-action=try-recovery]").await?;
        visit.press("try-recovery").await?;
        visit.press("keep-recovery").await?;
        visit.is_in("#answer").await
    })
    .await
}
