//! Works off the probes of `tests/drivers/probes.json` with the emitted client; prints a line for each.

use std::sync::{Arc, Mutex};

use afi_client::contexts::{SearchContextParams, UserContextParams};
use afi_client::functions::{
    DrawArgs, EchoArgs, EchoValuesArgs, FindUserArgs, OrderItemArgs, OrderItemError,
    RenameUserArgs, ReplaceItemsArgs, SaveItemArgs, TouchProfileArgs, UpdateProfileArgs,
};
use afi_client::types::{Shape, ShapeCircle, ShapeSquare, ValueStatus, Values};
use afi_client::Client;
use mizan_client::{Bytes, Error, Freshness, Mizan};
use serde::Serialize;
use serde_json::{json, to_value, Value};

/// The server, and what its answers said of other data.
struct Driver {
    base: String,
    heard: Arc<Mutex<Freshness>>,
}

impl Driver {
    fn client(&self, user: Option<&str>) -> Client {
        let heard = Arc::clone(&self.heard);
        let builder = Mizan::builder(&self.base)
            .on_freshness(move |freshness| *heard.lock().unwrap() = freshness.clone());
        Client::from(match user {
            Some(name) => builder.basic_auth(name, name).build(),
            None => builder.build(),
        })
    }

    /// Asks as nobody.
    fn probe<T: Serialize>(&self, name: &str, ask: impl FnOnce(&Client) -> Result<T, Error>) {
        self.probe_as(name, None, ask);
    }

    fn probe_as<T: Serialize>(
        &self,
        name: &str,
        user: Option<&str>,
        ask: impl FnOnce(&Client) -> Result<T, Error>,
    ) {
        let mut result = match ask(&self.client(user)) {
            Ok(data) => json!({ "data": to_value(data).unwrap() }),
            Err(error) => problem(error.code(), error.status(), error.details()),
        };
        let heard = std::mem::take(&mut *self.heard.lock().unwrap());
        if !heard.invalidate.is_empty() {
            result["invalidate"] = to_value(heard.invalidate).unwrap();
        }
        if !heard.merge.is_empty() {
            result["merge"] = to_value(heard.merge).unwrap();
        }
        println!("{}", json!({ "probe": name, "result": result }));
    }
}

fn problem(code: &str, status: u16, details: &Value) -> Value {
    json!({ "error": { "code": code, "status": status, "details": details } })
}

fn main() {
    let base = std::env::args().next_back().expect("the base URL");
    let driver = Driver {
        base,
        heard: Arc::default(),
    };
    reads(&driver);
    mutations(&driver);
    failures(&driver);
}

fn reads(driver: &Driver) {
    driver.probe("echo", |client| {
        client.echo(&EchoArgs::new("Grüße, \"日本\" \\ 🙂\n"))
    });
    driver.probe("no-input", Client::whoami);
    driver.probe("bundle", |client| {
        client.fetch_user_context(&UserContextParams::new(5))
    });
    driver.probe("map-and-default", |client| {
        client.fetch_search_context(&SearchContextParams::new(
            "e",
            vec!["B".to_owned(), "l".to_owned()],
        ))
    });
    driver.probe("types", |client| {
        client.echo_values(&EchoValuesArgs::new(values()))
    });
    driver.probe("nullable-absent", |client| {
        client.find_user(&FindUserArgs::new(99))
    });
    driver.probe("nullable-present", |client| {
        client.find_user(&FindUserArgs::new(1))
    });
    driver.probe("union-circle", |client| {
        client.draw(&DrawArgs::new(Shape::Circle(ShapeCircle { radius: 1.5 })))
    });
    driver.probe("union-square", |client| {
        client.draw(&DrawArgs::new(Shape::Square(ShapeSquare { side: 2.0 })))
    });
}

fn values() -> Values {
    Values {
        active: true,
        big: "-123456789012345678901234567890".into(),
        bytes: Bytes(vec![0, 255, 16]),
        count: i32::MIN,
        day: "2024-02-29".into(),
        length: "PT1H0.000000001S".into(),
        letters: vec!["a".to_owned(), String::new(), "é".to_owned()],
        moment: "2026-01-31T09:30:00.123456789Z".into(),
        price: "0.10".into(),
        ratio: 0.1,
        scores: [
            (String::new(), 0),
            ("a b".to_owned(), 1),
            ("__proto__".to_owned(), 2),
        ]
        .into(),
        size: 9_007_199_254_740_991,
        status: ValueStatus::Paid,
        text: String::new(),
        time: "23:59:59.999999999".into(),
        uuid: "0b9f6bc0-5c41-4f0e-9d5a-6a3c1a3a7c11".into(),
    }
}

fn mutations(driver: &Driver) {
    driver.probe("invalidate-scoped", |client| {
        client.update_profile(&UpdateProfileArgs::new(2, "Bert"))
    });
    driver.probe("invalidate-broad", Client::clear_all);
    driver.probe("invalidate-function", |client| {
        client.touch_profile(&TouchProfileArgs::new(3))
    });
    driver.probe("merge", |client| {
        client.rename_user(&RenameUserArgs::new(4, "Dora"))
    });
    driver.probe("upsert", |client| {
        client.save_item(&SaveItemArgs::new(2, "Buoy"))
    });
    driver.probe("merge-list", |client| {
        client.replace_items(&ReplaceItemsArgs::new(vec![
            "Davit".to_owned(),
            "Eyelet".to_owned(),
        ]))
    });
}

fn failures(driver: &Driver) {
    driver.probe("guard-401", Client::fetch_account_context);
    driver.probe_as("guard-403", Some("ann"), Client::staff_only);
    driver.probe_as("guard-passed", Some("sam"), Client::staff_only);
    driver.probe("validation", |client| {
        client.call("echo", &json!({"text": 5, "volume": 1}))
    });
    typed_error(driver);
    driver.probe("not-implemented", Client::not_implemented);
    driver.probe("internal-error", Client::buggy);
    driver.probe("internal-function", |client| {
        client.call("stripe_webhook", &json!({}))
    });
    driver.probe("unknown-function", |client| {
        client.call("no_such_function", &json!({}))
    });
}

fn typed_error(driver: &Driver) {
    let result = match driver.client(None).order_item(&OrderItemArgs::new(2)) {
        Ok(status) => json!({ "data": to_value(status).unwrap() }),
        Err(OrderItemError::OutOfStock(details, error)) => {
            problem(error.code(), error.status(), &to_value(details).unwrap())
        }
        Err(OrderItemError::Other(error)) => problem("UNTYPED", error.status(), error.details()),
    };
    println!("{}", json!({ "probe": "typed-error", "result": result }));
}
