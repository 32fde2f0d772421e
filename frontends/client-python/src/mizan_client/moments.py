"""Points in time, times of day and spans with nanoseconds, which Python's own types do not have.

The server's clock ticks in nanoseconds, Python's in microseconds. A value that fits is a plain `datetime`, `time` or
`timedelta`; one that does not is a subclass of it that carries the rest, so nothing is ever rounded.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final, Self, SupportsIndex, overload

_MICROSECOND: Final = dt.timedelta(microseconds=1)
_NANOSECONDS: Final = 1000
_SECOND: Final = 1_000_000_000


class NanoTimedelta(dt.timedelta):
    """A span that no `timedelta` holds: a whole number of microseconds and 1 to 999 nanoseconds.

    Sums, differences, negation, comparison and multiplication by integers are exact. A plain `datetime` plus such a
    span is computed by `datetime` itself, which does not know nanoseconds: `exact(moment) + span` does.

    >>> span = read_timedelta("PT0.000000001S")
    >>> (span * 1000) == dt.timedelta(microseconds=1)
    True
    """

    __slots__ = ("_nanosecond",)
    _nanosecond: int

    @property
    def nanosecond(self) -> int:
        """The part below the microsecond, 1 to 999; it adds to the rest, also where the whole is negative."""
        return self._nanosecond

    def __add__(self, other: dt.timedelta) -> dt.timedelta:
        if not isinstance(other, dt.timedelta):
            return NotImplemented
        return timedelta_of(nanoseconds(self) + nanoseconds(other))

    __radd__ = __add__

    def __sub__(self, other: dt.timedelta) -> dt.timedelta:
        if not isinstance(other, dt.timedelta):
            return NotImplemented
        return timedelta_of(nanoseconds(self) - nanoseconds(other))

    def __rsub__(self, other: dt.timedelta) -> dt.timedelta:
        return timedelta_of(nanoseconds(other) - nanoseconds(self))

    def __neg__(self) -> dt.timedelta:
        return timedelta_of(-nanoseconds(self))

    def __pos__(self) -> dt.timedelta:
        return self

    def __abs__(self) -> dt.timedelta:
        return timedelta_of(abs(nanoseconds(self)))

    def __mul__(self, factor: float) -> dt.timedelta:
        if not isinstance(factor, int):
            return NotImplemented
        return timedelta_of(nanoseconds(self) * factor)

    __rmul__ = __mul__

    @overload
    def __floordiv__(self, divisor: dt.timedelta) -> int: ...
    @overload
    def __floordiv__(self, divisor: int) -> dt.timedelta: ...
    def __floordiv__(self, divisor: dt.timedelta | int) -> dt.timedelta | int:
        if isinstance(divisor, dt.timedelta):
            return nanoseconds(self) // nanoseconds(divisor)
        return timedelta_of(nanoseconds(self) // divisor)

    def __rfloordiv__(self, other: dt.timedelta) -> int:
        return nanoseconds(other) // nanoseconds(self)

    @overload
    def __truediv__(self, divisor: dt.timedelta) -> float: ...
    @overload
    def __truediv__(self, divisor: float) -> dt.timedelta: ...
    def __truediv__(self, divisor: dt.timedelta | float) -> dt.timedelta | float:
        if isinstance(divisor, dt.timedelta):
            return nanoseconds(self) / nanoseconds(divisor)
        return timedelta_of(round(nanoseconds(self) / divisor))

    def __rtruediv__(self, other: dt.timedelta) -> float:
        return nanoseconds(other) / nanoseconds(self)

    def __mod__(self, divisor: dt.timedelta) -> dt.timedelta:
        return timedelta_of(nanoseconds(self) % nanoseconds(divisor))

    def __rmod__(self, other: dt.timedelta) -> dt.timedelta:
        return timedelta_of(nanoseconds(other) % nanoseconds(self))

    def __divmod__(self, divisor: dt.timedelta) -> tuple[int, dt.timedelta]:
        return self // divisor, self % divisor

    def __rdivmod__(self, other: dt.timedelta) -> tuple[int, dt.timedelta]:
        return other // self, other % self

    def __eq__(self, other: object) -> bool:
        return isinstance(other, dt.timedelta) and nanoseconds(self) == nanoseconds(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: dt.timedelta) -> bool:
        if not isinstance(other, dt.timedelta):
            return NotImplemented
        return nanoseconds(self) < nanoseconds(other)

    def __le__(self, other: dt.timedelta) -> bool:
        if not isinstance(other, dt.timedelta):
            return NotImplemented
        return nanoseconds(self) <= nanoseconds(other)

    def __gt__(self, other: dt.timedelta) -> bool:
        if not isinstance(other, dt.timedelta):
            return NotImplemented
        return nanoseconds(self) > nanoseconds(other)

    def __ge__(self, other: dt.timedelta) -> bool:
        if not isinstance(other, dt.timedelta):
            return NotImplemented
        return nanoseconds(self) >= nanoseconds(other)

    def __hash__(self) -> int:
        return hash(nanoseconds(self))

    def __repr__(self) -> str:
        return f"timedelta_of({nanoseconds(self)})"

    def __str__(self) -> str:
        return write_timedelta(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return timedelta_of, (nanoseconds(self),)


def nanoseconds(span: dt.timedelta) -> int:
    """All nanoseconds of a span, exactly."""
    below = span.nanosecond if isinstance(span, NanoTimedelta) else 0
    return ((span.days * 86_400 + span.seconds) * 1_000_000 + span.microseconds) * _NANOSECONDS + below


def timedelta_of(total: int) -> dt.timedelta:
    """The span of so many nanoseconds; a plain `timedelta` where that holds it.

    :raises OverflowError: beyond the range of `timedelta`, about 2.7 million years
    """
    micros, below = divmod(total, _NANOSECONDS)
    days, rest = divmod(micros, 86_400_000_000)
    seconds, part = divmod(rest, 1_000_000)
    if below == 0:
        return dt.timedelta(days, seconds, part)
    span = NanoTimedelta(days, seconds, part)
    span._nanosecond = below
    return span


class NanoTime(dt.time):
    """A time of day that no `time` holds: with 1 to 999 nanoseconds below the microsecond."""

    __slots__ = ("_nanosecond",)
    _nanosecond: int

    @property
    def nanosecond(self) -> int:
        """The part below the microsecond, 1 to 999."""
        return self._nanosecond

    def replace(  # type: ignore[override]
        self,
        hour: SupportsIndex | None = None,
        minute: SupportsIndex | None = None,
        second: SupportsIndex | None = None,
        microsecond: SupportsIndex | None = None,
        tzinfo: dt.tzinfo | bool | None = True,
        *,
        fold: int | None = None,
    ) -> dt.time:
        """The same with other parts; who sets `microsecond` sets everything below the second."""
        plain = dt.time(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, bool) else tzinfo,
            fold=self.fold if fold is None else fold,
        )
        return plain if microsecond is not None else time_of(plain, self._nanosecond)

    def isoformat(self, timespec: str = "auto") -> str:
        """As ISO 8601; `auto` with all nine digits."""
        text = super().isoformat("microseconds" if timespec == "auto" else timespec)
        return text[:15] + f"{self._nanosecond:03}" + text[15:] if timespec == "auto" else text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, dt.time) and super().__eq__(other) and _below(other) == self._nanosecond

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: dt.time) -> bool:
        if not isinstance(other, dt.time):
            return NotImplemented
        return super().__lt__(other) or (super().__eq__(other) and self._nanosecond < _below(other))

    def __le__(self, other: dt.time) -> bool:
        if not isinstance(other, dt.time):
            return NotImplemented
        return super().__lt__(other) or (super().__eq__(other) and self._nanosecond <= _below(other))

    def __gt__(self, other: dt.time) -> bool:
        if not isinstance(other, dt.time):
            return NotImplemented
        return super().__gt__(other) or (super().__eq__(other) and self._nanosecond > _below(other))

    def __ge__(self, other: dt.time) -> bool:
        if not isinstance(other, dt.time):
            return NotImplemented
        return super().__gt__(other) or (super().__eq__(other) and self._nanosecond >= _below(other))

    def __hash__(self) -> int:
        return hash((super().__hash__(), self._nanosecond))

    def __repr__(self) -> str:
        return f"time_of({_plain_time(self)!r}, {self._nanosecond})"

    def __str__(self) -> str:
        return self.isoformat()

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        return time_of, (_plain_time(self), self._nanosecond)


def _plain_time(value: dt.time) -> dt.time:
    return dt.time(value.hour, value.minute, value.second, value.microsecond, value.tzinfo, fold=value.fold)


def time_of(plain: dt.time, nanosecond: int) -> dt.time:
    """A time of day with nanoseconds below its microsecond; `plain` itself where there are none."""
    if nanosecond == 0:
        return plain
    value = NanoTime(plain.hour, plain.minute, plain.second, plain.microsecond, plain.tzinfo, fold=plain.fold)
    value._nanosecond = nanosecond
    return value


class NanoDatetime(dt.datetime):
    """A point in time that no `datetime` holds: with 1 to 999 nanoseconds below the microsecond.

    Comparison, differences, adding spans, `replace` and `astimezone` are exact; `timestamp()` and `strftime()` are
    those of `datetime`.
    """

    __slots__ = ("_nanosecond",)
    _nanosecond: int

    @property
    def nanosecond(self) -> int:
        """The part below the microsecond, 0 to 999."""
        return self._nanosecond

    def replace(  # type: ignore[override]
        self,
        year: SupportsIndex | None = None,
        month: SupportsIndex | None = None,
        day: SupportsIndex | None = None,
        hour: SupportsIndex | None = None,
        minute: SupportsIndex | None = None,
        second: SupportsIndex | None = None,
        microsecond: SupportsIndex | None = None,
        tzinfo: dt.tzinfo | bool | None = True,
        *,
        fold: int | None = None,
    ) -> dt.datetime:
        """The same with other parts; who sets `microsecond` sets everything below the second."""
        plain = dt.datetime(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, bool) else tzinfo,
            fold=self.fold if fold is None else fold,
        )
        return plain if microsecond is not None else datetime_of(plain, self._nanosecond)

    def astimezone(self, tz: dt.tzinfo | None = None) -> dt.datetime:  # type: ignore[override]
        """The same moment elsewhere."""
        return datetime_of(_plain_datetime(self).astimezone(tz), self._nanosecond)

    def time(self) -> dt.time:
        """The time of day."""
        return time_of(super().time(), self._nanosecond)

    def timetz(self) -> dt.time:
        """The time of day with its zone."""
        return time_of(super().timetz(), self._nanosecond)

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        """As ISO 8601; `auto` with all nine digits."""
        text = super().isoformat(sep, "microseconds" if timespec == "auto" else timespec)
        return text[:26] + f"{self._nanosecond:03}" + text[26:] if timespec == "auto" else text

    def __add__(self, span: dt.timedelta) -> dt.datetime:  # type: ignore[override]
        if not isinstance(span, dt.timedelta):
            return NotImplemented
        return _moved(self, nanoseconds(span))

    __radd__ = __add__  # type: ignore[assignment]

    @overload  # type: ignore[override]
    def __sub__(self, other: dt.datetime) -> dt.timedelta: ...
    @overload
    def __sub__(self, other: dt.timedelta) -> dt.datetime: ...
    def __sub__(self, other: dt.datetime | dt.timedelta) -> dt.datetime | dt.timedelta:
        if isinstance(other, dt.timedelta):
            return _moved(self, -nanoseconds(other))
        if not isinstance(other, dt.datetime):
            return NotImplemented
        whole = _plain_datetime(self) - _plain_datetime(other)
        return timedelta_of(nanoseconds(whole) + self._nanosecond - _below(other))

    def __rsub__(self, other: dt.datetime) -> dt.timedelta:
        return -(self - other)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, dt.datetime) and super().__eq__(other) and _below(other) == self._nanosecond

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: dt.datetime) -> bool:  # type: ignore[override]
        if not isinstance(other, dt.datetime):
            return NotImplemented
        return super().__lt__(other) or (super().__eq__(other) and self._nanosecond < _below(other))

    def __le__(self, other: dt.datetime) -> bool:  # type: ignore[override]
        if not isinstance(other, dt.datetime):
            return NotImplemented
        return super().__lt__(other) or (super().__eq__(other) and self._nanosecond <= _below(other))

    def __gt__(self, other: dt.datetime) -> bool:  # type: ignore[override]
        if not isinstance(other, dt.datetime):
            return NotImplemented
        return super().__gt__(other) or (super().__eq__(other) and self._nanosecond > _below(other))

    def __ge__(self, other: dt.datetime) -> bool:  # type: ignore[override]
        if not isinstance(other, dt.datetime):
            return NotImplemented
        return super().__gt__(other) or (super().__eq__(other) and self._nanosecond >= _below(other))

    def __hash__(self) -> int:
        return hash((super().__hash__(), self._nanosecond)) if self._nanosecond else super().__hash__()

    def __repr__(self) -> str:
        return f"datetime_of({_plain_datetime(self)!r}, {self._nanosecond})"

    def __str__(self) -> str:
        return self.isoformat(" ")

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        return datetime_of, (_plain_datetime(self), self._nanosecond)

    @classmethod
    def _make(cls, plain: dt.datetime, nanosecond: int) -> Self:
        value = cls(
            plain.year,
            plain.month,
            plain.day,
            plain.hour,
            plain.minute,
            plain.second,
            plain.microsecond,
            plain.tzinfo,
            fold=plain.fold,
        )
        value._nanosecond = nanosecond
        return value


def _plain_datetime(value: dt.datetime) -> dt.datetime:
    return dt.datetime.combine(dt.date(value.year, value.month, value.day), _plain_time(dt.datetime.timetz(value)))


def _below(value: object) -> int:
    return value._nanosecond if isinstance(value, NanoDatetime | NanoTime) else 0


def _moved(moment: dt.datetime, by: int) -> dt.datetime:
    micros, below = divmod(_below(moment) + by, _NANOSECONDS)
    return datetime_of(_plain_datetime(moment) + micros * _MICROSECOND, below)


def datetime_of(plain: dt.datetime, nanosecond: int) -> dt.datetime:
    """A point in time with nanoseconds below its microsecond; `plain` itself where there are none."""
    return plain if nanosecond == 0 else NanoDatetime._make(plain, nanosecond)


def exact(moment: dt.datetime) -> NanoDatetime:
    """A point in time that keeps the nanoseconds of what is added to it.

    >>> exact(dt.datetime(2026, 1, 31)) + read_timedelta("PT0.000000001S")
    datetime_of(datetime.datetime(2026, 1, 31, 0, 0), 1)
    """
    return moment if isinstance(moment, NanoDatetime) else NanoDatetime._make(moment, 0)


_TIME: Final = r"(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?"
_OFFSET: Final = r"(Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?"
_DATETIME_TEXT: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)T" + _TIME + _OFFSET, re.ASCII)
_TIME_TEXT: Final = re.compile(_TIME, re.ASCII)
_DATE_TEXT: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SPAN_TEXT: Final = re.compile(
    r"([+-]?)P(?:([+-]?\d+)D)?(T(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?)(\d+)(?:\.(\d{1,9}))?S)?)?", re.ASCII
)


def read_date(text: str) -> dt.date:
    """The date that ISO 8601 writes `2026-01-31`.

    :raises ValueError: for any other text, years before 1 and after 9999 included
    """
    if not _DATE_TEXT.fullmatch(text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)


def read_time(text: str) -> dt.time:
    """The time of day that ISO 8601 writes `09:30` or `09:30:00.000000001`.

    :raises ValueError: for any other text
    """
    found = _TIME_TEXT.fullmatch(text)
    if not found:
        raise ValueError(text)
    hour, minute, second, fraction = found.groups()
    micros, below = _fraction(fraction)
    return time_of(dt.time(int(hour), int(minute), int(second or 0), micros), below)


def read_datetime(text: str) -> dt.datetime:
    """The point in time that ISO 8601 writes `2026-01-31T09:30:00Z`; without an offset it has no zone.

    :raises ValueError: for any other text, years before 1 and after 9999 included
    """
    found = _DATETIME_TEXT.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    micros, below = _fraction(fraction)
    plain = dt.datetime(
        int(year), int(month), int(day), int(hour), int(minute), int(second or 0), micros, _zone(offset)
    )
    return datetime_of(plain, below)


def read_timedelta(text: str) -> dt.timedelta:
    """The span that ISO 8601 writes `PT1H30M`, in days and smaller units.

    :raises ValueError: for any other text
    :raises OverflowError: for a span longer than a `timedelta` can be
    """
    found = _SPAN_TEXT.fullmatch(text)
    if not found or text.endswith(("P", "T")):
        raise ValueError(text)
    sign, days, _, hours, minutes, second_sign, seconds, fraction = found.groups()
    part = int(seconds or 0) * _SECOND + int((fraction or "").ljust(9, "0"))
    whole = (int(days or 0) * 24 + int(hours or 0)) * 60 + int(minutes or 0)
    total = whole * 60 * _SECOND + (-part if second_sign == "-" else part)
    return timedelta_of(-total if sign == "-" else total)


def write_time(value: dt.time) -> str:
    """The time of day as ISO 8601.

    :raises ValueError: for a time with a zone
    """
    if value.tzinfo is not None:
        raise ValueError("a time without a zone")
    return dt.time.isoformat(value, "seconds") + _digits(value.microsecond, _below(value))


def write_datetime(value: dt.datetime) -> str:
    """The point in time as ISO 8601, with its offset if it has a zone.

    :raises ValueError: for an offset with a fraction of a second
    """
    offset = value.utcoffset()
    local = dt.datetime.isoformat(_plain_datetime(value).replace(tzinfo=None), "T", "seconds")
    return local + _digits(value.microsecond, _below(value)) + _offset(offset)


def write_timedelta(value: dt.timedelta) -> str:
    """The span as ISO 8601, in seconds."""
    total = nanoseconds(value)
    seconds, rest = divmod(abs(total), _SECOND)
    sign = "-" if total < 0 else ""
    return f"PT{sign}{seconds}{_digits(rest // _NANOSECONDS, rest % _NANOSECONDS)}S"


def _fraction(digits: str | None) -> tuple[int, int]:
    return divmod(int((digits or "").ljust(9, "0")), _NANOSECONDS)


def _digits(micros: int, below: int) -> str:
    if below:
        return f".{micros:06}{below:03}"
    return f".{micros:06}" if micros else ""


def _zone(offset: str | None) -> dt.timezone | None:
    if offset is None:
        return None
    if offset == "Z":
        return dt.UTC
    digits = offset[1:].replace(":", "").ljust(6, "0")
    span = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:]))
    return dt.timezone(-span if offset[0] == "-" else span)


def _offset(offset: dt.timedelta | None) -> str:
    if offset is None:
        return ""
    if not offset:
        return "Z"
    if offset.microseconds:
        raise ValueError("an offset without a fraction of a second")
    total = int(abs(offset).total_seconds())
    text = f"{'-' if offset.days < 0 else '+'}{total // 3600:02}:{total // 60 % 60:02}"
    return f"{text}:{total % 60:02}" if total % 60 else text
