"""What tests are given."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import anyio
import pytest
from asking import Asking, Maker, makers

from mizan_client import Mizan

MAKERS = makers()


@pytest.fixture(params=list(MAKERS))
def make(request: pytest.FixtureRequest) -> Iterator[Maker]:
    """Makes clients of each kind, which are closed when the test ends."""
    made: list[Asking] = []

    def maker(base_url: str, **settings: Any) -> Asking:
        made.append(MAKERS[str(request.param)](base_url, **settings))
        return made[-1]

    yield maker
    for client in made:
        if isinstance(client, Mizan):
            client.close()


@pytest.fixture(autouse=True)
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reaches this machine past any proxy."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that clients would have slept; nobody sleeps."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(anyio, "sleep", sleep)
    return slept
