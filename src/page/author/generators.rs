//! How each generator of documentation wants a script and an element written.
//!
//! A generator is an entry of this table: its files, with `[[pieces]]` that depend on what is chosen
//! (see [`snippet`](crate::page::author::snippet)). It refuses to show whole configurations: what an author has
//! already stays theirs.

use super::snippet::{Loader, snippet};
use crate::{
    page::view::{El, Node, each, el},
    text::Locale,
};

/// The script and the element, as HTML has them.
const SCRIPT: &str = r#"<script type="module" src="[[host]][[loader]]"[[integrity]]></script>"#;
const ELEMENT: &str = "<competency-calculator[[attributes]]></competency-calculator>";
/// In Markdown a tag alone on its line begins a block; one that is followed by more is a part of a paragraph.
const BLOCK: &str = "<competency-calculator[[attributes]]>\n</competency-calculator>";

/// A generator: its id and name, what to know, and its files.
type Generator<'a> = (&'static str, &'a str, &'a str, Vec<(&'static str, String)>);

/// Everything that can be copied, one fold for each generator; the first is open.
pub fn generators(locale: Locale, loader: &Loader) -> Node {
    each(all(locale).into_iter().enumerate().map(|(index, generator)| {
        let fold = fold(locale, loader, &generator);
        if index == 0 { fold.attr("open", "") } else { fold }
    }))
}

fn fold(locale: Locale, loader: &Loader, (id, name, hint, files): &Generator) -> El {
    let files = files.iter().map(|(file, template)| snippet(locale, loader, file, template));
    el("details")
        .attr("name", "snippets")
        .attr("id", id)
        .child(el("summary").untranslated().child(*name))
        .child(el("p").class("hint").child(*hint))
        .child(each(files))
        .child(el("p").class("reply").attr("role", "status"))
}

fn all(locale: Locale) -> [Generator<'static>; 8] {
    let text = locale.text();
    [
        (
            "html",
            text.embed_html(),
            text.embed_html_hint(),
            vec![("page.html", format!("{SCRIPT}\n{ELEMENT}"))],
        ),
        (
            "markdown",
            text.embed_markdown(),
            text.embed_markdown_hint(),
            vec![("page.md", format!("{SCRIPT}\n\n{BLOCK}"))],
        ),
        (
            "mdbook",
            "mdBook",
            text.embed_mdbook_hint(),
            vec![("theme/head.hbs", SCRIPT.to_owned()), ("src/page.md", BLOCK.to_owned())],
        ),
        (
            "mkdocs",
            "MkDocs",
            text.embed_mkdocs_hint(),
            vec![("mkdocs.yml", MKDOCS.to_owned()), ("docs/page.md", BLOCK.to_owned())],
        ),
        (
            "sphinx",
            "Sphinx",
            text.embed_sphinx_hint(),
            vec![
                ("conf.py", SPHINX.to_owned()),
                ("page.rst", format!(".. raw:: html\n\n   {ELEMENT}")),
                ("page.md", BLOCK.to_owned()),
            ],
        ),
        (
            "docusaurus",
            "Docusaurus",
            text.embed_docusaurus_hint(),
            vec![
                ("docusaurus.config.js", DOCUSAURUS.to_owned()),
                ("docs/page.mdx", ELEMENT.replace("[[attributes]]", "[[attributes-in-jsx]]")),
            ],
        ),
        (
            "vitepress",
            "VitePress",
            text.embed_vitepress_hint(),
            vec![(".vitepress/config.mjs", VITEPRESS.to_owned()), ("page.md", BLOCK.to_owned())],
        ),
        ("frame", text.embed_frame(), text.embed_frame_hint(), vec![("page.html", FRAME.to_owned())]),
    ]
}

const MKDOCS: &str = "\
extra_javascript:
  - path: [[host]][[loader]]
    type: module";

const SPHINX: &str = r#"html_js_files = [
    ("[[host]][[loader]]", {"type": "module"[[integrity-in-python]]}),
]"#;

const DOCUSAURUS: &str = r#"export default {
  // …
  scripts: [
    { src: "[[host]][[loader]]", type: "module"[[integrity-in-script]] },
  ],
};"#;

const VITEPRESS: &str = r#"export default {
  // …
  head: [
    ["script", { type: "module", src: "[[host]][[loader]]"[[integrity-in-script]] }],
  ],
  vue: {
    template: {
      compilerOptions: { isCustomElement: (tag) => tag === "competency-calculator" },
    },
  },
};"#;

const FRAME: &str = r#"<iframe title="[[frame-title]]" src="[[host]][[frame]][[fragment]]"[[frame-attributes]]
  style="width: 100%; height: 60rem; border: 0"></iframe>"#;
