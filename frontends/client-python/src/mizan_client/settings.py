"""What the two kinds of clients have in common: where the server is, and what every request carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx2

from .errors import MizanError
from .exchange import (
    Answer,
    Call,
    Contract,
    HeaderSource,
    RequestOptions,
    Session,
    csrf_headers,
    left_stale,
    unanswered,
)
from .freshness import Freshness, FreshnessListener


class Settings:
    """The settings of a client, and the session it has opened."""

    def __init__(
        self,
        base_url: str,
        contract: Contract,
        headers: HeaderSource | None,
        timeout: float | None,
        listener: FreshnessListener | None,
    ) -> None:
        self.base = base_url.rstrip("/")
        self.contract = contract
        self.timeout = timeout
        self.session: Session | None = None
        self._headers = headers
        self._listener = listener

    def url(self, path: str) -> str:
        """An endpoint."""
        return f"{self.base}/{path}"

    def sending(self, options: RequestOptions | None, own: Mapping[str, str] | None = None) -> dict[str, Any]:
        """Headers and timeout of one request; what the protocol needs wins over all others."""
        given = self._headers() if callable(self._headers) else self._headers or {}
        headers = httpx2.Headers(dict(given))
        headers.update(dict(options.headers) if options else {})
        headers.update(dict(own or {}))
        timeout = self.timeout if options is None or options.timeout is None else options.timeout
        return {"headers": headers, "timeout": timeout}

    def token(self, cookies: httpx2.Cookies) -> dict[str, str] | None:
        """The CSRF header; `None` if the session has to be opened again for it."""
        return csrf_headers(self.session, cookies)

    def succeeded(self, answer: Answer) -> None:
        """Tells the listener."""
        self._tell(answer.freshness)

    def failed(self, call: Call[Any], error: MizanError) -> None:
        """Tells the listener; a session that the server does not take any more is forgotten."""
        if error.code == "CSRF_FAILED":
            self.session = None
        self._tell(left_stale(call, error))

    def unanswered(self, call: Call[Any]) -> None:
        """Tells the listener of a call that ended in the middle, as nobody knows whether it was carried out."""
        self._tell(unanswered(call))

    def _tell(self, freshness: Freshness) -> None:
        if self._listener is not None and (freshness.invalidate or freshness.merge):
            self._listener(freshness)
