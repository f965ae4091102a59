//! Links: what is put in comes out, any text is opened or refused, and damage anywhere is told.

use competency_calculator::{
    languages::LANGUAGES,
    link::{DecodeError, Linked, Names, decode, encode},
    programs::{ALL, CLOUD_PRODUCTIVITY},
    rules::{Evidence, Readings},
};
use proptest::{prelude::*, sample::select};

use super::{
    draft::draft,
    portfolio::listed,
    situation::{config, evidence},
};

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A link of any evidence, whatever the engine may be asked.
fn linked() -> impl Strategy<Value = Linked> {
    (evidence(), select(Readings::ALL.to_vec()), select(LANGUAGES.to_vec())).prop_map(
        |(evidence, readings, language)| Linked {
            program: &CLOUD_PRODUCTIVITY,
            language,
            readings,
            evidence,
        },
    )
}

/// What stays of evidence without these names.
fn without(evidence: &Evidence, names: Names) -> Evidence {
    let mut evidence = evidence.clone();
    for one in evidence.deployments.iter_mut().flatten().filter(|_| !names.customers) {
        one.customer = None;
    }
    for one in evidence.individuals.iter_mut().flatten().filter(|_| !names.people) {
        one.name = None;
    }
    evidence
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_a_draft_holds_comes_back_from_its_link(
        draft in prop_oneof![draft(), listed()], language in select(LANGUAGES.to_vec()),
    ) {
        let program = &CLOUD_PRODUCTIVITY;
        let evidence = draft.evidence(program);
        let linked = Linked { program, language, readings: draft.readings, evidence };
        let text = encode(&linked, Names::ALL).unwrap();
        prop_assert!(text.bytes().all(|letter| LETTERS.contains(&letter)), "{text}");
        prop_assert_eq!(decode(&text, &ALL), Ok(linked));
    }

    #[test]
    fn any_evidence_comes_back_with_the_names_that_were_to_go_in(
        linked in linked(), people in any::<bool>(), customers in any::<bool>(),
    ) {
        let names = Names { people, customers };
        let text = encode(&linked, names).unwrap();
        let expected = Linked { evidence: without(&linked.evidence, names), ..linked };
        prop_assert_eq!(decode(&text, &ALL), Ok(expected));
    }

    #[test]
    fn any_text_is_opened_or_refused(text in prop_oneof![any::<String>(), "[13][A-Za-z0-9_-]{0,200}"]) {
        if let Ok(opened) = decode(&text, &ALL) {
            let again = encode(&opened, Names::ALL).unwrap();
            prop_assert_eq!(decode(&again, &ALL), Ok(opened));
        }
    }

    #[test]
    fn a_changed_letter_is_damage_wherever_it_is(linked in linked(), letter in select(LETTERS.to_vec())) {
        let text = encode(&linked, Names::ALL).unwrap();
        for place in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            if changed[place] != letter {
                changed[place] = letter;
                let changed = String::from_utf8(changed).unwrap();
                prop_assert_eq!(decode(&changed, &ALL), Err(DecodeError::Damaged), "{} at {}", text, place);
            }
        }
    }

    #[test]
    fn a_letter_removed_or_added_is_damage_wherever_it_is(
        linked in linked(), letter in select(LETTERS.to_vec()),
    ) {
        let text = encode(&linked, Names::ALL).unwrap();
        // Mail programs leave such a last letter behind, and nothing is damaged.
        let is_restored = |shorter: &str| text.strip_suffix(['-', '_']) == Some(shorter);
        let expected = |shorter: &str| if is_restored(shorter) { Ok(linked.clone()) } else { Err(DecodeError::Damaged) };
        for place in 0..text.len() {
            let mut shorter = text.clone();
            shorter.remove(place);
            prop_assert_eq!(decode(&shorter, &ALL), expected(&shorter), "{} at {}", text, place);
            let mut longer = text.clone();
            longer.insert(place, letter.into());
            prop_assert_eq!(decode(&longer, &ALL), Err(DecodeError::Damaged), "{} at {}", text, place);
            prop_assert_eq!(decode(&text[..place], &ALL), expected(&text[..place]), "{} up to {}", text, place);
        }
    }
}
