//! What every Rust client that `mizan generate` emits stands on.
//!
//! Applications rarely use it by name: the emitted crate has a typed method for every function and context. By hand:
//!
//! ```no_run
//! use mizan_client::Mizan;
//! use serde_json::{json, Value};
//!
//! let mizan = Mizan::builder("https://api.example.org/api/mizan")
//!     .basic_auth("ann", "secret")
//!     .build();
//! let profile: Value = mizan.call("update_profile", &json!({"user_id": 5, "name": "Ada"}))?;
//! # Ok::<(), mizan_client::Error>(())
//! ```
//!
//! The client blocks. In asynchronous code, run it where blocking is allowed, such as `tokio::task::spawn_blocking`;
//! a [`Mizan`] is cheap to clone and may be used by many threads.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod answer;
mod builder;
mod cookies;
#[doc(hidden)]
pub mod emitted;
mod error;
mod finite;
mod freshness;
mod http;
mod mizan;
mod query;
mod values;

pub use builder::Builder;
pub use error::{Error, Violation};
pub use freshness::{Freshness, Merge, Params, Target};
pub use mizan::{Csrf, Mizan, Session};
pub use values::{BigInteger, Bytes, Date, DateTime, Decimal, Duration, Int64, Time, Uri, Uuid};

/// Any JSON value, where the contract says no more.
pub use serde_json::Value;
