//! What an answer says about other data.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::Error;

/// Params by name, as they travel.
pub type Params = BTreeMap<String, Value>;

/// What a mutation's answer says about data that its caller may hold.
///
/// ```
/// use mizan_client::{Mizan, Target};
///
/// let mizan = Mizan::builder("https://api.example.org/api/mizan")
///     .on_freshness(|freshness| {
///         for target in &freshness.invalidate {
///             if target.context() == "user" { /* drop what was cached of users */ }
///         }
///     })
///     .build();
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Freshness {
    /// What is stale now.
    pub invalidate: Vec<Target>,
    /// Values that take the place of what was read before.
    pub merge: Vec<Merge>,
}

impl Freshness {
    pub(crate) fn is_empty(&self) -> bool {
        self.invalidate.is_empty() && self.merge.is_empty()
    }
}

/// What became stale: instances of a context, or one function of it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "Wire")]
pub struct Target {
    context: String,
    function: Option<String>,
    params: Params,
}

impl Target {
    pub(crate) fn new(context: &str, function: Option<&str>, params: Params) -> Self {
        Self {
            context: context.to_owned(),
            function: function.map(str::to_owned),
            params,
        }
    }

    /// A whole context.
    pub(crate) fn context_named(name: &str) -> Self {
        Self::new(name, None, Params::new())
    }

    /// The context's name; `*` is everything.
    pub fn context(&self) -> &str {
        &self.context
    }

    /// The one function of the context, if it is not the whole context.
    pub fn function(&self) -> Option<&str> {
        self.function.as_deref()
    }

    /// What the params of an instance must contain for it to be stale; empty for every instance.
    pub fn params(&self) -> &Params {
        &self.params
    }
}

/// As the protocol writes it.
impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.function.is_none() && self.params.is_empty() {
            return serializer.serialize_str(&self.context);
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("context", &self.context)?;
        if let Some(function) = &self.function {
            map.serialize_entry("function", function)?;
        }
        if !self.params.is_empty() {
            map.serialize_entry("params", &self.params)?;
        }
        map.end()
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Wire {
    Name(String),
    Scoped {
        context: String,
        function: Option<String>,
        #[serde(default)]
        params: Params,
    },
}

impl From<Wire> for Target {
    fn from(wire: Wire) -> Self {
        match wire {
            Wire::Name(name) => Self::context_named(&name),
            Wire::Scoped {
                context,
                function,
                params,
            } => Self {
                context,
                function,
                params,
            },
        }
    }
}

/// A value that takes the place of what was read before, so that nobody has to ask for it again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Merge {
    context: String,
    #[serde(default)]
    params: Params,
    slot: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    value: Value,
}

impl Merge {
    /// The context that holds the value.
    pub fn context(&self) -> &str {
        &self.context
    }

    /// What the params of the instance contain.
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// The function whose data it is.
    pub fn slot(&self) -> &str {
        &self.slot
    }

    /// Where the data is a list, the field that tells its elements apart: the element with the same one is replaced,
    /// or the value is appended.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// The value as it travelled.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The value as the type of the slot.
    ///
    /// # Errors
    ///
    /// `INVALID_ANSWER` if it is no such value.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, Error> {
        T::deserialize(&self.value).map_err(|problem| Error::invalid_answer(0, &problem))
    }
}
