"""The client for `async` code, with asyncio or Trio."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, ClassVar, Self, TypeVar

import anyio
import httpx2

from . import exchange, wire
from .errors import MizanError
from .exchange import Call, Contract, Fetch, HeaderSource, RequestOptions, Session
from .freshness import FreshnessListener
from .settings import Settings

T = TypeVar("T")


class AsyncMizan:
    """One connection to one server, for any number of tasks of one event loop; otherwise as `Mizan`.

    >>> async with AsyncMizan("https://example.org/api/mizan") as mizan:
    ...     await mizan.call("echo", {"text": "hello"})
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
        http: httpx2.AsyncClient | None = None,
    ) -> None:
        """Makes a client; nothing is sent yet. The parameters are those of `Mizan`."""
        self._settings = Settings(base_url, self._contract, headers, timeout, listener)
        self._http = http or httpx2.AsyncClient()
        self._owns_http = http is None
        self._auth = auth
        self._needs_session = session
        self._opening = anyio.Lock()

    async def call(
        self, function: str, args: Mapping[str, wire.Json] | None = None, *, options: RequestOptions | None = None
    ) -> wire.Json:
        """Runs a function by its wire name, once.

        :raises MizanError: with the server's code, `HTTP_<status>`, `NETWORK` or `TIMEOUT`
        """
        return await self._call(Call(function, dict(args or {}), wire.ANY), options)

    async def fetch(
        self, context: str, params: Mapping[str, wire.Json] | None = None, *, options: RequestOptions | None = None
    ) -> wire.Json:
        """Reads an instance of a context by its name.

        :raises MizanError: as `call` does
        """
        return await self._fetch(Fetch(context, dict(params or {}), wire.ANY.read), options)

    async def open_session(self) -> Session:
        """Opens the session, in up to three tries; calls do it by themselves.

        :raises MizanError: if the server does not answer as it should
        """
        body = await self._retried(
            lambda: self._send("GET", "session/", self._settings.sending(None)), lambda error: error.status != 401
        )
        self._settings.session = exchange.session_of(body)
        return self._settings.session

    async def close(self) -> None:
        """Closes the connections."""
        if self._owns_http:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _call(self, call: Call[T], options: RequestOptions | None) -> T:
        content = exchange.call_body(call)
        token = await self._token()
        own = {**token, "Content-Type": "application/json"}
        sending = self._settings.sending(options, own)
        try:
            response = await self._request("POST", "call/", sending, content)
            answer = exchange.read_answer(call, response, self._settings.contract)
        except MizanError as error:
            self._settings.failed(call, error)
            raise
        except BaseException:  # interrupted, cancelled, or an answer that cannot be read
            self._settings.unanswered(call)
            raise
        self._settings.succeeded(answer)
        return exchange.result_of(call, answer)

    async def _fetch(self, fetch: Fetch[T], options: RequestOptions | None) -> T:
        path = exchange.fetch_path(fetch)
        sending = self._settings.sending(options)
        return fetch.read(await self._retried(lambda: self._send("GET", path, sending), exchange.may_pass))

    async def _token(self) -> dict[str, str]:
        if self._needs_session and self._settings.session is None:
            async with self._opening:
                if self._settings.session is None:
                    await self.open_session()
        token = self._settings.token(self._http.cookies)
        if token is None:
            await self.open_session()
            token = self._settings.token(self._http.cookies)
        return token or {}

    async def _send(self, method: str, path: str, sending: dict[str, Any]) -> dict[str, Any]:
        return exchange.read_object(await self._request(method, path, sending), self._settings.contract)

    async def _request(
        self, method: str, path: str, sending: dict[str, Any], content: bytes | None = None
    ) -> httpx2.Response:
        auth: Any = {} if self._auth is None else {"auth": self._auth}
        try:
            return await self._http.request(method, self._settings.url(path), content=content, **sending, **auth)
        except httpx2.TransportError as cause:
            raise exchange.not_reached(cause) from cause

    @staticmethod
    async def _retried(attempt: Callable[[], Awaitable[T]], may_pass: Callable[[MizanError], bool]) -> T:
        for pause in exchange.RETRIES:
            try:
                return await attempt()
            except MizanError as error:
                if not may_pass(error):
                    raise
            await anyio.sleep(pause)
        return await attempt()
