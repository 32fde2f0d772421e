"""Codecs: what they take, what they refuse, and what they say about it."""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import pytest

from mizan_client import OMITTED, WireError, wire
from mizan_client.wire import Codec


class Color(Enum):
    RED = "red"
    OTHER = "any other"


COLOR = wire.enumeration(Color)
PLUS_ONE = dt.timezone(dt.timedelta(hours=1))

SAME: list[tuple[Codec[Any], object, object]] = [
    (wire.BOOLEAN, True, True),
    (wire.STRING, "", ""),
    (wire.STRING, "é\n\u0000🙂", "é\n\u0000🙂"),
    (wire.INTEGER, 0, 0),
    (wire.INTEGER, 2**53 - 1, 2**53 - 1),
    (wire.INTEGER, -(2**53) + 1, -(2**53) + 1),
    (wire.NUMBER, 0.1, 0.1),
    (wire.NUMBER, -5e-324, -5e-324),
    (wire.NUMBER, 1.7976931348623157e308, 1.7976931348623157e308),
    (wire.LONG, "9223372036854775807", 2**63 - 1),
    (wire.LONG, "-9223372036854775808", -(2**63)),
    (wire.BIG_INTEGER, "-" + "9" * 1000, -(10**1000) + 1),
    (wire.DECIMAL, "0.10", Decimal("0.10")),
    (
        wire.DECIMAL,
        "-12345678901234567890.000000000000000000001",
        Decimal("-12345678901234567890.000000000000000000001"),
    ),
    (wire.DATE, "0001-01-01", dt.date(1, 1, 1)),
    (wire.DATE, "9999-12-31", dt.date(9999, 12, 31)),
    (wire.TIME, "00:00:00", dt.time()),
    (wire.DATE_TIME, "2026-01-31T09:30:00Z", dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC)),
    (wire.DATE_TIME, "2026-01-31T09:30:00+01:00", dt.datetime(2026, 1, 31, 9, 30, tzinfo=PLUS_ONE)),
    (wire.DATE_TIME, "2026-01-31T09:30:00.000001", dt.datetime(2026, 1, 31, 9, 30, 0, 1)),
    (wire.DURATION, "PT0S", dt.timedelta()),
    (wire.DURATION, "PT-0.500000S", dt.timedelta(seconds=-0.5)),
    (wire.UUID_, "0b9f6bc0-5c41-4f0e-9d5a-6a3c1a3a7c11", UUID("0b9f6bc0-5c41-4f0e-9d5a-6a3c1a3a7c11")),
    (wire.BYTES, "", b""),
    (wire.BYTES, "AP8Q", b"\x00\xff\x10"),
    (wire.ANY, {"a": [1, 0.5, None, True, "x", {}]}, {"a": [1, 0.5, None, True, "x", {}]}),
    (wire.NOTHING, None, None),
    (COLOR, "any other", Color.OTHER),
    (wire.list_of(wire.nullable(wire.INTEGER)), [1, None], [1, None]),
    (wire.map_of(wire.BOOLEAN), {"": True, "__proto__": False}, {"": True, "__proto__": False}),
]


@pytest.mark.parametrize(("codec", "json", "value"), SAME)
def test_value_isReadAndWrittenAsTheSame(codec: Codec[Any], json: object, value: object) -> None:
    read = codec.read(json)
    assert (read, type(read)) == (value, type(value))
    assert codec.write(value) == json


READ_AS: list[tuple[Codec[Any], object, object]] = [
    (wire.NUMBER, 5, 5.0),
    (wire.DECIMAL, "1e3", Decimal("1E+3")),
    (wire.DATE_TIME, "2026-01-31T09:30Z", dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC)),
    (wire.TIME, "09:30", dt.time(9, 30)),
    (wire.DURATION, "P1DT2H3M4.5S", dt.timedelta(days=1, hours=2, minutes=3, seconds=4.5)),
    (wire.DURATION, "-PT1M", dt.timedelta(minutes=-1)),
    (wire.DURATION, "PT-1H-30M", dt.timedelta(hours=-1, minutes=-30)),
    (wire.UUID_, "0B9F6BC0-5C41-4F0E-9D5A-6A3C1A3A7C11", UUID("0b9f6bc0-5c41-4f0e-9d5a-6a3c1a3a7c11")),
]


