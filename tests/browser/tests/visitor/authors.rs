//! Authors of documentation choose how the calculator is to be, see it, and copy what their pages need.

use anyhow::{Context as _, ensure};
use browser_tests::visit::{Scheme, Screen, Setting, Visit, visit};
use browser_tests::{stories::apply, story};

/// The page for authors and the calculator on it are of one host, which browsers hold against the sandbox of its frame.
pub fn page() -> Setting {
    Setting::page().excusing("can escape its sandboxing")
}

/// Goes to the page, and waits until the calculator on it is ready.
pub async fn open(visit: &Visit, path: &str) -> anyhow::Result<()> {
    visit.arrive(path).await?;
    is_ready(visit).await
}

/// The frame has a title once its calculator has said what it is.
async fn is_ready(visit: &Visit) -> anyhow::Result<()> {
    visit
        .until(
            "the calculator is ready",
            "document.querySelector('#live').shadowRoot.querySelector('iframe').title",
        )
        .await
}

/// What a snippet says.
async fn snippet(visit: &Visit, generator: &str, file: &str) -> anyhow::Result<String> {
    let code = format!("document.querySelector(`#{generator} [data-file=\"{file}\"] code`).textContent");
    Ok(visit.ask(&code).await?.as_str().unwrap_or_default().to_owned())
}

/// Chooses as somebody with a keyboard does: the answer's first letters.
async fn choose(visit: &Visit, name: &str, answer: &str, value: &str) -> anyhow::Result<()> {
    let list = format!("select[name={name}]");
    visit.tab_to(&list).await?;
    visit.keys(answer).await?;
    visit.shows(&list, value).await
}

#[apply(story!)]
async fn what_is_chosen_is_seen_at_once_and_written_in_every_snippet() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        open(visit, "embed/").await?;
        let host = visit.url("");
        let html = snippet(visit, "html", "page.html").await?;
        ensure!(
            html == format!(
                "<script type=\"module\" src=\"{host}embed.js\"></script>\n<competency-calculator></competency-calculator>"
            ),
            "{html}"
        );
        choose(visit, "view", "Form", "compact").await?;
        choose(visit, "theme", "Dark", "dark").await?;
        choose(visit, "market", "Developing", "developing").await?;
        visit
            .inside("live", async || {
                visit.see("html", "data-view", "compact").await?;
                visit.see("html", "data-theme", "dark").await?;
                visit.until("the market is chosen", "document.querySelector('[name=market][value=developing]').checked").await
            })
            .await?;
        let attributes = "<competency-calculator view=\"compact\" market=\"developing\" theme=\"dark\">";
        for (generator, file) in [
            ("html", "page.html"),
            ("markdown", "page.md"),
            ("mdbook", "src/page.md"),
            ("mkdocs", "docs/page.md"),
            ("sphinx", "page.rst"),
            ("sphinx", "page.md"),
            ("docusaurus", "docs/page.mdx"),
            ("vitepress", "page.md"),
        ] {
            let text = snippet(visit, generator, file).await?;
            ensure!(text.contains(attributes), "{generator}, {file}: {text}");
        }
        let frame = snippet(visit, "frame", "page.html").await?;
        let address = format!("src=\"{host}frame.html#view=compact&amp;theme=dark&amp;market=developing\"");
        ensure!(frame.contains(&address), "{frame}");
        visit.see_hidden("[data-part=failed]").await.context("the page says that the calculator failed")?;
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn the_frame_goes_on_in_another_language_and_the_plain_one_starts_in_it() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        open(visit, "embed/").await?;
        choose(visit, "lang", "Portuguese", "pt-BR").await?;
        visit.inside("live", async || visit.see("html", "lang", "pt-BR").await).await?;
        let frame = snippet(visit, "frame", "page.html").await?;
        ensure!(frame.contains("pt-br/frame.html\"") && frame.contains("title=\"Calculadora"), "{frame}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_colour_that_is_picked_is_taken_and_one_of_the_page_is_followed() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        open(visit, "embed/").await?;
        let accent = "document.documentElement.style.getPropertyValue('--accent')";
        visit.choose("accent", Some("host")).await?;
        visit.inside("live", async || visit.until("the page's colour is taken", accent).await).await?;
        let pick = "(field => { field.value = '#005500'; \
            return field.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelector('[name=colour]'))";
        visit.ask(pick).await?;
        visit.is_chosen("accent", Some("colour"), true).await?;
        let green = format!("{accent}.includes('rgb(0 85 0)')");
        visit.inside("live", async || visit.until("the colour is taken", &green).await).await?;
        let text = snippet(visit, "docusaurus", "docs/page.mdx").await?;
        ensure!(text == "<competency-calculator accent=\"#005500\"></competency-calculator>", "{text}");
        let frame = snippet(visit, "frame", "page.html").await?;
        ensure!(frame.contains("frame.html#accent=%23005500\""), "{frame}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn results_are_shared_only_when_they_are_asked_for_and_a_version_can_be_pinned() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        open(visit, "embed/").await?;
        visit
            .inside("live", async || {
                visit.see_hidden(".sharing").await.context("the frame says that it shares")?;
                Ok(())
            })
            .await?;
        visit.choose("share-result", None).await?;
        visit.inside("live", async || visit.see("html", "data-sharing", "true").await).await?;
        let text = snippet(visit, "html", "page.html").await?;
        ensure!(text.contains("<competency-calculator share-result>"), "{text}");
        let jsx = snippet(visit, "docusaurus", "docs/page.mdx").await?;
        ensure!(jsx.contains("<competency-calculator share-result=\"\">"), "{jsx}");
        visit.choose("pinned", None).await?;
        let pinned = snippet(visit, "html", "page.html").await?;
        ensure!(pinned.contains("/embed-") && pinned.contains("integrity=\"sha384-"), "{pinned}");
        let frame = snippet(visit, "frame", "page.html").await?;
        ensure!(!frame.contains("share"), "a plain frame cannot tell the page anything: {frame}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_snippet_goes_to_the_clipboard_and_says_so() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        open(visit, "embed/").await?;
        visit.allow_clipboard().await?;
        visit.click("#mkdocs summary").await?;
        visit.see_hidden("#html figure").await.context("two folds are open")?;
        visit.click("#mkdocs [data-file='mkdocs.yml'] button").await?;
        visit.see_text("#mkdocs [role=status]", "Copied.").await?;
        let copied = visit.clipboard().await?;
        let host = visit.url("");
        ensure!(
            copied == format!("extra_javascript:\n  - path: {host}embed.js\n    type: module\n"),
            "{copied}"
        );
        visit.is_accessible().await
    })
    .await
}

