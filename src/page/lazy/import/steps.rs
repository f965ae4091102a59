//! From one step of an import to the next.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::{
    answer::{count, text},
    importing::{DIALOG, FILE, Importing, STEP},
    stage::{Found, Import, ImportChoices, Outcome, Stage, refusals},
    worker,
};
use crate::{
    csv::file_type::FileType,
    import_protocol::{field, kind},
    input::draft::Draft,
    page::{
        controls::{dialog, focus::focus, property::get_path},
        lazy::{
            customers::{self, COUNT},
            landing,
        },
        state::Calculator,
    },
    rules::{Program, evaluate},
    saved_draft, text,
};

/// Goes to a step.
fn show(importing: Importing, stage: Stage) {
    importing.import.update(|import| import.stage = stage);
    focus(STEP.into());
}

/// Looks at a file and reads it, if its columns are plain.
pub fn take(importing: Importing, file: Blob, name: String) {
    worker::keep_file(file);
    importing.import.update(|import| {
        *import = Import { name, stage: Stage::Looking, ..Import::default() };
    });
    focus(DIALOG.into());
    look(importing, None);
}

/// Looks at the file, as the visitor says that it is: the separator and the encoding, and the id of where that is said.
pub fn look(importing: Importing, said: Option<[String; 3]>) {
    let request = worker::request(kind::INSPECT);
    worker::set(&request, field::LOCALE, importing.customers.locale.tag());
    worker::set(&request, field::FILE, worker::file());
    if let Some([separator, encoding, _]) = &said {
        worker::set(&request, field::SEPARATOR, separator.as_str());
        worker::set(&request, field::ENCODING, encoding.as_str());
    }
    worker::ask(request, move |kind, answer| {
        match kind {
            kind::INSPECTED => {
                let found = Found::of(answer);
                let is_complete = found.is_complete;
                importing.import.update(|import| import.found = found);
                match &said {
                    Some([_, _, place]) => focus(place.clone()),
                    None if is_complete => read(importing),
                    None => show(importing, Stage::Mapping),
                }
                // Reading has begun with a worker of its own, which goes on; else nothing more is to come.
                return said.is_some() || !is_complete;
            }
            kind::UNSUPPORTED => match FileType::of_word(&text(answer, field::FILE_TYPE)) {
                Some(FileType::Json) => {
                    open(importing);
                    return false;
                }
                Some(file_type) => show(importing, Stage::Other(file_type)),
                None => fail(importing),
            },
            _ => fail(importing),
        }
        true
    });
}

/// Asks for another file.
pub fn choose_another(importing: Importing) {
    worker::end();
    importing.import.set(Import::default());
    focus(FILE.into());
}

/// Opens a JSON file that this page has written.
fn open(importing: Importing) {
    let request = worker::request(kind::OPEN);
    worker::set(&request, field::FILE, worker::file());
    worker::ask(request, move |kind, answer| {
        let stage = match kind {
            kind::OPENED => {
                let pairs = saved_draft::pairs_in(&text(answer, field::DRAFT));
                let program = saved_draft::rules_of(&pairs);
                let draft = Draft::from_pairs(program, pairs);
                let verdict = verdict(importing, program, &draft);
                Stage::Opened { program, draft: Box::new(draft), verdict }
            }
            kind::INVALID => Stage::Refused(refusals(answer)),
            _ => {
                fail(importing);
                return true;
            }
        };
        show(importing, stage);
        true
    });
}

/// Reads the file with its columns as they are known now.
pub fn read(importing: Importing) {
    let locale = importing.customers.locale;
    let request = worker::request(kind::READ);
    importing.import.with_untracked(|import| {
        let found = &import.found;
        let list =
            |texts: &mut dyn Iterator<Item = &str>| texts.map(JsValue::from_str).collect::<js_sys::Array>();
        let program = Calculator::program();
        worker::set(
            &request,
            field::COLUMNS,
            list(&mut found.columns.iter().map(|column| column.word(program))),
        );
        worker::set(&request, field::HEADER, list(&mut found.header.iter().map(String::as_str)));
        worker::set(&request, field::SEPARATOR, found.separator.as_str());
        worker::set(&request, field::ENCODING, found.encoding.as_str());
        worker::set(&request, field::HAS_HEADER, found.has_header);
        worker::set(&request, field::TITLES, found.titles);
        worker::set(&request, field::COUNTS_TOTALS, import.choices.counts_totals);
    });
    worker::set(&request, field::LOCALE, locale.tag());
    worker::set(&request, field::FILE, worker::file());
    importing.import.update(|import| import.stage = Stage::Reading { rows: 0, read: 0, size: 0 });
    focus(DIALOG.into());
    worker::ask(request, move |kind, answer| {
        match kind {
            kind::PROGRESS => {
                let (rows, read, size) =
                    (count(answer, field::ROWS), count(answer, field::BYTES), count(answer, field::SIZE));
                importing.import.update(|import| import.stage = Stage::Reading { rows, read, size });
            }
            kind::LIST => {
                worker::keep_bad_rows(get_path(answer, &[field::BAD_ROWS]));
                let mut outcome = Outcome::of(answer);
                // In two steps, so that neither holds up what somebody types meanwhile.
                Timeout::new(0, move || {
                    importing.import.with_untracked(|import| {
                        import.choices.apply(&import.found, &mut outcome.portfolio);
                    });
                    judge(importing, &mut outcome);
                    show(importing, Stage::Done(Box::new(outcome)));
                })
                .forget();
            }
            _ => fail(importing),
        }
        kind != kind::PROGRESS
    });
}

/// Finds the verdict that an outcome would lead to.
fn judge(importing: Importing, outcome: &mut Outcome) {
    let calculator = importing.customers.calculator;
    let mut draft = calculator.draft.with_untracked(Clone::clone);
    draft.customers = Some(outcome.portfolio.clone());
    outcome.verdict = verdict(importing, Calculator::program(), &draft);
}

/// Changes what is said of all rows, and judges the list anew. The keyboard stays at `place`.
pub fn set_choice(importing: Importing, place: &str, change: impl FnOnce(&mut ImportChoices)) {
    importing.import.update(|Import { stage, choices, found, .. }| {
        change(choices);
        if let Stage::Done(outcome) = stage {
            choices.apply(found, &mut outcome.portfolio);
            judge(importing, outcome);
        }
    });
    focus(place.into());
}

fn verdict(importing: Importing, program: &Program, draft: &Draft) -> String {
    let evaluation = evaluate(program, &draft.evidence(program), draft.readings);
    let locale = importing.customers.locale;
    let (verdict, _) = text::verdict(locale, &evaluation, false);
    text::with_duplicates(locale, verdict, program, &evaluation, draft)
}

fn fail(importing: Importing) {
    let words = importing.customers.locale.text();
    importing.import.update(|import| import.stage = Stage::Choosing(words.import_failed(&import.name)));
    focus(FILE.into());
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
        Some(Stage::Opened { program, draft, .. }) => {
            customers.history.replace_under(program, words.import_opened().into(), *draft);
            landing::focus_form();
        }
        Some(Stage::Done(outcome)) => {
            let mut now = customers.calculator.copy();
            now.replace_totals(outcome.portfolio);
            customers.history.replace(words.import_imported().into(), now);
            landing::focus_id(COUNT);
        }
        _ => return,
    }
    customers::list_all(customers);
}
