"""What is said to a server and what it answers, apart from how the bytes travel."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeAlias, TypeVar
from urllib.parse import quote, urlencode

import httpx2

from .errors import MizanError, ValidationError, WireError
from .freshness import EVERYTHING, Freshness, Stale, merge_of, stale_names, stale_of
from .wire import Codec, Json, Members

T = TypeVar("T")

RETRIES: Final = (0.2, 0.4)
"""Seconds before a read, or the opening of the session, is tried again."""

_MAY_PASS: Final = frozenset({0, 502, 503, 504})

HeaderSource: TypeAlias = "Mapping[str, str] | Callable[[], Mapping[str, str]]"


@dataclass(frozen=True, slots=True)
class Failure:
    """An error as the server sent it, from which the contract makes a typed one."""

    code: str
    status: int
    message: str
    details: object
    stale: Sequence[Stale]


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """The class of a typed error, and how its details are read."""

    code: str
    kind: type[MizanError]
    details: Codec[Any] | None = None

    def of(self, failure: Failure) -> MizanError:
        """The error.

        :raises WireError: if its details are not what the contract says
        """
        details = failure.details
        if self.details is not None:
            try:
                details = self.details.read(details)
            except WireError as error:
                raise error.within(f"{self.code}.details") from None
        return self.kind(self.code, failure.status, failure.message, details, stale=failure.stale)


class Member:
    """A function that belongs to contexts."""

    __slots__ = ("contexts", "function")

    def __init__(self, function: str, *contexts: str) -> None:
        self.function = function
        self.contexts = contexts


class Contract:
    """What emitted code knows of the server beside its functions."""

    __slots__ = ("errors", "members")

    def __init__(self, errors: Sequence[ErrorClass] = (), members: Sequence[Member] = ()) -> None:
        self.errors = {error.code: error for error in errors}
        self.members = {member.function: member.contexts for member in members}


@dataclass(frozen=True, slots=True)
class Affects:
    """What a function makes stale: the instances that these of its arguments name."""

    context: str
    params: Sequence[str] = ()
    function: str | None = None

    def by(self, args: Members) -> Stale:
        """What a call with these arguments makes stale; an absent argument does not narrow it."""
        given = {name: args[name] for name in self.params if args.get(name) is not None}
        return Stale(self.context, self.function, given)


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """A function with its arguments."""

    function: str
    args: Members
    result: Codec[T]
    affects: Sequence[Affects] = ()
    """What is out of date if nobody knows whether the call was carried out."""


@dataclass(frozen=True, slots=True)
class Fetch(Generic[T]):
    """An instance of a context."""

    context: str
    params: Members
    read: Callable[[object], T]


@dataclass(frozen=True, slots=True)
class RequestOptions:
    """What one request takes beside its arguments.

    >>> client.update_profile(user_id=5, name="Ada", options=RequestOptions(timeout=5))
    """

    timeout: float | None = None
    """Seconds to wait for the connection, and for each piece of the answer; the client's own if absent."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Headers of this request only; they win over those of the client."""


@dataclass(frozen=True, slots=True)
class Session:
    """What the server says about itself and how it wants CSRF tokens back."""

    contract: str
    """SHA-256 of the contract, in hex."""
    protocol: int
    """Version of the wire protocol."""
    csrf_cookie: str | None
    """The cookie to read; absent where there is nothing to protect."""
    csrf_header: str | None
    """The header to send its value in."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer to a call."""

    result: object
    freshness: Freshness


def call_body(call: Call[Any]) -> bytes:
    """The body of a call."""
    return _canonical({"args": call.args, "fn": call.function}).encode()


def fetch_path(fetch: Fetch[Any]) -> str:
    """Path and query of a fetch, below the base. A list is a repeated name, what is no scalar travels as JSON."""
    pairs = [
        (name, one if isinstance(one, str) else _canonical(one))
        for name, value in fetch.params.items()
        if value is not None
        for one in (value if isinstance(value, list) else [value])
    ]
    query = f"?{urlencode(pairs, quote_via=quote, safe='')}" if pairs else ""
    return f"ctx/{quote(fetch.context, safe='')}/{query}"


