"""A place on the map without a map: one says where it is, and chooses the right place from what is found."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Composed, Json, Option, Question, Refusal, Turn
from assistant.wording import _

MOST_PLACES = 5
"""With "it is not among them" these are the six cards a screen has room for."""
NOT_THERE = "not-there"
LONGITUDES, LATITUDES = (3.0, 7.5), (50.5, 54.0)
"""Degrees; the portal's own browser goes no further (protocol §8)."""
_GEOJSON = ("Point", "LineString", "Polygon")
_DECIMALS = 7
_AXES = (2, 3)
"""A point may have a height, which nobody asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place with a name. Degrees, WGS 84."""

    label: str = field(repr=False)
    latitude: float = field(repr=False)
    longitude: float = field(repr=False)

    @property
    def inside(self) -> bool:
        """Whether the portal's own browser would take it."""
        return _within(self.longitude, LONGITUDES) and _within(self.latitude, LATITUDES)

    @property
    def name(self) -> str:
        """Its numbers as one word, longitude first."""
        return f"{round(self.longitude, _DECIMALS)},{round(self.latitude, _DECIMALS)}"

    def kept(self) -> dict[str, Json]:
        """Give it as it stands in an answer."""
        return {"label": self.label, "lat": self.latitude, "lng": self.longitude}


def _within(number: float, limits: tuple[float, float]) -> bool:
    return math.isfinite(number) and limits[0] <= number <= limits[1]


def spot_of(value: Json, label: str = "") -> Spot | None:
    """Read a GeoJSON Point; None when it is something else."""
    numbers = value.get("coordinates") if isinstance(value, Mapping) and value.get("type") == "Point" else None
    if not isinstance(numbers, list | tuple) or len(numbers) not in _AXES:
        return None
    longitude, latitude = numbers[:2]
    if isinstance(longitude, bool) or isinstance(latitude, bool):
        return None
    if not isinstance(longitude, int | float) or not isinstance(latitude, int | float):
        return None
    return Spot(label=label, latitude=float(latitude), longitude=float(longitude))


