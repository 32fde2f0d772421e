//! What emitted code calls; not meant for others.

use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::{Error, Mizan};

/// No arguments, or no params.
#[derive(Serialize)]
pub struct NoArgs {}

/// [`Mizan::call`] with the errors that a function declares.
pub fn call<R: DeserializeOwned, E: From<Error>>(
    mizan: &Mizan,
    function: &str,
    args: &impl Serialize,
) -> Result<R, E> {
    mizan.call(function, args).map_err(E::from)
}

/// [`Mizan::fetch_context`].
pub fn fetch<R: DeserializeOwned>(
    mizan: &Mizan,
    context: &str,
    params: &impl Serialize,
) -> Result<R, Error> {
    mizan.fetch_context(context, params)
}
