//! The cookies of one server.

use std::collections::BTreeMap;

/// Cookies by name. They are only ever sent below the base they came from, so domains and paths are not looked at.
#[derive(Default)]
pub(crate) struct Cookies(BTreeMap<String, String>);

impl Cookies {
    /// Takes what a `Set-Cookie` header says.
    pub(crate) fn take(&mut self, header: &str) {
        let mut parts = header.split(';').map(str::trim);
        let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else {
            return;
        };
        if value.is_empty() || parts.any(|attribute| attribute.eq_ignore_ascii_case("max-age=0")) {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), value.to_owned());
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<String> {
        self.0.get(name).cloned()
    }

    /// The `Cookie` header; nothing if there are none.
    pub(crate) fn header(&self) -> Option<String> {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::Cookies;

    #[test]
    fn cookies_are_sent_until_they_end() {
        let mut cookies = Cookies::default();
        assert_eq!(cookies.header(), None);
        cookies.take("XSRF-TOKEN=a=b; Path=/; SameSite=Lax");
        cookies.take("JSESSIONID=1; HttpOnly");
        cookies.take("no cookie at all");
        assert_eq!(
            cookies.header().as_deref(),
            Some("JSESSIONID=1; XSRF-TOKEN=a=b")
        );
        cookies.take("JSESSIONID=2");
        cookies.take("XSRF-TOKEN=x; Max-Age=0");
        assert_eq!(cookies.header().as_deref(), Some("JSESSIONID=2"));
        cookies.take("JSESSIONID=");
        assert_eq!(cookies.get("JSESSIONID"), None);
    }
}
