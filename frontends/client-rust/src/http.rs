//! One request and its reply.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::builder::{HeaderSource, Headers};
use crate::cookies::Cookies;
use crate::Error;

/// When a request must have ended.
#[derive(Clone, Copy)]
pub(crate) struct Deadline {
    limit: Duration,
    end: Option<Instant>,
}

impl Deadline {
    pub(crate) fn of(limit: Duration) -> Self {
        Self {
            limit,
            end: Instant::now().checked_add(limit),
        }
    }

    /// The time that is left; nothing if there is no end to it.
    fn left(self) -> Option<Duration> {
        self.end
            .map(|end| end.saturating_duration_since(Instant::now()))
    }

    /// Whether there are more than `pause` left.
    pub(crate) fn allows(self, pause: Duration) -> bool {
        self.left().is_none_or(|left| left > pause)
    }

    pub(crate) fn passed(self) -> Error {
        Error::timeout(self.limit)
    }
}

/// What is sent.
pub(crate) struct Request<'a> {
    /// Where, below the base: `call/`.
    pub(crate) path: &'a str,
    /// What is posted; nothing for a read.
    pub(crate) body: Option<Vec<u8>>,
    /// A header of this request only.
    pub(crate) header: Option<(String, String)>,
}

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    /// The header `X-Mizan-Invalidate`.
    pub(crate) stale: Option<String>,
}

/// One server over HTTP, with its cookies.
pub(crate) struct Http {
    pub(crate) base: String,
    pub(crate) headers: Headers,
    pub(crate) more_headers: Option<HeaderSource>,
    pub(crate) agent: ureq::Agent,
    pub(crate) cookies: Mutex<Cookies>,
}

impl Http {
    pub(crate) fn default_agent() -> ureq::Agent {
        ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build()
            .into()
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.lock().get(name)
    }

    /// Sends a request and reads all of its reply, whatever its status.
    pub(crate) fn send(&self, request: &Request<'_>, deadline: Deadline) -> Result<Reply, Error> {
        if !deadline.allows(Duration::ZERO) {
            return Err(deadline.passed());
        }
        self.exchange(request, deadline)
            .map_err(|failure| match failure {
                ureq::Error::Timeout(_) => deadline.passed(),
                other => Error::network(Box::new(other)),
            })
    }

    fn exchange(&self, request: &Request<'_>, deadline: Deadline) -> Result<Reply, ureq::Error> {
        let uri = format!("{}/{}", self.base, request.path);
        let mut message = ureq::http::Request::builder().uri(uri);
        for (name, value) in self.all_headers(request) {
            message = message.header(name, value);
        }
        let mut response = match &request.body {
            Some(body) => {
                let post = message
                    .method("POST")
                    .header("Content-Type", "application/json")
                    .body(&body[..])?;
                self.agent.run(
                    self.agent
                        .configure_request(post)
                        .timeout_global(deadline.left())
                        .build(),
                )?
            }
            None => {
                let get = message.method("GET").body(())?;
                self.agent.run(
                    self.agent
                        .configure_request(get)
                        .timeout_global(deadline.left())
                        .build(),
                )?
            }
        };
        self.take_cookies(response.headers());
        let stale = response
            .headers()
            .get("X-Mizan-Invalidate")
            .and_then(|value| value.to_str().ok());
        Ok(Reply {
            status: response.status().as_u16(),
            stale: stale.map(str::to_owned),
            body: response
                .body_mut()
                .with_config()
                .limit(u64::MAX)
                .read_to_vec()?,
        })
    }

    /// Later headers win over earlier ones of the same name.
    fn all_headers(&self, request: &Request<'_>) -> Headers {
        let mut all = vec![("Accept".to_owned(), "application/json".to_owned())];
        let own = self
            .more_headers
            .as_ref()
            .map(|source| source())
            .unwrap_or_default();
        let cookies = self
            .lock()
            .header()
            .map(|value| ("Cookie".to_owned(), value));
        for (name, value) in cookies
            .into_iter()
            .chain(self.headers.iter().cloned())
            .chain(own)
            .chain(request.header.clone())
        {
            all.retain(|(other, _)| !other.eq_ignore_ascii_case(&name));
            all.push((name, value));
        }
        all
    }

    fn take_cookies(&self, headers: &ureq::http::HeaderMap) {
        let mut cookies = self.lock();
        for header in headers.get_all("Set-Cookie") {
            if let Ok(text) = header.to_str() {
                cookies.take(text);
            }
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Cookies> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
