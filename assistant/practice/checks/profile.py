"""Checks how somebody can be reached: an address for each channel the form asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.plugins import is_email, is_phone
from assistant.practice.problems import Slip

_CHOICES = ("useOnlyOnce", "isNewPreferred")


@checks("customerProfile", whole=True)
def profile(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check each address; a required one needs at least one of them."""
    if not isinstance(value, list):
        yield Slip("", "null" if value is None else "not_a_list", "list")
        return
    asked = component.get("digitalAddressTypes") or ()
    seen: list[object] = []
    filled = False
    for index, one in enumerate(value):
        if not isinstance(one, Mapping):
            yield Slip(str(index), "invalid", "object")
            continue
        yield from (slip.under(str(index)) for slip in _channel(one, asked, seen))
        seen.append(one.get("type"))
        filled = filled or bool(one.get("address"))
    if not filled and scope.sending and required(component):
        yield Slip("", "required", "required")


def _channel(one: Mapping[str, object], asked: object, seen: list[object]) -> Iterator[Slip]:
    kind, address = one.get("type"), one.get("address", "")
    if not isinstance(asked, (list, tuple)) or kind not in asked or kind in seen:
        yield Slip("type", "invalid_choice", "invalid_choice")
        return
    if not isinstance(address, str):
        yield Slip("address", "invalid", "text")
    elif address and not (is_email(address) if kind == "email" else is_phone(address)):
        yield Slip("address", "invalid", "email" if kind == "email" else "phone")
    if one.get("preferenceUpdate", _CHOICES[0]) not in _CHOICES:
        yield Slip("preferenceUpdate", "invalid_choice", "invalid_choice")
