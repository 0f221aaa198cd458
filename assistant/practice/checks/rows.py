"""Checks a repeating group: not too many rows, not none where one is needed, and each row like a step of its own."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.practice.checks.check import Scope, check, checks, inside, required
from assistant.practice.components import Component
from assistant.practice.problems import Slip


@checks("editgrid", whole=True)
def rows(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check every row, named "0.naamKind" and the like, and how many there are once the rows are right."""
    if not isinstance(value, list):
        yield Slip("", "null" if value is None else "not_a_list", "list")
        return
    if not value and scope.sending and required(component):
        yield Slip("", "empty", "empty")
    slips = list(_each(component, value, scope))
    yield from slips
    most = (component.get("validate") or {}).get("maxLength")
    if isinstance(most, int) and len(value) > most and not slips:
        yield Slip("", "max_length", "max_rows", {"limit": most})


def _each(component: Component, value: list[object], scope: Scope) -> Iterator[Slip]:
    for index, row in enumerate(value):
        if not isinstance(row, dict):
            yield Slip(str(index), "invalid", "object")
            continue
        within = inside(scope, f"{component['key']}[{index}]")
        yield from (slip.under(str(index)) for slip in check(component.get("components", []), row, within))
