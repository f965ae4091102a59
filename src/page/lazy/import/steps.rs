//! From one step of an import to the next. It refuses to change what is entered: `apply` does.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::{
    context::{DIALOG, FILE, ImportContext, PASTED, STEP},
    detected_layout::DetectedLayout,
    files::file_of_text,
    import_preview::ImportPreview,
    response::{count, text},
    stage::{Import, ImportChoices, Stage, json_problems},
    worker,
};
use crate::{
    csv::file_type::FileType,
    import_protocol::{field, kind},
    input::draft::Draft,
    page::{
        controls::{focus::focus, property::get_path},
        lazy::move_focus::select_text,
        state::Calculator,
    },
    rules::{Program, evaluate},
    saved_draft, text,
};

/// Longer texts are not shown again: a text field with megabytes makes the page stand still.
const MAX_PASTED: usize = 262_144;

/// Goes to a step.
fn show(importing: ImportContext, stage: Stage) {
    importing.import.update(|import| import.stage = stage);
    focus(STEP.into());
}

/// Looks at a file and reads it, if its columns are plain.
pub fn load(importing: ImportContext, file: Blob, name: String) {
    start(importing, file, Import { name, ..Import::default() });
}

/// The same with rows that were pasted.
pub fn load_pasted(importing: ImportContext, pasted: String) {
    let Some(file) = file_of_text(&pasted).filter(|_| !pasted.trim().is_empty()) else {
        return select_text(PASTED);
    };
    let name = importing.customers.locale.text().import_pasted().into();
    let pasted = if pasted.len() > MAX_PASTED { String::new() } else { pasted };
    start(importing, file, Import { name, pasted, ..Import::default() });
}

fn start(importing: ImportContext, file: Blob, import: Import) {
    worker::keep_file(file);
    importing.import.set(Import { stage: Stage::Inspecting, ..import });
    focus(DIALOG.into());
    inspect(importing, None);
}

/// Looks at the file, as the visitor says that it is: the separator and the encoding, and the id of where that is said.
pub fn inspect(importing: ImportContext, said: Option<[String; 3]>) {
    let request = worker::request(kind::INSPECT);
    worker::set(&request, field::LOCALE, importing.customers.locale.tag());
    worker::set(&request, field::FILE, worker::file());
    if let Some([separator, encoding, _]) = &said {
        worker::set(&request, field::SEPARATOR, separator.as_str());
        worker::set(&request, field::ENCODING, encoding.as_str());
    }
    worker::ask(request, move |kind, response| {
        match kind {
            kind::INSPECTED => {
                let layout = DetectedLayout::of(response);
                let is_complete = layout.is_complete;
                importing.import.update(|import| import.layout = layout);
                match &said {
                    Some([_, _, place]) => focus(place.clone()),
                    None if is_complete => read(importing),
                    None => show(importing, Stage::Mapping),
                }
                // Reading has begun with a worker of its own, which goes on; else nothing more is to come.
                return said.is_some() || !is_complete;
            }
            kind::UNSUPPORTED => match FileType::of_word(&text(response, field::FILE_TYPE)) {
                Some(FileType::Json) => {
                    open(importing);
                    return false;
                }
                Some(file_type) => show(importing, Stage::Unsupported(file_type)),
                None => fail(importing),
            },
            _ => fail(importing),
        }
        true
    });
}

/// Asks for another file.
pub fn choose_another(importing: ImportContext) {
    worker::end();
    let pasted = importing.import.with_untracked(|import| import.pasted.clone());
    let was_pasted = !pasted.is_empty();
    importing.import.set(Import { pasted, ..Import::default() });
    if was_pasted {
        // What is pasted next replaces what is there.
        select_text(PASTED);
    } else {
        focus(FILE.into());
    }
}