def _canonical(value: Json | dict[str, Json]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def session_of(body: Mapping[str, Any]) -> Session:
    """What `session` answers."""
    csrf = body.get("csrf") or {}
    return Session(str(body.get("contract", "")), int(body.get("protocol", 1)), csrf.get("cookie"), csrf.get("header"))


def csrf_headers(session: Session | None, cookies: httpx2.Cookies) -> dict[str, str] | None:
    """The header that proves where a call comes from; `None` if the cookie is not there, although it should be."""
    if session is None or session.csrf_cookie is None or session.csrf_header is None:
        return {}
    tokens = [cookie.value for cookie in cookies.jar if cookie.name == session.csrf_cookie and cookie.value]
    return {session.csrf_header: tokens[-1]} if tokens else None


def not_reached(cause: httpx2.TransportError) -> MizanError:
    """The error about a request without an answer."""
    if isinstance(cause, httpx2.TimeoutException):
        return MizanError("TIMEOUT", 0, "No answer in time")
    return MizanError("NETWORK", 0, f"Server not reached: {cause}" if str(cause) else "Server not reached")


def read_object(response: httpx2.Response, contract: Contract, member: str | None = None) -> dict[str, Any]:
    """The object that a successful answer is, with a member if one is named.

    :raises MizanError: for an error, and for what is no answer of a Mizan server
    """
    body = _parse(response.content)
    if response.is_success and body is not None and (member is None or member in body):
        return body
    error = (body or {}).get("error")
    envelope: dict[str, Any] = error if isinstance(error, dict) else {}
    status = response.status_code
    failure = Failure(
        str(envelope.get("code", f"HTTP_{status}")),
        status,
        str(envelope.get("message", "Not a Mizan answer")),
        envelope.get("details"),
        _named(stale_names(response.headers.get("X-Mizan-Invalidate")), contract),
    )
    raise _typed(failure, contract)


def _parse(content: bytes) -> dict[str, Any] | None:
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def _typed(failure: Failure, contract: Contract) -> MizanError:
    own = contract.errors.get(failure.code)
    if own is not None:
        return own.of(failure)
    kind = ValidationError if failure.code == "VALIDATION_ERROR" else MizanError
    return kind(failure.code, failure.status, failure.message, failure.details, stale=failure.stale)


def _named(names: Sequence[str], contract: Contract) -> list[Stale]:
    return [
        Stale(context, name if name in contract.members else None)
        for name in names
        for context in contract.members.get(name, [name])
    ]


def read_answer(call: Call[Any], response: httpx2.Response, contract: Contract) -> Answer:
    """What a call brought back.

    :raises MizanError: for an error, and for what is no answer of a Mizan server
    """
    body = read_object(response, contract, "result")
    try:
        stale = [stale_of(element) for element in body.get("invalidate", [])]
        merges = [merge_of(element) for element in body.get("merge", [])]
    except (TypeError, ValueError):
        stale, merges = [Stale(EVERYTHING)], []
    return Answer(body["result"], Freshness(call.function, stale, merges))


def result_of(call: Call[T], answer: Answer) -> T:
    """The typed value of an answer."""
    try:
        return call.result.read(answer.result)
    except WireError as error:
        raise error.within("result") from None


def left_stale(call: Call[Any], error: MizanError) -> Freshness:
    """What a failed call made stale: what its answer says, and without an answer all that it may affect."""
    answered = error.status != 0 and not error.code.startswith("HTTP_")
    declared = [] if answered else unanswered(call).invalidate
    return Freshness(call.function, [*error.stale, *declared], [])


def unanswered(call: Call[Any]) -> Freshness:
    """All that a call may have made stale."""
    return Freshness(call.function, [one.by(call.args) for one in call.affects], [])


def may_pass(error: MizanError) -> bool:
    """Whether a read is worth another try."""
    return error.status in _MAY_PASS and error.code != "TIMEOUT"
