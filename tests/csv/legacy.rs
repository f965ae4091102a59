//! Lists that are not in Unicode, as spreadsheets on Windows save them in each language.

use competency_calculator::{
    csv::{CLOUD_PRODUCTIVITY_ALIASES, encoding::Encoding, example, export, inspect, legacy},
    languages::Locale,
    programs::CLOUD_PRODUCTIVITY,
};

/// A customer of each language.
const CUSTOMERS: [(&str, &str); 11] = [
    ("en", "Café Contoso"),
    ("pt-BR", "Panificação São João"),
    ("de", "Bäckerei Müller"),
    ("es", "Compañía Ibérica"),
    ("fr", "Boulangerie Élysée"),
    ("it", "Società Perché"),
    ("ja", "株式会社コントソ"),
    ("ko", "서울 빵집"),
    ("ru", "Булочная Ромашка"),
    ("zh-Hans", "上海面包店"),
    ("zh-Hant", "臺北麵包店"),
];

fn customer(language: Locale) -> &'static str {
    CUSTOMERS.iter().find(|(tag, _)| *tag == language.tag()).map(|(_, customer)| *customer).unwrap()
}

fn real(encoding: Encoding) -> &'static encoding_rs::Encoding {
    encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap()
}

fn decode(encoding: Encoding, bytes: &[u8]) -> Vec<u8> {
    let (text, _) = real(encoding).decode_without_bom_handling(bytes);
    text.into_owned().into_bytes()
}

fn encode(encoding: Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, lacks_letters) = real(encoding).encode(text);
    assert!(!lacks_letters, "{encoding:?} has not every letter of {text}");
    bytes.into_owned()
}

/// What is read of bytes on a page where `usual` is the usual encoding.
fn read(bytes: &[u8], usual: Encoding) -> String {
    assert_eq!(Encoding::sniff(bytes), None, "{:?} is Unicode", String::from_utf8_lossy(bytes));
    let encoding = legacy::encoding(bytes, usual, &CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES, decode);
    String::from_utf8(decode(encoding, bytes)).unwrap()
}

/// A list with the headings and words of a language.
fn list(language: Locale) -> String {
    let mut deployments = example::deployments(&CLOUD_PRODUCTIVITY);
    for deployment in &mut deployments {
        deployment.customer = Some(customer(language).into());
    }
    let bytes = export::write(&CLOUD_PRODUCTIVITY, language, &deployments);
    String::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}').to_owned()
}

#[test]
fn headings_of_a_language_tell_the_encoding_on_a_page_in_any_other() {
    for language in Locale::ALL {
        let list = list(language);
        let is_plain = list.lines().next().is_some_and(str::is_ascii);
        for page in Locale::ALL {
            // Headings without a letter of their own say nothing of it.
            if is_plain && legacy::usual(page) != legacy::usual(language) {
                continue;
            }
            let bytes = encode(legacy::usual(language), &list);
            assert_eq!(read(&bytes, legacy::usual(page)), list, "{} at {}", language.tag(), page.tag());
        }
    }
}

#[test]
fn where_headings_do_not_tell_it_is_the_usual_encoding_of_the_page() {
    for language in Locale::ALL {
        let list = format!("Customer,Workload,Active users\r\n{},Yammer,100\r\n", customer(language));
        let usual = legacy::usual(language);
        assert_eq!(read(&encode(usual, &list), usual), list, "{}", language.tag());
    }
}

#[test]
fn bytes_that_are_no_text_in_the_usual_encoding_are_read_in_another() {
    let list = "Customer,Workload,Active users\r\nCafé,Yammer,100\r\n";
    assert_eq!(read(&encode(Encoding::Windows1252, list), Encoding::ShiftJis), list);
}

#[test]
fn old_macintoshes_are_known_by_their_line_ends() {
    for list in ["Customer,Workload,Users\rJoão,Yammer,100\r", "Cliente;Serviço;Usuários\rJoão;Yammer;100\r"]
    {
        assert_eq!(read(&encode(Encoding::Macintosh, list), Encoding::Windows1252), list);
    }
}

#[test]
fn a_list_is_recognised_whole() {
    for language in Locale::ALL {
        let bytes = encode(legacy::usual(language), &list(language));
        let text = read(&bytes, Encoding::Windows1252);
        let found = inspect(text.as_bytes(), &CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_ALIASES);
        assert!(found.is_complete, "{}: {:?}", language.tag(), found.header);
    }
}
