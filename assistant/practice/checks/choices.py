"""Checks what is chosen: a tick, one of several, or several of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component, camel_name, options
from assistant.practice.problems import Slip


@checks("checkbox", always_there=True)
def checkbox(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check a tick; a required one has to be on."""
    if value is None:
        yield Slip("", "null", "null")
    elif not isinstance(value, bool):
        yield Slip("", "invalid", "truth")
    elif not value and required(component) and scope.sending:
        yield Slip("", "invalid", "tick")


@checks("select", whole=True)
def chosen(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check one choice, or several: of these the server says no more than that one of them is none."""
    if not component.get("multiple"):
        yield from choice(component, value, scope)
    elif value is None:
        yield Slip("", "null", "null")
    elif not isinstance(value, list):
        yield Slip("", "not_a_list", "list")
    elif not value:
        if scope.sending and required(component):
            yield Slip("", "empty", "empty")
    elif any(one not in _values(component, blank=not required(component)) for one in value):
        yield Slip("", "invalid_choice", "invalid_choice")


def _values(component: Component, *, blank: bool) -> list[object]:
    return [*(option["value"] for option in options(component)), *([""] if blank else [])]


@checks("radio")
def choice(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check that it is one of the choices."""
    if value is None and component["type"] == "select":
        yield Slip("", "null", "null")
    elif value in ("", None):
        if scope.sending and required(component):
            yield Slip("", "invalid_choice", "invalid_choice")
    elif value not in [option["value"] for option in options(component)]:
        yield Slip("", "invalid_choice", "invalid_choice")


@checks("selectboxes", "npFamilyMembers")
def boxes(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check that every choice says yes or no, and that not too few or too many are on."""
    if component["type"] == "npFamilyMembers" and not options(component):
        return
    rules = component.get("validate") or {}
    needed = scope.sending and required(component)
    if value is None:
        if required(component):
            yield Slip("", "null", "null")
        return
    if not isinstance(value, Mapping):
        yield Slip("", "invalid", "object")
        return
    keys = [option["value"] for option in options(component)]
    missing = [key for key in keys if key not in value]
    yield from (Slip(camel_name(key), "required", "required") for key in missing)
    wrong = [key for key in keys if key in value and not isinstance(value[key], bool)]
    yield from (Slip(camel_name(key), "invalid", "truth") for key in wrong)
    if missing or wrong:
        return
    ticked = sum(1 for key in keys if value[key])
    fewest, most = rules.get("minSelectedCount"), rules.get("maxSelectedCount")
    if isinstance(most, int) and ticked > most:
        yield Slip("", "max_selected_count", "max_selected_count", {"limit": most})
    if (ticked or needed) and isinstance(fewest, int) and ticked < fewest:
        yield Slip("", "min_selected_count", "min_selected_count", {"limit": fewest})
    elif needed and not ticked and fewest is None:
        yield Slip("", "required", "required")
