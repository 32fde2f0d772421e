//! What a request can end with.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::Deserialize;
use serde_json::Value;

use crate::Target;

/// A request that failed, whatever the reason.
///
/// ```
/// # fn show(_: &str, _: &str) {}
/// # fn handle(error: mizan_client::Error) {
/// match error.code() {
///     "VALIDATION_ERROR" => error.violations().iter().for_each(|problem| show(&problem.path, &problem.message)),
///     "NETWORK" | "TIMEOUT" | "UNAVAILABLE" => show("", "Try again later."),
///     _ => show("", error.message()),
/// }
/// # }
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    code: String,
    status: u16,
    message: String,
    details: Value,
    invalidate: Vec<Target>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// One problem with the arguments or params of a request.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// `required`, `type`, `unknown`, or the constraint's name (`size`, `notBlank`).
    pub code: String,
    /// What is wrong, for people.
    pub message: String,
    /// Where: `args.user.name`, `params.page`.
    pub path: String,
}

impl Error {
    /// The server's code; `HTTP_<status>` for a reply that is no envelope; `NETWORK` if there was none; `TIMEOUT`;
    /// `INVALID_ANSWER` for a result that is not what the contract says; `INVALID_ARGUMENT` for a value that JSON
    /// cannot hold.
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// The HTTP status; 0 when there was no reply.
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// What the server says, for people.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What the server tells beside the message; `null` if nothing.
    pub fn details(&self) -> &Value {
        &self.0.details
    }

    /// The details as a type; nothing if they are none.
    pub fn details_as<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0.details).ok()
    }

    /// The problems of a `VALIDATION_ERROR`, sorted by path; empty for other errors.
    pub fn violations(&self) -> Vec<Violation> {
        self.details_as()
            .filter(|_| self.0.code == "VALIDATION_ERROR")
            .unwrap_or_default()
    }

    /// What became stale although the call failed, as a call may fail and yet have changed something.
    pub fn invalidate(&self) -> &[Target] {
        &self.0.invalidate
    }

    pub(crate) fn answered(code: String, status: u16, message: String, details: Value) -> Self {
        Self(Box::new(Inner {
            code,
            status,
            message,
            details,
            invalidate: Vec::new(),
            source: None,
        }))
    }

    pub(crate) fn no_envelope(status: u16) -> Self {
        Self::answered(
            format!("HTTP_{status}"),
            status,
            "Not a Mizan answer".to_owned(),
            Value::Null,
        )
    }

    pub(crate) fn invalid_answer(status: u16, problem: &dyn fmt::Display) -> Self {
        let message = format!("The answer is not what the contract says: {problem}");
        Self::answered("INVALID_ANSWER".to_owned(), status, message, Value::Null)
    }

    pub(crate) fn invalid_argument(problem: &dyn fmt::Display) -> Self {
        Self::answered(
            "INVALID_ARGUMENT".to_owned(),
            0,
            problem.to_string(),
            Value::Null,
        )
    }

    pub(crate) fn timeout(limit: std::time::Duration) -> Self {
        let message = format!("No answer within {} ms", limit.as_millis());
        Self::answered("TIMEOUT".to_owned(), 0, message, Value::Null)
    }

    pub(crate) fn network(source: Box<dyn std::error::Error + Send + Sync>) -> Self {
        let message = format!("Server not reached: {source}");
        let mut error = Self::answered("NETWORK".to_owned(), 0, message, Value::Null);
        error.0.source = Some(source);
        error
    }

    pub(crate) fn with_stale(mut self, invalidate: Vec<Target>) -> Self {
        self.0.invalidate = invalidate;
        self
    }

    /// Whether nobody knows what became of a call that ended like this.
    pub(crate) fn is_unknown(&self) -> bool {
        self.0.status == 0 || self.0.code == "INVALID_ANSWER" || self.0.code.starts_with("HTTP_")
    }

    /// Whether the same read may succeed a moment later.
    pub(crate) fn may_pass(&self) -> bool {
        self.0.code == "NETWORK" || matches!(self.0.status, 502..=504)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.0.code, self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Error")
            .field("code", &self.0.code)
            .field("status", &self.0.status)
            .field("message", &self.0.message)
            .field("details", &self.0.details)
            .field("invalidate", &self.0.invalidate)
            .finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0
            .source
            .as_deref()
            .map(|source| source as &(dyn std::error::Error + 'static))
    }
}
