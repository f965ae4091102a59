//! What engines draw in ways of their own: fieldsets, bars, marks, frames that were hidden, colours that a system forces.

use anyhow::{Context as _, ensure};
use browser_tests::{
    companies, portfolios,
    visit::{Scheme, Screen, Setting, visit},
};
use browser_tests::{stories::apply, story};

#[apply(story!)]
async fn every_question_stands_below_its_line_and_fits_a_window_that_gets_narrow() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Desktop), async |visit| {
        visit.open("").await?;
        visit.press("add-person").await?;
        visit.fill("person.0", "Ana").await?;
        for screen in [Screen::Desktop, Screen::Phone] {
            visit.look_on(screen, Scheme::Light).await?;
            // A question that is there for screen readers alone has no place.
            let high = "[...document.querySelectorAll('.company > fieldset, .company .person')].filter(fieldset => {\
                const question = document.createRange();\
                question.selectNodeContents(fieldset.querySelector('legend'));\
                const { top, width } = question.getBoundingClientRect();\
                const isSeen = getComputedStyle(fieldset.querySelector('legend > span') ?? fieldset).clipPath === 'none';\
                return isSeen && width > 1 && top < fieldset.getBoundingClientRect().top + 8;\
            }).map(fieldset => fieldset.className)";
            let high = visit.ask(high).await?;
            ensure!(high == serde_json::json!([]), "these stand in their line: {high}");
        }
        visit.fits_the_width().await
    })
    .await
}

#[apply(story!)]
async fn what_could_still_count_is_hatched_in_a_colour_that_every_engine_paints() -> anyhow::Result<()> {
    visit(Setting::page(), async |visit| {
        visit.open("").await?;
        companies::partial(visit).await?;
        let hatched = "[...document.querySelectorAll('.meter')].every(meter => {\
            const { backgroundImage, opacity, width } = getComputedStyle(meter, '::before');\
            return /repeating-linear-gradient/.test(backgroundImage) && !/color/.test(backgroundImage)\
                && Number(opacity) > 0.3 && parseFloat(width) > 9;\
        })";
        visit.until("every bar is hatched", hatched).await
    })
    .await
}

#[apply(story!)]
async fn every_mark_of_a_list_stands_at_the_first_line_of_what_it_marks() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Phone), async |visit| {
        visit.open("").await?;
        visit.click(".status summary").await?;
        companies::partial(visit).await?;
        visit.is_accessible().await.context("with all that has happened since unfolded")?;
        // Where the mark of a list stands is where something without a size would.
        let low = "[...document.querySelectorAll('li')].filter(item => {\
            if (getComputedStyle(item).listStyleType === 'none' || !item.checkVisibility()) return false;\
            const mark = document.createElement('i');\
            mark.style.display = 'inline-block';\
            item.prepend(mark);\
            const low = mark.getBoundingClientRect().bottom - item.getBoundingClientRect().top > 30;\
            mark.remove();\
            return low;\
        }).map(item => item.textContent)";
        let low = visit.ask(low).await?;
        ensure!(low == serde_json::json!([]), "their marks stand lower: {low}");
        Ok(())
    })
    .await
}

#[apply(story!)]
async fn a_file_can_be_chosen_on_the_narrowest_screen() -> anyhow::Result<()> {
    visit(Setting::page().on(Screen::Narrow), async |visit| {
        visit.open("").await?;
        visit.press_for_chunk("import").await?;
        visit.until("the dialog is open", "document.querySelector('dialog.import').open").await?;
        let fits = "(zone => zone.scrollWidth <= zone.clientWidth\
            && zone.closest('dialog').scrollWidth <= zone.closest('dialog').clientWidth)\
            (document.querySelector('.drop-zone'))";
        visit.until("what is in the drop zone fits into it", fits).await
    })
    .await
}

#[apply(story!)]
async fn a_frame_that_was_hidden_first_is_as_tall_as_any_other() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let book = visit.host("mdbook").await?;
        visit.read(&book, "two.html", &["first", "second"]).await?;
        let make = "(() => { for (const id of ['seen', 'hidden']) {\
            const box = document.createElement('div');\
            const calculator = document.createElement('competency-calculator');\
            Object.assign(calculator, { id, view: 'compact' });\
            box.style.cssText = 'width:300px';\
            box.hidden = id === 'hidden';\
            box.append(calculator);\
            document.querySelector('main').prepend(box);\
        } })()";
        visit.ask(make).await?;
        visit.told("hidden", "ready").await?;
        visit.told("seen", "ready").await?;
        visit.ask("document.getElementById('hidden').parentElement.hidden = false").await?;
        visit.fits_its_content("hidden").await?;
        let same =
            "document.getElementById('hidden').offsetHeight === document.getElementById('seen').offsetHeight";
        visit.until("both are as tall", same).await
    })
    .await
}

