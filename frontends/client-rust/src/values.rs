//! Values that JSON has no type for. Each keeps what the server wrote, digit for digit.

use std::fmt;
use std::str::FromStr;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! text {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The value of this text. The server checks it, and answers `VALIDATION_ERROR` if it is none.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text, as it travels.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The value as a type of your own choice.
            ///
            /// # Errors
            ///
            /// Fails as that type's `FromStr` does.
            pub fn parse<T: FromStr>(&self) -> Result<T, T::Err> {
                self.0.parse()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}

macro_rules! from_integers {
    ($name:ident: $($integer:ty),*) => {
        $(impl From<$integer> for $name {
            fn from(value: $integer) -> Self {
                Self(value.to_string())
            }
        })*
    };
}

text!(
    /// A decimal number of any size and precision, such as `12.50`.
    ///
    /// Two values are equal if they are written equally: `12.5` is not `12.50`.
    ///
    /// ```
    /// use mizan_client::Decimal;
    ///
    /// let price = Decimal::from("12.50");
    /// assert_eq!(price.parse::<f64>(), Ok(12.5));
    /// ```
    Decimal
);
text!(
    /// An integer of any size.
    ///
    /// ```
    /// use mizan_client::BigInteger;
    ///
    /// assert_eq!(BigInteger::from(7_u64).parse::<u128>(), Ok(7));
    /// ```
    BigInteger
);
text!(
    /// An ISO 8601 date, such as `2026-01-31`.
    Date
);
text!(
    /// An ISO 8601 time, such as `13:45:00`.
    Time
);
text!(
    /// An ISO 8601 date and time, such as `2026-01-31T13:45:00Z`; without an offset where the contract says it is local.
    DateTime
);
text!(
    /// An ISO 8601 duration, such as `PT15M`.
    Duration
);
text!(
    /// A UUID, such as `123e4567-e89b-12d3-a456-426614174000`.
    Uuid
);
text!(
    /// A URI.
    Uri
);

from_integers!(Decimal: i8, i16, i32, i64, i128, u8, u16, u32, u64, u128);
from_integers!(BigInteger: i8, i16, i32, i64, i128, u8, u16, u32, u64, u128);

/// A 64-bit integer that travels as text, so that none of its digits is lost on the way.
///
/// ```
/// use mizan_client::Int64;
///
/// assert_eq!(serde_json::to_string(&Int64(i64::MAX)).unwrap(), "\"9223372036854775807\"");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Int64(
    /// The integer.
    pub i64,
);

impl From<i64> for Int64 {
    fn from(value: i64) -> Self {
        Self(value)
    }
}

impl From<Int64> for i64 {
    fn from(value: Int64) -> Self {
        value.0
    }
}

impl fmt::Display for Int64 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl Serialize for Int64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Int64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map(Self)
            .map_err(|_| D::Error::custom(format!("{text:?} (expected: a 64-bit integer as text)")))
    }
}

/// Bytes, which travel in base64.
///
/// ```
/// use mizan_client::Bytes;
///
/// assert_eq!(serde_json::to_string(&Bytes(vec![1, 2, 3])).unwrap(), "\"AQID\"");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bytes(
    /// The bytes.
    pub Vec<u8>,
);

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        STANDARD
            .decode(&text)
            .map(Self)
            .map_err(|problem| D::Error::custom(format!("{problem} (expected: bytes in base64)")))
    }
}
