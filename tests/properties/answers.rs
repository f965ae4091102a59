//! Answers that somebody hands back, to have them put into words: what the engine has said is read as it was said, and
//! whatever is changed in it is named where it stands.

use competency_calculator::{
    input::{
        evaluation_reader,
        problem::{Path, Problem},
        reader::Reader,
    },
    programs::{ALL, CLOUD_PRODUCTIVITY},
    rules::{Evaluation, Evidence, Program, Readings, evaluate},
};
use proptest::{prelude::*, sample::Index};

use super::{
    hostile::Hostile,
    situation::{config, evidence, rules},
};

proptest! {
    #![proptest_config(config())]

    /// Warnings are for whoever enters evidence, and are not read.
    #[test]
    fn an_answer_is_read_as_it_was_given(answer in answers()) {
        let wanted = Evaluation { warnings: Vec::new(), ..answer.clone() };
        prop_assert_eq!(read(&given(&answer), &ALL), Ok(wanted));
    }

    #[test]
    fn what_is_of_the_wrong_kind_is_named(answer in answers(), place in any::<Index>()) {
        let mut value = given(&answer);
        let place = place.get(&places(&value)).clone();
        *at(&mut value, &place) = Hostile::Other;
        prop_assert_eq!(told(&value), [(path(&place), "wrong-type")]);
    }

    /// What is not known of evidence is not known of its answer, and a plan is there where there is something to plan.
    #[test]
    fn what_is_left_out_is_named_unless_it_may_be(answer in answers(), place in any::<Index>()) {
        let mut value = given(&answer);
        let places: Vec<_> = places(&value).into_iter().filter(|place| matches!(place.last(), Some(Step::Field(_)))).collect();
        let place = place.get(&places).clone();
        let was_there = !matches!(at(&mut value, &place), Hostile::Absent);
        *at(&mut value, &place) = Hostile::Absent;
        let path = path(&place);
        let is_required = was_there && !may_be_left_out(&path);
        let wanted = if is_required { vec![(path, "missing-field")] } else { Vec::new() };
        prop_assert_eq!(told(&value), wanted);
    }

    #[test]
    fn a_field_that_means_nothing_is_named(answer in answers(), place in any::<Index>()) {
        let mut value = given(&answer);
        let mut objects = places(&value);
        objects.retain(|place| matches!(at(&mut value, place), Hostile::Object(_)));
        let place = place.get(&objects).clone();
        let Hostile::Object(fields) = at(&mut value, &place) else { unreachable!("it is one") };
        fields.push(("else".into(), Hostile::Truth(true)));
        let path = path(&[&place[..], &[Step::Field("else".into())]].concat());
        prop_assert_eq!(told(&value), [(path, "unknown-field")]);
    }

    #[test]
    fn a_word_that_means_nothing_is_named(answer in answers(), place in any::<Index>()) {
        let mut value = given(&answer);
        let mut words = places(&value);
        words.retain(|place| matches!(at(&mut value, place), Hostile::Text(_)) && !is_free(&path(place)));
        prop_assume!(!words.is_empty());
        let place = place.get(&words).clone();
        *at(&mut value, &place) = Hostile::Text("neither".into());
        let told = told(&value);
        prop_assert_eq!(told.len(), 1);
        prop_assert_eq!(&told[0].0, &path(&place));
        prop_assert!(["unknown-word", "unknown-tier", "unknown-reading"].contains(&told[0].1), "{:?}", told);
    }

    #[test]
    fn a_tier_has_two_requirements(answer in answers(), tier in 0..2usize, count in select_but_two()) {
        let mut value = given(&answer);
        let place = [Step::Field("tiers".into()), Step::Item(tier), Step::Field("requirements".into())];
        let Hostile::List(items) = at(&mut value, &place) else { unreachable!("it is one") };
        let one = items[0].clone();
        items.resize(count, one);
        prop_assert_eq!(told(&value), [(format!("tiers[{tier}].requirements"), "out-of-range")]);
    }
}

