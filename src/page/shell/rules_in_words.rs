//! What the competency asks, as text: readable before the calculator starts, and if it never does.
//!
//! Clauses and lists are there for every version of the rules. The table is that of the newest: what a tier asks for is the
//! same in all of them so far, which a test makes sure of.

use super::every_version::{Shared, shared};
use crate::page::{
    controls::names::sentence,
    state::Calculator,
    view::{El, each, el},
};
use crate::{
    rules::program::{Clause, List, Named, Program, Thresholds},
    text::{self, Locale},
};

/// The requirements of both tiers, every clause with its source, and what counts.
pub fn rules_in_words(locale: Locale) -> El {
    let text = locale.text();
    let program = Calculator::program();
    let clauses = shared(|program| &program.clauses, |one: &Clause, other| one.id == other.id);
    el("section")
        .class("rules")
        .attr("id", "rules")
        .attr("aria-labelledby", "rules-title")
        .child(el("h2").attr("id", "rules-title").child(text.rules_title()))
        .child(
            el("p").class("hint").child(locale.sentence_after(locale.of(&program.option), text.rules_lead())),
        )
        .child(table(locale, program))
        .child(el("h3").child(text.rules_clauses()))
        .child(
            el("ul").class("clauses").child(each(clauses.iter().map(|clause| clause_item(locale, clause)))),
        )
        .child(
            el("div")
                .class("lists")
                .child(named(locale, text.rules_workloads(), |program| &program.workloads, Label::Name))
                .child(named(
                    locale,
                    text.rules_associations(),
                    |program| &program.associations,
                    Label::Words,
                ))
                .child(named(locale, text.rules_exams(), |program| &program.exams, Label::IdAndName))
                .child(named(
                    locale,
                    text.rules_certifications(),
                    |program| &program.certifications,
                    Label::Name,
                )),
        )
}

/// The roles are spelled out, because a small screen shows the rows as grids and browsers would then
/// forget that this is a table.
fn table(locale: Locale, program: &Program) -> El {
    let text = locale.text();
    let column = |name: &str| el("th").attr("scope", "col").attr("role", "columnheader").child(name);
    let row = || el("tr").attr("role", "row");
    let filled_row = |name: &str, cells: Vec<String>| {
        row()
            .child(el("th").attr("scope", "row").attr("role", "rowheader").child(name))
            .child(each(cells.into_iter().map(|cell| el("td").attr("role", "cell").child(cell))))
    };
    let group = |tag| el(tag).attr("role", "rowgroup");
    let tiers = program.tiers.iter();
    let names = tiers.clone().map(|tier| column(text::tier(locale, tier.id)).untranslated());
    let users = tiers.clone().map(|tier| users(locale, tier.active_entitlements));
    let people = tiers.map(|tier| {
        let people = tier.qualified_individuals;
        text.rules_people(people, &locale.number(people))
    });
    el("table")
        .attr("role", "table")
        .child(el("caption").class("visually-hidden").child(text.rules_caption()))
        .child(group("thead").child(row().child(column(text.rules_requirement())).child(each(names))))
        .child(
            group("tbody")
                .child(filled_row(text.requirement_active_entitlements(), users.collect()))
                .child(filled_row(text.requirement_qualified_individuals(), people.collect())),
        )
}

fn users(locale: Locale, thresholds: Thresholds) -> String {
    let text = locale.text();
    if thresholds.developed == thresholds.developing {
        return text.rules_either(&locale.number(thresholds.developed));
    }
    let developed = text.rules_developed(&locale.number(thresholds.developed));
    let developing = text.rules_developing(&locale.number(thresholds.developing));
    locale.list_or(&[&developed, &developing])
}

fn clause_item(locale: Locale, shared: &Shared<Clause>) -> El {
    let text = locale.text();
    let clause = shared.item;
    let statement = locale.of(&clause.statement);
    shared
        .marked(el("li"))
        .attr("id", &format!("clause-{}", clause.id))
        .child(el("span").child(sentence(locale, statement)))
        .child(" ")
        .child(
            el("a")
                .attr("href", &clause.link)
                .attr("rel", "noreferrer")
                .attr("aria-label", &text.rules_source_of(statement))
                .child(text.rules_source()),
        )
}

/// What the label of something that a program lists is made of. A name is the source's, so it is not to be translated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Name,
    IdAndName,
    Words,
}

/// What counts.
fn named(locale: Locale, title: &str, list: fn(&Program) -> &List<Named>, label: Label) -> El {
    let all = shared(|program| list(program), |one: &Named, other| one.id == other.id);
    let items = all.iter().map(|shared| {
        let item = shared.item;
        let name = locale.of(&item.name);
        let with_id = label == Label::IdAndName;
        let words = if with_id { format!("{} {name}", item.id) } else { name.to_owned() };
        let link = el("a").attr("href", &item.link).attr("rel", "noreferrer").child(words);
        let in_words = label == Label::Words;
        shared.marked(el("li")).child(if in_words { link } else { link.untranslated() })
    });
    el("div").child(el("h3").child(title)).child(el("ul").child(each(items)))
}
