"""How values travel: what emitted code composes its readers and writers of.

A codec reads strictly: what is not exactly what the contract says is a `WireError` that names the place. It writes what
the server reads back as the same value, or refuses.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, Final, Generic, TypeAlias, TypeVar
from uuid import UUID

from . import moments
from .errors import WireError

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Members: TypeAlias = "dict[str, Json]"

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

MAX_SAFE: Final = 2**53 - 1
MAX_LONG: Final = 2**63 - 1
MAX_DIGITS: Final = 1000

_WHOLE: Final = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


class Omitted(Enum):
    """The type of `OMITTED`."""

    OMITTED = "omitted"

    def __repr__(self) -> str:
        return "OMITTED"


OMITTED: Final = Omitted.OMITTED
"""Stands for an argument that is not sent, so that the server takes its default."""


@dataclass(frozen=True, slots=True)
class Codec(Generic[T]):
    """A type on the wire: how it is read and how it is written; both raise `WireError`.

    >>> list_of(INTEGER).read([1, "2"])
    Traceback (most recent call last):
    mizan_client.errors.WireError: [1]: "2" (expected: an integer)
    """

    read: Callable[[object], T]
    write: Callable[[T], Json]


def mismatch(value: object, expected: str) -> WireError:
    """The error about a value that is not what the contract says."""
    return WireError("", _shown(value), expected)


def _shown(value: object) -> str:
    if isinstance(value, str):
        text = json.dumps(value, ensure_ascii=False)
    elif isinstance(value, bool) or value is None:
        text = {True: "true", False: "false", None: "null"}[value]
    else:
        text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


# Scalars


def _read_boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise mismatch(value, "true or false")
    return value


def _read_string(value: object) -> str:
    if not isinstance(value, str):
        raise mismatch(value, "a string")
    return value


def _write_string(value: str) -> Json:
    text = _read_string(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise mismatch(ascii(value), "text without lone surrogates") from None
    return str(text)


def _integer(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise mismatch(value, "an integer")
    if not -MAX_SAFE <= value <= MAX_SAFE:
        raise mismatch(value, "an integer within ±(2^53-1), as others do not travel as numbers without loss")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise mismatch(value, "a number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise mismatch(value, "a finite number that floating point can hold")
    return number


def _write_number(value: float) -> Json:
    number = _number(value)
    if number != value:
        raise mismatch(value, "a number that floating point holds without loss")
    return number


BOOLEAN: Final[Codec[bool]] = Codec(_read_boolean, _read_boolean)
STRING: Final[Codec[str]] = Codec(_read_string, _write_string)
INTEGER: Final[Codec[int]] = Codec(_integer, _integer)
NUMBER: Final[Codec[float]] = Codec(_number, _write_number)


# What travels as text


def _text(
    expected: str, kind: type[T], parse: Callable[[str], T], write: Callable[[T], str], *others: type[T]
) -> Codec[T]:
    def read(value: object) -> T:
        if not isinstance(value, str):
            raise mismatch(value, expected)
        try:
            return parse(value)
        except (ValueError, OverflowError, ArithmeticError):
            raise mismatch(value, expected) from None

    def checked(value: T) -> Json:
        if not isinstance(value, kind) or isinstance(value, others):
            raise mismatch(value, f"a {kind.__name__}")
        try:
            return write(value)
        except (ValueError, OverflowError, ArithmeticError) as refused:
            raise mismatch(value, str(refused) or expected) from None

    return Codec(read, checked)


def _whole(text: str) -> int:
    if not _WHOLE.fullmatch(text) or len(text) > MAX_DIGITS + 1:
        raise ValueError(text)
    return int(text)


def _write_whole(value: int) -> str:
    if abs(value) >= 10**MAX_DIGITS:
        raise ValueError(f"an integer of up to {MAX_DIGITS} digits")
    return str(value)


def _long(text: str) -> int:
    value = _whole(text)
    if not -MAX_LONG - 1 <= value <= MAX_LONG:
        raise ValueError(text)
    return value


def _write_long(value: int) -> str:
    if not -MAX_LONG - 1 <= value <= MAX_LONG:
        raise ValueError("an integer of 64 bits")
    return str(value)


def _decimal(text: str) -> Decimal:
    if not _DECIMAL.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _write_decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError("a finite decimal number")
    exponent = int(value.as_tuple().exponent)
    if abs(exponent) > MAX_DIGITS or len(value.as_tuple().digits) + max(exponent, 0) > MAX_DIGITS:
        raise ValueError(f"a decimal number of up to {MAX_DIGITS} digits")
    return format(value, "f")


def _uuid(text: str) -> UUID:
    value = UUID(text)
    if str(value) != text.lower():
        raise ValueError(text)
    return value


def _bytes(text: str) -> bytes:
    return base64.b64decode(text.encode("ascii"), validate=True)


LONG: Final = _text("a string with a 64-bit integer", int, _long, _write_long, bool)
BIG_INTEGER: Final = _text("a string with an integer", int, _whole, _write_whole, bool)
DECIMAL: Final = _text("a string with a decimal number", Decimal, _decimal, _write_decimal)
DATE: Final = _text(
    "an ISO 8601 date of the years 1 to 9999", dt.date, moments.read_date, dt.date.isoformat, dt.datetime
)
TIME: Final = _text("an ISO 8601 time", dt.time, moments.read_time, moments.write_time)
DATE_TIME: Final = _text(
    "an ISO 8601 date and time of the years 1 to 9999", dt.datetime, moments.read_datetime, moments.write_datetime
)
DURATION: Final = _text(
    "an ISO 8601 duration that a timedelta holds", dt.timedelta, moments.read_timedelta, moments.write_timedelta
)
UUID_: Final = _text("a UUID", UUID, _uuid, str)
BYTES: Final = _text("base64 text with its padding", bytes, _bytes, lambda value: base64.b64encode(value).decode())


# Any JSON


def _read_any(value: object) -> Json:
    if isinstance(value, float) and not math.isfinite(value):
        raise mismatch(value, "a finite number")
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list):
        return [_within(f"[{index}]", _read_any, element) for index, element in enumerate(value)]
    if isinstance(value, dict):
        return {_read_string(name): _within(_step(name), _read_any, member) for name, member in value.items()}
    raise mismatch(value, "JSON: None, bool, int, float, str, list or dict")


def _write_any(value: Json) -> Json:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return _integer(value)
    if isinstance(value, float):
        return _write_number(value)
    if isinstance(value, str):
        return _write_string(value)
    if isinstance(value, list):
        return [_within(f"[{index}]", _write_any, element) for index, element in enumerate(value)]
    if isinstance(value, dict):
        return {str(_write_string(name)): _within(_step(name), _write_any, member) for name, member in value.items()}
    raise mismatch(value, "JSON: None, bool, int, float, str, list or dict")


def _nothing(value: object) -> None:
    if value is not None:
        raise mismatch(value, "null")


ANY: Final[Codec[Json]] = Codec(_read_any, _write_any)
NOTHING: Final[Codec[None]] = Codec(_nothing, lambda value: value)


# What contains others


def _within(step: str, take: Callable[[Any], T], value: object) -> T:
    try:
        return take(value)
    except WireError as error:
        raise error.within(step) from None


def _step(name: object) -> str:
    text = str(name)
    return f".{text}" if text.isidentifier() else f"[{json.dumps(text, ensure_ascii=False)}]"


def list_of(element: Codec[T]) -> Codec[Sequence[T]]:
    """A list."""

    def read(value: object) -> Sequence[T]:
        if not isinstance(value, list):
            raise mismatch(value, "a list")
        return [_within(f"[{index}]", element.read, one) for index, one in enumerate(value)]

    def write(value: Sequence[T]) -> Json:
        if isinstance(value, str | bytes) or not isinstance(value, Sequence):
            raise mismatch(value, "a sequence that is no text")
        return [_within(f"[{index}]", element.write, one) for index, one in enumerate(value)]

    return Codec(read, write)


def map_of(member: Codec[T]) -> Codec[Mapping[str, T]]:
    """An object with any keys."""

    def read(value: object) -> Mapping[str, T]:
        return {name: _within(_step(name), member.read, one) for name, one in _object(value).items()}

    def write(value: Mapping[str, T]) -> Json:
        if not isinstance(value, Mapping):
            raise mismatch(value, "a mapping")
        return {str(_write_string(name)): _within(_step(name), member.write, one) for name, one in value.items()}

    return Codec(read, write)


def nullable(value: Codec[T]) -> Codec[T | None]:
    """A value or `None`."""

    def read(given: object) -> T | None:
        return None if given is None else value.read(given)

    def write(given: T | None) -> Json:
        return None if given is None else value.write(given)

    return Codec(read, write)


def enumeration(kind: type[E]) -> Codec[E]:
    """An enum whose members have their wire names as values."""
    expected = "one of " + ", ".join(str(one.value) for one in kind)

    def read(value: object) -> E:
        if not isinstance(value, str):
            raise mismatch(value, expected)
        try:
            return kind(value)
        except ValueError:
            raise mismatch(value, expected) from None

    def write(value: E) -> Json:
        if not isinstance(value, kind):
            raise mismatch(value, f"a {kind.__name__}")
        return str(value.value)

    return Codec(read, write)


# Objects, member by member


def _object(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise mismatch(value, "an object")
    return value


def struct(value: object) -> Mapping[str, object]:
    """The members of an object; those that the contract does not know are for newer clients."""
    return _object(value)


def take(members: Mapping[str, object], name: str, codec: Codec[T]) -> T:
    """The value of a member, which must be there."""
    if name not in members:
        raise WireError(_step(name), "absent", "a value")
    return _within(_step(name), codec.read, members[name])


def put(members: Members, name: str, codec: Codec[T], value: T, within: str = "") -> None:
    """Writes a member; `within` names what it is a member of."""
    members[name] = _within(within + _step(name), codec.write, value)


def put_present(members: Members, name: str, codec: Codec[T], value: T | None, within: str = "") -> None:
    """Writes a member unless it is `None`, which means the same as absent."""
    if value is not None:
        put(members, name, codec, value, within)


def put_given(members: Members, name: str, codec: Codec[T], value: T | Omitted, within: str = "") -> None:
    """Writes a member unless it is left to the server."""
    if not isinstance(value, Omitted):
        put(members, name, codec, value, within)


def tag(members: Mapping[str, object], discriminator: str, *tags: str) -> str:
    """Which case of a union an object is."""
    found = take(members, discriminator, STRING)
    if found not in tags:
        raise mismatch(found, "one of " + ", ".join(tags)).within(_step(discriminator))
    return found


def tagged(members: Json, discriminator: str, case: str) -> Json:
    """The object of a case with its tag."""
    return {discriminator: case, **members} if isinstance(members, dict) else members


def no_case(value: object, *cases: type) -> WireError:
    """The error about what is no case of a union."""
    return mismatch(value, "a " + " or ".join(case.__name__ for case in cases))
