//! How a connection is set up.

use std::sync::Arc;
use std::time::Duration;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;

use crate::freshness::Freshness;
use crate::mizan::Mizan;

pub(crate) type Headers = Vec<(String, String)>;
pub(crate) type HeaderSource = Arc<dyn Fn() -> Headers + Send + Sync>;
pub(crate) type Listener = Arc<dyn Fn(&Freshness) + Send + Sync>;

/// The settings of a [`Mizan`].
///
/// ```
/// use std::time::Duration;
/// use mizan_client::Mizan;
///
/// let mizan = Mizan::builder("https://api.example.org/api/mizan")
///     .bearer("token")
///     .timeout(Duration::from_secs(5))
///     .build();
/// ```
pub struct Builder {
    pub(crate) base: String,
    pub(crate) headers: Headers,
    pub(crate) more_headers: Option<HeaderSource>,
    pub(crate) timeout: Duration,
    pub(crate) session: bool,
    pub(crate) listener: Option<Listener>,
    pub(crate) agent: Option<ureq::Agent>,
    pub(crate) pause: fn(Duration),
}

impl Builder {
    pub(crate) fn new(base: &str) -> Self {
        Self {
            base: base.trim_end_matches('/').to_owned(),
            headers: Headers::new(),
            more_headers: None,
            timeout: Duration::from_secs(30),
            session: true,
            listener: None,
            agent: None,
            pause: std::thread::sleep,
        }
    }

    /// A header of every request.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Headers that are found anew for each request, such as a token that is renewed from time to time.
    #[must_use]
    pub fn headers_from(
        mut self,
        source: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static,
    ) -> Self {
        self.more_headers = Some(Arc::new(source));
        self
    }

    /// HTTP Basic credentials.
    #[must_use]
    pub fn basic_auth(self, user: &str, password: &str) -> Self {
        let credentials = STANDARD.encode(format!("{user}:{password}"));
        self.header("Authorization", &format!("Basic {credentials}"))
    }

    /// A bearer token.
    #[must_use]
    pub fn bearer(self, token: &str) -> Self {
        self.header("Authorization", &format!("Bearer {token}"))
    }

    /// How long a call or fetch may take, retries included; 30 seconds unless said otherwise.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Whether a session is opened before the first call, for the CSRF token of cookie sessions and HTTP Basic. Without
    /// it a client whose token is its only identity saves a request.
    #[must_use]
    pub fn session(mut self, session: bool) -> Self {
        self.session = session;
        self
    }

    /// Is told what each call makes stale and what it sends instead, before the call returns.
    #[must_use]
    pub fn on_freshness(mut self, listener: impl Fn(&Freshness) + Send + Sync + 'static) -> Self {
        self.listener = Some(Arc::new(listener));
        self
    }

    /// Sends through this agent, for proxies and certificates of your own. It must not follow redirects, nor take HTTP
    /// statuses for errors.
    #[must_use]
    pub fn agent(mut self, agent: ureq::Agent) -> Self {
        self.agent = Some(agent);
        self
    }

    #[cfg(test)]
    pub(crate) fn pause(mut self, pause: fn(Duration)) -> Self {
        self.pause = pause;
        self
    }

    /// The connection. Nothing is sent yet.
    pub fn build(self) -> Mizan {
        Mizan::from_builder(self)
    }
}
