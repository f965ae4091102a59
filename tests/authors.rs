//! What authors find on their page before anything is chosen, and whether the browser can keep it in step.
//!
//! ```text
//! cargo test --features ssr --test authors
//! ```

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use competency_calculator::{
    page::author::{Loader, authors},
    text::Locale,
};

const GENERATORS: [&str; 8] =
    ["html", "markdown", "mdbook", "mkdocs", "sphinx", "docusaurus", "vitepress", "frame"];

fn page(locale: Locale) -> String {
    let loader = Loader {
        version: "1.2.3".to_owned(),
        file: "embed-1.2.3.js".to_owned(),
        integrity: "sha384-abc".to_owned(),
    };
    authors(locale, &loader)
}

/// What stands between two texts, each time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}

/// HTML as people read it.
fn plain(html: &str) -> String {
    let texts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.collect::<String>().replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The snippets in the order of the page.
fn snippets(page: &str) -> Vec<String> {
    // `>` is not escaped in texts, so the comments between them are taken out by `plain` alone.
    between(page, "<pre translate=\"no\"><code>", "</code></pre>").into_iter().map(plain).collect()
}

#[test]
fn there_is_something_to_copy_for_every_generator_in_every_language() {
    for locale in Locale::ALL {
        let page = page(locale);
        assert_eq!(between(&page, "name=\"snippets\" id=\"", "\""), GENERATORS);
        assert!(page.contains("<details name=\"snippets\" id=\"html\" open>"), "nothing is open: {page}");
    }
    let english = snippets(&page(Locale::of_tag("en")));
    for locale in Locale::ALL {
        let snippets = snippets(&page(locale));
        assert_eq!(snippets.len(), english.len());
        let source = format!("src=\"https://HOST/{}frame.html\"", locale.folder());
        for (snippet, english) in snippets.iter().zip(&english) {
            let is_right =
                if english.starts_with("<iframe") { snippet.contains(&source) } else { snippet == english };
            assert!(is_right, "{}: {snippet}", locale.tag());
        }
    }
}

#[test]
fn what_is_not_chosen_is_not_written() {
    let snippets = snippets(&page(Locale::of_tag("en")));
    assert_eq!(
        snippets.first().unwrap(),
        "<script type=\"module\" src=\"https://HOST/embed.js\"></script>\n\
         <competency-calculator></competency-calculator>"
    );
    for snippet in &snippets {
        assert!(!snippet.contains("integrity") && !snippet.contains("1.2.3"), "{snippet}");
        assert!(!snippet.contains("[["), "a piece was not understood: {snippet}");
        let tag = between(snippet, "<competency-calculator", ">");
        assert!(tag.iter().all(|attributes| attributes.is_empty()), "{snippet}");
    }
}

#[test]
fn a_pinned_version_has_its_hash_wherever_a_generator_takes_one() {
    let page = page(Locale::of_tag("en"));
    for fold in between(&page, "<details name=\"snippets\" ", "</details>") {
        let id = between(fold, "id=\"", "\"").first().copied().unwrap();
        let has_script = fold.contains("data-pinned=\"embed-1.2.3.js\"");
        let has_hash = between(fold, "data-pinned=\"", "\"").iter().any(|piece| piece.contains("sha384-abc"));
        assert_eq!(has_script, id != "frame", "{id}");
        assert_eq!(has_hash, !["frame", "mkdocs"].contains(&id), "{id}");
    }
}

#[test]
fn the_browser_knows_every_piece() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/author_page/pieces.js");
    let script = fs::read_to_string(script).unwrap();
    let known: BTreeSet<_> = between(&script, "case \"", "\":").into_iter().collect();
    let page = page(Locale::of_tag("pt-BR"));
    let marked: BTreeSet<_> = between(&page, "data-piece=\"", "\"").into_iter().collect();
    assert_eq!(marked, known);
}

#[test]
fn hosts_send_the_policy_that_the_page_carries() {
    let read = |file: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let policy = read("deploy/embed-policy.txt").lines().collect::<Vec<_>>().join("; ");
    let headers = read("deploy/_headers");
    let rule = headers.split("\n\n").find(|rule| rule.contains("/[[language]]embed/index.html")).unwrap();
    let sent = between(rule, "Content-Security-Policy: ", "\n");
    assert_eq!(sent, [format!("{policy}; frame-ancestors 'none'")]);
}
