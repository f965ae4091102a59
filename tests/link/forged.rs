//! Texts with the right checksum that nobody's page has made. Each is refused, whatever it claims.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use competency_calculator::{
    link::{DecodeError, decode},
    programs::ALL,
};
use crc::{CRC_32_ISO_HDLC, Crc};

/// A text of this format, with this content.
fn sealed(format: char, content: &[u8]) -> String {
    let mut whole = vec![u8::try_from(format).unwrap()];
    whole.extend(content);
    let checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&whole);
    whole.extend(checksum.to_le_bytes());
    format!("{format}{}", URL_SAFE_NO_PAD.encode(&whole[1..]))
}

/// A number as the format writes it: seven bits a byte, the lowest first.
fn number(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 127 {
        bytes.push(u8::try_from(number % 128).unwrap() | 128);
        number /= 128;
    }
    bytes.push(u8::try_from(number).unwrap());
    bytes
}

/// The program in force, and after it these parts.
fn content(parts: &[&[u8]]) -> Vec<u8> {
    let mut content = number(18);
    content.extend(b"cloud-productivity");
    content.extend(number(20_170_707));
    content.extend(parts.concat());
    content
}

const NOTHING: &[u8] = &[0];
const NO_NAMES: &[&[u8]] = &[&[0], &[0]];

/// Settings, rows, no names of customers, no people.
fn with_rows(rows: &[u8]) -> Vec<u8> {
    content(&[NOTHING, rows, NO_NAMES[0], NO_NAMES[1], NOTHING, NOTHING])
}

fn refused(what: &str, content: &[u8]) {
    assert_eq!(decode(&sealed('1', content), &ALL).map(|_| ()), Err(DecodeError::Damaged), "{what}");
}

#[test]
fn a_text_is_opened_only_where_all_of_it_makes_sense() {
    let one_row = |kind: u64, users: u64| [vec![1, 1], number(kind), number(users)].concat();
    assert!(decode(&sealed('1', &with_rows(&one_row(0, 1))), &ALL).is_ok());
    refused("more behind the end", &[with_rows(&one_row(0, 1)), vec![0]].concat());
    refused("an end too early", &with_rows(&one_row(0, 1))[..26]);
    refused("a kind beyond the lists", &with_rows(&one_row(5 * 7 * 3, 1)));
    refused("more users than can be counted", &with_rows(&one_row(0, (1 << 53) + 1)));
    let two = |users: u64| [vec![1, 2], number(0), number(users), number(0), number(2)].concat();
    refused("more users in all", &with_rows(&two(1 << 53)));
    assert!(decode(&sealed('1', &with_rows(&two((1 << 53) - 1))), &ALL).is_ok());
    refused(
        "settings without a meaning",
        &content(&[&[u8::MAX], NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]),
    );
    refused(
        "a customer who is not in the list",
        &content(&[NOTHING, &one_row(0, 1), NOTHING, &[1, 1], NOTHING, NOTHING]),
    );
    refused(
        "one customer for two rows",
        &content(&[NOTHING, &[1, 2, 0, 1, 0, 1], &[1, 1, b'x'], &[1, 1], NOTHING, NOTHING]),
    );
    refused("names without rows", &content(&[NOTHING, NOTHING, NOTHING, &[1, 0], NOTHING, NOTHING]));
    refused(
        "an exam beyond the list",
        &content(&[NOTHING, NOTHING, NOTHING, NOTHING, &[1, 1, 5, 0], NOTHING]),
    );
    refused("names without people", &content(&[NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, &[1, 0]]));
}

/// Before the body, the format for lists that are not complete says which; that both are has a format already.
#[test]
fn a_text_of_incomplete_lists_says_which() {
    let numbered = |number: u8| {
        let body: [&[u8]; 6] = [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING];
        let text = sealed('3', &content(&[&[number], &body.concat()]));
        decode(&text, &ALL)
            .map(|linked| (linked.evidence.complete.deployments, linked.evidence.complete.individuals))
    };
    assert_eq!([1, 2, 3].map(numbered), [Ok((false, true)), Ok((true, false)), Ok((false, false))]);
    assert_eq!([0, 4, 128].map(numbered), [Err(DecodeError::Damaged); 3]);
    assert_eq!(decode(&sealed('3', &content(&[])), &ALL).map(|_| ()), Err(DecodeError::Damaged));
}

#[test]
fn a_short_text_that_claims_a_long_list_takes_no_room() {
    refused("a billion rows", &with_rows(&[vec![1], number(1_000_000_000), vec![0, 1]].concat()));
    refused("rows beyond every number", &with_rows(&[[1].as_slice(), &[255; 9], &[1]].concat()));
    let many = [vec![1], number(11_025), vec![0; 22_050]].concat();
    refused("more rows than the page has room for", &with_rows(&many));
    // As many as it has room for, and not one more.
    let as_many = [vec![1], number(11_024), [0, 1].repeat(11_024)].concat();
    assert!(decode(&sealed('1', &with_rows(&as_many)), &ALL).is_ok());
    let people = |count: usize, names: &[u8]| {
        let listed = [vec![1], number(count as u64), [0, 0].repeat(count)].concat();
        content(&[NOTHING, NOTHING, NOTHING, NOTHING, &listed, names])
    };
    assert!(decode(&sealed('1', &people(10_000, &[0])), &ALL).is_ok());
    refused("more people than the page has room for", &people(10_001, &[0]));
    refused("many more people", &people(10_002, &[0]));
    assert!(decode(&sealed('1', &people(2, &[2, 0, 0])), &ALL).is_ok());
    refused("one name for two people", &people(2, &[1, 0]));
    refused("two names for one", &people(1, &[2, 0, 0]));
    let name = [number(1 << 30), vec![b'x'; 100]].concat();
    refused("a name longer than the text", &content(&[NOTHING, NOTHING, &[1], &name]));
}

#[test]
fn a_whole_text_of_a_later_format_is_from_the_future_and_a_damaged_one_is_damaged() {
    let later = sealed('2', b"anything at all");
    assert_eq!(decode(&later, &ALL).map(|_| ()), Err(DecodeError::NewerVersion));
    assert_eq!(decode(&later.replace('2', "1"), &ALL).map(|_| ()), Err(DecodeError::Damaged));
    assert_eq!(decode(&later[..later.len() - 1], &ALL).map(|_| ()), Err(DecodeError::Damaged));
}

/// A page has room for what a text of so many letters may claim, so it looks at no longer one.
#[test]
fn a_text_of_a_million_letters_is_looked_at_and_a_longer_one_is_not() {
    let later = |content: usize| sealed('2', &vec![0; content - 4]);
    let (longest, longer) = (later(786_431), later(786_432));
    assert_eq!((longest.len(), longer.len()), (1 << 20, (1 << 20) + 1));
    assert_eq!(decode(&longest, &ALL).map(|_| ()), Err(DecodeError::NewerVersion));
    assert_eq!(decode(&longer, &ALL).map(|_| ()), Err(DecodeError::Damaged));
}
