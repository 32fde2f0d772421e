"""What a mutation made stale, for whoever keeps what was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import unquote

EVERYTHING = "*"
"""The name of the context in a `Stale` that means every context there is."""


@dataclass(frozen=True, slots=True)
class Stale:
    """What is out of date: the instances of a context whose params contain these, all of them if there are none.

    >>> Stale("user", params={"user_id": 5})
    Stale(context='user', function=None, params={'user_id': 5})
    """

    context: str
    function: str | None = None
    """The one member of the bundle that is, if it is not the whole."""
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merge:
    """A value that takes the place of a part of a bundle, so that it need not be fetched again."""

    context: str
    slot: str
    """The member of the bundle."""
    value: Any
    """As it travelled."""
    key: str | None = None
    """Where the slot is a list: the member by which the element is found that the value replaces; none is appended."""
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Freshness:
    """What one answer says; `merge` is to be applied before `invalidate`."""

    function: str
    """The wire name of the function that was called."""
    invalidate: Sequence[Stale]
    merge: Sequence[Merge]


FreshnessListener: TypeAlias = Callable[[Freshness], None]


def stale_of(element: object) -> Stale:
    """An element of `invalidate`.

    :raises ValueError: for what the protocol does not have
    """
    if isinstance(element, str):
        return Stale(element)
    if not isinstance(element, dict) or not isinstance(element.get("context"), str):
        raise ValueError("invalidate")
    function = element.get("function")
    return Stale(element["context"], function if isinstance(function, str) else None, _params(element))


def merge_of(element: object) -> Merge:
    """An element of `merge`.

    :raises ValueError: for what the protocol does not have
    """
    if not isinstance(element, dict) or not {"context", "slot", "value"} <= element.keys():
        raise ValueError("merge")
    key = element.get("key")
    return Merge(
        str(element["context"]),
        str(element["slot"]),
        element["value"],
        key if isinstance(key, str) else None,
        _params(element),
    )


def _params(element: dict[str, Any]) -> Mapping[str, Any]:
    params = element.get("params")
    return params if isinstance(params, dict) else {}


def stale_names(header: str | None) -> list[str]:
    """The names in `X-Mizan-Invalidate`; they are enough, being broader than their params."""
    return [unquote(target.partition(";")[0].strip()) for target in (header or "").split(",") if target.strip()]
