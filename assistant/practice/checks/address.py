"""Checks a Dutch address: postcode and house number belong together."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterator, Mapping

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.geo import secret_of
from assistant.practice.plugins import is_postcode, matches
from assistant.practice.problems import Slip

_PARTS = ("postcode", "houseNumber", "houseLetter", "houseNumberAddition", "streetName", "city", "secretStreetCity")
_SHAPES = {
    "houseNumber": re.compile(r"\d{1,5}"),
    "houseLetter": re.compile(r"[a-zA-Z]"),
    "houseNumberAddition": re.compile(r"[a-zA-Z0-9]{1,4}"),
}


@checks("addressNL")
def address(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check every part; half an address is refused, also when none has to be given.

    Servers from September 2026 on take half of one that need not be given (open-forms, issue 6581); none should ask
    for that.
    """
    needed = scope.sending and required(component)
    if value is None:
        if required(component):
            yield Slip("", "null", "null")
        return
    if not isinstance(value, Mapping):
        yield Slip("", "invalid", "object")
        return
    slips = list(_parts(component, value))
    yield from slips
    wrong = {slip.name for slip in slips}
    given = {part: bool(str(value.get(part) or "").strip()) for part in _PARTS}
    both = ("postcode", "houseNumber")
    for part in both:
        if given[part] or part in wrong:
            continue
        if part not in value:
            yield Slip(part, "required", "required")
        elif needed or any(given[other] for other in _PARTS[:4]):
            yield Slip(part, "blank", "blank")
    if component.get("deriveAddress") and given["postcode"] and given["houseNumber"] and not slips:
        yield from _looked_up(value)


def _looked_up(value: Mapping[str, object]) -> Iterator[Slip]:
    """Check that street and place come from one answer of ours, also where it knew none.

    The server takes no street that somebody typed (open-forms, src/openforms/formio/components/custom.py).
    """
    postcode, number, street, city, secret = (
        str(value.get(name) or "") for name in ("postcode", "houseNumber", "streetName", "city", "secretStreetCity")
    )
    if not hmac.compare_digest(secret.encode(), secret_of(postcode, number, street, city).encode()):
        yield Slip("", "invalid", "street_city")


def _parts(component: Component, value: Mapping[str, object]) -> Iterator[Slip]:
    own = (component.get("openForms") or {}).get("components") or {}
    for part in _PARTS:
        said = value.get(part, "")
        if not isinstance(said, str):
            yield Slip(part, "null" if said is None else "invalid", "text")
            continue
        pattern = ((own.get(part) or {}).get("validate") or {}).get("pattern")
        shape = _SHAPES.get(part)
        fits = is_postcode(said) if part == "postcode" else shape is None or shape.fullmatch(said) is not None
        if said and not (fits and (not pattern or matches(pattern, said))):
            yield Slip(part, "invalid", "pattern")
    if not isinstance(value.get("autoPopulated", False), bool):
        yield Slip("autoPopulated", "invalid", "truth")