#[apply(story!)]
async fn where_the_clipboard_is_refused_the_snippet_is_selected() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        open(visit, "pt-br/embed/").await?;
        visit.refuse_clipboard().await?;
        visit.click("#html button").await?;
        visit.see_text("#html [role=status]", "pressione Ctrl+C").await?;
        let selected = visit.ask("getSelection().toString()").await?;
        let snippet = snippet(visit, "html", "page.html").await?;
        ensure!(selected == snippet.as_str(), "{selected} instead of {snippet}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn without_javascript_the_snippets_can_be_read_as_they_are_by_default() -> anyhow::Result<()> {
    visit(Setting::page().without_script(), async |visit| {
        visit.arrive("embed/").await?;
        visit.see_text("#html code", "<script type=\"module\" src=\"https://HOST/embed.js\">").await?;
        visit.see_text("#snippets noscript", "https://HOST/").await?;
        visit.see_text("#preview noscript", "JavaScript").await?;
        visit.see_hidden("[data-action=copy]").await.context("there is a button that does nothing")?;
        visit.see_hidden("form").await.context("there are choices that change nothing")?;
        visit.click("#sphinx summary").await?;
        visit.see_text("#sphinx [data-file='conf.py']", "html_js_files").await?;
        visit.is_accessible().await?;
        visit.click(".languages summary").await?;
        visit.click(".languages [hreflang=pt-BR]").await?;
        visit.see("html", "lang", "pt-BR").await
    })
    .await
}

#[apply(story!)]
async fn the_page_leads_to_the_authors_and_back() -> anyhow::Result<()> {
    visit(page(), async |visit| {
        for (start, lang) in [("", "en"), ("pt-br/", "pt-BR")] {
            visit.open(start).await?;
            visit.ask("window.leftByVisit = true").await?;
            visit.click("footer a[href='embed/']").await?;
            visit.until("the page is left", "!window.leftByVisit").await?;
            is_ready(visit).await?;
            visit.see("html", "lang", lang).await?;
            visit.click("a.brand").await?;
            visit.wait_for_start("yes").await?;
            visit.see("html", "lang", lang).await?;
        }
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn nothing_stands_in_the_way_of_authors() -> anyhow::Result<()> {
    for (path, screen, scheme) in [
        ("embed/", Screen::Desktop, Scheme::Light),
        ("pt-br/embed/", Screen::Desktop, Scheme::Dark),
        ("embed/", Screen::Narrow, Scheme::Dark),
        ("pt-br/embed/", Screen::Narrow, Scheme::Light),
    ] {
        visit(page().on(screen).in_colours(scheme), async |visit| {
            open(visit, path).await?;
            visit.fits_the_width().await?;
            visit.is_accessible().await?;
            visit.choose("pinned", None).await?;
            for generator in ["sphinx", "docusaurus", "vitepress", "frame"] {
                visit.click(&format!("#{generator} summary")).await?;
                visit.fits_the_width().await?;
            }
            visit.is_accessible().await
        })
        .await?;
    }
    Ok(())
}
