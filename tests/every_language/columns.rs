//! The columns of a file: each has a name that no other column has.

use std::collections::BTreeSet;

use competency_calculator::text::{Locale, column};

#[test]
fn columns_with_one_name_are_told_apart_by_number() {
    let header = ["Users", "Customer", " Users ", ""].map(str::to_owned);
    for locale in Locale::ALL {
        let names = [0, 1, 2, 3, 4].map(|index| column(locale, &header, index));
        let different: BTreeSet<_> = names.iter().collect();
        assert_eq!(different.len(), names.len(), "{}: {names:?}", locale.tag());
    }
    let english = [0, 1, 2, 3].map(|index| column(Locale::of_tag("en"), &header, index));
    assert_eq!(english, ["Users (Column 1)", "Customer", "Users (Column 3)", "Column 4"]);
}
