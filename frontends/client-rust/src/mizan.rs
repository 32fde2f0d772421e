//! The connection to one server.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::answer::{self, Answer};
use crate::builder::{Builder, Listener};
use crate::cookies::Cookies;
use crate::emitted::Affects;
use crate::http::{Deadline, Http, Request};
use crate::query::{escape, query};
use crate::{finite, Error, Freshness, Target};

/// The pauses before the second and the third try of a read, in milliseconds.
const PAUSES: [u64; 2] = [200, 400];

/// What the server says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Session {
    /// SHA-256 of the contract, in hex; an emitted crate's `CONTRACT` is the one it was made from.
    pub contract: String,
    /// How the server wants CSRF tokens back; nothing where there is nothing to protect.
    pub csrf: Option<Csrf>,
    /// Version of the wire protocol.
    pub protocol: u32,
}

/// The cookie whose value a call sends back in a header.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Csrf {
    /// The cookie's name.
    pub cookie: String,
    /// The header's name.
    pub header: String,
}

/// One connection to one server: typed calls without a contract, on which emitted clients stand.
///
/// Reads are tried again twice, after 200 and 400 ms, when the server cannot be reached or answers 502, 503 or 504; calls
/// never are. A clone is the same connection.
#[derive(Clone)]
pub struct Mizan {
    shared: Arc<Shared>,
    timeout: Duration,
}

struct Shared {
    http: Http,
    opens_session: bool,
    session: Mutex<Option<Session>>,
    listener: Option<Listener>,
    pause: fn(Duration),
}

#[derive(Serialize)]
struct Call<'a, A: ?Sized> {
    args: &'a A,
    r#fn: &'a str,
}

impl Mizan {
    /// A connection to the endpoints below `base`, such as `https://api.example.org/api/mizan`.
    pub fn new(base: &str) -> Self {
        Self::builder(base).build()
    }

    /// The settings of a connection to the endpoints below `base`.
    pub fn builder(base: &str) -> Builder {
        Builder::new(base)
    }

    pub(crate) fn from_builder(builder: Builder) -> Self {
        let http = Http {
            base: builder.base,
            headers: builder.headers,
            more_headers: builder.more_headers,
            agent: builder.agent.unwrap_or_else(Http::default_agent),
            cookies: Mutex::new(Cookies::default()),
        };
        let shared = Shared {
            http,
            opens_session: builder.session,
            session: Mutex::new(None),
            listener: builder.listener,
            pause: builder.pause,
        };
        Self {
            shared: Arc::new(shared),
            timeout: builder.timeout,
        }
    }