@pytest.mark.parametrize(("codec", "json", "value"), READ_AS)
def test_otherSpellings_areReadAsWell(codec: Codec[Any], json: object, value: object) -> None:
    assert codec.read(json) == value


NOT_READ: list[tuple[Codec[Any], object, str]] = [
    (wire.BOOLEAN, 1, "1 (expected: true or false)"),
    (wire.BOOLEAN, None, "null (expected: true or false)"),
    (wire.STRING, 5, "5 (expected: a string)"),
    (wire.INTEGER, "5", '"5" (expected: an integer)'),
    (wire.INTEGER, 5.0, "5.0 (expected: an integer)"),
    (wire.INTEGER, True, "true (expected: an integer)"),
    (
        wire.INTEGER,
        2**53,
        "9007199254740992 (expected: an integer within ±(2^53-1), as others do not travel as numbers without loss)",
    ),
    (wire.NUMBER, math.nan, "nan (expected: a finite number that floating point can hold)"),
    (wire.NUMBER, True, "true (expected: a number)"),
    (wire.LONG, "9223372036854775808", '"9223372036854775808" (expected: a string with a 64-bit integer)'),
    (wire.LONG, 5, "5 (expected: a string with a 64-bit integer)"),
    (wire.LONG, "+5", '"+5" (expected: a string with a 64-bit integer)'),
    (wire.LONG, "٥", '"٥" (expected: a string with a 64-bit integer)'),
    (wire.BIG_INTEGER, "05", '"05" (expected: a string with an integer)'),
    (wire.BIG_INTEGER, "1_0", '"1_0" (expected: a string with an integer)'),
    (wire.DECIMAL, "NaN", '"NaN" (expected: a string with a decimal number)'),
    (wire.DECIMAL, ".5", '".5" (expected: a string with a decimal number)'),
    (wire.DECIMAL, 0.5, "0.5 (expected: a string with a decimal number)"),
    (wire.DATE, "20260131", '"20260131" (expected: an ISO 8601 date of the years 1 to 9999)'),
    (wire.DATE, "+10000-01-01", '"+10000-01-01" (expected: an ISO 8601 date of the years 1 to 9999)'),
    (wire.DATE, "2026-02-29", '"2026-02-29" (expected: an ISO 8601 date of the years 1 to 9999)'),
    (wire.TIME, "24:00", '"24:00" (expected: an ISO 8601 time)'),
    (wire.TIME, "09:30:00.1234567891", '"09:30:00.1234567891" (expected: an ISO 8601 time)'),
    (wire.DATE_TIME, "2026-01-31", '"2026-01-31" (expected: an ISO 8601 date and time of the years 1 to 9999)'),
    (
        wire.DATE_TIME,
        "-0001-01-01T00:00Z",
        '"-0001-01-01T00:00Z" (expected: an ISO 8601 date and time of the years 1 to 9999)',
    ),
    (wire.DURATION, "PT", '"PT" (expected: an ISO 8601 duration that a timedelta holds)'),
    (wire.DURATION, "P", '"P" (expected: an ISO 8601 duration that a timedelta holds)'),
    (wire.DURATION, "PT.5S", '"PT.5S" (expected: an ISO 8601 duration that a timedelta holds)'),
    (wire.DURATION, "PT86400000000000S", '"PT86400000000000S" (expected: an ISO 8601 duration that a timedelta holds)'),
    (
        wire.UUID_,
        "0b9f6bc05c414f0e9d5a6a3c1a3a7c11",
        '"0b9f6bc05c414f0e9d5a6a3c1a3a7c11" (expected: a UUID)',
    ),
    (wire.BYTES, "AP8", '"AP8" (expected: base64 text with its padding)'),
    (wire.BYTES, "AP8-", '"AP8-" (expected: base64 text with its padding)'),
    (wire.BYTES, "A P8Q", '"A P8Q" (expected: base64 text with its padding)'),
    (COLOR, "green", '"green" (expected: one of red, any other)'),
    (wire.NOTHING, 1, "1 (expected: null)"),
    (wire.list_of(wire.INTEGER), {}, "{} (expected: a list)"),
    (wire.list_of(wire.INTEGER), [1, None], "[1]: null (expected: an integer)"),
    (wire.map_of(wire.INTEGER), [], "[] (expected: an object)"),
    (wire.map_of(wire.list_of(wire.INTEGER)), {"a b": [1, "x"]}, '["a b"][1]: "x" (expected: an integer)'),
]


