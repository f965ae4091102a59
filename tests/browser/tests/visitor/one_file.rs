//! The one file does all that the page does: alone in a folder, without a network, and without asking anybody.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies,
    lists::Lists,
    visit::{Setting, Visit, Wire, visit},
};
use browser_tests::{stories::apply, story};
use tempfile::TempDir;

use crate::import::{FILE, import, use_list};

const NAME: &str = "competency-calculator.html";
const JSON: &str = "cloud-productivity-2017-07-07.json";

/// The file alone, as whoever was sent it has it.
pub struct Sent {
    _folder: TempDir,
    file: PathBuf,
}

impl Sent {
    pub fn new() -> anyhow::Result<Self> {
        Self::changed(|file| file)
    }

    fn changed(change: impl FnOnce(String) -> String) -> anyhow::Result<Self> {
        let text =
            fs::read_to_string(browser_tests::in_project("dist").join(NAME)).context("build it first")?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join(NAME);
        fs::write(&file, change(text))?;
        Ok(Self { _folder: folder, file })
    }

    pub async fn open(&self, visit: &Visit, more: &str) -> anyhow::Result<()> {
        visit.arrive_at_file(&self.file, more).await?;
        visit.wait_for_start("yes").await
    }

    /// Nothing was asked for but this file, what it has made itself, and what is in an address.
    async fn is_all_that_was_asked_for(&self, visit: &Visit, wire: &Wire) -> anyhow::Result<()> {
        let asked = wire.asked(visit).await?;
        let own = format!("file://{}", self.file.display());
        let other = asked.iter().find(|one| {
            !one.starts_with(&own) && !one.starts_with("blob:null/") && !one.starts_with("data:image/")
        });
        ensure!(other.is_none(), "it asked for {other:?}");
        ensure!(asked.iter().any(|one| one.starts_with(&own)), "nobody has listened: {asked:?}");
        ensure!(visit.record().count() == 0, "a server was asked");
        Ok(())
    }
}

#[apply(story!)]
async fn it_answers_in_both_languages_and_a_change_keeps_what_was_entered() -> anyhow::Result<()> {
    let sent = Sent::new()?;
    visit(Setting::page(), async |visit| {
        let wire = visit.off_the_wire().await?;
        sent.open(visit, "").await?;
        visit.see("html", "lang", "en").await?;
        companies::gold(visit).await?;
        visit.is_accessible().await?;
        visit.speak("pt-BR").await?;
        visit.holds("users.exchange-online", "3,100").await?;
        visit.see("[data-tier]", "data-tier", "gold").await?;
        visit.see_text("[data-tier-card=gold]", "4.000 (mínimo: 4.000)").await?;
        ensure!(visit.ask("document.title").await?.to_string().contains("Calculadora"), "the title stays");
        visit.is_accessible().await?;
        visit.refresh().await?;
        visit.see("html", "lang", "pt-BR").await?;
        visit.speak("en").await?;
        visit.holds("person.1", "Rui").await?;
        sent.is_all_that_was_asked_for(visit, &wire).await
    })
    .await
}

#[apply(story!)]
async fn it_has_the_chunk_and_reads_and_writes_files() -> anyhow::Result<()> {
    let (sent, lists) = (Sent::new()?, Lists::new()?);
    visit(Setting::page(), async |visit| {
        let wire = visit.off_the_wire().await?;
        sent.open(visit, "").await?;
        let downloads = visit.downloads().await?;
        let list = "Customer,Workload,Active users,Licence,Association\r\nContoso,Yammer,4000,paid,CSP\r\n";
        import(visit, &lists, "list.csv", list).await?;
        use_list(visit, &["Contoso"]).await?;
        visit.see_text("[data-tier-card=gold]", "4,000").await?;
        visit.press("export").await?;
        let file = String::from_utf8(downloads.take("customers.csv").await?)?;
        ensure!(file.contains("Contoso"), "{file}");
        visit.speak("pt-BR").await?;
        visit.is_at_chunk().await?;
        visit.lists(&["Contoso"]).await?;
        visit.press("export").await?;
        downloads.take("clientes.csv").await?;
        sent.is_all_that_was_asked_for(visit, &wire).await
    })
    .await
}

#[apply(story!)]
async fn an_answer_kept_as_json_opens_again() -> anyhow::Result<()> {
    let (sent, lists) = (Sent::new()?, Lists::new()?);
    visit(Setting::page(), async |visit| {
        let wire = visit.off_the_wire().await?;
        sent.open(visit, "").await?;
        let downloads = visit.downloads().await?;
        companies::silver(visit).await?;
        visit.press_for_chunk("download-json").await?;
        let json = downloads.take(JSON).await?;
        visit.press("reset").await?;
        visit.press("confirm-reset").await?;
        visit.press("import").await?;
        visit.choose_file(FILE, &lists.file(JSON, json)?).await?;
        visit.press("use-list").await?;
        visit.see("[data-tier]", "data-tier", "silver").await?;
        sent.is_all_that_was_asked_for(visit, &wire).await
    })
    .await
}