/// Opens a JSON file that this page has written.
fn open(importing: ImportContext) {
    let request = worker::request(kind::OPEN);
    worker::set(&request, field::FILE, worker::file());
    worker::ask(request, move |kind, response| {
        let stage = match kind {
            kind::OPENED => {
                let pairs = saved_draft::decode_pairs(&text(response, field::DRAFT));
                let program = saved_draft::program_of(&pairs);
                let draft = Draft::from_pairs(program, pairs);
                let verdict = verdict(importing, program, &draft);
                Stage::Opened { program, draft: Box::new(draft), verdict }
            }
            kind::INVALID => Stage::Invalid(json_problems(response)),
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
pub fn read(importing: ImportContext) {
    let locale = importing.customers.locale;
    let request = worker::request(kind::READ);
    importing.import.with_untracked(|import| {
        let layout = &import.layout;
        let list =
            |texts: &mut dyn Iterator<Item = &str>| texts.map(JsValue::from_str).collect::<js_sys::Array>();
        let program = Calculator::program();
        worker::set(
            &request,
            field::COLUMNS,
            list(&mut layout.columns.iter().map(|column| column.word(program))),
        );
        worker::set(&request, field::HEADER, list(&mut layout.header.iter().map(String::as_str)));
        worker::set(&request, field::SEPARATOR, layout.separator.as_str());
        worker::set(&request, field::ENCODING, layout.encoding.as_str());
        worker::set(&request, field::HAS_HEADER, layout.has_header);
        worker::set(&request, field::TITLES, layout.titles);
        worker::set(&request, field::COUNTS_TOTALS, import.choices.counts_totals);
    });
    worker::set(&request, field::LOCALE, locale.tag());
    worker::set(&request, field::FILE, worker::file());
    importing.import.update(|import| import.stage = Stage::Reading { rows: 0, read: 0, size: 0 });
    focus(DIALOG.into());
    worker::ask(request, move |kind, response| {
        match kind {
            kind::PROGRESS => {
                let (rows, read, size) = (
                    count(response, field::ROWS),
                    count(response, field::BYTES),
                    count(response, field::SIZE),
                );
                importing.import.update(|import| import.stage = Stage::Reading { rows, read, size });
            }
            kind::LIST => {
                worker::keep_bad_rows(get_path(response, &[field::BAD_ROWS]));
                let mut preview = ImportPreview::of(response);
                // In two steps, so that neither holds up what somebody types meanwhile.
                Timeout::new(0, move || {
                    importing.import.with_untracked(|import| {
                        import.choices.apply(&import.layout, &mut preview.portfolio);
                    });
                    judge(importing, &mut preview);
                    show(importing, Stage::Preview(Box::new(preview)));
                })
                .forget();
            }
            _ => fail(importing),
        }
        kind != kind::PROGRESS
    });
}

/// Finds the verdict that the list would lead to.
fn judge(importing: ImportContext, preview: &mut ImportPreview) {
    let calculator = importing.customers.calculator;
    let mut draft = calculator.draft.with_untracked(Clone::clone);
    draft.customers = Some(preview.portfolio.clone());
    preview.verdict = verdict(importing, Calculator::program(), &draft);
}

/// Changes what is said of all rows, and judges the list anew. The keyboard stays at `place`.
pub fn set_choice(importing: ImportContext, place: &str, change: impl FnOnce(&mut ImportChoices)) {
    importing.import.update(|Import { stage, choices, layout, .. }| {
        change(choices);
        if let Stage::Preview(preview) = stage {
            choices.apply(layout, &mut preview.portfolio);
            judge(importing, preview);
        }
    });
    focus(place.into());
}

fn verdict(importing: ImportContext, program: &Program, draft: &Draft) -> String {
    let evaluation = evaluate(program, &draft.evidence(program), draft.readings);
    text::verdict_with_duplicates(importing.customers.locale, program, &evaluation, draft, false)
}

fn fail(importing: ImportContext) {
    let words = importing.customers.locale.text();
    importing.import.update(|import| import.stage = Stage::Choosing(words.import_failed(&import.name)));
}
