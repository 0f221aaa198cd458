"""Checks numbers and amounts; how many decimals there are is the client's affair (protocol reference, section 8)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.problems import Slip


@checks("number", "currency")
def number(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check that it is a JSON number within its limits."""
    rules = component.get("validate") or {}
    if value is None:
        if scope.sending and required(component):
            yield Slip("", "null", "null")
    elif isinstance(value, bool) or not isinstance(value, (int, float)):
        yield Slip("", "invalid", "number")
    elif isinstance(rules.get("max"), (int, float)) and value > rules["max"]:
        yield Slip("", "max_value", "max_value", {"limit": rules["max"]})
    elif isinstance(rules.get("min"), (int, float)) and value < rules["min"]:
        yield Slip("", "min_value", "min_value", {"limit": rules["min"]})
