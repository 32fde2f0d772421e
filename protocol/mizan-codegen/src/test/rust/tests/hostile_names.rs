//! Names that mean something to Rust, to TypeScript, or to nobody.

#![allow(deprecated)]

use golden_hostile_names::functions::{DeleteArgs, FunctionArgs};
use golden_hostile_names::types::{
    名前Input, Case, CaseInput, ClassInput, Enum, Größe, Record, StringInput, N0X, U24,
};
use serde_json::{from_value, json, to_value};

fn class() -> ClassInput {
    ClassInput::new("p", "c", 1, true, "q", "l", "n", "e")
}

#[test]
fn names_on_the_wire_stay_as_they_are() {
    let class_json = json!({
        "__proto__": "p", "constructor": "c", "a-b": 1, "0": true, "quote\"back\\slash": "q", "line\nbreak": "l",
        "naïve": "n", "": "e"
    });
    let args = DeleteArgs::new("p", class(), "k", Enum::U2a2f);
    assert_eq!(
        to_value(args).unwrap(),
        json!({"__proto__": "p", "class": class_json, "key": "k", "ref": "*/"})
    );
    let size = N0X {
        x: U24 {
            u24: Größe { fi: 1 },
        },
    };
    let args = FunctionArgs::new(名前Input::default(), size, class(), "p");
    assert_eq!(
        to_value(args).unwrap(),
        json!({"options": {}, "args": {"x": {"$": {"ﬁ": 1}}}, "class": class_json, "__proto__": "p"})
    );
}

#[test]
fn words_that_are_no_names_travel_both_ways() {
    for text in [
        "*/",
        "\"",
        "\\",
        "${x}",
        "`",
        "\n",
        "\u{2028}",
        "class",
        "__proto__",
        "</script>",
    ] {
        let word: Enum = from_value(json!(text)).unwrap();
        assert_eq!(to_value(word).unwrap(), json!(text));
    }
}

#[test]
fn a_union_may_have_any_discriminator_and_tags() {
    let wire = json!({"__proto__": "class", "Promise": {"a": "b"}});
    let record = Record {
        promise: [("a".to_owned(), "b".to_owned())].into(),
    };
    assert_eq!(
        from_value::<Case>(wire.clone()).unwrap(),
        Case::Class(record)
    );
    let sent = CaseInput::U22(StringInput { class: class() });
    assert_eq!(to_value(sent).unwrap()["__proto__"], json!("\""));
}