@dataclass(frozen=True, slots=True, kw_only=True)
class WhereQuestion(TextQuestion):
    """Where it is, in words; the portal completes the answer with the places it `found`.

    `here` is the place there is already: with its own words nothing else is looked for.
    """

    here: Spot | None = field(default=None, repr=False)

    def needs_proof(self, value: Json) -> bool:
        """Tell whether the portal has not looked yet."""
        return isinstance(value, Mapping) and "found" not in value

    def is_empty(self, value: Json) -> bool:
        """Tell whether no words were typed."""
        return not self.words(value)

    @staticmethod
    def words(value: Json) -> str:
        """Give the words of an answer."""
        said = value.get("words") if isinstance(value, Mapping) else value
        return said if isinstance(said, str) else ""

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take the words; places that were found with the same words stay with them."""
        kept = raw if isinstance(raw, Mapping) else {}
        text = super(WhereQuestion, self).check(kept.get("words") if kept else raw, today)
        if isinstance(text, Refusal) or not text:
            return text
        if self.here is not None and text == in_short(self.here):
            return {"words": text, "found": [self.here.kept()]}
        return {**({"found": kept["found"]} if "found" in kept else {}), "words": text}

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Find nothing: the point counts, not the words."""
        return ()

    def typed(self, value: Json) -> str:
        """Give the words."""
        return self.words(value)

    def in_words(self, value: Json) -> str:
        """Give the words."""
        return self.words(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceQuestion(Composed):
    """A point on the map. Its value is a GeoJSON Point, longitude first, or None.

    `here` is the place it has before anybody answers.
    """

    here: Spot | None = field(default=None, repr=False)

    @property
    def empty(self) -> Json:
        """No place."""
        return None

    def pieces(self, given: Mapping[str, Json]) -> tuple[Question, ...]:
        """Ask where it is in words, then which of the places found it is."""
        where = WhereQuestion(
            key=self.piece("where"),
            label=self.label,
            help=self.help,
            more=self.more,
            required=self.required,
            read_only=self.read_only,
            sensitive=self.sensitive,
            source=self.source,
            messages=self.messages,
            max_length=200,
            here=self.here,
        )
        value = given.get(where.key)
        if self.read_only or (where.key in given and where.is_empty(value)):
            return (where,)
        spots = found(value) if where.key in given else ((self.here,) if self.here else ())
        which = ChoiceQuestion(
            key=self.piece("which"),
            label=_("Welke plek bedoelt u?"),
            required=True,
            sensitive=self.sensitive,
            options=(
                *(Option(spot.name, in_short(spot)) for spot in spots[:MOST_PLACES]),
                Option(NOT_THERE, _("De plek staat er niet bij")),
            ),
        )
        return (where, which)

    def join(self, given: Mapping[str, Json]) -> Json:
        """Make the point of the place that was chosen."""
        chosen = given.get(self.piece("which"))
        if self.read_only and self.here is not None:
            return _point(self.here.name)
        return _point(chosen) if isinstance(chosen, str) and "," in chosen else None

    def split(self, value: Json) -> dict[str, Json]:
        """Start with the place there is, by its name."""
        spot = spot_of(value, self._label(value))
        if spot is None:
            return {self.piece("where"): ""}
        return {
            self.piece("where"): {"words": in_short(spot), "found": [spot.kept()]},
            self.piece("which"): spot.name,
        }

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Look whether it is there, and of a kind there is: the portal minds no tools (open-forms, api/geojson.py).

        What is inside a line or an area only the portal judges.
        """
        if value is None:
            return (self.refuse("empty", "required"),) if self.required else ()
        if not isinstance(value, Mapping):
            return (self.refuse("pattern"),)
        if value.get("type") not in _GEOJSON:
            return (replace(self.refuse("choice-gone", "invalid_choice"), inside="type"),)
        if value["type"] == "Point" and spot_of(value) is None:
            return (replace(self.refuse("pattern"), inside="coordinates"),)
        return ()

    def _label(self, value: Json) -> str:
        spot = spot_of(value)
        return self.here.label if spot is not None and self.here is not None and self.here.name == spot.name else ""

    def in_words(self, value: Json) -> str:
        """Give the name of the place, or its numbers when it has none."""
        spot = spot_of(value, self._label(value))
        return "" if spot is None else in_short(spot)

    def said(self, value: Json, given: Mapping[str, Json]) -> str:
        """Give the name the place had when it was chosen."""
        spot = spot_of(value)
        names = {one.name: one.label for one in found(given.get(self.piece("where")))}
        return (names.get(spot.name, "") if spot is not None else "") or self.in_words(value)

    def settled(self, given: Mapping[str, Json]) -> bool:
        """Tell whether there is going to be a place to choose."""
        return self.required or self.read_only or self.piece("where") in given

    def stale(self, given: Mapping[str, Json], before: Mapping[str, Json]) -> frozenset[str]:
        """Choose again when other words were typed."""
        key = self.piece("where")
        same = WhereQuestion.words(given.get(key)) == WhereQuestion.words(before.get(key))
        return frozenset() if key not in given or same else frozenset({self.piece("which")})

    def turn(self, key: str, raw: object) -> Turn | None:
        """Type it in other words when the place is not among them."""
        return Turn(self.piece("where")) if key == self.piece("which") and raw == NOT_THERE else None


def found(value: Json) -> tuple[Spot, ...]:
    """Read the places out of an answer, likeliest first."""
    listed = value.get("found") if isinstance(value, Mapping) else None
    spots: dict[str, Spot] = {}
    for one in listed if isinstance(listed, list | tuple) else ():
        if isinstance(one, Mapping):
            point: Json = {"type": "Point", "coordinates": [one.get("lng"), one.get("lat")]}
            spot = spot_of(point, str(one.get("label") or ""))
            if spot is not None:
                spots.setdefault(spot.name, spot)
    return tuple(spots.values())


def _point(name: str) -> Json:
    longitude, latitude = name.split(",", 1)
    return {"type": "Point", "coordinates": [float(longitude), float(latitude)]}


def in_short(spot: Spot) -> str:
    """Name a place; one without a name by its numbers."""
    if spot.label:
        return spot.label
    north, east = (f"{number:.5f}".replace(".", ",") for number in (spot.latitude, spot.longitude))
    return _("Een plek op de kaart: {north} noord, {east} oost").format(north=north, east=east)
