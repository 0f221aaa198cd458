"""Looks up addresses and places at the portal, each once in a visit."""

from __future__ import annotations

import logging
from dataclasses import replace
from itertools import islice

from assistant.errors import AnswersRefused, FormClosed, LoginNeeded, PortalBroken, PortalUnknown
from assistant.journey.kinds.place import MOST_PLACES, Spot
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.html import sentence_of
from assistant.portals.portal import FoundAddress

log = logging.getLogger(__name__)

NO_ANSWER = (PortalBroken, PortalUnknown, FormClosed, LoginNeeded, AnswersRefused)
"""What a server says that has no register behind this, or does not know the question at all."""


class Lookups:
    """What was looked up in one visit."""

    def __init__(self, calls: Calls) -> None:
        """Ask through these calls."""
        self._calls = calls
        self._addresses: dict[tuple[str, str], FoundAddress] = {}
        self._names: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"Lookups({len(self._addresses)} addresses)"

    def address(self, postcode: str, number: str) -> FoundAddress | None:
        """Give street, city and their secret from one answer; None when there is no register of addresses."""
        asked = (postcode.replace(" ", "").upper(), number)
        if asked not in self._addresses:
            try:
                reply = self._calls.street(*asked)
            except NO_ANSWER as error:
                log.info("no address was looked up: %s", error.key)
                return None
            names = (reply.street_name, reply.city)
            if not all(map(_is_name, names)):
                log.info("no address was looked up: what came is no name of a street or a place")
                return None
            self._addresses[asked] = FoundAddress(*names, reply.secret_street_city)
        return self._addresses[asked]

    def places(self, words: str) -> tuple[Spot, ...] | None:
        """Find the likeliest places within the portal's own limits; None when this server cannot search."""
        try:
            replies = self._calls.places(words)
        except NO_ANSWER as error:
            log.info("no place was looked for: %s", error.key)
            return None
        spots = (Spot(label=one.label, latitude=one.lat_lng.lat, longitude=one.lat_lng.lng) for one in replies)
        likeliest = islice((spot for spot in spots if spot.inside), MOST_PLACES)
        near = tuple(replace(spot, label=sentence_of(spot.label)) for spot in likeliest)
        self._names |= {spot.name: spot.label for spot in near}
        return near

    def place_name(self, latitude: float, longitude: float) -> str:
        """Name the address at a point; "" when nobody knows one."""
        name = Spot(label="", latitude=latitude, longitude=longitude).name
        if name not in self._names:
            try:
                self._names[name] = sentence_of(self._calls.place_name(latitude, longitude))
            except NO_ANSWER as error:
                log.info("no place was named: %s", error.key)
                return ""
        return self._names[name]


def _is_name(name: str) -> bool:
    """Tell whether this can be shown as it is: it goes back to the portal unchanged, so nothing of it is mended."""
    return sentence_of(name) == " ".join(name.split())
