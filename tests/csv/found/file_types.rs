//! Files that are no list.

use competency_calculator::csv::file_type::FileType;

/// An archive as office programs write it, with the first name that stands in it.
fn archive(name: &str) -> Vec<u8> {
    [b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0".as_slice(), &[0; 14], name.as_bytes(), &[7; 40]].concat()
}

/// A file in the format that office programs had before, with the name of what is in it.
fn compound(name: &str) -> Vec<u8> {
    let name = name.encode_utf16().flat_map(u16::to_le_bytes);
    [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 40]].concat().into_iter().chain(name).collect()
}

#[test]
fn a_file_is_known_by_what_it_is() {
    let file_types: Vec<(FileType, Vec<u8>)> = vec![
        (FileType::Unknown, archive("[Content_Types].xml")),
        (FileType::Unknown, archive("[Content_Types].xml _rels/.rels ppt/presentation.xml")),
        (FileType::Unknown, archive("[Content_Types].xml visio/document.xml")),
        (FileType::Archive, b"PK\x05\x06\0\0\0\0".to_vec()),
        (FileType::Excel, archive("_rels/.rels xl/workbook.xml")),
        (FileType::Excel, compound("Workbook")),
        (FileType::Excel, compound("Book")),
        (FileType::Excel, compound("EncryptedPackage")),
        (FileType::Excel, [compound(""), b"\x09\x08\x10\0\0\x06\x05\0".to_vec()].concat()),
        (FileType::Document, compound("WordDocument")),
        (FileType::Unknown, compound("PowerPoint Document")),
        (FileType::Unknown, compound("__substg1.0_1000001F")),
        (FileType::Excel, b"\x09\x08\x10\x00\x00\x06\x05\x00".to_vec()),
        (FileType::OpenDocument, archive("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
        (FileType::Document, archive("mimetypeapplication/vnd.oasis.opendocument.text")),
        (FileType::Document, archive("[Content_Types].xml word/document.xml")),
        (FileType::Document, b"{\\rtf1\\ansi".to_vec()),
        (FileType::Numbers, archive("Index/Document.iwa")),
        (FileType::Archive, archive("list.csv")),
        (FileType::Archive, b"\x1f\x8b\x08\x00".to_vec()),
        (FileType::Pdf, b"%PDF-1.7\n%\xe2\xe3".to_vec()),
        (FileType::Picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        (FileType::Picture, b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec()),
        (FileType::Picture, b"GIF89a".to_vec()),
        (FileType::Picture, b"RIFF\x10\0\0\0WEBPVP8 ".to_vec()),
        (FileType::Picture, b"\0\0\0\x18ftypheic".to_vec()),
        (FileType::Picture, b"BM\x36\0\x0c\0\0\0\0\0\x36".to_vec()),
        // SheetJS/sheetjs 575 and 617: many an .xls is a page or XML. A text in UTF-16 is a list.
        (FileType::WebPage, b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">".to_vec()),
        (FileType::WebPage, b"\n <!DOCTYPE html>".to_vec()),
        (FileType::WebPage, b"<?xml version=\"1.0\"?><Workbook".to_vec()),
        (FileType::WebPage, b"\xef\xbb\xbf<table>".to_vec()),
        (FileType::WebPage, b"<!-- saved --><table>".to_vec()),
        (FileType::WebPage, b"MIME-Version: 1.0\r\nContent-Type: multipart/related".to_vec()),
        // SheetJS/sheetjs 458, 929 and 1178: it may begin with any tag; also a workbook of XML, and a page with all its parts.
        (FileType::WebPage, b"<style>td{}</style>\n<table><tr><td>Customer".to_vec()),
        (FileType::WebPage, b"<div class=x>\n<TABLE><TR><TD>Customer".to_vec()),
        (FileType::WebPage, b"<Workbook xmlns=\"urn:x\"><Worksheet><Table><Row>".to_vec()),
        (FileType::WebPage, b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n".to_vec()),
        // PHPOffice/PhpSpreadsheet 2276: what opens with ID and is SYLK. And another format that only Excel opens.
        (FileType::Excel, b"ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K\"Customer\"\r\nC;X2;K5\r\nE\r\n".to_vec()),
        (FileType::Excel, b"TABLE\r\n0,1\r\n\"EXCEL\"\r\nVECTORS\r\n0,2\r\n".to_vec()),
        // jimhester/libvroom 228, OpenRefine/OpenRefine 172: no browser reads UTF-32.
        (
            FileType::Unknown,
            "\u{feff}Customer,Users\nAlpha,5\n"
                .chars()
                .flat_map(|letter| (letter as u32).to_le_bytes())
                .collect(),
        ),
        (
            FileType::Unknown,
            "\u{feff}客户,用户\n甲,5\n".chars().flat_map(|letter| (letter as u32).to_be_bytes()).collect(),
        ),
        (
            FileType::Unknown,
            "Customer,Users\nAlpha,5\n".chars().flat_map(|letter| (letter as u32).to_le_bytes()).collect(),
        ),
        // More zeros than any text has: an archive, a link to a file, a table of a database.
        (
            FileType::Unknown,
            [b"list.csv".as_slice(), &[0; 92], b"0000644\0", &[0; 400], b"Customer,Users\n"].concat(),
        ),
        (FileType::Unknown, [b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0".as_slice(), &[0; 60]].concat()),
        (
            FileType::Unknown,
            [
                b"\x03\x11\x07\x01\x02\0\0\0a\0\x1e\0".as_slice(),
                &[0; 20],
                b"CUSTOMER\0\0\0C\0\0\0\0\x14",
                &[0; 15],
                b"\r Alpha   5",
            ]
            .concat(),
        ),
        // OasisLMF/OasisPlatform 518, etalab/csvapi 103, datopian/data-cli 262.
        (FileType::Unknown, [b"PAR1\x15\x04\x15\x20".as_slice(), &[3; 40]].concat()),
        (FileType::Document, b"{\\rtf1\\ansi\\deff0 Customer\\tab Users".to_vec()),
        (FileType::Pdf, b"\xef\xbb\xbf%PDF-1.4".to_vec()),
        (FileType::Json, b"{\"customer\":\"Alpha\"}\n{\"customer\":\"Beta\"}\n".to_vec()),
        (FileType::Picture, b"<svg xmlns=\"http://www.w3.org/2000/svg\">".to_vec()),
        (FileType::Pdf, b"\r\n%PDF-1.4\n".to_vec()),
        // Compressed or encrypted: every byte is as likely as another.
        (
            FileType::Unknown,
            (0..4096_u32).map(|place| (place.wrapping_mul(2_654_435_761) >> 24) as u8 | 1).collect(),
        ),
        (FileType::Json, b"{\"kind\": 1}".to_vec()),
        (FileType::Json, b" [1]".to_vec()),
        (FileType::Empty, Vec::new()),
        (FileType::Empty, b"\xef\xbb\xbf\r\n \r\n".to_vec()),
        (FileType::Empty, b"\xff\xfe".to_vec()),
        (FileType::Unknown, vec![0, 1, 2, 3, 4, 0, 255, 7]),
        (FileType::Unknown, b"SQLite format 3\0".to_vec()),
        // As many zero bytes in one half as in the other: no text in UTF-16.
        (FileType::Unknown, [1, 2, 0, 0].repeat(16)),
    ];
    for (file_type, bytes) in file_types {
        assert_eq!(FileType::of(&bytes), Some(file_type), "{:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_list_is_none_of_these() {
    let text = "Customer,Workload,Users\nSão João,Yammer,5\n";
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let lists: Vec<Vec<u8>> = vec![
        text.into(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        text.chars().map(|letter| u8::try_from(letter).unwrap()).collect(),
        // SheetJS/sheetjs 651: what opens with ID is no SYLK.
        b"ID,Customer,Workload,Users\n".to_vec(),
        b"ID;Customer;Workload;Users\n".to_vec(),
        // AgResearch/KGD 20, synthetichealth/synthea 443, openboxes/openboxes 206.
        b"ID\tCustomer\tWorkload\tUsers\n1\tAlpha\tYammer\t5\n".to_vec(),
        b"ID;Partner;Customer;Users\n1;P;Alpha;5\nC;Y1;X1;K5\n".to_vec(),
        b"TABLE,Workload,Users\n0,1,2\n".to_vec(),
        // A disk filled the last block with zeros.
        [text.as_bytes(), &[0; 4000]].concat(),
        // harelba/q 98, fxcm/FXCMTickData 7, adaltas/node-csv-parse 318: UTF-16 with and without a mark.
        [b"\xff\xfe".to_vec(), wide(u16::to_le_bytes)].concat(),
        [b"\xfe\xff".to_vec(), wide(u16::to_be_bytes)].concat(),
        b"BMW,Yammer,5\n".to_vec(),
        b"PK Ltd,Yammer,5\n".to_vec(),
        b"RIFF,Yammer,5\n".to_vec(),
        // One zero byte is a fault in a cell: wireservice/csvkit 927.
        ["Customer,Workload,Users\nAl\0pha,Yammer,5\n", &"Beta,Yammer,6\n".repeat(9)].concat().into(),
        b"<none>,Yammer,5\n".to_vec(),
        b"<b>Customer</b>,Workload,Users\nAlpha,Yammer,5\n".to_vec(),
        "\u{feff}[顧客]\t[製品]\t[ユーザー数]\n".into(),
        b"Customer,Workload,Users\nAl\x02pha,Yammer,5\n".to_vec(),
        // An escape in a cell, and letters of two bytes of an older encoding.
        ["Customer,Workload,Users\nAl\x1bpha,Yammer,5\n", &"Beta,Yammer,6\n".repeat(9)].concat().into(),
        b"\x8c\xda\x8bq,Yammer,5\n\x83A\x83\x8b\x83t\x83@,Yammer,6\n".to_vec(),
        // As databases write names.
        b"[Customer],[Workload],[Users]\nAlpha,Yammer,5\n".to_vec(),
    ];
    for list in lists {
        assert_eq!(FileType::of(&list), None, "{:?}", String::from_utf8_lossy(&list));
    }
}

#[test]
fn one_byte_in_64_may_be_a_fault_of_a_list() {
    let list = |length: usize| [b"Alpha\x01,Beta\x02,".as_slice(), &b"x".repeat(length - 13)].concat();
    assert_eq!(FileType::of(&list(128)), None);
    assert_eq!(FileType::of(&list(127)), Some(FileType::Unknown));
}

#[test]
fn each_type_is_known_by_its_word() {
    for file_type in FileType::ALL {
        assert_eq!(FileType::of_word(file_type.word()), Some(*file_type));
    }
    assert_eq!(FileType::of_word(""), None);
    assert_eq!(FileType::of_word("spreadsheet"), None);
}
