//! Keys that are typed into a long list, and how long it takes until the answer to each is painted.
//!
//! Every key is a real one, from the browser's own input, in another row than the last; and each must
//! change the answer, or it does not count.

use anyhow::{Context as _, ensure};
use serde_json::{Value, json};

use crate::{
    figures::{most, percentile},
    tab::Tab,
};

/// The page is made so many times slower than this machine.
pub const SLOWER: u32 = 4;

/// What typing took.
pub struct Typing {
    /// From the key to the painted answer, in milliseconds, one figure for each key.
    pub to_paint: Vec<f64>,
    /// From the key to the beginning of the frame that paints the answer: the page's own work and the
    /// wait for the screen.
    pub to_frame: Vec<f64>,
    /// The work on that frame.
    pub frame: Vec<f64>,
    /// The page's own work, style and layout, in milliseconds a key.
    pub work: [f64; 3],
    /// The longest task, those of storing included.
    pub longest_task: f64,
}

/// Types `keys` digits, each in another of the rows that are in the list.
pub async fn type_into(tab: &mut Tab<'_>, keys: usize) -> anyhow::Result<Typing> {
    tab.command("Performance.enable", json!({})).await?;
    tab.slow_down(SLOWER).await?;
    tab.ask("(probe.tasks.length = 0, probe.keys.length = 0)").await?;
    let mut work = [0.0; 3];
    for key in 0..keys {
        // Rows all over the list, in no order; the pause is a person's, who looks before typing.
        let share = (key.wrapping_mul(61) % keys) as f64 / keys as f64;
        let pause = 50_usize.saturating_add(key.wrapping_mul(37) % 400);
        tab.ask(&format!("({GO_TO})({share}, {pause})")).await?;
        let before = used(tab).await?;
        tab.type_digit('1').await?;
        tab.ask("probe.answered").await?;
        let after = used(tab).await?;
        for ((sum, after), before) in work.iter_mut().zip(after).zip(before) {
            *sum += (after - before) * 1000.0 / keys as f64;
        }
    }
    tab.slow_down(1).await?;
    let typed = tab.ask("probe.keys").await?;
    let typed = typed.as_array().context("the keys")?;
    ensure!(typed.iter().all(|key| key["changed"] == true), "a key did not change the answer");
    let of = |from: &str, to: &str| typed.iter().map(|key| time(key, to) - time(key, from)).collect();
    Ok(Typing {
        to_paint: of("pressed", "ended"),
        to_frame: of("pressed", "began"),
        frame: of("began", "ended"),
        work,
        longest_task: most([tab.figure("Math.max(0, ...probe.tasks)").await?]),
    })
}

impl Typing {
    /// The time that all but one of twenty keys stay within.
    pub fn p95(&self) -> f64 {
        percentile(&self.to_paint, 95)
    }

    /// How many times as long the last quarter of the keys took as the first: what is left behind adds up.
    pub fn growth(&self) -> f64 {
        let quarter = self.to_paint.len() / 4;
        let median = |keys: Option<&[f64]>| percentile(keys.unwrap_or_default(), 50);
        let last = self.to_paint.len().saturating_sub(quarter);
        median(self.to_paint.get(last..)) / median(self.to_paint.get(..quarter))
    }

    /// Prints what is behind it.
    pub fn print(&self) {
        let both = |figures: &[f64]| (percentile(figures, 50), percentile(figures, 95));
        let (paint, frame) = (both(&self.to_paint), both(&self.frame));
        let to_frame = both(&self.to_frame);
        println!(
            "    key to painted answer: p50 {:.1} ms, p95 {:.1} ms, most {:.1} ms",
            paint.0,
            paint.1,
            most(self.to_paint.clone())
        );
        println!(
            "    of that to the frame: p50 {:.1} ms, p95 {:.1} ms; the frame itself: p50 {:.1} ms, p95 {:.1} ms",
            to_frame.0, to_frame.1, frame.0, frame.1
        );
        let [script, style, layout] = self.work;
        println!(
            "    a key costs on average: script {script:.1} ms, style {style:.1} ms, layout {layout:.1} ms"
        );
        println!("    the last quarter of the keys took {:.2} times as long as the first", self.growth());
        println!("    longest task meanwhile: {:.0} ms", self.longest_task);
    }
}

/// What script, style and layout have used so far, in seconds.
async fn used(tab: &mut Tab<'_>) -> anyhow::Result<[f64; 3]> {
    let told = tab.command("Performance.getMetrics", json!({})).await?;
    let metrics = told["metrics"].as_array().context("metrics")?;
    Ok(["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"].map(|name| {
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)
    }))
}

fn time(key: &Value, name: &str) -> f64 {
    key[name].as_f64().unwrap_or(f64::NAN)
}

/// Scrolls to a place in the list and puts the cursor into the users of a row there.
const GO_TO: &str = "async (share, pause) => {
    const list = document.getElementById('customers');
    probe.scrollInto(list, share);
    await probe.painted();
    await probe.painted();
    const fields = [...list.querySelectorAll(\"[data-part='.users']\")];
    const field = fields.find((field) => field.getBoundingClientRect().top > innerHeight / 3);
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    probe.answer = document.getElementById('answer').textContent;
    await new Promise((over) => setTimeout(over, pause));
    await probe.painted();
    probe.untilAnswered();
}";
