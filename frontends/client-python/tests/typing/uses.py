"""What users of an emitted client write; all of it type-checks."""

from __future__ import annotations

import dataclasses
import datetime as dt
from decimal import Decimal
from typing import assert_never, assert_type

import golden_every_shape as every
from golden_afi import (
    AsyncClient,
    Circle,
    Client,
    Freshness,
    MizanError,
    OrderStatus,
    OutOfStockError,
    ProfileOutput,
    RequestOptions,
    Shape,
    Square,
    Stale,
    ValidationError,
)


def keep(freshness: Freshness) -> None:
    stale: list[Stale] = [*freshness.invalidate]
    print(stale, [merge.slot for merge in freshness.merge])


def area(shape: Shape) -> float:
    match shape:
        case Circle(radius=radius):
            return 3 * radius * radius
        case Square(side=side):
            return side * side
        case _:
            assert_never(shape)


def calls(client: Client) -> None:
    assert_type(client.find_user(user_id=5), ProfileOutput | None)
    user = client.fetch_user_context(user_id=5)
    assert_type(user.user_profile, ProfileOutput)
    for order in user.user_orders:
        assert_type(order.total, Decimal)
        assert_type(order.status, OrderStatus)
    client.find_items(q="", tags=())
    client.find_items(q="", tags=["a"], page=2, options=RequestOptions(timeout=5))
    try:
        client.order_item(id=2)
    except OutOfStockError as error:
        assert_type(error.details.left, int)
    except ValidationError as error:
        print([violation.path for violation in error.violations])
    except MizanError as error:
        print(error.code)


async def asynchronous_calls() -> None:
    async with AsyncClient("http://127.0.0.1/api/mizan", listener=keep) as client:
        assert_type((await client.fetch_user_context(user_id=5)).user_profile, ProfileOutput)


def defaults() -> every.Owner:
    owner = every.Owner(id=1, first_name="Ann")
    assert_type(owner.birth_date, dt.date | None)
    return dataclasses.replace(owner, status=every.Status.ON_LEAVE, pets=[every.Pet(name="Rex")])