    /// The same connection with another limit on the time that a call or fetch may take.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            timeout,
        }
    }

    /// Runs a function, once, with `args`: a map or struct of its params.
    ///
    /// # Errors
    ///
    /// What the server answered, or why there was no answer.
    pub fn call<R: DeserializeOwned>(
        &self,
        function: &str,
        args: &(impl Serialize + ?Sized),
    ) -> Result<R, Error> {
        self.change(function, args, &[])
    }

    /// [`Mizan::call`] of a function of which is known what it makes stale.
    pub(crate) fn change<R: DeserializeOwned>(
        &self,
        function: &str,
        args: &(impl Serialize + ?Sized),
        affects: &[Affects<'_>],
    ) -> Result<R, Error> {
        finite::check(args).map_err(|problem| Error::invalid_argument(&problem))?;
        let body = serde_json::to_vec(&Call {
            args,
            r#fn: function,
        })
        .map_err(|problem| Error::invalid_argument(&problem))?;
        let deadline = Deadline::of(self.timeout);
        let request = Request {
            path: "call/",
            body: Some(body),
            header: self.csrf(deadline)?,
        };
        let answer = self
            .shared
            .http
            .send(&request, deadline)
            .and_then(|reply| answer::read::<Answer<R>>(&reply, Some("result")));
        match answer {
            Ok(answer) => {
                let (result, freshness) = answer.split();
                self.tell(&freshness);
                Ok(result)
            }
            Err(error) => {
                let args = serde_json::to_value(args).unwrap_or_default();
                Err(self.failed(error, &args, affects))
            }
        }
    }

    /// Reads one instance of a context: an object with one member per function.
    ///
    /// # Errors
    ///
    /// What the server answered, or why there was no answer.
    pub fn fetch_context<R: DeserializeOwned>(
        &self,
        context: &str,
        params: &(impl Serialize + ?Sized),
    ) -> Result<R, Error> {
        finite::check(params).map_err(|problem| Error::invalid_argument(&problem))?;
        let params =
            serde_json::to_value(params).map_err(|problem| Error::invalid_argument(&problem))?;
        let mut path = "ctx/".to_owned();
        escape(&mut path, context);
        path.push('/');
        path.push_str(&query(&params));
        self.read(&path, Deadline::of(self.timeout))
    }

    /// What the server says about itself; asked once and then remembered. A failure is not remembered.
    ///
    /// # Errors
    ///
    /// What the server answered, or why there was no answer.
    pub fn session(&self) -> Result<Session, Error> {
        self.open(Deadline::of(self.timeout))
    }

    fn open(&self, deadline: Deadline) -> Result<Session, Error> {
        let mut known = self.remembered();
        if let Some(session) = &*known {
            return Ok(session.clone());
        }
        let session: Session = self.read("session/", deadline)?;
        *known = Some(session.clone());
        Ok(session)
    }

    /// The header that proves that a call is meant by its caller.
    fn csrf(&self, deadline: Deadline) -> Result<Option<(String, String)>, Error> {
        if !self.shared.opens_session {
            return Ok(None);
        }
        let Some(csrf) = self.open(deadline)?.csrf else {
            return Ok(None);
        };
        let token = self.shared.http.cookie(&csrf.cookie);
        if token.is_none() {
            // Signing out may take the cookie along; opening the session again brings a new one.
            *self.remembered() = None;
            self.open(deadline)?;
        }
        let token = token.or_else(|| self.shared.http.cookie(&csrf.cookie));
        Ok(token.map(|value| (csrf.header, value)))
    }

    fn read<R: DeserializeOwned>(&self, path: &str, deadline: Deadline) -> Result<R, Error> {
        let request = Request {
            path,
            body: None,
            header: None,
        };
        let mut pauses = PAUSES.iter().copied().map(Duration::from_millis);
        loop {
            let result = self
                .shared
                .http
                .send(&request, deadline)
                .and_then(|reply| answer::read(&reply, None));
            match (result, pauses.next()) {
                (Err(error), Some(pause)) if error.may_pass() => {
                    if !deadline.allows(pause) {
                        return Err(deadline.passed());
                    }
                    (self.shared.pause)(pause);
                }
                (result, _) => return result,
            }
        }
    }

    /// Tells what a failed call made stale: what its answer says, and without one all that it may have changed.
    fn failed(&self, error: Error, args: &Value, affects: &[Affects<'_>]) -> Error {
        if error.code() == "CSRF_FAILED" {
            *self.remembered() = None;
        }
        let mut invalidate: Vec<Target> = Vec::new();
        for said in error.invalidate() {
            let placed: Vec<Target> = affects.iter().filter_map(|each| each.named(said)).collect();
            if placed.is_empty() {
                invalidate.push(said.clone());
            }
            invalidate.extend(placed);
        }
        if error.is_unknown() {
            let declared: Vec<Target> = affects.iter().map(|each| each.by(args)).collect();
            invalidate.extend(
                declared
                    .into_iter()
                    .filter(|target| !error.invalidate().contains(target)),
            );
        }
        self.tell(&Freshness {
            invalidate,
            merge: Vec::new(),
        });
        error
    }

    fn tell(&self, freshness: &Freshness) {
        if let Some(listener) = self
            .shared
            .listener
            .as_ref()
            .filter(|_| !freshness.is_empty())
        {
            listener(freshness);
        }
    }

    fn remembered(&self) -> std::sync::MutexGuard<'_, Option<Session>> {
        self.shared
            .session
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Mizan {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Mizan")
            .field("base", &self.shared.http.base)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "mizan_tests.rs"]
mod tests;
