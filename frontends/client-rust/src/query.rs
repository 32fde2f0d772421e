//! Params as a query.

use std::fmt::Write as _;

use serde_json::Value;

/// A list is a repeated name, a record or map is JSON, and `null` travels like an absent value.
pub(crate) fn query(params: &Value) -> String {
    let mut text = String::new();
    for (name, value) in params.as_object().into_iter().flatten() {
        match value {
            Value::Array(items) => items.iter().for_each(|item| pair(&mut text, name, item)),
            Value::Null => {}
            single => pair(&mut text, name, single),
        }
    }
    text
}

fn pair(text: &mut String, name: &str, value: &Value) {
    text.push(if text.is_empty() { '?' } else { '&' });
    escape(text, name);
    text.push('=');
    match value {
        Value::String(plain) => escape(text, plain),
        other => escape(text, &other.to_string()),
    }
}

/// Appends `plain` with everything but RFC 3986's unreserved characters percent-encoded.
pub(crate) fn escape(text: &mut String, plain: &str) {
    for byte in plain.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn params_become_pairs_in_the_order_of_their_names() {
        let params = json!({
            "tags": ["a b", "ü", null], "page": 2, "none": null, "on": true, "empty": [], "box": {"y": "1&2", "x": 0.5}
        });
        assert_eq!(
            super::query(&params),
            "?box=%7B%22x%22%3A0.5%2C%22y%22%3A%221%262%22%7D&on=true&page=2&tags=a%20b&tags=%C3%BC&tags=null"
        );
        assert_eq!(super::query(&json!({})), "");
    }
}
