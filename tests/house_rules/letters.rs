//! Letters are shown as a language's file writes them.
//!
//! Not every script has capitals, and one that has them has rules for them that no style sheet knows. Space between
//! letters tears apart those that join. So it is the texts that begin with a capital, and this refuses a style that
//! changes any.

use crate::project::{files, none};

const STYLES: [&str; 3] = ["text-transform", "letter-spacing", "first-letter"];
/// How a script names the first two.
const NAMES_IN_SCRIPTS: [&str; 2] = ["textTransform", "letterSpacing"];

#[test]
fn no_style_changes_letters() {
    let mut findings = Vec::new();
    for file in files(&["style", "web"]) {
        for (number, line) in file.lines() {
            let found = STYLES.iter().chain(&NAMES_IN_SCRIPTS).filter(|style| line.contains(**style));
            findings.extend(found.map(|style| format!("{}:{number}: `{style}`", file.path)));
        }
    }
    none(&findings, "letters are as texts have them; write the capital in every file of locales/:");
}
