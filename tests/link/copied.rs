//! Links as they arrive from mail programs, chats and documents: with what stood around them, encoded, broken over
//! lines. Public trackers that tell of it are named.

use competency_calculator::{
    link::{DecodeError, Names, decode, encode},
    programs::ALL,
};

const CODE: &str = "1EmNsb3VkLXByb2R1Y3Rpdml0edOPzwkOAQUooQYpACoBK8MDLNGlTAAAAQIEAAECAJVHj_8";

#[test]
fn what_stands_around_a_link_is_no_part_of_it() {
    let whole = decode(CODE, &ALL).unwrap();
    for around in [
        ".",
        ").",
        "%20",
        ")",
        ",",
        ";",
        "!",
        "?",
        ":",
        "'",
        "\"",
        "”",
        "»",
        ">",
        "]",
        "}",
        "…",
        "*",
        "`",
        "|",
        "%22",
        "%3E",
        "%29.",
        "%0A",
        "%0D%0A",
        "%E2%80%8B",
        "\u{200b}",
        "%2C%20thanks",
        " thanks",
        "/",
        "\\",
        "=",
        "%3D",
        "%2520",
    ] {
        assert_eq!(decode(&format!("{CODE}{around}"), &ALL).as_ref(), Ok(&whole), "{around}");
    }
}

#[test]
fn a_link_that_was_encoded_or_broken_is_opened() {
    let whole = decode(CODE, &ALL).unwrap();
    let (before, after) = CODE.split_at(40);
    for other in [
        CODE.replace('_', "%5F"),
        CODE.replace('_', "%5f"),
        // Skyfay/SkySend 68: encoded twice.
        CODE.replace('_', "%255F"),
        format!("{before}%0A{after}"),
        format!("{before}%20{after}"),
        format!("{before}\n {after}"),
        // The soft line break of mail, and invisible letters that mark where a line may break.
        format!("{before}=\r\n{after}"),
        format!("{before}%3D%0A{after}"),
        format!("{before}\u{ad}{after}"),
        format!("{before}\u{200b}{after}."),
    ] {
        assert_eq!(decode(&other, &ALL).as_ref(), Ok(&whole), "{other}");
    }
}

#[test]
fn a_last_letter_that_is_none_is_put_back() {
    // cryptpad/cryptpad 86: mail programs leave a hyphen at the end behind.
    let mut found = [false; 2];
    for entry in 0..800_u64 {
        let mut linked = decode(CODE, &ALL).unwrap();
        if let Some(first) = linked.evidence.deployments.as_mut().and_then(|list| list.first_mut()) {
            first.active_users = Some(entry * entry * 5);
        }
        let code = encode(&linked, Names::default()).unwrap();
        for (last, found) in ["-", "_"].into_iter().zip(&mut found) {
            if let Some(cut) = code.strip_suffix(last) {
                assert_eq!(decode(cut, &ALL).as_ref(), Ok(&linked), "{code}");
                *found = true;
            }
        }
    }
    assert_eq!(found, [true; 2]);
}

#[test]
fn what_is_damaged_stays_so() {
    for other in [
        "",
        ".",
        "%",
        "%2",
        "%zz",
        "%20",
        &CODE[..30],
        &CODE.replace('V', "W"),
        &CODE.to_lowercase(),
        &format!("x{CODE}"),
    ] {
        assert_eq!(decode(other, &ALL), Err(DecodeError::Damaged), "{other}");
    }
}
