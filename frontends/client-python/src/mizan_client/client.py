"""The client that waits for its answers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Self, TypeVar

import httpx2

from . import exchange, wire
from .errors import MizanError
from .exchange import Call, Contract, Fetch, HeaderSource, RequestOptions, Session
from .freshness import FreshnessListener
from .settings import Settings

T = TypeVar("T")


class Mizan:
    """One connection to one server, for any number of threads; emitted clients are subclasses with typed methods.

    Reads are tried again twice when the server cannot be reached or answers 502, 503 or 504; calls never are.

    >>> with Mizan("https://example.org/api/mizan") as mizan:
    ...     mizan.call("echo", {"text": "hello"})
    {'message': 'hello'}
    """

    _contract: ClassVar[Contract] = Contract()

    def __init__(
        self,
        base_url: str,
        *,
        headers: HeaderSource | None = None,
        auth: httpx2.Auth | tuple[str, str] | None = None,
        timeout: float | None = 30,
        session: bool = True,
        listener: FreshnessListener | None = None,
        http: httpx2.Client | None = None,
    ) -> None:
        """Makes a client; nothing is sent yet.

        :param base_url: where the endpoints are, such as `https://example.org/api/mizan`
        :param headers: headers of every request, or how to find them anew for each
        :param auth: user and password, or another way of `httpx2` to say who calls
        :param timeout: seconds to wait for the connection, and for each piece of an answer; `None` waits for ever
        :param session: whether the session is opened before the first call, as CSRF protection needs it
        :param listener: is told what calls made stale, before they return
        :param http: a client of your own, with your proxies and certificates; it stays open when this one is closed
        """
        self._settings = Settings(base_url, self._contract, headers, timeout, listener)
        self._http = http or httpx2.Client()
        self._owns_http = http is None
        self._auth = auth
        self._needs_session = session
        self._opening = threading.Lock()

    def call(
        self, function: str, args: Mapping[str, wire.Json] | None = None, *, options: RequestOptions | None = None
    ) -> wire.Json:
        """Runs a function by its wire name, once.

        :raises MizanError: with the server's code, `HTTP_<status>`, `NETWORK` or `TIMEOUT`
        """
        return self._call(Call(function, dict(args or {}), wire.ANY), options)

    def fetch(
        self, context: str, params: Mapping[str, wire.Json] | None = None, *, options: RequestOptions | None = None
    ) -> wire.Json:
        """Reads an instance of a context by its name.

        :raises MizanError: as `call` does
        """
        return self._fetch(Fetch(context, dict(params or {}), wire.ANY.read), options)

    def open_session(self) -> Session:
        """Opens the session, in up to three tries; calls do it by themselves.

        :raises MizanError: if the server does not answer as it should
        """
        body = self._retried(
            lambda: self._send("GET", "session/", self._settings.sending(None)), lambda error: error.status != 401
        )
        self._settings.session = exchange.session_of(body)
        return self._settings.session

    def close(self) -> None:
        """Closes the connections."""
        if self._owns_http:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _call(self, call: Call[T], options: RequestOptions | None) -> T:
        content = exchange.call_body(call)
        token = self._token()
        own = {**token, "Content-Type": "application/json"}
        sending = self._settings.sending(options, own)
        try:
            response = self._request("POST", "call/", sending, content)
            answer = exchange.read_answer(call, response, self._settings.contract)
        except MizanError as error:
            self._settings.failed(call, error)
            raise
        except BaseException:  # interrupted, cancelled, or an answer that cannot be read
            self._settings.unanswered(call)
            raise
        self._settings.succeeded(answer)
        return exchange.result_of(call, answer)

    def _fetch(self, fetch: Fetch[T], options: RequestOptions | None) -> T:
        path = exchange.fetch_path(fetch)
        sending = self._settings.sending(options)
        return fetch.read(self._retried(lambda: self._send("GET", path, sending), exchange.may_pass))

    def _token(self) -> dict[str, str]:
        if self._needs_session and self._settings.session is None:
            with self._opening:
                if self._settings.session is None:
                    self.open_session()
        token = self._settings.token(self._http.cookies)
        if token is None:
            self.open_session()
            token = self._settings.token(self._http.cookies)
        return token or {}

    def _send(self, method: str, path: str, sending: dict[str, Any]) -> dict[str, Any]:
        return exchange.read_object(self._request(method, path, sending), self._settings.contract)

    def _request(
        self, method: str, path: str, sending: dict[str, Any], content: bytes | None = None
    ) -> httpx2.Response:
        auth: Any = {} if self._auth is None else {"auth": self._auth}
        try:
            return self._http.request(method, self._settings.url(path), content=content, **sending, **auth)
        except httpx2.TransportError as cause:
            raise exchange.not_reached(cause) from cause

    @staticmethod
    def _retried(attempt: Callable[[], T], may_pass: Callable[[MizanError], bool]) -> T:
        for pause in exchange.RETRIES:
            try:
                return attempt()
            except MizanError as error:
                if not may_pass(error):
                    raise
            time.sleep(pause)
        return attempt()
