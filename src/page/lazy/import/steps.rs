//! From one step of an import to the next.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::{
    importing::{DIALOG, Importing},
    stage::{Found, Outcome, Stage, count, refusals, text},
    worker,
};
use crate::{
    input::draft::portfolio::Portfolio,
    kept,
    page::{
        controls::{dialog, property::at},
        lazy::{
            customers::{self, COUNT},
            landing,
        },
        state::Calculator,
    },
    rules::{Evidence, Readings, evaluate},
    text,
};

/// Looks at a file and reads it, if its columns are plain.
pub fn take(importing: Importing, file: Blob, name: String) {
    let request = worker::request("inspect");
    worker::set(&request, "file", file.clone());
    let is_json = name.to_lowercase().ends_with(".json");
    importing.import.update(|import| {
        import.name = name;
        import.stage = Stage::Looking;
    });
    if is_json {
        return open(importing, &file);
    }
    worker::keep_file(file);
    worker::ask(request, move |kind, answer| {
        if kind != "inspected" {
            fail(importing);
            return true;
        }
        let found = Found::of(answer);
        let is_complete = found.is_complete;
        importing.import.update(|import| import.found = found);
        if is_complete {
            read(importing);
        } else {
            importing.import.update(|import| import.stage = Stage::Mapping);
        }
        // Reading has begun with a worker of its own, or waits for the visitor.
        false
    });
}

/// Opens a JSON file that this page has written.
fn open(importing: Importing, file: &Blob) {
    let request = worker::request("open");
    worker::set(&request, "file", file.clone());
    worker::ask(request, move |kind, answer| {
        let stage = match kind {
            "opened" => {
                let draft = kept::draft_of(kept::pairs_in(&text(answer, "kept")));
                let evidence = draft.evidence(Calculator::program());
                let verdict = verdict(importing, &evidence, draft.readings);
                Stage::Opened { draft: Box::new(draft), verdict }
            }
            "refused" => Stage::Refused(refusals(answer)),
            _ => {
                fail(importing);
                return true;
            }
        };
        importing.import.update(|import| import.stage = stage);
        true
    });
}

/// Reads the file with its columns as they are known now.
pub fn read(importing: Importing) {
    let locale = importing.customers.locale;
    let request = worker::request("read");
    importing.import.with_untracked(|import| {
        let found = &import.found;
        let list =
            |texts: &mut dyn Iterator<Item = &str>| texts.map(JsValue::from_str).collect::<js_sys::Array>();
        let program = Calculator::program();
        worker::set(&request, "columns", list(&mut found.columns.iter().map(|column| column.word(program))));
        worker::set(&request, "header", list(&mut found.header.iter().map(String::as_str)));
        worker::set(&request, "separator", found.separator.as_str());
        worker::set(&request, "encoding", found.encoding.as_str());
        worker::set(&request, "hasHeader", found.has_header);
    });
    worker::set(&request, "locale", locale.tag());
    worker::set(&request, "file", worker::file());
    importing.import.update(|import| import.stage = Stage::Reading { rows: 0, read: 0, size: 0 });
    worker::ask(request, move |kind, answer| {
        match kind {
            "progress" => {
                let (rows, read, size) =
                    (count(answer, "rows"), count(answer, "bytes"), count(answer, "size"));
                importing.import.update(|import| import.stage = Stage::Reading { rows, read, size });
            }
            "read" => {
                worker::keep_refused(at(answer, &["refused"]));
                let mut outcome = Outcome::of(answer);
                // In two steps, so that neither holds up what somebody types meanwhile.
                Timeout::new(0, move || {
                    judge(importing, &mut outcome);
                    importing.import.update(|import| import.stage = Stage::Done(outcome));
                })
                .forget();
            }
            _ => fail(importing),
        }
        kind != "progress"
    });
}

/// Says whether the file holds all customers, which may change the verdict.
pub fn set_complete(importing: Importing, complete: bool) {
    importing.import.update(|import| {
        if let Stage::Done(outcome) = &mut import.stage {
            outcome.portfolio.complete = complete;
            judge(importing, outcome);
        }
    });
}

/// Finds the verdict that an outcome would lead to.
fn judge(importing: Importing, outcome: &mut Outcome) {
    let calculator = importing.customers.calculator;
    let mut draft = calculator.draft.with_untracked(Clone::clone);
    draft.customers = Some(outcome.portfolio.clone());
    let (evidence, readings) = (draft.evidence(Calculator::program()), draft.readings);
    outcome.verdict = verdict(importing, &evidence, readings);
}

fn verdict(importing: Importing, evidence: &Evidence, readings: Readings) -> String {
    let evaluation = evaluate(Calculator::program(), evidence, readings);
    text::verdict(importing.customers.locale, &evaluation, false).0
}

fn fail(importing: Importing) {
    let words = importing.customers.locale.text();
    importing.import.update(|import| import.stage = Stage::Choosing(words.import_failed(&import.name)));
}

/// Puts the list in the place of what is entered now, and offers to take that back.
pub fn use_it(importing: Importing) {
    dialog::close(DIALOG);
    // Closing is seen at once, whatever the list takes.
    Timeout::new(0, move || put(importing)).forget();
}

fn put(importing: Importing) {
    let words = importing.customers.locale.text();
    let stage = importing
        .import
        .try_update(|import| std::mem::replace(&mut import.stage, Stage::Choosing(String::new())));
    let customers = importing.customers;
    match stage {
        Some(Stage::Opened { draft, .. }) => {
            customers.history.replace(words.import_opened().into(), *draft);
            landing::go_on();
        }
        Some(Stage::Done(outcome)) => {
            let mut now = customers.calculator.copy();
            now.users.clear();
            (now.at_least, now.unfinished) = (false, Portfolio::default());
            now.customers = Some(outcome.portfolio);
            customers.history.replace(words.import_imported().into(), now);
            landing::on(COUNT);
        }
        _ => return,
    }
    customers::list_all(customers);
}
