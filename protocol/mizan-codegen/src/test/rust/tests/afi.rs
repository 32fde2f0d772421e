//! Typed errors and the connection beneath a client.

use afi_api::functions::OrderItemError;
use afi_api::{Client, CONTRACT};
use mizan_client::Mizan;
use serde_json::json;

#[test]
fn a_client_stands_on_any_connection() {
    let client = Client::from(Mizan::builder("http://127.0.0.1:1").session(false).build());
    let error = client.call("echo", &json!({"text": "hi"})).unwrap_err();
    assert_eq!(error.code(), "NETWORK");
    let failure = client
        .order_item(&afi_api::functions::OrderItemArgs::new(1))
        .unwrap_err();
    assert!(
        matches!(&failure, OrderItemError::Other(error) if error.code() == "NETWORK"),
        "{failure}"
    );
    assert!(std::error::Error::source(&failure).is_some());
}

#[test]
fn the_contract_is_known_by_its_hash() {
    assert_eq!(CONTRACT.len(), 64);
}
