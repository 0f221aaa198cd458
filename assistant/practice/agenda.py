"""The agenda of a practice form for appointments: invented products and places, and what is still free."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import msgspec

from assistant.practice.components import Component
from assistant.practice.dates import netherlands

_FRIDAY = 4


class Product(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """What one can come for; `together` names what goes in the same appointment, `amount_limit` 0 is any number."""

    identifier: str
    name: str
    description: str = ""
    code: str = ""
    amount_limit: int = 0
    together: tuple[str, ...] = ()


class Place(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """Where one can come; `products` are those it has, all of them when it names none. `days`: so many ahead."""

    identifier: str
    name: str
    address: str = ""
    postalcode: str = ""
    city: str = ""
    products: tuple[str, ...] = ()
    days: int = 10


class Agenda(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """Working days from tomorrow on, each with the same `times` (HH:MM); `fields` are asked of who comes."""

    products: tuple[Product, ...]
    places: tuple[Place, ...]
    times: tuple[str, ...]
    fields: list[Component]
    several: bool = False

    def offered(self, chosen: Sequence[str]) -> list[Product]:
        """Give what goes together with what was chosen; everything while nothing was."""
        known = {one.identifier: one for one in self.products}
        picked = [known[one] for one in chosen if one in known]
        fits = [one for one in self.products if all(one.identifier in {p.identifier, *p.together} for p in picked)]
        return fits if picked else list(self.products)

    def at(self, chosen: Sequence[str]) -> list[Place]:
        """Give the places that have all of what was chosen."""
        if not chosen or {*chosen} - {one.identifier for one in self.products}:
            return []
        return [one for one in self.places if not one.products or set(chosen) <= set(one.products)]

    def place(self, identifier: str) -> Place | None:
        """Find a place."""
        return next((one for one in self.places if one.identifier == identifier), None)

    def moments(self, place: Place, day: date) -> list[datetime]:
        """Give every moment of a working day, whether it is free or not."""
        if day.weekday() > _FRIDAY:
            return []
        return [datetime.combine(day, time.fromisoformat(one), netherlands()) for one in self.times]

    def free(self, place: Place, today: date, taken: Collection[tuple[str, str]]) -> dict[date, list[datetime]]:
        """Give what is still free at a place, by day; a day that is full is not in it."""
        found: dict[date, list[datetime]] = {}
        day = today
        while len(found) < place.days and day < today + timedelta(days=3 * place.days + 3):
            day += timedelta(days=1)
            left = [one for one in self.moments(place, day) if (place.identifier, one.isoformat()) not in taken]
            if left:
                found[day] = left
        return found


class Payment(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """What a practice form costs, in euros such as "12.50" ("" when the form does not say), and how paying begins."""

    price: str = ""
    method: str = "get"


def product_json(product: Product) -> dict[str, Any]:
    """Write a product as the wire has it."""
    return {
        "code": product.code,
        "identifier": product.identifier,
        "name": product.name,
        "description": product.description,
        "amountLimit": product.amount_limit,
    }


def place_json(place: Place) -> dict[str, Any]:
    """Write a place as the wire has it."""
    return {
        "identifier": place.identifier,
        "name": place.name,
        "city": place.city,
        "address": place.address,
        "postalcode": place.postalcode,
    }
