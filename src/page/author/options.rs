//! The form in which an author says how the calculator is to be.
//!
//! Names and values are the element's own (`web/embed/`); an empty value leaves an attribute out.

use super::{
    choices::{choice, one_of, tick},
    snippet::Loader,
};
use crate::{
    input::words::market_word,
    page::view::{El, el},
    programs,
    rules::Market,
    text::Locale,
};

/// The calculator's own accent in its light form: where choosing a colour starts from.
const FIRST_COLOUR: &str = "#4034c4";

/// The form.
pub fn options(locale: Locale, loader: &Loader) -> El {
    let text = locale.text();
    let view = [
        ("", text.embed_view_full()),
        ("compact", text.embed_view_compact()),
        ("requirements", text.embed_view_requirements()),
    ];
    let languages = Locale::ALL.map(|other| (other.tag(), other.name()));
    let lang: Vec<_> = [("", text.embed_lang_page())].into_iter().chain(languages).collect();
    let market = [
        ("", text.embed_market_none()),
        (market_word(Market::Developed), text.market_developed()),
        (market_word(Market::Developing), text.market_developing()),
    ];
    // The newest is the default, which an author who leaves it out gets whichever is the newest by then.
    let versions: Vec<_> = programs::versions()
        .map(|program| {
            let value = if std::ptr::eq(program, programs::in_use()) { "" } else { &*program.version };
            (value, text.version_rules(&locale.day(&program.version)))
        })
        .collect();
    let version: Vec<_> = versions.iter().map(|(value, label)| (*value, label.as_str())).collect();
    let theme = [
        ("", text.embed_theme_system()),
        ("auto", text.embed_theme_auto()),
        ("light", text.embed_theme_light()),
        ("dark", text.embed_theme_dark()),
    ];
    let more = el("fieldset")
        .child(el("legend").child(text.embed_more()))
        .child(tick("share-result", text.embed_share(), text.embed_share_hint()))
        .child(tick("sandbox", text.embed_sandbox(), text.embed_sandbox_hint()))
        .child(tick("lazy", text.embed_lazy(), text.embed_lazy_hint()))
        .child(tick("pinned", text.embed_pinned(), &text.embed_pinned_hint(&loader.version)));
    el("form")
        .class("card options")
        .attr("autocomplete", "off")
        .attr("aria-labelledby", "options-title")
        .child(el("h2").attr("id", "options-title").child(text.embed_options()))
        .child(el("p").class("hint").child(text.embed_options_hint()))
        .child(
            el("div")
                .class("lists-of-choices")
                .child(choice("view", text.embed_view(), &view))
                .child(choice("lang", text.embed_lang(), &lang))
                .child(choice("theme", text.embed_theme(), &theme))
                .child(choice("market", text.embed_market(), &market))
                .child(choice("version", text.version_choose(), &version)),
        )
        .child(accent(locale))
        .child(more)
}

fn accent(locale: Locale) -> El {
    let text = locale.text();
    let accent = [
        ("", text.embed_accent_own()),
        ("host", text.embed_accent_host()),
        ("colour", text.embed_accent_colour()),
    ];
    let pick = el("label")
        .class("pick")
        .child(el("span").child(text.embed_accent_pick()))
        .child(el("input").attr("type", "color").attr("name", "colour").attr("value", FIRST_COLOUR));
    one_of("accent", text.embed_accent(), &accent)
        .child(pick)
        .child(el("p").class("hint").child(text.embed_accent_hint()))
}