#[apply(story!)]
async fn the_colours_around_a_frame_are_found_where_what_is_painted_is_falsified() -> anyhow::Result<()> {
    visit(Setting::embedded(), async |visit| {
        let book = visit.host("mdbook").await?;
        visit.read(&book, "two.html", &["first"]).await?;
        let around = "(() => {\
            CanvasRenderingContext2D.prototype.getImageData = () => ({ data: new Uint8ClampedArray([97, 188, 167, 255]) });\
            const calculator = document.getElementById('first');\
            calculator.parentElement.style.background = 'oklch(20% 0.02 260)';\
            calculator.theme = 'auto';\
            calculator.accent = 'rgb(255 136 0)';\
        })()";
        visit.ask(around).await?;
        visit
            .inside("first", async || {
                visit.see("html", "data-theme", "dark").await?;
                let accent = "document.documentElement.style.getPropertyValue('--accent').includes('rgb(255 136 0)')";
                visit.until("the accent is that of the page", accent).await
            })
            .await
    })
    .await
}

#[apply(story!)]
async fn forced_colours_hide_no_icon_no_bar_and_not_which_view_is_pressed() -> anyhow::Result<()> {
    under_forced_colours(Scheme::Light).await
}

#[apply(story!)]
async fn nor_do_those_of_a_dark_system() -> anyhow::Result<()> {
    under_forced_colours(Scheme::Dark).await
}

/// Parts of bars that nobody sees, since they are as what is behind them. The last gradient of each is the bar.
const UNSEEN: &str = "[...document.querySelectorAll('.meter')].flatMap(meter => ['::before', '::after'].filter(part => {\
    const gradient = getComputedStyle(meter, part).backgroundImage.split('linear-gradient(').at(-1);\
    const [colour] = gradient.replace(/^[0-9.]+deg, /, '').match(/^[a-z-]+([(][^)]*[)])?/i);\
    const bar = document.createElement('i');\
    bar.style.backgroundColor = colour;\
    meter.append(bar);\
    const is = getComputedStyle(bar).backgroundColor;\
    bar.remove();\
    return is === getComputedStyle(meter).backgroundColor;\
}).map(part => `${part} of ${meter.parentElement.className}`))";

async fn under_forced_colours(scheme: Scheme) -> anyhow::Result<()> {
    visit(Setting::page().in_colours(scheme), async |visit| {
        visit.open("").await?;
        portfolios::list(visit, &portfolios::NEARLY_SILVER, &[portfolios::CERTIFIED]).await?;
        visit.force_colours().await?;
        visit.until("colours are forced", "matchMedia('(forced-colors: active)').matches").await?;
        for action in ["duplicate-row", "remove-row"] {
            // It is in the colour that texts of buttons have, and so told apart from the button.
            let icon = format!(
                "(button => getComputedStyle(button, '::before').backgroundColor === getComputedStyle(button).color)\
                 (document.querySelector('[data-action={action}]'))"
            );
            visit.until(&format!("the icon of {action} is seen"), &icon).await?;
        }
        let pressed = "(pressed => !['Canvas', 'ButtonFace', 'transparent'].some(name => {\
            const sample = document.createElement('i');\
            sample.style.background = name;\
            document.body.append(sample);\
            const is = getComputedStyle(sample).backgroundColor === getComputedStyle(pressed).backgroundColor;\
            sample.remove();\
            return is;\
        }))(document.querySelector('.views > [aria-pressed=true]'))";
        visit.until("the pressed view is told apart", pressed).await?;
        let drawn = "[...document.querySelectorAll('.meter')].every(meter =>\
            /gradient/.test(getComputedStyle(meter, '::before').backgroundImage)\
            && /gradient/.test(getComputedStyle(meter, '::after').backgroundImage))";
        visit.until("every bar is drawn", drawn).await?;
        let unseen = visit.ask(UNSEEN).await?;
        ensure!(unseen == serde_json::json!([]), "in the colour of what is behind them: {unseen}");
        let is_choice = "(({ appearance, borderTopStyle, borderTopWidth }) => appearance !== 'none' \
            || (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0))\
            (getComputedStyle(document.querySelector('.status select')))";
        visit.until("the version is seen to be a choice", is_choice).await
    })
    .await
}
