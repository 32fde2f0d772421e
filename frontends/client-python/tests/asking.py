"""The same questions to both kinds of clients, so that every test holds for both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import anyio

from mizan_client import AsyncMizan, Json, Mizan, RequestOptions, Session


class Asking(Protocol):
    """A client that is done when its methods return."""

    def call(
        self, function: str, args: Mapping[str, Json] | None = None, *, options: RequestOptions | None = None
    ) -> Json: ...

    def fetch(
        self, context: str, params: Mapping[str, Json] | None = None, *, options: RequestOptions | None = None
    ) -> Json: ...

    def open_session(self) -> Session: ...


Maker = Callable[..., Asking]


class _Waiting:
    """Runs the methods of the asynchronous client to their end, in one event loop for each."""

    def __init__(self, backend: str, base_url: str, **settings: Any) -> None:
        self._backend = backend
        self._make: Callable[[], AsyncMizan] = lambda: AsyncMizan(base_url, **settings)
        self._settings: Any = None

    def _run(self, ask: Callable[[AsyncMizan], Any]) -> Any:
        async def asked() -> Any:
            async with self._make() as client:
                if self._settings is not None:
                    client._settings.session = self._settings.session
                try:
                    return await ask(client)
                finally:
                    self._settings = client._settings

        return anyio.run(asked, backend=self._backend)

    def call(
        self, function: str, args: Mapping[str, Json] | None = None, *, options: RequestOptions | None = None
    ) -> Json:
        answer: Json = self._run(lambda client: client.call(function, args, options=options))
        return answer

    def fetch(
        self, context: str, params: Mapping[str, Json] | None = None, *, options: RequestOptions | None = None
    ) -> Json:
        answer: Json = self._run(lambda client: client.fetch(context, params, options=options))
        return answer

    def open_session(self) -> Session:
        session: Session = self._run(lambda client: client.open_session())
        return session


def makers() -> dict[str, Maker]:
    """Both clients, the asynchronous one on both event loops."""
    return {
        "sync": Mizan,
        "asyncio": lambda base_url, **settings: _Waiting("asyncio", base_url, **settings),
        "trio": lambda base_url, **settings: _Waiting("trio", base_url, **settings),
    }
