//! Visitors hand their answer on as a link, and open links that others have made.
//!
//! What a link is made of is stated in `tests/link/`; here is what people see of it.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies, portfolios,
    visit::{
        Screen, Setting, Visit,
        list::{USERS, field, standing},
        visit,
    },
};
use browser_tests::{stories::apply, story};
use serde_json::json;

/// A company that reaches Gold, as the page makes its link: the first in `tests/link/golden.toml`.
pub const LINK: &str = "#link=1EmNsb3VkLXByb2R1Y3Rpdml0edOPzwkOAQUooQYpACoBK8MDLNGlTAAAAQIEAAECAJVHj_8";

/// What the address would have to lose for a refresh to bring nothing.
pub async fn is_out_of_the_address(visit: &Visit) -> anyhow::Result<()> {
    visit
        .until("the link is out of the address", "location.hash === '' && !location.href.includes('#')")
        .await
}

/// Waits until the dialog with this id is open, or is not.
pub async fn is_open(visit: &Visit, dialog: &str, open: bool) -> anyhow::Result<()> {
    let state = format!("document.querySelector('{dialog}')?.open === {open}");
    visit.until(&format!("{dialog} is {}open", if open { "" } else { "not " }), &state).await
}

/// Presses what makes a link, and gives the part of it that no server is told.
async fn made_link(visit: &Visit) -> anyhow::Result<String> {
    visit.press_for_chunk("copy-link").await?;
    shown_link(visit).await
}

/// The part of the link that is shown now.
async fn shown_link(visit: &Visit) -> anyhow::Result<String> {
    is_open(visit, "#link-dialog", true).await?;
    visit.until("there is a link", "document.querySelector('#link-address')?.value").await?;
    let address = visit.ask("document.querySelector('#link-address').value").await?;
    let address = address.as_str().context("the link is no text")?;
    let (page, code) = address.split_once('#').context("the link has no fragment")?;
    let lang = visit.ask("document.documentElement.lang").await?;
    ensure!(page == visit.url(if lang == "pt-BR" { "pt-br/" } else { "" }), "it leads to {page}");
    Ok(format!("#{code}"))
}

#[apply(story!)]
async fn a_link_is_shown_copied_and_opens_elsewhere_without_names() -> anyhow::Result<()> {
    let mut link = String::new();
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.see_hidden("[data-action=copy-link]").await.context("nothing to link to yet")?;
        companies::silver(visit).await?;
        visit.allow_clipboard().await?;
        link = made_link(visit).await?;
        visit.see_text("#link-dialog", "Anyone with the link can see these figures.").await?;
        visit.see_text("#link-dialog", "The names of people and customers are left out.").await?;
        visit.see_hidden("[name=link-customers]").await.context("there is no customer's name")?;
        visit.is_accessible().await?;
        visit.press("copy-address").await?;
        visit.see_text("#link-status", "The link is on the clipboard.").await?;
        let copied = visit.clipboard().await?;
        ensure!(copied == format!("{}{link}", visit.url("")), "{copied}");
        visit.press("close-link").await?;
        is_open(visit, "#link-dialog", false).await?;
        let left = visit.ask("document.querySelector('#link-address')?.value ?? ''").await?;
        ensure!(left == "", "the link outlasts its dialog");
        Ok(())
    })
    .await?;
    visit(Setting::page(), async |visit| {
        visit.open(&link).await?;
        visit.is_at_chunk().await?;
        visit.see_text(".link-said", "Opened from a link.").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.holds("users.exchange-online", "800").await?;
        visit.holds("users.sharepoint-online", "").await?;
        visit.holds("person.0", "").await?;
        visit.is_chosen("person.0.certification", Some("mcsa-office-365"), true).await?;
        visit.is_chosen("market", Some("developing"), true).await?;
        is_out_of_the_address(visit).await?;
        visit.is_accessible().await?;
        let told: Vec<_> = visit.record().all().into_iter().map(|request| request.path).collect();
        ensure!(!told.iter().any(|path| path.contains("link")), "the server was told: {told:?}");
        visit.refresh().await?;
        visit.holds("users.yammer", "450").await?;
        visit.see_hidden(".link-said").await.context("a refresh opens it again")?;
        Ok(())
    })
    .await
}