@pytest.mark.parametrize(("codec", "json", "message"), NOT_READ)
def test_json_thatIsNotOfTheType_isRefused(codec: Codec[Any], json: object, message: str) -> None:
    with pytest.raises(WireError) as caught:
        codec.read(json)
    assert str(caught.value) == (message if message.startswith("[") and "]: " in message else f": {message}")


NOT_WRITTEN: list[tuple[Codec[Any], object, str]] = [
    (wire.STRING, "\ud800", "text without lone surrogates"),
    (wire.INTEGER, -(2**53), "an integer within"),
    (wire.INTEGER, True, "an integer"),
    (wire.INTEGER, 5.0, "an integer"),
    (wire.NUMBER, math.inf, "a finite number"),
    (wire.NUMBER, 2**53 + 1, "a number that floating point holds without loss"),
    (wire.NUMBER, 10**400, "a finite number"),
    (wire.LONG, 2**63, "an integer of 64 bits"),
    (wire.LONG, "5", "a int"),
    (wire.BIG_INTEGER, 10**1000, "an integer of up to 1000 digits"),
    (wire.DECIMAL, Decimal("NaN"), "a finite decimal number"),
    (wire.DECIMAL, Decimal("1E+2000"), "a decimal number of up to 1000 digits"),
    (wire.DECIMAL, 0.5, "a Decimal"),
    (wire.DATE, dt.datetime(2026, 1, 31), "a date"),
    (wire.TIME, dt.time(9, tzinfo=dt.UTC), "a time without a zone"),
    (wire.DATE_TIME, dt.date(2026, 1, 31), "a datetime"),
    (
        wire.DATE_TIME,
        dt.datetime(2026, 1, 31, tzinfo=dt.timezone(dt.timedelta(microseconds=1))),
        "an offset without a fraction of a second",
    ),
    (wire.BYTES, "AP8Q", "a bytes"),
    (wire.ANY, {"a": 2**53}, "an integer within"),
    (wire.ANY, [math.nan], "a finite number"),
    (wire.ANY, {1: 2}, "a string"),
    (wire.ANY, (1,), "JSON: "),
    (COLOR, "red", "a Color"),
    (wire.list_of(wire.STRING), "abc", "a sequence that is no text"),
    (wire.map_of(wire.STRING), ["a"], "a mapping"),
]


@pytest.mark.parametrize(("codec", "value", "expected"), NOT_WRITTEN)
def test_value_thatWouldNotArriveAsItIs_isRefused(codec: Codec[Any], value: object, expected: str) -> None:
    with pytest.raises(WireError) as caught:
        codec.write(value)
    assert caught.value.expected.startswith(expected)


def test_nanoseconds_areKept() -> None:
    for codec, text in [
        (wire.DATE_TIME, "2026-01-31T09:30:00.123456789+01:00"),
        (wire.DATE_TIME, "2026-01-31T09:30:00.000000001Z"),
        (wire.TIME, "23:59:59.999999999"),
        (wire.DURATION, "PT0.000000001S"),
        (wire.DURATION, "PT-0.000000001S"),
    ]:
        any_codec: Codec[Any] = codec  # type: ignore[assignment]
        assert any_codec.write(any_codec.read(text)) == text


def test_member_thatIsMissing_isNamed() -> None:
    with pytest.raises(WireError, match=r"^size: absent \(expected: a value\)$"):
        wire.take(wire.struct({"other": 1}), "size", wire.INTEGER)


def test_argument_thatIsWrong_isNamed() -> None:
    sizes: Any = [1, "x"]
    with pytest.raises(WireError, match=r'^args\.sizes\[1\]: "x" \(expected: an integer\)$'):
        wire.put({}, "sizes", wire.list_of(wire.INTEGER), sizes, "args")


def test_members_areLeftOut_whereThatMeansTheSame() -> None:
    out: wire.Members = {}
    wire.put_present(out, "a", wire.INTEGER, None)
    wire.put_given(out, "b", wire.INTEGER, OMITTED)
    wire.put_given(out, "c", wire.INTEGER, 1)
    wire.put(out, "d", wire.nullable(wire.INTEGER), None)
    assert out == {"c": 1, "d": None}


def test_tag_thatIsUnknown_isNamed() -> None:
    with pytest.raises(WireError, match=r'^type: "Cube" \(expected: one of Circle, Square\)$'):
        wire.tag({"type": "Cube"}, "type", "Circle", "Square")
