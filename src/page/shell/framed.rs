//! What a frame says besides: whose answer this is, and whether the page around it is told.
//!
//! `web/frame/look.js` decides when it is seen, and `style/frame/` what each view leaves out.

use crate::page::view::{El, el};
use crate::text::Locale;

/// That the page around the frame is told what is entered. It is hidden without any style, and shown where that is so.
pub fn sharing(locale: Locale) -> El {
    let notice = el("p").class("notice sharing").attr("role", "status").shown(false);
    notice.child(locale.text().frame_sharing())
}

/// What header and footer say on the page itself, in a line, and the way there.
pub fn framed(locale: Locale) -> El {
    let text = locale.text();
    let page = format!("{}{}", locale.root(), locale.folder());
    el("div")
        .class("framed")
        .child(
            el("p")
                .child(el("span").class("framed-private").child(text.page_privacy()).child(" "))
                .child(text.status_independent()),
        )
        .child(el("a").attr("href", &page).child(text.frame_open()))
}
