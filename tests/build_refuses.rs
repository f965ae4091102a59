//! A program or a text that is wrong stops the build, which says where and why.
//!
//! What the reader of programs refuses is stated in `tests/cases/changed-program.toml`; here stands
//! what concerns the build alone: that it takes its data through that reader, that its message names
//! file, key and reason, and that a lower tier never asks for more than a higher one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use competency_calculator::{
    input::{self, problem::Path as Place, program_reader},
    rules::program::Program,
};

#[allow(dead_code, reason = "the build's own, used here in part")]
#[path = "../build/aliases.rs"]
mod aliases;
#[allow(dead_code, reason = "the build's own, used here in part")]
#[path = "../build/languages.rs"]
mod languages;
#[path = "../build/program_texts.rs"]
mod program_texts;
#[allow(dead_code, reason = "the build's own view of TOML, used here in part")]
#[path = "../build/toml_value.rs"]
mod toml_value;

const PROGRAM: &str = "programs/cloud-productivity-2017-07-07.toml";
const OLDER: &str = "programs/cloud-productivity-2017-06-27.toml";
const PORTUGUESE: &str = "locales/pt-BR.toml";

#[test]
fn the_program_in_force_is_what_its_file_says() {
    assert_eq!(read(&text(PROGRAM)).as_ref(), Ok(&competency_calculator::programs::CLOUD_PRODUCTIVITY));
}

#[test]
fn a_lower_tier_never_asks_for_more() {
    let figures = [
        ("developed = 2000", "developed = 4001", "tiers[1].activeEntitlements.developed"),
        ("developing = 1000", "developing = 4001", "tiers[1].activeEntitlements.developing"),
        ("qualifiedIndividuals = 1", "qualifiedIndividuals = 3", "tiers[1].qualifiedIndividuals"),
    ];
    for (right, wrong, path) in figures {
        let problems = read(&changed(PROGRAM, right, wrong)).unwrap_err();
        let reason = "a lower tier must not ask for more than a higher one";
        assert_eq!(problems, [format!("{path}: {reason}")], "{wrong}");
    }
    assert!(read(&changed(PROGRAM, "developed = 2000", "developed = 4000")).is_ok(), "as much is no more");
}

/// One run of cargo after another in one copy of the crate, so that its build script is compiled once.
#[test]
fn a_build_names_file_key_and_reason() {
    let copy = Copy::new();
    let wrong = [
        (PROGRAM, "source = ", "bonus = 1\nsource = ", "bonus: "),
        (PROGRAM, "source = \"https:", "source = \"http:", "source: a link must start with https://"),
        (
            PROGRAM,
            "\nid = \"gold-entitlements\"",
            "\nid = \"gold\"",
            "there is no clause `gold-entitlements`",
        ),
        (PROGRAM, "also = [\"SharePoint\"", "also = [5", "workloads[1].also: must be a list of texts"),
        (
            PROGRAM,
            "ends = [\"70-346\"]",
            "ends = [\"70-364\"]",
            "ends: there is no exam or certification `70-364`",
        ),
        (PROGRAM, "developing = 1000", "developing = 5000", "a lower tier must not ask for more"),
        (PROGRAM, "version = \"2017", "version = \"2018", "id and version must give the file its name"),
        (PROGRAM, "[[tiers]]", "[[tiers", "TOML parse error"),
        (
            OLDER,
            "\nid = \"transacting-partner\"",
            "\nid = \"delegated-administrator\"",
            "must be unique in its list",
        ),
        (
            PORTUGUESE,
            "\n2017-06-27 = ",
            "\n2017-06-28 = ",
            "program.cloud-productivity.status.2017-06-27: is missing",
        ),
        (PORTUGUESE, "\nskip = ", "\nskipped = ", "page_skip: is missing"),
        (PORTUGUESE, "[chunk.merge]", "[merge]", "merge_title: stands below another section"),
        (PORTUGUESE, "{developed}", "{desenvolvido}", "market_hint: other placeholders"),
        (
            PORTUGUESE,
            "other = \"{workloads}",
            "more = \"{workloads}",
            "users.unread: must be a text in one line",
        ),
        (
            PORTUGUESE,
            "\ntrial-licences = ",
            "\ntrials = ",
            "program.cloud-productivity.clauses.trial-licences: is missing",
        ),
        (
            PORTUGUESE,
            "\ntrial-licences = ",
            "\nways = \"\"\ntrial-licences = ",
            "clauses.ways: is nothing of any program",
        ),
        (PORTUGUESE, "separator = \";\"", "separator = \"\"", "csv.separator: must be one character"),
        (PORTUGUESE, "\nbetween = [", "\namid = [", "csv.between: must be a list of texts"),
        (PORTUGUESE, "number = 1", "number = 0", "language.number: 1 is missing, or given twice"),
        (PORTUGUESE, "direction = \"ltr\"", "direction = \"left\"", "language.direction: must be"),
    ];
    for (file, right, wrong, reason) in wrong {
        let said = copy.build(file, &changed(file, right, wrong)).expect_err(wrong);
        let is_told =
            |line: &str| line.starts_with("error: ") && line.contains(file) && line.contains(reason);
        assert!(said.lines().any(is_told), "{wrong} in {file}: nothing says `{reason}`:\n{said}");
    }
    copy.build(PROGRAM, &text(PROGRAM)).unwrap_or_else(|said| panic!("right again, and refused:\n{said}"));
    let older = "programs/cloud-productivity-2016-07-07.toml";
    let version = changed(PROGRAM, "version = \"2017", "version = \"2016");
    fs::write(copy.0.join(older), &version).unwrap();
    let said = copy.build(older, &version.replacen("source = ", "sauce = ", 1));
    assert!(said.unwrap_err().contains(older), "an older version is checked like the one in force");
    // Both are there, and the plain name is the newer one's.
    let lib = "src/lib.rs";
    let both = "const _: &[&rules::Program; 3] = &programs::ALL;\n\
                const _: &rules::Program = &programs::CLOUD_PRODUCTIVITY_2016_07_07;\n";
    copy.build(lib, &(text(lib) + both)).unwrap_or_else(|said| panic!("two versions, and refused:\n{said}"));
}

