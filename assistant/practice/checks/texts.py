"""Checks what is typed: text, e-mail addresses, postcodes, and numbers that hold a check of their own."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.plugins import check_plugins, is_bsn, is_email, is_iban, is_plate, is_postcode, matches
from assistant.practice.problems import Slip


@checks("textfield", "textarea", "phoneNumber")
def text(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check a text: not null, not blank when needed, not too long, as its pattern and plugins want it."""
    if value is None:
        yield Slip("", "null", "null")
    elif not isinstance(value, str):
        yield Slip("", "invalid", "text")
    elif not value.strip():
        if scope.sending and required(component):
            yield Slip("", "blank", "blank")
    else:
        yield from _filled(component, value)


def _filled(component: Component, value: str) -> Iterator[Slip]:
    rules = component.get("validate") or {}
    limit = rules.get("maxLength")
    if isinstance(limit, int) and len(value) > limit:
        yield Slip("", "max_length", "max_length", {"limit": limit})
    if component["type"] == "textarea":
        return
    if rules.get("pattern") and not matches(rules["pattern"], value):
        yield Slip("", "invalid", "pattern")
    yield from (Slip("", "invalid", words) for words in check_plugins(rules.get("plugins") or (), value))


@checks("email", "cosign")
def email(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check an address, and whether it was confirmed by its code when the form wants that."""
    slips = list(text(component, value, scope))
    yield from slips
    if not isinstance(value, str) or not value.strip():
        return
    wants_proof = bool((component.get("openForms") or {}).get("requireVerification"))
    if not is_email(value):
        yield Slip("", "invalid", "email")
    elif wants_proof and (component["key"], value) not in scope.verified:
        yield Slip("", "unverified", "unverified", {"email": value})


@checks("postcode")
def postcode(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check a postcode by the pattern of the component, or else by the usual one."""
    slips = list(text(component, value, scope))
    yield from slips
    own_pattern = (component.get("validate") or {}).get("pattern")
    if not slips and isinstance(value, str) and value and not own_pattern and not is_postcode(value):
        yield Slip("", "invalid", "pattern")


@checks("bsn", "iban", "licenseplate")
def number_of_its_own(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check a bsn by its eleven-proof, an iban by its two check digits, and a number plate by its two dashes."""
    slips = list(text(component, value, scope))
    yield from slips
    good = {"bsn": is_bsn, "iban": is_iban, "licenseplate": is_plate}[component["type"]]
    if not slips and isinstance(value, str) and value.strip() and not good(value):
        yield Slip("", "invalid", component["type"])
