"""Nanoseconds: arithmetic, order, equality, copies."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import pytest

from mizan_client import moments
from mizan_client.moments import exact, read_datetime, read_time, read_timedelta

ONE = read_timedelta("PT0.000000001S")
DAY = dt.datetime(2026, 1, 31, tzinfo=dt.UTC)


def test_sums_areExact() -> None:
    assert str(exact(DAY) + ONE) == "2026-01-31 00:00:00.000000001+00:00"
    assert exact(DAY) + ONE - ONE == DAY
    assert (exact(DAY) + ONE) - DAY == ONE
    assert DAY - (exact(DAY) + ONE) == -ONE
    assert str(exact(DAY) - ONE) == "2026-01-30 23:59:59.999999999+00:00"
    assert dt.timedelta(1) + ONE - dt.timedelta(1) == ONE
    assert dt.timedelta(1) - ONE == read_timedelta("PT86399.999999999S")
    assert sum([ONE] * 1000, dt.timedelta()) == dt.timedelta(microseconds=1)
    assert type(ONE * 1000) is dt.timedelta


def test_factors_areExact() -> None:
    assert 3 * ONE == ONE + ONE + ONE
    assert abs(-ONE) == ONE == +ONE
    assert (7 * ONE) // (2 * ONE) == 3
    assert (7 * ONE) // 2 == 3 * ONE
    assert (7 * ONE) % (2 * ONE) == ONE
    assert divmod(7 * ONE, 2 * ONE) == (3, ONE)
    assert divmod(dt.timedelta(microseconds=1), 999 * ONE) == (1, ONE)
    assert (7 * ONE) / (2 * ONE) == 3.5
    assert dt.timedelta(microseconds=1) / (2 * ONE) == 500
    assert dt.timedelta(microseconds=1) // (3 * ONE) == 333
    assert dt.timedelta(microseconds=1) % (3 * ONE) == ONE
    assert (6 * ONE) / 2 == 3 * ONE
    with pytest.raises(TypeError):
        ONE * 0.5


def test_order_seesNanoseconds() -> None:
    later = exact(DAY) + ONE
    with pytest.raises(TypeError):
        assert later < 5  # type: ignore[operator]
    with pytest.raises(TypeError):
        assert ONE < 5  # type: ignore[operator]
    assert DAY < later > DAY
    assert later >= DAY
    assert not later <= DAY
    assert later >= DAY
    assert max(DAY, later) == later
    assert dt.timedelta() < ONE
    assert -ONE < dt.timedelta() <= ONE
    assert dt.timedelta() <= ONE
    assert ONE > -ONE
    assert read_time("09:30:00.000000001") > dt.time(9, 30)
    assert read_time("09:30:00.000000001") >= dt.time(9, 30)
    assert dt.time(9, 30) < read_time("09:30:00.000000001") <= read_time("09:30:00.000000002")


def test_equality_seesNanoseconds() -> None:
    moment = read_datetime("2026-01-31T00:00:00.000000001Z")
    assert moment != DAY
    assert moment == read_datetime("2026-01-31T01:00:00.000000001+01:00")
    assert hash(moment) == hash(read_datetime("2026-01-31T01:00:00.000000001+01:00"))
    assert moment != "2026-01-31T00:00:00.000000001Z"
    assert ONE != 1
    assert read_time("09:30:00.000000001") != 1
    assert len({ONE, read_timedelta("PT0.000000001S"), dt.timedelta()}) == 2
    assert exact(DAY) == DAY
    assert hash(exact(DAY)) == hash(DAY)
    assert read_time("09:30:00.000000001") != dt.time(9, 30)
    assert len({read_time("09:30:00.000000001"), dt.time(9, 30)}) == 2


def test_values_thatFit_arePlain() -> None:
    assert type(read_datetime("2026-01-31T00:00:00.000001000Z")) is dt.datetime
    assert type(read_time("00:00:00.000001000")) is dt.time
    assert type(read_timedelta("PT0.000001000S")) is dt.timedelta


@pytest.mark.parametrize(
    "value", [ONE, read_time("09:30:00.000000001"), read_datetime("2026-01-31T00:00:00.000000001Z")]
)
def test_copies_areEqual(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.deepcopy(value) == value
    assert copy.copy(value) == value
    assert eval(repr(value), {**vars(moments), "datetime": dt}) == value


def test_parts_keepNanoseconds() -> None:
    moment = read_datetime("2026-01-31T09:30:00.123456789+01:00")
    assert isinstance(moment, moments.NanoDatetime)
    assert moment.nanosecond == 789
    assert moment.time() == read_time("09:30:00.123456789")
    assert moment.timetz().isoformat() == "09:30:00.123456789+01:00"
    assert moment.astimezone(dt.UTC).isoformat() == "2026-01-31T08:30:00.123456789+00:00"
    assert moment.replace(year=2027).isoformat() == "2027-01-31T09:30:00.123456789+01:00"
    assert moment.replace(tzinfo=None).isoformat() == "2026-01-31T09:30:00.123456789"
    assert moment.replace(microsecond=1).isoformat() == "2026-01-31T09:30:00.000001+01:00"
    assert moment.isoformat(timespec="seconds") == "2026-01-31T09:30:00+01:00"
    assert moment.date() == dt.date(2026, 1, 31)
    time = moment.time()
    assert time.replace(hour=10).isoformat() == "10:30:00.123456789"
    assert str(time.replace(microsecond=0)) == "09:30:00"


def test_span_ofNanoseconds_knowsThem() -> None:
    span = read_timedelta("PT-0.000000001S")
    assert isinstance(span, moments.NanoTimedelta)
    assert span.nanosecond == 999
    assert moments.nanoseconds(span) == -1
    assert str(span) == "PT-0.000000001S"
