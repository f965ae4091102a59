//! What stands between the cells of a file, and in which encoding it is: made out, and said otherwise by the visitor.

use leptos::prelude::*;

use super::{
    context::ImportContext, detected_layout::DetectedLayout, labelled_select::labelled_select, steps,
};
use crate::{
    csv::{encoding::Encoding, layout::SEPARATORS},
    page::view::{El, el},
};

const SEPARATOR: &str = "import-separator";
const ENCODING: &str = "import-encoding";

/// Both choices. Whoever changes one sees the rows as they are then.
pub fn layout(importing: ImportContext, detected: &DetectedLayout) -> El {
    let text = importing.customers.locale.text();
    let usual = SEPARATORS.map(|separator| char::from(separator).to_string());
    let other = (!usual.contains(&detected.separator)).then(|| detected.separator.clone());
    let separators = usual.into_iter().chain(other).map(|separator| {
        let label = match &*separator {
            "," => text.import_comma().to_owned(),
            ";" => text.import_semicolon().to_owned(),
            "\t" => text.import_tab().to_owned(),
            "|" => text.import_bar().to_owned(),
            _ => separator.clone(),
        };
        (separator, label)
    });
    let encodings = Encoding::ALL.map(|encoding| (encoding.label().to_owned(), name(encoding).to_owned()));
    let [separator, encoding] = [&detected.separator, &detected.encoding].map(Clone::clone);
    let (with_separator, with_encoding) = (separator.clone(), encoding.clone());
    let of_separator = labelled_select(text.import_separator(), SEPARATOR, separators, &separator).on(
        "change",
        move |event| {
            let chosen = event_target_value(&event);
            steps::inspect(importing, Some([chosen, with_encoding.clone(), SEPARATOR.into()]));
        },
    );
    let of_encoding =
        labelled_select(text.import_encoding(), ENCODING, encodings, &encoding).on("change", move |event| {
            let chosen = event_target_value(&event);
            steps::inspect(importing, Some([with_separator.clone(), chosen, ENCODING.into()]));
        });
    el("div").class("layout").child(of_separator).child(of_encoding)
}

/// What people know an encoding by, in every language.
const fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Macintosh => "Mac Roman",
        Encoding::Windows1250 => "Windows-1250",
        Encoding::Windows1251 => "Windows-1251",
        Encoding::Windows1253 => "Windows-1253",
        Encoding::Windows1254 => "Windows-1254",
        Encoding::ShiftJis => "Shift JIS",
        Encoding::Gb18030 => "GB 18030",
        Encoding::Big5 => "Big5",
        Encoding::EucKr => "EUC-KR",
    }
}
