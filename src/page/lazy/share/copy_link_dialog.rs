//! Making a link: what it shows to whom, whose names go in, and the way to the clipboard.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::context::{LinkContext, NewLink};
use crate::{
    link::{Linked, Names, encode},
    page::{
        address,
        controls::{button, choice, clipboard, dialog, property::get_path},
        lazy::{import::write_document, move_focus::select_text},
        view::{El, Node, each, el, live},
    },
    programs, text,
};

const DIALOG: &str = "link-dialog";
const ADDRESS: &str = "link-address";
const STATUS: &str = "link-status";

/// The longest address that programs are known to leave whole.
const SAFE: usize = 8_000;

/// Asks whose names go in, and shows the link.
pub fn open(context: LinkContext) {
    make(context, Names::default());
    dialog::open(DIALOG);
}

/// Makes the link of what is entered now.
fn make(context: LinkContext, names: Names) {
    let LinkContext { locale, new_link, .. } = context;
    let program = programs::in_use();
    let draft = context.calculator().copy();
    let linked = Linked {
        program,
        language: locale.tag(),
        readings: draft.readings,
        evidence: draft.evidence(program),
    };
    let customers = linked.evidence.deployments.iter().flatten().any(|one| one.customer.is_some());
    let unread_rows = draft.customers.iter().flat_map(|list| &list.rows).any(|row| row.problem.is_some());
    let address =
        encode(&linked, names).map(|code| [&address::page_in(locale.tag()), "link=", &code].concat());
    say("");
    new_link.set(NewLink {
        is_open: true,
        names,
        named: Names { people: draft.people.iter().any(|person| !person.name.is_empty()), customers },
        is_partly_unread: unread_rows || text::unread(locale, &draft, None).is_some(),
        address,
    });
}

/// The dialog.
pub fn copy_link_dialog(context: LinkContext) -> El {
    let text = context.locale.text();
    let body = live(move || {
        context
            .new_link
            .with(|new_link| if new_link.is_open { body(context, new_link) } else { each(None::<El>) })
    });
    let close = button("secondary", "close-link", text.link_close()).on("click", |_| dialog::close(DIALOG));
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "link-title")
        // What is in a link is as confidential as what is entered, so it does not outlast the dialog.
        .on("close", move |_| context.new_link.set(NewLink::default()))
        .child(el("h2").attr("id", "link-title").child(text.link_title()))
        .child(body)
        .child(el("p").class("hint").attr("role", "status").attr("id", STATUS))
        .child(el("div").class("actions").child(copy_button(context)).child(close))
}

fn copy_button(context: LinkContext) -> El {
    let text = context.locale.text();
    button("primary", "copy-address", text.link_copy())
        .live_attr("hidden", move || {
            context.new_link.with(|new_link| new_link.address.is_none()).then(String::new)
        })
        .on("click", move |_| {
            let address =
                context.new_link.with_untracked(|new_link| new_link.address.clone()).unwrap_or_default();
            say("");
            clipboard::copy(
                &address,
                "",
                move || say(text.link_copied()),
                move || {
                    say(text.link_by_hand());
                    select_text(ADDRESS);
                },
            );
        })
}

fn body(context: LinkContext, new_link: &NewLink) -> Node {
    let text = context.locale.text();
    let NewLink { names, named, .. } = *new_link;
    let people = tick("link-people", text.link_people(), names.people, move |people| {
        make(context, Names { people, ..names });
    });
    let customers = tick("link-customers", text.link_customers(), names.customers, move |customers| {
        make(context, Names { customers, ..names });
    });
    let has_names = named.people || named.customers;
    let left_out = has_names && names == Names::default();
    each([
        el("p").child(text.link_text()),
        el("p").shown(left_out).child(text.link_without_names()),
        el("p").shown(new_link.is_partly_unread).child(text.link_unread()),
        el("div").class("ticks").shown(has_names).child(each([
            el("div").shown(named.people).child(people),
            el("div").shown(named.customers).child(customers),
        ])),
        link(context, new_link),
        too_long(context, new_link),
    ])
}

fn tick(name: &str, label: &str, is_set: bool, set: impl Fn(bool) + Send + 'static) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("name", name)
        .live_checked(move || is_set)
        .on("change", move |event| set(event_target_checked(&event)));
    choice(input, label)
}

/// The link, to be looked at and to be copied by hand.
fn link(context: LinkContext, new_link: &NewLink) -> El {
    let address = new_link.address.clone().unwrap_or_default();
    let field = el("textarea")
        .attr("id", ADDRESS)
        .attr("rows", "3")
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .live_value(move || address.clone())
        .on("focus", |event| {
            if let Ok(field) = get_path(&event, &["target"]).dyn_into::<HtmlTextAreaElement>() {
                field.select();
            }
        });
    el("div")
        .class("field")
        .shown(new_link.address.is_some())
        .child(el("label").attr("for", ADDRESS).child(context.locale.text().link_address()))
        .child(field)
}

/// What to do where a link is, or would be, too long.
fn too_long(context: LinkContext, new_link: &NewLink) -> El {
    let locale = context.locale;
    let text = locale.text();
    let warning = match &new_link.address {
        None => Some(text.link_too_much().to_owned()),
        Some(address) if address.len() > SAFE => {
            Some(text.link_long(&locale.number(address.len() as u64), &locale.number(SAFE as u64)))
        }
        Some(_) => None,
    };
    let json = button("secondary", "link-json", text.take_away_json())
        .on("click", move |_| write_document(context.importing));
    el("div")
        .class("too-long")
        .shown(warning.is_some())
        .child(el("p").child(warning.unwrap_or_default()))
        .child(json)
}

/// Says something beside the buttons, aloud too.
fn say(words: &str) {
    if let Some(status) = document().get_element_by_id(STATUS) {
        status.set_text_content(Some(words));
    }
}
