"""The streets of Gemeente Voorbeeld, which exist nowhere: what stands at an address, and where a place is."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass

_KEY = b"Gemeente Voorbeeld bestaat niet"
"""Nothing is secret here; it only has to be the same when the portal was started again."""
_STEP = 0.00015
"""Degrees from one house to the next."""
_NEAR = 0.02


@dataclass(frozen=True, slots=True)
class Street:
    """A street with the numbers 1 to `last`; the degrees are those of its first house."""

    postcode: str
    name: str
    city: str
    last: int
    latitude: float
    longitude: float

    def house(self, number: int) -> Place:
        """Give where a house stands."""
        shift = _STEP * (number - 1)
        label = f"{self.name} {number}, {self.postcode[:4]} {self.postcode[4:]} {self.city}"
        return Place(label, round(self.latitude + shift / 2, 7), round(self.longitude + shift, 7))

    @property
    def whole(self) -> Place:
        """Give where it begins."""
        return Place(f"{self.name}, {self.city}", self.latitude, self.longitude)


@dataclass(frozen=True, slots=True)
class Place:
    """A named place, in degrees (WGS 84)."""

    label: str
    latitude: float
    longitude: float

    @property
    def grid(self) -> dict[str, float]:
        """Give it in metres on the grid of the Rijksdriehoek, to a metre or so (Schreutelkamp and Strang van Hees)."""
        north, east = 0.36 * (self.latitude - 52.1551744), 0.36 * (self.longitude - 5.38720621)
        x = 155_000 + 190_094.945 * east - 11_832.228 * north * east - 114.221 * north**2 * east - 32.391 * east**3
        y = 463_000 + 309_056.544 * north + 3_638.893 * east**2 + 73.077 * north**2 - 157.984 * north * east**2
        return {"x": round(x, 1), "y": round(y, 1)}


STREETS = (
    Street("1234AB", "Dorpsstraat", "Voorbeeld", 99, 52.3501, 5.2101),
    Street("1234AC", "Raadhuisplein", "Voorbeeld", 20, 52.3522, 5.2144),
    Street("1234BD", "Molenweg", "Voorbeeld", 250, 52.3467, 5.2012),
    Street("1234EK", "Zonnebloemlaan", "Voorbeeld", 64, 52.3555, 5.2233),
    Street("1235XY", "Kerklaan", "Oud Voorbeeld", 60, 52.3701, 5.2502),
    Street("1235ZA", "Dorpsstraat", "Oud Voorbeeld", 31, 52.3719, 5.2533),
    Street("1236AA", "Stationsstraat", "Voorbeeld aan Zee", 120, 52.3333, 5.1801),
    Street("1236AD", "Dorpsstraat", "Voorbeeld aan Zee", 12, 52.3351, 5.1777),
)


def at_address(postcode: str, number: str) -> Street | None:
    """Find the street of an address; None when nobody lives there."""
    wanted = postcode.replace(" ", "").upper()
    if not re.fullmatch(r"[0-9]{1,5}", number):
        return None
    return next((one for one in STREETS if one.postcode == wanted and 1 <= int(number) <= one.last), None)


def secret_of(postcode: str, number: str, street: str, city: str) -> str:
    """Give what proves that these four belong together."""
    said = "/".join((postcode.replace(" ", "").upper(), number, city, street))
    return hmac.new(_KEY, said.encode(), hashlib.sha256).hexdigest()


def search(words: str) -> tuple[Place, ...]:
    """Find places by words, likeliest first."""
    tokens = re.findall(r"\w+", words.casefold())
    names = [token for token in tokens if not token.isdigit() and not re.fullmatch(r"[a-z]{2}", token)]
    numbers = [int(token) for token in tokens if re.fullmatch(r"[0-9]{1,3}", token)]
    scored = [(_score(street, names, words), street) for street in STREETS]
    found = sorted((one for one in scored if one[0]), key=lambda one: -one[0])
    return tuple(place for _score_, street in found for place in _places(street, numbers))


def _score(street: Street, names: list[str], words: str) -> int:
    by_postcode = street.postcode.casefold() in words.casefold().replace(" ", "")
    by_name = any(name in street.name.casefold() and len(name) > 3 for name in names)  # noqa: PLR2004 - "de", "aan"
    by_city = sum(name in street.city.casefold().split() for name in names)
    return (4 * by_postcode + 4 * by_name + by_city) if by_postcode or by_name else 0


def _places(street: Street, numbers: list[int]) -> Iterator[Place]:
    houses = [number for number in numbers if 1 <= number <= street.last]
    yield street.house(houses[0]) if houses else street.whole


def nearest(latitude: float, longitude: float) -> Place | None:
    """Find the house nearest to a point; None far from all of them."""
    houses = (street.house(number) for street in STREETS for number in range(1, street.last + 1))

    def distance(place: Place) -> float:
        return abs(place.latitude - latitude) + abs(place.longitude - longitude)

    found = min(houses, key=distance)
    return found if distance(found) < _NEAR else None