#[apply(story!)]
async fn its_policy_allows_its_own_hashes_and_nothing_from_elsewhere() -> anyhow::Result<()> {
    let reported = Setting::page().expecting("policy violation").excusing("Content Security Policy");
    let sent = Sent::new()?;
    visit(reported.excusing("Trusted"), async |visit| {
        let wire = visit.off_the_wire().await?;
        sent.open(visit, "").await?;
        let policy =
            visit.ask("document.querySelector('meta[http-equiv=Content-Security-Policy]').content").await?;
        let directives: Vec<_> = policy.as_str().context("a policy")?.split("; ").collect();
        let own = |word: &str| word.starts_with("'sha256-") && word.len() == 53;
        let [none, script, style, image, worker, required, trusted, form, base] = directives[..] else {
            anyhow::bail!("{directives:?}")
        };
        ensure!([none, form, base] == ["default-src 'none'", "form-action 'none'", "base-uri 'none'"]);
        let (script, style) = (script.split(' ').collect::<Vec<_>>(), style.split(' ').collect::<Vec<_>>());
        ensure!(matches!(script[..], ["script-src", hash, "'wasm-unsafe-eval'"] if own(hash)), "{script:?}");
        ensure!(matches!(style[..], ["style-src", hash] if own(hash)), "{style:?}");
        ensure!([image, worker, trusted] == ["img-src data:", "worker-src blob:", "trusted-types chunk"]);
        ensure!(required == "require-trusted-types-for 'script'", "{required}");
        for attempt in [
            "fetch('https://elsewhere.example/').then(() => 'done')",
            "import('https://elsewhere.example/script.js').then(() => 'done')",
            "new Worker(URL.createObjectURL(new Blob(['']))) && 'done'",
            "trustedTypes.createPolicy('chunk', {}) && 'done'",
        ] {
            let trying = format!(
                "(async () => {{ try {{ return await {attempt} }} catch {{ return 'stopped' }} }})()"
            );
            ensure!(visit.ask(&trying).await? == "stopped", "{attempt}");
        }
        sent.is_all_that_was_asked_for(visit, &wire).await
    })
    .await
}

#[apply(story!)]
async fn a_file_that_was_damaged_does_not_run_and_can_be_read() -> anyhow::Result<()> {
    // One letter, in the middle of what runs.
    let sent = Sent::changed(|file| {
        let (before, rest) = file.split_once("<script type=\"module\">").unwrap_or_default();
        let (script, after) = rest.split_once("</script>").unwrap_or_default();
        let place = script.chars().count().div_euclid(2);
        let other = |letter: char| if letter == 'A' { 'B' } else { 'A' };
        let letters = script.chars().enumerate();
        let script: String =
            letters.map(|(at, letter)| if at == place { other(letter) } else { letter }).collect();
        format!("{before}<script type=\"module\">{script}</script>{after}")
    })?;
    let reported =
        Setting::page().expecting("policy violation: script-src").excusing("Content Security Policy");
    visit(reported, async |visit| {
        visit.arrive_at_file(&sent.file, "").await?;
        visit.see_text(".starting", "The calculator is loading.").await?;
        ensure!(visit.ask("document.documentElement.dataset.started ?? null").await?.is_null(), "it runs");
        visit.see_text("main", "4,000").await
    })
    .await
}

#[apply(story!)]
async fn the_fragment_chooses_the_language_and_keeps_what_it_holds_for_others() -> anyhow::Result<()> {
    let sent = Sent::new()?;
    visit(Setting::page(), async |visit| {
        sent.open(visit, "#other=1&lang=pt-BR").await?;
        visit.see("html", "lang", "pt-BR").await?;
        visit.speak("en").await?;
        let fragment = visit.ask("location.hash").await?;
        ensure!(fragment == "#lang=en&other=1", "{fragment}");
        // A link inside of the page takes the fragment's place; the tab remembers the choice.
        visit.speak("pt-BR").await?;
        visit.ask("location.hash = 'answer'").await?;
        visit.refresh().await?;
        visit.see("html", "lang", "pt-BR").await
    })
    .await
}

#[apply(story!)]
async fn where_nothing_can_be_stored_a_change_of_language_keeps_what_was_entered() -> anyhow::Result<()> {
    let sent = Sent::new()?;
    visit(Setting::page().without_storage(), async |visit| {
        sent.open(visit, "#other=1").await?;
        visit.fill("users.yammer", "4000").await?;
        visit.choose("market", Some("developed")).await?;
        visit.speak("pt-BR").await?;
        visit.holds("users.yammer", "4000").await?;
        visit.is_chosen("market", Some("developed"), true).await?;
        let fragment = visit.ask("location.hash").await?;
        ensure!(fragment == "#lang=pt-BR&other=1", "what was entered stays in the address: {fragment}");
        Ok(())
    })
    .await
}