/// Waits until the link that is shown is longer than this one, and gives it.
async fn longer_link(visit: &Visit, than: &str) -> anyhow::Result<String> {
    let length = "document.querySelector('#link-address').value.split('#')[1].length + 1";
    visit.until("the link has become longer", &format!("{length} > {}", than.len())).await?;
    shown_link(visit).await
}

#[apply(story!)]
async fn names_go_in_only_when_they_are_ticked_each_kind_for_itself() -> anyhow::Result<()> {
    let (mut nameless, mut of_people, mut of_customers) = (String::new(), String::new(), String::new());
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::keep_customers(visit, "developed", companies::CUSTOMERS).await?;
        nameless = made_link(visit).await?;
        visit.choose("link-people", None).await?;
        of_people = longer_link(visit, &nameless).await?;
        visit.see_hidden("#link-dialog p + p").await.context("it still says that names are left out")?;
        visit.choose("link-people", None).await?;
        visit.choose("link-customers", None).await?;
        of_customers = longer_link(visit, &of_people).await?;
        visit.is_accessible().await
    })
    .await?;
    for (link, person, customer) in
        [(nameless, "", ""), (of_people, "Ana", ""), (of_customers, "", "Contoso")]
    {
        visit(Setting::page(), async |visit| {
            visit.open(&link).await?;
            visit.is_at_chunk().await?;
            visit.holds("person.0", person).await?;
            visit.shows(&field(1, ""), customer).await?;
            visit.shows(&field(1, USERS), "620").await?;
            visit.see_text(&standing(2), "Doesn’t count: no association").await?;
            visit.see_text("#customers-count", "12 rows.").await?;
            visit.see_text("[data-tier-card=gold]", "2,135").await
        })
        .await?;
    }
    Ok(())
}

#[apply(story!)]
async fn a_link_opens_in_the_language_in_which_it_was_made() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Narrow), async |visit| {
        visit.open("pt-br/").await?;
        companies::silver(visit).await?;
        visit.fill("users.proplus", "muitos").await?;
        let link = made_link(visit).await?;
        visit.see_text("#link-dialog", "O que não é possível ler fica fora do link").await?;
        visit.is_accessible().await?;
        visit.fits_the_width().await?;
        visit.press("close-link").await?;
        visit.press("reset").await?;
        visit.press("confirm-reset").await?;
        visit.open(&format!("pt-br/{link}")).await?;
        visit.see_text(".link-said", "Aberto a partir de um link.").await?;
        visit.holds("users.proplus", "").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        visit.fits_the_width().await
    })
    .await
}

#[apply(story!)]
async fn where_the_clipboard_is_refused_the_link_is_marked_to_be_copied_by_hand() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::silver(visit).await?;
        visit.refuse_clipboard().await?;
        made_link(visit).await?;
        visit.press("copy-address").await?;
        visit.see_text("#link-status", "The link is selected: copy it from here.").await?;
        visit.is_in("#link-address").await?;
        let marked = "(field => field.selectionStart === 0 && field.selectionEnd === field.value.length)\
                      (document.querySelector('#link-address'))";
        visit.until("all of it is marked", marked).await
    })
    .await
}

#[apply(story!)]
async fn a_link_that_programs_may_cut_off_is_said_to_be_long_and_a_file_is_offered() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        let rows = "Contoso\tyammer\t123456789\tpaid\tany\n".repeat(2000);
        portfolios::keep(visit, &json!([["market", "developed"], ["customers", rows]])).await?;
        made_link(visit).await?;
        visit.see_text(".too-long", "Some programs cut off links longer than 8,000").await?;
        visit.is_accessible().await?;
        visit.see_shown("[data-action=link-json]").await.context("no file is offered")?;
        Ok(())
    })
    .await
}
