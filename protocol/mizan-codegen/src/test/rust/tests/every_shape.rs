//! What travels, to the byte.

#![allow(deprecated)]

use golden_every_shape::contexts::OwnersContextParams;
use golden_every_shape::functions::{ListOwnersArgs, TreeArgs};
use golden_every_shape::types::{
    Cleared, Everything, Numbers, Owner, OwnerInput, Paid, PaidInput, Payment, PaymentInput, Pet,
    PetInput, Refused, Status, Tree, Visit,
};
use mizan_client::{Bytes, Int64};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{from_str, from_value, json, to_value, Value};

/// Reads `wire`, expects `value`, and writes the same again.
fn both_ways<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(wire: Value, value: T) {
    assert_eq!(from_value::<T>(wire.clone()).unwrap(), value);
    assert_eq!(to_value(value).unwrap(), wire);
}

fn owner() -> Owner {
    Owner {
        id: 5,
        first_name: "Eve".to_owned(),
        birth_date: None,
        pets: vec![Pet {
            name: "Rex".to_owned(),
            weight: "0.50".into(),
            owner: None,
        }],
        status: Status::OnLeave,
        address: None,
        notes: String::new(),
    }
}

#[test]
fn nullable_fields_and_lists_travel_both_ways() {
    let wire = json!({
        "id": 5, "first_name": "Eve", "birth_date": null, "status": "on leave", "address": null, "notes": "",
        "pets": [{"name": "Rex", "weight": "0.50", "owner": null}]
    });
    both_ways(wire, owner());
}

#[test]
fn what_has_a_default_is_left_out() {
    assert_eq!(
        to_value(OwnerInput::new(5, "Eve")).unwrap(),
        json!({"id": 5, "first_name": "Eve"})
    );
    let more = OwnerInput {
        status: Some(Status::GoneForGood),
        pets: Some(vec![PetInput::new("Rex")]),
        ..OwnerInput::new(5, "Eve")
    };
    assert_eq!(
        to_value(more).unwrap(),
        json!({"id": 5, "first_name": "Eve", "status": "gone \"for good\"", "pets": [{"name": "Rex"}]})
    );
    assert_eq!(to_value(ListOwnersArgs::default()).unwrap(), json!({}));
    let page = OwnersContextParams {
        page: Some(2),
        ..OwnersContextParams::default()
    };
    assert_eq!(to_value(page).unwrap(), json!({"page": 2}));
}

#[test]
fn unions_are_told_apart_by_their_tag() {
    both_ways(json!({"kind": "cleared"}), Payment::Cleared(Cleared {}));
    both_ways(
        json!({"kind": "refused", "reason": "no"}),
        Payment::Refused(Refused {
            reason: "no".to_owned(),
        }),
    );
    let paid = Paid {
        amount: "12.50".into(),
        fee: "0".into(),
    };
    both_ways(
        json!({"kind": "paid", "amount": "12.50", "fee": "0"}),
        Payment::Paid(paid),
    );
    let sent = PaymentInput::Paid(PaidInput::new("12.50"));
    assert_eq!(
        to_value(sent).unwrap(),
        json!({"kind": "paid", "amount": "12.50"})
    );
    assert!(from_value::<Payment>(json!({"kind": "Paid", "amount": "1", "fee": "0"})).is_err());
    assert!(from_value::<Payment>(json!({"reason": "no"})).is_err());
}

#[test]
fn a_struct_can_be_a_case_of_several_unions() {
    both_ways(
        json!({"type": "payment", "reason": "no"}),
        Everything::Payment(Refused {
            reason: "no".to_owned(),
        }),
    );
}

#[test]
fn an_unknown_word_is_refused() {
    let problem = from_str::<Status>("\"RETIRED\"").unwrap_err();
    assert!(
        problem.to_string().contains("unknown variant `RETIRED`"),
        "{problem}"
    );
}

#[test]
fn exact_values_keep_every_digit() {
    let numbers = Numbers {
        big: "123456789012345678901234567890".into(),
        day: "2026-01-31".into(),
        long: Int64(i64::MIN),
        site: "https://example.org/%C3%BC".into(),
        time: "13:45:00".into(),
        any: json!({"a": [1, null, 0.1]}),
    };
    let wire = json!({
        "big": "123456789012345678901234567890", "day": "2026-01-31", "long": "-9223372036854775808",
        "site": "https://example.org/%C3%BC", "time": "13:45:00", "any": {"a": [1, null, 0.1]}
    });
    both_ways(wire, numbers);
}

#[test]
fn an_integer_in_text_is_one_or_refused() {
    for text in ["9223372036854775808", "1.0", "", " 1", "+"] {
        assert!(from_value::<Int64>(json!(text)).is_err(), "{text:?}");
    }
    assert!(from_value::<Int64>(json!(1)).is_err());
}

#[test]
fn bytes_travel_in_base64() {
    let visit = Visit {
        at: "2026-01-31T13:45:00Z".into(),
        id: "123e4567-e89b-12d3-a456-426614174000".into(),
        photo: Some(Bytes(vec![0, 255])),
    };
    let wire = json!({"at": "2026-01-31T13:45:00Z", "id": "123e4567-e89b-12d3-a456-426614174000", "photo": "AP8="});
    both_ways(wire, visit);
    assert!(from_value::<Bytes>(json!("A?")).is_err());
}

#[test]
fn recursive_types_travel_both_ways() {
    let tree: Tree = from_str(r#"{"a":[{"b":[]},{}],"c":[]}"#).unwrap();
    assert_eq!(tree.0["a"][0].0["b"].len(), 0);
    let args = TreeArgs {
        tree: Some(tree),
        ..TreeArgs::default()
    };
    assert_eq!(
        to_value(args).unwrap(),
        json!({"tree": {"a": [{"b": []}, {}], "c": []}})
    );
}
