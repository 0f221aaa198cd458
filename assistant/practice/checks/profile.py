"""Checks how somebody can be reached: an address for each channel the form asks for.

As open-forms does since 4.0 (src/openforms/formio/components/custom.py): what is needed is that no address that is
named stays blank, not that there is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.plugins import is_email, is_phone
from assistant.practice.problems import Slip

_CHOICES = ("useOnlyOnce", "isNewPreferred")


@checks("customerProfile", whole=True)
def profile(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check each address, and that there is one for a channel only."""
    if value is None:
        if required(component):
            yield Slip("", "null", "null")
        return
    if not isinstance(value, list):
        yield Slip("nonFieldErrors", "not_a_list", "list")
        return
    asked = component.get("digitalAddressTypes") or ()
    needed = scope.sending and required(component)
    slips = [slip.under(str(at)) for at, one in enumerate(value) for slip in _channel(one, asked, needed=needed)]
    yield from slips
    if not slips and len({one["type"] for one in value}) < len(value):
        yield Slip("nonFieldErrors", "invalid", "twice")


def _channel(one: object, asked: object, *, needed: bool) -> Iterator[Slip]:
    if not isinstance(one, Mapping):
        yield Slip("nonFieldErrors", "invalid", "object")
        return
    kind, address = one.get("type"), one.get("address")
    if not isinstance(asked, (list, tuple)) or kind not in asked:
        yield Slip("type", "invalid_choice" if "type" in one else "required", "invalid_choice")
    if "address" not in one:
        yield Slip("address", "required", "required")
    elif not isinstance(address, str):
        yield Slip("address", "null" if address is None else "invalid", "text")
    elif not address.strip():
        if needed:
            yield Slip("address", "blank", "blank")
    elif not (is_email(address) if kind == "email" else is_phone(address)):
        yield Slip("address", "invalid", "email" if kind == "email" else "phone")
    if one.get("preferenceUpdate", _CHOICES[0]) not in _CHOICES:
        yield Slip("preferenceUpdate", "invalid_choice", "invalid_choice")
