"""Reads every batch of values with the emitted client and sends it back, then tries what a number cannot hold."""

from __future__ import annotations

import sys
from collections.abc import Callable

from round_trip_client import Client, Json, MizanError, WireError


def outcome(ask: Callable[[], Json]) -> Json:
    try:
        return ask()
    except MizanError as error:
        return f"{error.code} {error.status}"


def refuses(ask: Callable[[], int]) -> bool:
    try:
        ask()
    except WireError:
        return True
    return False


with Client(sys.argv[-1]) as client:
    for batch in range(client.batches()):
        client.return_samples(batch=batch, samples=client.samples(batch=batch))
        client.return_exact_samples(batch=batch, samples=client.exact_samples(batch=batch))
    print("received 9007199254740992:", outcome(client.beyond))
    if not refuses(lambda: client.same(value=2**53)):
        print("the client sends 9007199254740992")
    print("sent 9007199254740992:", outcome(lambda: client.call("same", {"value": 2**53})))
    print("sent 9007199254740991:", outcome(lambda: client.same(value=2**53 - 1)))