/// What the build makes of the text of a program.
fn read(text: &str) -> Result<Program, Vec<String>> {
    let mut value = toml::from_str(text).unwrap();
    let mut texts = program_texts::ProgramTexts::new(languages::all().unwrap());
    texts.put(&mut value);
    // Of each version the texts that only it has are used.
    for file in [PROGRAM, OLDER] {
        texts.put(&mut toml::from_str(&crate::text(file)).unwrap());
    }
    assert_eq!(texts.problems(), [""; 0]);
    aliases::take(&mut value).unwrap();
    program_reader::read(&toml_value::TomlValue(Some(value)), Place::Whole)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// The text of `file` with the first `right` made `wrong`.
fn changed(file: &str, right: &str, wrong: &str) -> String {
    let text = text(file);
    assert!(text.contains(right), "{file} has no `{right}`");
    text.replacen(right, wrong, 1)
}

/// A copy of the crate: what a build needs, and no more.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        let copy = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join("build-refuses"));
        _ = fs::remove_dir_all(&copy.0);
        let needed = [
            "Cargo.toml",
            "Cargo.lock",
            "build.rs",
            "build",
            "src",
            "programs",
            "locales",
            "tests/authors.rs",
            "tests/cases.rs",
            "tests/csv.rs",
            "tests/every_language.rs",
            "tests/link.rs",
            "tests/plans.rs",
            "tests/requirements.rs",
            "tests/recoveries.rs",
            "tests/untranslated.rs",
            "tests/browser/Cargo.toml",
        ];
        for place in needed {
            copy.take(Path::new(place));
        }
        // Under its own name, so that it shares dependencies with the crate itself but no result.
        for named in ["Cargo.toml", "Cargo.lock"] {
            let renamed = text(named).replace("\"competency-calculator\"", "\"wrong-data\"");
            fs::write(copy.0.join(named), renamed).unwrap();
        }
        copy
    }

    fn take(&self, place: &Path) {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(place);
        if from.is_dir() {
            for entry in fs::read_dir(from).unwrap() {
                self.take(&place.join(entry.unwrap().file_name()));
            }
        } else {
            let to = self.0.join(place);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(from, to).unwrap();
        }
    }

    /// Builds with `text` in the place of `file`, which is put back; what cargo said if it failed.
    /// Dependencies are those of this test, compiled already: nothing is fetched.
    fn build(&self, file: &str, text: &str) -> Result<(), String> {
        let right = fs::read(self.0.join(file)).unwrap();
        fs::write(self.0.join(file), text).unwrap();
        let build = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()))
            .args(["check", "--lib", "--offline", "--locked", "--color=never"])
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap())
            .output()
            .unwrap();
        fs::write(self.0.join(file), right).unwrap();
        if build.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&build.stderr).into_owned()) }
    }
}
