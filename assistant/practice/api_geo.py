"""Answers questions about addresses and places while a form is filled in (protocol reference, section 10)."""

from __future__ import annotations

import math

from flask import Blueprint, Response, jsonify, request

from assistant.practice import geo
from assistant.practice.gate import visitor
from assistant.practice.portal import Portal
from assistant.practice.problems import Slip, broken, not_yours, refused

_POINT = ("lat", "lng")


def places(portal: Portal) -> Blueprint:
    """Give the routes under /geo; each needs a submission in the session."""
    api = Blueprint("geo", __name__, url_prefix="/api/v2/geo")

    @api.get("/address-autocomplete")
    def address() -> Response:
        postcode, number = _asked("postcode", "house_number")
        if not portal.options.addresses:
            raise broken()
        street = geo.at_address(postcode, number)
        name, city = (street.name, street.city) if street else ("", "")
        secret = geo.secret_of(postcode, number, name, city)
        return jsonify({"streetName": name, "city": city, "secretStreetCity": secret})

    @api.get("/address-search")
    def search() -> Response:
        (words,) = _asked("q")
        return jsonify(
            [
                {"label": one.label, "latLng": {"lat": one.latitude, "lng": one.longitude}, "rd": one.grid}
                for one in geo.search(words)
            ]
        )

    @api.get("/latlng-search")
    def label() -> Response | tuple[str, int]:
        latitude, longitude = (_degrees(name, text) for name, text in zip(_POINT, _asked(*_POINT), strict=True))
        found = geo.nearest(latitude, longitude)
        return jsonify({"label": found.label}) if found else ("", 204)

    return api


def _asked(*names: str) -> tuple[str, ...]:
    if not visitor().session.submissions:
        raise not_yours()
    given = tuple(request.args.get(name, "").strip() for name in names)
    missing = [Slip(name, "required", "required") for name, text in zip(names, given, strict=True) if not text]
    if missing:
        raise refused(*missing)
    return given


def _degrees(name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise refused(Slip(name, "invalid", "number"))
    return number
