"""What must not type-check; a mistake that is accepted is an unused ignore, which fails as well."""

from __future__ import annotations

from typing import assert_never

from golden_afi import AsyncClient, Circle, Client, Shape


def calls(client: Client) -> None:
    client.echo(txt="hi")  # type: ignore[call-arg]
    client.echo("hi")  # type: ignore[call-arg]
    client.echo(text=5)  # type: ignore[arg-type]
    client.echo(text=None)  # type: ignore[arg-type]
    client.fetch_user_context()  # type: ignore[call-arg]
    client.find_items(q="", tags=["a"], page=None)  # type: ignore[arg-type]
    client.draw(shape={"type": "Circle", "radius": 1})  # type: ignore[arg-type]
    client.no_such_function()  # type: ignore[attr-defined]
    client.find_user(user_id=5).name  # type: ignore[union-attr]


def changes(client: Client) -> None:
    profile = client.rename_user(user_id=5, name="Eve")
    profile.name = "Ada"  # type: ignore[misc]
    client.fetch_user_context(user_id=5).user_orders.append(1)  # type: ignore[attr-defined]


async def forgotten(client: AsyncClient) -> None:
    print(client.echo(text="hi").message)  # type: ignore[attr-defined]


def area(shape: Shape) -> float:
    match shape:
        case Circle(radius=radius):
            return radius
        case _:
            assert_never(shape)  # type: ignore[arg-type]