/// Versions differ in their workloads; one that is not known is taken for the one in force.
#[test]
fn an_answer_has_the_workloads_of_its_version() {
    let changed = |change: &dyn Fn(&mut Program)| {
        let mut program = CLOUD_PRODUCTIVITY.clone();
        change(&mut program);
        &*Box::leak(Box::new(program))
    };
    let older = changed(&|program| {
        program.version = "2016-01-01".into();
        program.workloads.to_mut().remove(0);
    });
    let another = changed(&|program| {
        program.id = "another-competency".into();
        program.workloads.to_mut().remove(1);
    });
    let unknown = changed(&|program| program.version = "2015-01-01".into());
    let shipped = [another, older, &CLOUD_PRODUCTIVITY];
    for program in [another, older, unknown, &CLOUD_PRODUCTIVITY] {
        let answer = evaluate(program, &Evidence::default(), Readings::default());
        assert_eq!(read(&given(&answer), &shipped), Ok(answer));
    }
    let answer = evaluate(older, &Evidence::default(), Readings::default());
    let problems = read(&given(&answer), &[another, &CLOUD_PRODUCTIVITY]).unwrap_err();
    assert_eq!(problems[0].path, "byWorkload.exchange-online");
}

fn answers() -> impl Strategy<Value = Evaluation> {
    (rules(), evidence()).prop_map(|(rules, evidence)| rules.evaluate(&evidence))
}

fn select_but_two() -> impl Strategy<Value = usize> {
    prop_oneof![Just(0), Just(1), Just(3), Just(4)]
}

fn given(answer: &Evaluation) -> Hostile {
    serde_json::to_value(answer).unwrap().into()
}

fn read(value: &Hostile, versions: &[&'static Program]) -> Result<Evaluation, Vec<Problem>> {
    let mut reader = Reader::default();
    let read = evaluation_reader::read(&mut reader, &CLOUD_PRODUCTIVITY, versions, value, Path::Whole);
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(read.expect("nothing is wrong with it")) } else { Err(problems) }
}

fn told(value: &Hostile) -> Vec<(String, &'static str)> {
    let problems = read(value, &ALL).err().unwrap_or_default();
    problems.into_iter().map(|problem| (problem.path, problem.code.as_str())).collect()
}

/// Texts that may be any text.
fn is_free(path: &str) -> bool {
    path.starts_with("program.")
        || path.ends_with(".clause")
        || path.contains(".exams[")
        || path.ends_with("].path")
}

fn may_be_left_out(path: &str) -> bool {
    let (parent, name) = path.rsplit_once('.').unwrap_or(("", path));
    match name {
        "tier" => !parent.starts_with("tiers["),
        "activeUsers" => parent.starts_with("excluded["),
        name => ["possible", "plan", "withoutDuplicates", "required", "individual", "workloads", "routes"]
            .contains(&name),
    }
}

/// One step on the way to a place.
#[derive(Clone, Debug)]
enum Step {
    Field(String),
    Item(usize),
}

/// Every place in `value`, the whole first.
fn places(value: &Hostile) -> Vec<Vec<Step>> {
    let below = |step: Step, value: &Hostile| {
        places(value).into_iter().map(move |place| [vec![step.clone()], place].concat()).collect::<Vec<_>>()
    };
    let inner: Vec<_> = match value {
        Hostile::Object(fields) => {
            fields.iter().flat_map(|(name, value)| below(Step::Field(name.clone()), value)).collect()
        }
        Hostile::List(items) => {
            items.iter().enumerate().flat_map(|(index, value)| below(Step::Item(index), value)).collect()
        }
        _ => Vec::new(),
    };
    [vec![Vec::new()], inner].concat()
}

fn at<'a>(value: &'a mut Hostile, place: &[Step]) -> &'a mut Hostile {
    place.iter().fold(value, |value, step| match (value, step) {
        (Hostile::Object(fields), Step::Field(name)) => {
            &mut fields.iter_mut().find(|(field, _)| field == name).unwrap().1
        }
        (Hostile::List(items), Step::Item(index)) => &mut items[*index],
        _ => unreachable!("it is there"),
    })
}

/// The place as problems name it.
fn path(place: &[Step]) -> String {
    place.iter().fold(String::new(), |path, step| match step {
        Step::Item(index) => format!("{path}[{index}]"),
        Step::Field(name) if path.is_empty() => name.clone(),
        Step::Field(name) => format!("{path}.{name}"),
    })
}
