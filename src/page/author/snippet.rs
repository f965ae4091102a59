//! A file of an author's with the pieces in it that depend on what is chosen.
//!
//! Each piece is an element of its own that says what it is, so that `web/author_page.js` can fill it in
//! anew without knowing what surrounds it: how a generator wants things written is said once, in
//! [`generators`](crate::page::author::generators). It refuses a piece that it does not know, by leaving it as written.

use crate::{
    page::view::{El, Node, el},
    text::Locale,
};

/// What stands for the address of the calculator, where the page does not know its own.
pub const HOST: &str = "https://HOST/";

/// The script that authors include, as the build has made it.
#[derive(Debug)]
pub struct Loader {
    /// The version of it.
    pub version: String,
    /// The name under which this version stays.
    pub file: String,
    /// The hash of its content, as an `integrity` attribute takes it.
    pub integrity: String,
}

/// A file, its name, and a way to copy what is in it.
pub fn snippet(locale: Locale, loader: &Loader, file: &str, template: &str) -> El {
    let text = locale.text();
    let name = el("span").class("file").untranslated().child(file);
    let button = el("button")
        .class("secondary")
        .attr("type", "button")
        .attr("data-action", "copy")
        .attr("hidden", "")
        .child(text.embed_copy())
        .child(el("span").class("visually-hidden").untranslated().child(format!(" {file}")));
    el("figure")
        .class("snippet")
        .attr("data-file", file)
        .child(el("figcaption").child(name).child(button))
        .child(el("pre").untranslated().child(el("code").child(filled(locale, loader, template))))
}

/// What a policy of the author's has to allow, with the host in the places of its name.
pub fn policy_hint(locale: Locale) -> El {
    let hint = locale.text().embed_snippets_hint("[[origin]]");
    el("p").class("hint").child(Node::List(pieces(&hint, |_| {
        piece("origin").untranslated().child(HOST.trim_end_matches('/'))
    })))
}

/// The template with every `[[piece]]` as an element.
fn filled(locale: Locale, loader: &Loader, template: &str) -> Node {
    Node::List(pieces(template, |name| {
        let Loader { file, integrity, .. } = loader;
        match name {
            "host" => piece("host").child(HOST),
            "loader" => pinned("embed.js", file),
            "integrity" => pinned("", &format!(" integrity=\"{integrity}\" crossorigin=\"anonymous\"")),
            "integrity-in-script" => {
                pinned("", &format!(", integrity: \"{integrity}\", crossorigin: \"anonymous\""))
            }
            "integrity-in-python" => {
                pinned("", &format!(", \"integrity\": \"{integrity}\", \"crossorigin\": \"anonymous\""))
            }
            "frame" => in_language("frame", locale, &|locale| format!("{}frame.html", locale.folder())),
            "frame-title" => {
                in_language("frame-title", locale, &|locale| locale.text().embed_frame_title().to_owned())
            }
            other => piece(other),
        }
    }))
}

/// What stands between `[[` and `]]` made by `piece`, and the text around.
fn pieces(template: &str, piece: impl Fn(&str) -> El) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut rest = template;
    while let Some((before, (name, after))) =
        rest.split_once("[[").and_then(|(before, after)| Some((before, after.split_once("]]")?)))
    {
        if !before.is_empty() {
            nodes.push(before.into());
        }
        nodes.push(piece(name).into());
        rest = after;
    }
    if !rest.is_empty() {
        nodes.push(rest.into());
    }
    nodes
}

/// A piece that depends on the options.
fn piece(name: &str) -> El {
    el("span").attr("data-piece", name)
}

/// A piece that depends on the language: what it is in each is there by tag, one in a line.
fn in_language(name: &str, locale: Locale, text: &dyn Fn(Locale) -> String) -> El {
    let each = Locale::ALL.map(|locale| format!("{} {}", locale.tag(), text(locale)));
    piece(name).attr("data-each", &each.join("\n")).child(text(locale))
}

/// A piece that depends on whether the version is pinned.
fn pinned(latest: &str, pinned: &str) -> El {
    let piece = piece("version").attr("data-latest", latest).attr("data-pinned", pinned);
    if latest.is_empty() { piece } else { piece.child(latest) }
}
