"""What can go wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .freshness import Stale


class MizanError(Exception):
    """A request that failed.

    >>> try:
    ...     client.update_profile(user_id=5, name="")
    ... except MizanError as error:
    ...     print(error.code, error.status, error.message)
    VALIDATION_ERROR 422 One value is not valid.
    """

    code: str
    """The server's code; `HTTP_<status>` for a reply that is no envelope; `NETWORK`; `TIMEOUT`."""
    status: int
    """The HTTP status, or 0 when there was no reply."""
    message: str
    """The server's sentence."""
    details: Any
    """What the server tells beside the message; typed in the classes of the contract's own errors."""
    stale: Sequence[Stale]
    """What became stale although the call failed."""

    def __init__(
        self, code: str, status: int, message: str, details: object = None, *, stale: Sequence[Stale] = ()
    ) -> None:
        super().__init__(code, status, message, details)
        self.code = code
        self.status = status
        self.message = message
        self.details = details
        self.stale = tuple(stale)

    def __str__(self) -> str:
        return f"{self.code} ({self.status}): {self.message}" if self.status else f"{self.code}: {self.message}"


@dataclass(frozen=True, slots=True)
class Violation:
    """One problem with the arguments or params of a request."""

    code: str
    """`required`, `type`, `unknown`, or the constraint's name (`size`, `notBlank`)."""
    message: str
    path: str
    """Where: `args.user.name`, `params.page`."""


class ValidationError(MizanError):
    """Arguments or params that the server refuses: code `VALIDATION_ERROR`."""

    violations: Sequence[Violation]
    """All problems at once, sorted by path."""

    def __init__(
        self, code: str, status: int, message: str, details: object = None, *, stale: Sequence[Stale] = ()
    ) -> None:
        super().__init__(code, status, message, details, stale=stale)
        listed = details if isinstance(details, list) else []
        self.violations = [
            Violation(str(one.get("code")), str(one.get("message")), str(one.get("path")))
            for one in listed
            if isinstance(one, dict)
        ]


class WireError(ValueError):
    """A value that the contract does not allow: in an answer, or in arguments before they are sent.

    It names the place: `result.orders[2].total: 5 (expected: a string with a decimal number)`.
    """

    def __init__(self, path: str, given: str, expected: str) -> None:
        super().__init__(path, given, expected)
        self.path = path
        self.given = given
        self.expected = expected

    def within(self, step: str) -> WireError:
        """The same, seen from one level further out."""
        return WireError(step + self.path, self.given, self.expected)

    def __str__(self) -> str:
        return f"{self.path.removeprefix('.')}: {self.given} (expected: {self.expected})"
