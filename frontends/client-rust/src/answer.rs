//! Reads answers: data, or one error envelope.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::http::Reply;
use crate::{Error, Freshness, Merge, Target};

/// What a call that succeeded brings.
#[derive(Deserialize)]
#[serde(bound = "R: DeserializeOwned")]
pub(crate) struct Answer<R> {
    #[serde(deserialize_with = "there")]
    result: R,
    #[serde(default)]
    invalidate: Vec<Target>,
    #[serde(default)]
    merge: Vec<Merge>,
}

impl<R> Answer<R> {
    pub(crate) fn split(self) -> (R, Freshness) {
        (
            self.result,
            Freshness {
                invalidate: self.invalidate,
                merge: self.merge,
            },
        )
    }
}

/// A value that must be there even if it may be `null`.
fn there<'de, R: Deserialize<'de>, D: Deserializer<'de>>(source: D) -> Result<R, D::Error> {
    R::deserialize(source)
}

#[derive(Deserialize)]
struct Failure {
    error: Problem,
}

#[derive(Deserialize)]
struct Problem {
    code: String,
    message: String,
    #[serde(default)]
    details: Value,
}

/// The reply as a `T`, an object that has the `member` if one is named.
pub(crate) fn read<T: DeserializeOwned>(reply: &Reply, member: Option<&str>) -> Result<T, Error> {
    if !(200..300).contains(&reply.status) {
        return Err(failure(reply));
    }
    serde_json::from_slice(&reply.body).map_err(|problem| {
        let envelope = matches!(
            serde_json::from_slice(&reply.body),
            Ok(Value::Object(object)) if member.is_none_or(|name| object.contains_key(name))
        );
        if envelope {
            Error::invalid_answer(reply.status, &problem)
        } else {
            Error::no_envelope(reply.status)
        }
    })
}

fn failure(reply: &Reply) -> Error {
    let error = match serde_json::from_slice(&reply.body) {
        Ok(Failure { error }) => {
            Error::answered(error.code, reply.status, error.message, error.details)
        }
        Err(_) => Error::no_envelope(reply.status),
    };
    error.with_stale(reply.stale.as_deref().map(stale).unwrap_or_default())
}

/// The names in `X-Mizan-Invalidate`; without their params they are broader, and so enough.
fn stale(header: &str) -> Vec<Target> {
    header
        .split(", ")
        .map(|target| Target::context_named(target.split(';').next().unwrap_or(target)))
        .collect()
}
