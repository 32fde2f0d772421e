//! What emitted code calls; not meant for others.

use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

use crate::{Error, Mizan, Target};

/// Something that a function declares to make stale.
#[derive(Clone, Copy, Debug)]
pub struct Affects<'a> {
    context: &'a str,
    function: Option<&'a str>,
    params: &'a [&'a str],
}

impl<'a> Affects<'a> {
    /// The instances of a context that these arguments name.
    pub fn context(name: &'a str, params: &'a [&'a str]) -> Self {
        Self {
            context: name,
            function: None,
            params,
        }
    }

    /// One function of the instances that these arguments name.
    pub fn function(context: &'a str, name: &'a str, params: &'a [&'a str]) -> Self {
        Self {
            context,
            function: Some(name),
            params,
        }
    }

    /// What a call with these arguments makes stale; an absent one does not narrow it.
    pub(crate) fn by(&self, args: &Value) -> Target {
        let given = self.params.iter().filter_map(|name| {
            let value = args.get(name).filter(|value| !value.is_null())?;
            Some(((*name).to_owned(), value.clone()))
        });
        Target::new(self.context, self.function, given.collect())
    }

    /// The target, if it is the function that a header names alone.
    pub(crate) fn named(&self, target: &Target) -> Option<Target> {
        let function = self.function.filter(|name| *name == target.context())?;
        Some(Target::new(
            self.context,
            Some(function),
            target.params().clone(),
        ))
    }
}

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

/// [`call`] of a function that makes something stale.
pub fn change<R: DeserializeOwned, E: From<Error>>(
    mizan: &Mizan,
    function: &str,
    args: &impl Serialize,
    affects: &[Affects<'_>],
) -> Result<R, E> {
    mizan.change(function, args, affects).map_err(E::from)
}

/// [`Mizan::fetch_context`].
pub fn fetch<R: DeserializeOwned>(
    mizan: &Mizan,
    context: &str,
    params: &impl Serialize,
) -> Result<R, Error> {
    mizan.fetch_context(context, params)
}
