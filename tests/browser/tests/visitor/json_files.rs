//! JSON files that were changed by hand, damaged, or made to exhaust the browser's own parser.

use anyhow::Context as _;
use browser_tests::{
    lists::Lists,
    visit::{Setting, visit},
};
use browser_tests::{stories::apply, story};

use crate::import::FILE;

#[apply(story!)]
async fn json_that_cannot_be_read_is_refused_and_nothing_is_lost() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    let deep = "[".repeat(1 << 20);
    let unclosed = format!("{{\"evidence\": {deep}");
    let closed = [deep.as_str(), &"]".repeat(1 << 20)].concat();
    let crowded = format!("{{\"evidence\":[{}0]}}", "0,".repeat(1 << 23));
    let huge = format!("{{\"evidence\":{{}}}}{}", " ".repeat(64 << 20));
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.fill("users.yammer", "5").await?;
        visit.press_for_chunk("import").await?;
        let broken = "is not valid JSON.";
        let too_long = "is longer than can be read";
        let files: [(&[u8], &str); 10] = [
            (b"{\"evidence\": {}", broken),
            (b"{\"evidence\": {}} {}", broken),
            (b"{\"evidence\": {\"market\": nul}}", broken),
            (b"{\"evidence\": {\"individuals\": [{\"name\": \"Ren\xe9\"}]}}", broken),
            (b"{\"evidence\": {\"market\": \"nowhere\"}}", "evidence.market"),
            (
                b"{\"evidence\": {\"deployments\": [{\"activeUsers\": 1e999}]}}",
                "evidence.deployments[0].activeUsers",
            ),
            (b"{\"evidence\": {}, \"__proto__\": {}}", "__proto__"),
            (unclosed.as_bytes(), broken),
            (crowded.as_bytes(), too_long),
            (huge.as_bytes(), too_long),
        ];
        for (bytes, said) in files {
            let start =
                String::from_utf8_lossy(bytes.get(..60.min(bytes.len())).unwrap_or_default()).into_owned();
            visit.choose_file(FILE, &lists.file("answer.json", bytes)?).await?;
            visit.see_text(".outcome .error", "Nothing has changed.").await.context(start.clone())?;
            visit.see_text(".outcome", said).await.context(start)?;
            visit.press("choose-another").await?;
        }
        // Nothing follows what is nested, so it is not read at all.
        let nested = format!("{{\"evidence\": {{}}, \"evaluation\": {closed}}}");
        visit.choose_file(FILE, &lists.file("answer.json", &nested)?).await?;
        visit.see_text(".outcome", "answer.json").await?;
        visit.press("close-import").await?;
        visit.holds("users.yammer", "5").await
    })
    .await
}

/// As in JavaScript; and an editor may have left its mark.
#[apply(story!)]
async fn of_two_fields_with_one_name_in_json_the_later_one_is_meant() -> anyhow::Result<()> {
    let lists = Lists::new()?;
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        let text = "\u{feff}{ \"evidence\": { \"market\": \"nowhere\", \"market\": \"developed\" } }";
        visit.choose_file(FILE, &lists.file("answer.json", text)?).await?;
        visit.press("use-list").await?;
        visit.is_chosen("market", Some("developed"), true).await
    })
    .await
}
