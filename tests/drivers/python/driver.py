"""Works off the probes with the emitted client: python driver.py http://127.0.0.1:9000/api/mizan."""

from __future__ import annotations

import datetime as dt
import json
import sys
from base64 import b64encode
from collections.abc import Callable
from decimal import Decimal
from typing import assert_never
from uuid import UUID

from afi_client import (
    Client,
    Freshness,
    Item,
    Json,
    MizanError,
    OrderOutput,
    OutOfStockError,
    ProfileOutput,
    Shape,
    ShapeCircle,
    ShapeSquare,
    Stale,
    Values,
    ValueStatus,
)
from mizan_client import moments

BASE_URL = sys.argv[1]
MOMENT = moments.datetime_of(dt.datetime(2026, 1, 31, 9, 30, 0, 123456, tzinfo=dt.UTC), 789)
TO_MIDNIGHT = moments.time_of(dt.time(23, 59, 59, 999999), 999)


class Probes:
    """Asks as somebody, and keeps what the listener was told."""

    def __init__(self, user: str | None = None) -> None:
        self.told: list[Freshness] = []
        self.client = Client(BASE_URL, auth=(user, user) if user else None, listener=self.told.append)

    def result(self, data: Callable[[Client], Json]) -> dict[str, Json]:
        """What a line of the driver says."""
        with self.client:
            try:
                result: dict[str, Json] = {"data": data(self.client)}
            except MizanError as error:
                return {"error": {"code": error.code, "status": error.status, "details": details(error)}}
        invalidate = [stale(one) for told in self.told for one in told.invalidate]
        merge: list[Json] = [
            {"context": one.context, "params": dict(one.params), "slot": one.slot, "value": one.value}
            | ({"key": one.key} if one.key else {})
            for told in self.told
            for one in told.merge
        ]
        if invalidate:
            result["invalidate"] = invalidate
        if merge:
            result["merge"] = merge
        return result


def details(error: MizanError) -> Json:
    if isinstance(error, OutOfStockError):
        return {"left": error.details.left}
    found: Json = error.details
    return found


def stale(one: Stale) -> Json:
    if one.function is None and not one.params:
        return one.context
    function: dict[str, Json] = {"function": one.function} if one.function else {}
    params: dict[str, Json] = {"params": dict(one.params)} if one.params else {}
    return {"context": one.context, **function, **params}


def profile(one: ProfileOutput | None) -> Json:
    return None if one is None else {"name": one.name, "user_id": one.user_id}


def order(one: OrderOutput) -> Json:
    return {"id": one.id, "status": one.status.value, "total": str(one.total)}


def item(one: Item) -> Json:
    return {"id": one.id, "label": one.label}


def shape(one: Shape) -> Json:
    match one:
        case ShapeCircle(radius=radius):
            return {"type": "Circle", "radius": radius}
        case ShapeSquare(side=side):
            return {"type": "Square", "side": side}
        case _:
            assert_never(one)


def whoami(client: Client) -> Json:
    caller = client.whoami()
    return {"authenticated": caller.authenticated, "user_id": caller.user_id}


def bundle(client: Client) -> Json:
    user = client.fetch_user_context(user_id=5)
    return {
        "user_orders": [order(one) for one in user.user_orders],
        "user_profile": profile(user.user_profile),
    }


def search(client: Client) -> Json:
    found = client.fetch_search_context(q="e", tags=["B", "l"]).find_items
    return {"find_items": {"hits": dict(found.hits), "total": found.total}}


def types(client: Client) -> Json:
    sent = Values(
        active=True,
        big=-123456789012345678901234567890,
        bytes_=b"\x00\xff\x10",
        count=-(2**31),
        day=dt.date(2024, 2, 29),
        length=moments.timedelta_of(3_600_000_000_001),
        letters=["a", "", "é"],
        moment=MOMENT,
        price=Decimal("0.10"),
        ratio=0.1,
        scores={"": 0, "a b": 1, "__proto__": 2},
        size=2**53 - 1,
        status=ValueStatus.PAID,
        text="",
        time=TO_MIDNIGHT,
        uuid=UUID("0b9f6bc0-5c41-4f0e-9d5a-6a3c1a3a7c11"),
    )
    back = client.echo_values(values=sent)
    assert back == sent, back
    return {
        "active": back.active,
        "big": str(back.big),
        "bytes": b64encode(back.bytes_).decode(),
        "count": back.count,
        "day": back.day.isoformat(),
        "length": "PT1H0.000000001S" if back.length == sent.length else str(back.length),
        "letters": list(back.letters),
        "moment": back.moment.isoformat().replace("+00:00", "Z"),
        "price": str(back.price),
        "ratio": back.ratio,
        "scores": dict(back.scores),
        "size": back.size,
        "status": back.status.value,
        "text": back.text,
        "time": back.time.isoformat(),
        "uuid": str(back.uuid),
    }


def listed(client: Client) -> Json:
    return [item(one) for one in client.replace_items(labels=["Davit", "Eyelet"])]


def account(client: Client) -> Json:
    return {"my_account": {"ok": client.fetch_account_context().my_account.ok}}


def not_implemented(client: Client) -> Json:
    client.not_implemented()
    return None


def buggy(client: Client) -> Json:
    client.buggy()
    return None


PROBES: list[tuple[str, str | None, Callable[[Client], Json]]] = [
    ("echo", None, lambda api: {"message": api.echo(text='Grüße, "日本" \\ 🙂\n').message}),
    ("no-input", None, whoami),
    ("bundle", None, bundle),
    ("map-and-default", None, search),
    ("types", None, types),
    ("nullable-absent", None, lambda api: profile(api.find_user(user_id=99))),
    ("nullable-present", None, lambda api: profile(api.find_user(user_id=1))),
    ("union-circle", None, lambda api: shape(api.draw(shape=ShapeCircle(radius=1.5)))),
    ("union-square", None, lambda api: shape(api.draw(shape=ShapeSquare(side=2)))),
    ("invalidate-scoped", None, lambda api: {"ok": api.update_profile(user_id=2, name="Bert").ok}),
    ("invalidate-broad", None, lambda api: {"ok": api.clear_all().ok}),
    ("invalidate-function", None, lambda api: {"ok": api.touch_profile(user_id=3).ok}),
    ("merge", None, lambda api: profile(api.rename_user(user_id=4, name="Dora"))),
    ("upsert", None, lambda api: item(api.save_item(id=2, label="Buoy"))),
    ("merge-list", None, listed),
    ("guard-401", None, account),
    ("guard-403", "ann", lambda api: {"ok": api.staff_only().ok}),
    ("guard-passed", "sam", lambda api: {"ok": api.staff_only().ok}),
    ("validation", None, lambda api: api.call("echo", {"text": 5, "volume": 1})),
    ("typed-error", None, lambda api: {"ok": api.order_item(id=2).ok}),
    ("not-implemented", None, not_implemented),
    ("internal-error", None, buggy),
    ("internal-function", None, lambda api: api.call("stripe_webhook")),
    ("unknown-function", None, lambda api: api.call("no_such_function")),
]

for name, user, data in PROBES:
    print(json.dumps({"probe": name, "result": Probes(user).result(data)}))
